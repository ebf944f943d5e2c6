package learningflow.core;

import java.util.Arrays;

/** The rows of one update. */
public final class Batch {
    private final long index;
    private final long epoch;
    private final int[] rows;

    /**
     * @param index its place in the run's order, from 0; a batch that somebody picked has the place of the one it came
     *     before
     * @param epoch from 1
     * @param rows the rows of the data, from 0, copied
     */
    public Batch(long index, long epoch, int... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a batch has at least one row");
        }
        this.index = index;
        this.epoch = epoch;
        this.rows = rows.clone();
    }

    public long index() {
        return index;
    }

    public long epoch() {
        return epoch;
    }

    public int size() {
        return rows.length;
    }

    /** The i-th row's place in the data, from 0. */
    public int row(int i) {
        return rows[i];
    }

    /** For the passes, which only read it. */
    int[] rowsUncopied() {
        return rows;
    }

    public int[] rows() {
        return rows.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch that
                && index == that.index
                && epoch == that.epoch
                && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(index) * 31 + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "batch " + index + " of epoch " + epoch + ", rows " + Arrays.toString(rows);
    }
}
