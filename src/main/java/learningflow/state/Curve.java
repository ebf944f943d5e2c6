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

    private static final int BLOCK = 1024;

    /** Of so many numbers in a row it is known how far they reach: so a million of them are drawn as fast as a few. */
    private static final int GROUP = 32;

    private static final class Block {
        private final Row losses = new Row();
        private final Row means = new Row();
        private final Row tests = new Row();
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

    /** The numbers of one kind in a block. */
    private static final class Row {
        private final double[] values = new double[BLOCK];
        private final Span[] groups = new Span[BLOCK / GROUP];
        /** Of all of them, once they are there. */
        private Span whole;

        void put(int place, double value) {
            values[place] = value;
            if ((place + 1) % GROUP == 0) {
                Span span = new Span();
                for (int i = place + 1 - GROUP; i <= place; i++) {
                    span.add(values[i]);
                }
                groups[place / GROUP] = span;
            }
            if (place == BLOCK - 1) {
                Span all = new Span();
                for (Span group : groups) {
                    all.add(group);
                }
                whole = all;
            }
        }

        void span(int from, int to, Span into) {
            if (to - from == BLOCK && whole != null) {
                into.add(whole);
                return;
            }
            int place = from;
            while (place < to) {
                if (place % GROUP == 0 && place + GROUP <= to) {
                    into.add(groups[place / GROUP]);
                    place += GROUP;
                } else {
                    into.add(values[place++]);
                }
            }
        }

        void copyTo(Row copy, int length) {
            System.arraycopy(values, 0, copy.values, 0, length);
            System.arraycopy(groups, 0, copy.groups, 0, length / GROUP);
        }
    }

    /** The numbers of one kind. */
    private final class Numbers implements Series {
        private final Function<Block, Row> kind;

        Numbers(Function<Block, Row> kind) {
            this.kind = kind;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double value(int i) {
            return kind.apply(blocks[check(i) / BLOCK]).values[i % BLOCK];
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
        return blocks[check(i) / BLOCK].losses.values[i % BLOCK];
    }

    /** The mean over the training rows with the weights that update i started from; NaN where nobody measured it. */
    public double mean(int i) {
        return blocks[check(i) / BLOCK].means.values[i % BLOCK];
    }

    /** The same over the test rows; NaN also where there were none. */
    public double test(int i) {
        return blocks[check(i) / BLOCK].tests.values[i % BLOCK];
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
