package learningflow.state;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The losses of all updates made, three numbers an update; immutable and cheap to add to.
 *
 * <p>Curves that grew out of each other share their blocks. A block's next free place goes to whoever claims it first;
 * a curve that comes second gets a copy of the block.
 */
public final class Curve {
    public static final Curve EMPTY = new Curve(new Block[0], 0, OptionalInt.empty());

    private static final int BLOCK = 1024;

    private static final class Block {
        private final double[] losses = new double[BLOCK];
        private final double[] means = new double[BLOCK];
        private final double[] tests = new double[BLOCK];
        private final AtomicInteger claimed;

        Block(int claimed) {
            this.claimed = new AtomicInteger(claimed);
        }

        Block copy(int length) {
            Block copy = new Block(length);
            System.arraycopy(losses, 0, copy.losses, 0, length);
            System.arraycopy(means, 0, copy.means, 0, length);
            System.arraycopy(tests, 0, copy.tests, 0, length);
            return copy;
        }
    }

    private final Block[] blocks;
    private final int size;
    private final OptionalInt firstBroken;

    private Curve(Block[] blocks, int size, OptionalInt firstBroken) {
        this.blocks = blocks;
        this.size = size;
        this.firstBroken = firstBroken;
    }

    public int size() {
        return size;
    }

    /** The loss of the rows of update i, from 0, before its weights were changed. */
    public double loss(int i) {
        return blocks[check(i) / BLOCK].losses[i % BLOCK];
    }

    /** The mean over the training rows with the weights that update i started from; NaN where nobody measured it. */
    public double mean(int i) {
        return blocks[check(i) / BLOCK].means[i % BLOCK];
    }

    /** The same over the test rows; NaN also where there were none. */
    public double test(int i) {
        return blocks[check(i) / BLOCK].tests[i % BLOCK];
    }

    /** The first update, from 0, whose loss is not a finite number. */
    public OptionalInt firstBroken() {
        return firstBroken;
    }

    private int check(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException(i + " of " + size);
        }
        return i;
    }

    Curve with(double loss, double mean, double test) {
        int place = size % BLOCK;
        Block[] grown = blocks;
        if (place == 0) {
            grown = Arrays.copyOf(blocks, size / BLOCK + 1);
            grown[size / BLOCK] = new Block(0);
        }
        Block block = grown[size / BLOCK];
        if (!block.claimed.compareAndSet(place, place + 1)) {
            block = block.copy(place);
            block.claimed.set(place + 1);
            grown = grown.clone();
            grown[size / BLOCK] = block;
        }
        block.losses[place] = loss;
        block.means[place] = mean;
        block.tests[place] = test;
        boolean breaks = firstBroken.isEmpty() && !Double.isFinite(loss);
        return new Curve(grown, size + 1, breaks ? OptionalInt.of(size) : firstBroken);
    }

    /** The first {@code length} updates. */
    Curve upTo(int length) {
        if (length == size) {
            return this;
        }
        boolean breaksLater = firstBroken.orElse(0) >= length;
        Block[] kept = Arrays.copyOf(blocks, (length + BLOCK - 1) / BLOCK);
        return new Curve(kept, length, breaksLater ? OptionalInt.empty() : firstBroken);
    }
}
