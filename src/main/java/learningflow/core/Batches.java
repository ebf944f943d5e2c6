package learningflow.core;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The batches of a run, in order: the same seed gives the same order on every machine. An epoch is every row once; its last
 * batch may be smaller. Remembers the order of the epoch it was last asked for.
 */
public final class Batches {
    private final int rows;
    private final Batching batching;
    private final int size;
    private long orderedEpoch = -1;
    private int[] order;

    public Batches(int rows, Batching batching) {
        this.rows = rows;
        this.batching = batching;
        this.size = Math.min(batching.size(), rows);
    }

    /** How many updates make an epoch. */
    public int perEpoch() {
        return (rows + size - 1) / size;
    }

    /** The batch with the given place in the run's order, from 0. */
    public Batch get(long index) {
        long epoch = index / perEpoch();
        int from = (int) (index % perEpoch()) * size;
        return new Batch(index, epoch + 1, Arrays.copyOfRange(order(epoch), from, Math.min(from + size, rows)));
    }

    private int[] order(long epoch) {
        if (orderedEpoch != epoch) {
            order = batching.shuffle() ? shuffled(epoch) : inOrder();
            orderedEpoch = epoch;
        }
        return order;
    }

    private int[] inOrder() {
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Fisher and Yates, from a generator of this epoch's own, so that any epoch's order is known without those before. */
    private int[] shuffled(long epoch) {
        SplittableRandom random = new SplittableRandom(Seeds.nth(batching.seed(), epoch));
        int[] all = inOrder();
        for (int i = rows - 1; i > 0; i--) {
            int j = (int) Long.remainderUnsigned(random.nextLong(), i + 1);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        return all;
    }
}
