package learningflow.core;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;

/**
 * An immutable matrix of doubles, compared by value: NaN equals NaN, and −0 is stored as 0.
 *
 * <p>EJML's matrices are the buffers that the passes work on; a {@code Matrix} is what is kept of them.
 */
public final class Matrix {
    public static final Matrix EMPTY = new Matrix(0, 0, new double[0]);

    private final int rows;
    private final int columns;
    /** Row by row. Never handed out. */
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** A copy of some values in which −0 is 0. */
    private static double[] copy(double[] values, int from, int count) {
        double[] copy = new double[count];
        for (int i = 0; i < count; i++) {
            copy[i] = values[from + i] + 0.0; // −0 + 0 = +0
        }
        return copy;
    }

    /** @param values row by row, copied; their number must be rows·columns */
    public static Matrix of(int rows, int columns, double... values) {
        if (values.length != rows * columns) {
            throw new ShapeException("%d values for a %d×%d matrix".formatted(values.length, rows, columns));
        }
        return new Matrix(rows, columns, copy(values, 0, values.length));
    }

    /** @param rows rows of equal length, copied */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != columns) {
                throw new ShapeException("row %d has %d values, row 0 has %d".formatted(r, rows[r].length, columns));
            }
            System.arraycopy(rows[r], 0, values, r * columns, columns);
        }
        return of(rows.length, columns, values);
    }

    public static Matrix row(double... values) {
        return of(1, values.length, values);
    }

    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    public static Matrix copyOf(DMatrixRMaj buffer) {
        return copyOf(buffer.data, 0, buffer.numRows, buffer.numCols);
    }

    /** @param values row by row, the first at {@code from} */
    static Matrix copyOf(double[] values, int from, int rows, int columns) {
        return new Matrix(rows, columns, copy(values, from, rows * columns));
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public double get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("(%d, %d) of a %d×%d matrix".formatted(row, column, rows, columns));
        }
        return values[row * columns + column];
    }

    /** The i-th value, counted row by row from 0. */
    public double get(int i) {
        return values[i];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of all values, row by row. */
    public double[] toArray() {
        return values.clone();
    }

    /** A new matrix of the given rows of this one, in the given order. */
    public Matrix selectRows(int... selected) {
        double[] copy = new double[selected.length * columns];
        for (int i = 0; i < selected.length; i++) {
            System.arraycopy(values, selected[i] * columns, copy, i * columns, columns);
        }
        return new Matrix(selected.length, columns, copy);
    }

    /** Where a row stands that equals this one, the first if there are several; −1 if there is none. @param row 1 × columns */
    public int indexOfRow(Matrix row) {
        for (int at = 0; at < rows; at++) {
            if (row.columns == columns
                    && Arrays.equals(values, at * columns, (at + 1) * columns, row.values, 0, columns)) {
                return at;
            }
        }
        return -1;
    }

    public Matrix with(int row, int column, double value) {
        get(row, column);
        double[] copy = values.clone();
        copy[row * columns + column] = value + 0.0;
        return new Matrix(rows, columns, copy);
    }

    /** @param changed as many values as there are columns */
    public Matrix withRow(int row, double... changed) {
        get(row, columns - 1);
        double[] copy = values.clone();
        System.arraycopy(changed, 0, copy, row * columns, columns);
        return of(rows, columns, copy);
    }

    public Matrix map(DoubleUnaryOperator f) {
        return of(rows, columns, Arrays.stream(values).map(f).toArray());
    }

    /** Writes all values into a buffer of the same shape. */
    public void copyTo(DMatrixRMaj buffer) {
        if (buffer.numRows != rows || buffer.numCols != columns) {
            throw new ShapeException("a %d×%d matrix does not fit into a %d×%d buffer"
                    .formatted(rows, columns, buffer.numRows, buffer.numCols));
        }
        System.arraycopy(values, 0, buffer.data, 0, values.length);
    }

    /** Writes the given row into row {@code to} of a buffer with as many columns. */
    void copyRowTo(int row, DMatrixRMaj buffer, int to) {
        Copied.copy(values, row * columns, buffer.data, to * columns, columns);
    }

    /**
     * The sum over all entries of this · (b − a): the change that the gradient {@code this} promises. What did not change
     * promises nothing, an infinite gradient either.
     */
    public double dotDifference(Matrix a, Matrix b) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += b.values[i] == a.values[i] ? 0 : values[i] * (b.values[i] - a.values[i]);
        }
        return sum;
    }

    /** The largest absolute value; 0 if empty, NaN if there is one. */
    public double maxAbs() {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }

    /** Whether every value is neither NaN nor infinite. */
    public boolean isFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Matrix that
                        && rows == that.rows
                        && columns == that.columns
                        && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows + "×" + columns + " " + Arrays.toString(values);
    }
}
