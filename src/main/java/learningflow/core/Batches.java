package learningflow.core;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The batches of a run, in order: the same seed gives the same order on every machine. An epoch is every training row once;
 * its last batch may be smaller. Remembers the order of the epoch it was last asked for.
 */
public final class Batches {
    /** The rows that train, from 0. */
    private final int[] rows;

    private final Batching batching;
    private final int size;
    private long orderedEpoch = -1;
    private int[] order;

    /** Of data whose rows all train. */
    public Batches(int rows, Batching batching) {
        this(Split.none(rows), batching);
    }

    public Batches(Split split, Batching batching) {
        this.rows = split.trainingUncopied();
        this.batching = batching;
        this.size = Math.min(batching.size(), rows.length);
    }

    /** How many updates make an epoch. */
    public int perEpoch() {
        return (rows.length + size - 1) / size;
    }

    /** The batch with the given place in the run's order, from 0. */
    public Batch get(long index) {
        long epoch = index / perEpoch();
        int from = (int) (index % perEpoch()) * size;
        return new Batch(index, epoch + 1, Arrays.copyOfRange(order(epoch), from, Math.min(from + size, rows.length)));
    }

    /** The first batch of an epoch, from 1. */
    public Batch firstOf(long epoch) {
        return get((epoch - 1) * perEpoch());
    }

    private int[] order(long epoch) {
        if (orderedEpoch != epoch) {
            order = batching.shuffle() ? shuffled(epoch) : rows;
            orderedEpoch = epoch;
        }
        return order;
    }

    /** From a generator of this epoch's own, so that any epoch's order is known without those before. */
    private int[] shuffled(long epoch) {
        return Shuffle.of(rows.clone(), new SplittableRandom(Seeds.nth(batching.seed(), epoch)));
    }
}
