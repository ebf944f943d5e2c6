package learningflow.core;

import java.util.SplittableRandom;

/** Fisher and Yates: every order is as likely as any other, and the same on every machine. */
final class Shuffle {
    private Shuffle() {}

    /** @param order reordered, and returned */
    static int[] of(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = (int) Long.remainderUnsigned(random.nextLong(), i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
