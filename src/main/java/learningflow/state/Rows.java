package learningflow.state;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import learningflow.lesson.Scenario;

/**
 * The rows of the data in another arrangement.
 *
 * @param from for each row, which it was before, from 0; {@link #NEW} for one that comes in
 */
record Rows(int... from) {
    private static final int NEW = -1;

    static Rows of(Dataset data) {
        return new Rows(IntStream.range(0, data.rows()).toArray());
    }

    static Rows ofNew(int count) {
        int[] from = new int[count];
        Arrays.fill(from, NEW);
        return new Rows(from);
    }

    /** Whether these rows may come in. @param besides how many there will be besides */
    static boolean areAllowed(State state, Matrix x, Matrix y, int besides) {
        Dataset data = state.run().setup().data();
        return x.rows() >= 1
                && x.rows() == y.rows()
                && x.rows() + besides <= Dataset.MOST_ROWS
                && x.columns() == data.inputs().size()
                && y.columns() == data.outputs().size()
                && x.isFinite()
                && y.isFinite()
                && state.run().setup().loss().expectation().allows(y);
    }

    Rows insert(int at, Rows others) {
        int[] all = new int[from.length + others.from.length];
        System.arraycopy(from, 0, all, 0, at);
        System.arraycopy(others.from, 0, all, at, others.from.length);
        System.arraycopy(from, at, all, at + others.from.length, from.length - at);
        return new Rows(all);
    }

    /** The same if nothing would be left. */
    Rows remove(List<Integer> rows) {
        boolean[] gone = marked(rows);
        int[] left = IntStream.range(0, from.length).filter(i -> !gone[i]).toArray();
        return left.length == 0 ? this : new Rows(left);
    }

    Rows duplicate(List<Integer> rows) {
        boolean[] wanted = marked(rows);
        int[] copies = IntStream.range(0, from.length).filter(i -> wanted[i]).toArray();
        boolean fits = copies.length > 0 && from.length + copies.length <= Dataset.MOST_ROWS;
        return fits ? insert(copies[copies.length - 1] + 1, new Rows(copies)) : this;
    }

    Rows move(int row, int by) {
        long to = Math.max(0, Math.min((long) row + by, from.length - 1));
        if (row < 0 || row >= from.length || to == row) {
            return this;
        }
        return remove(List.of(row)).insert((int) to, new Rows(row));
    }

    private boolean[] marked(List<Integer> rows) {
        boolean[] marked = new boolean[from.length];
        rows.stream().filter(row -> row >= 0 && row < from.length).forEach(row -> marked[row] = true);
        return marked;
    }

    State applyTo(State state) {
        return applyTo(state, Matrix.EMPTY, Matrix.EMPTY);
    }

    /** @param x the rows that come in, in order */
    State applyTo(State state, Matrix x, Matrix y) {
        Dataset data = state.run().setup().data();
        if (Arrays.equals(from, of(data).from)) {
            return state;
        }
        Scenario origin = state.run().origin();
        Dataset changed = data.withRows(arranged(data.rawX(), x), arranged(data.rawY(), y));
        return state.withRun(state.run()
                .withOrigin(origin.withSpellings(origin.spellings().movedRows(from)))
                .withOtherRows(setup -> setup.withData(changed)));
    }

    private Matrix arranged(Matrix before, Matrix added) {
        double[][] rows = new double[from.length][];
        int next = 0;
        for (int i = 0; i < from.length; i++) {
            rows[i] = from[i] == NEW ? added.row(next++) : before.row(from[i]);
        }
        return Matrix.of(rows);
    }
}
