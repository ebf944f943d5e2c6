package learningflow.view.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Names at the ends of lines: as near to their lines as they can be without lying on each other. Without any toolkit. */
final class Spread {
    private Spread() {}

    /**
     * The middles of lines of text.
     *
     * @param wanted where each would lie alone; NaN for one that is left out
     * @param line how high each is
     * @return the middles, in the order of {@code wanted}; NaN also for those that there is no room for: the last ones
     */
    static double[] apart(double[] wanted, double line, double top, double bottom) {
        int room = (int) Math.floor((bottom - top) / line + 1e-9);
        int[] order = IntStream.range(0, wanted.length)
                .filter(i -> !Double.isNaN(wanted[i]))
                .limit(Math.max(0, room))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] placed = new double[wanted.length];
        Arrays.fill(placed, Double.NaN);
        double above = top - line / 2;
        for (int i : order) {
            placed[i] = Math.max(wanted[i], above + line);
            above = placed[i];
        }
        double below = bottom + line / 2;
        for (int at = order.length - 1; at >= 0; at--) {
            placed[order[at]] = Math.min(placed[order[at]], below - line);
            below = placed[order[at]];
        }
        return placed;
    }
}
