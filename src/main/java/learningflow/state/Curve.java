package learningflow.state;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The losses of all updates made, three numbers an update; immutable and cheap to add to.
 *
 * <p>Curves that grew out of each other share their blocks. A block's next free place goes to whoever claims it first;
 * a curve that comes second gets a copy of the block.
 */
public final class Curve {
    public static final Curve EMPTY = new Curve(new Block[0], 0, OptionalInt.empty());

    private static final int BLOCK = Heights.SIZE;

    private static final class Block {
        private final Heights losses = new Heights();
        private final Heights means = new Heights();
        private final Heights tests = new Heights();
        private final AtomicInteger claimed;

        Block(int claimed) {
            this.claimed = new AtomicInteger(claimed);
        }

        Block copy(int length) {
            Block copy = new Block(length);
            losses.copyTo(copy.losses, length);
            means.copyTo(copy.means, length);
            tests.copyTo(copy.tests, length);
            return copy;
        }
    }

    /** The numbers of one kind. */
    private final class Numbers implements Series {
        private final Function<Block, Heights> kind;

        Numbers(Function<Block, Heights> kind) {
            this.kind = kind;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double value(int i) {
            return kind.apply(blocks[check(i) / BLOCK]).value(i % BLOCK);
        }

        @Override
        public void span(int from, int to, Span into) {
            int end = Math.min(to, size);
            for (int i = from; i < end; ) {
                int next = Math.min(end, (i / BLOCK + 1) * BLOCK);
                kind.apply(blocks[i / BLOCK]).span(i % BLOCK, (next - 1) % BLOCK + 1, into);
                i = next;
            }
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
        return blocks[check(i) / BLOCK].losses.value(i % BLOCK);
    }

    /** The mean over the training rows with the weights that update i started from; NaN where nobody measured it. */
    public double mean(int i) {
        return blocks[check(i) / BLOCK].means.value(i % BLOCK);
    }

    /** The same over the test rows; NaN also where there were none. */
    public double test(int i) {
        return blocks[check(i) / BLOCK].tests.value(i % BLOCK);
    }

    /** {@link #loss} of each update. */
    public Series losses() {
        return new Numbers(block -> block.losses);
    }

    /** {@link #mean} of each update. */
    public Series means() {
        return new Numbers(block -> block.means);
    }

    /** {@link #test} of each update. */
    public Series tests() {
        return new Numbers(block -> block.tests);
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
        block.losses.put(place, loss);
        block.means.put(place, mean);
        block.tests.put(place, test);
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
