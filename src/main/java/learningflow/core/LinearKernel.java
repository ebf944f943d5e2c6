package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * The three products of a {@link Linear} layer, as loops over the rows of EJML's own arrays. EJML's {@code multTransB} is no
 * faster than obvious loops, and its other products cost more to call than they compute where a layer is small;
 * {@code docs/performance.md} has the figures.
 *
 * <p>Sums run over the inputs, or over the rows of the batch, in their order, so that the results are those of the obvious
 * loops to the last bit, whichever way is taken: {@link WideProduct} where the rows are long, else {@link NarrowProduct}; for one
 * row alone all in one loop. Few rows and their outputs are gone through as an {@link Activation} does.
 */
final class LinearKernel {
    private static final double[] NO_START = {};
    private static final double[] ONE = {1};
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** With fewer rows the bound that spares the exact one costs as much as it spares. */
    private static final int ROWS_FOR_BOUND = 4;

    private LinearKernel() {}

    /**
     * o = x Wᵀ + b, where a sum no larger than its own rounding error is 0.
     *
     * @param w out×in @param b 1×out, or 1×0 for no biases @param x rows×in @param o rows×out, written
     */
    static void forward(DMatrixRMaj w, DMatrixRMaj b, DMatrixRMaj x, DMatrixRMaj o) {
        int in = w.numCols;
        int out = w.numRows;
        int rows = x.numRows;
        if (rows < ROWS_FOR_BOUND) {
            checkedSums(w.data, b.data, in, out, x.data, rows, o.data);
            return;
        }
        if (WideProduct.pays(rows, out)) {
            WideProduct.write(b.data, x.data, in, 1, in, w.data, 1, in, o.data, rows, out);
        } else {
            NarrowProduct.transposed(w.data, b.data, in, out, x.data, rows, o.data);
        }
        withoutRoundingErrors(w.data, b.data, in, out, x.data, rows, o.data);
    }

    /** Each sum with the bound of its rounding error, in one go. */
    private static void checkedSums(double[] w, double[] b, int in, int out, double[] x, int rows, double[] o) {
        double share = (in + 2) * UNIT_ROUNDOFF;
        int row = 0;
        do {
            int j = 0;
            do {
                double sum = NarrowProduct.bias(b, j);
                double size = Math.abs(sum);
                for (int i = 0; i < in; i++) {
                    double term = w[j * in + i] * x[row * in + i];
                    sum += term;
                    size += Math.abs(term);
                }
                o[row * out + j] = withoutRoundingError(sum, share * size);
            } while (++j < out);
        } while (++row < rows);
    }

    private static double withoutRoundingError(double sum, double error) {
        return Math.abs(sum) <= error && error < Double.POSITIVE_INFINITY ? 0 : sum;
    }

    /**
     * Puts 0 where a sum is no larger than its rounding error, (in + 2)·u·(Σ|wᵢxᵢ| + |b|), if that is finite. Almost every sum
     * is larger than what in·max|w|·max|x| makes of it, and is spared the exact bound.
     */
    private static void withoutRoundingErrors(
            double[] w, double[] b, int in, int out, double[] x, int rows, double[] o) {
        double share = (in + 2) * UNIT_ROUNDOFF;
        double most = in * (largest(w, out * in) * largest(x, rows * in)) + Double.MIN_NORMAL;
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < out; j++) {
                double sum = o[row * out + j];
                if (!(Math.abs(sum) > 1.01 * share * (most + Math.abs(NarrowProduct.bias(b, j))))) {
                    double size = size(w, j * in, x, row * in, in, NarrowProduct.bias(b, j));
                    o[row * out + j] = withoutRoundingError(sum, share * size);
                }
            }
        }
    }

    /** The largest absolute value that is a number. */
    private static double largest(double[] values, int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            double value = Math.abs(values[i]);
            if (value > largest) {
                largest = value;
            }
        }
        return largest;
    }

    /** Σ|wᵢxᵢ| + |b|. */
    private static double size(double[] w, int at, double[] x, int from, int in, double bias) {
        double size = Math.abs(bias);
        for (int i = 0; i < in; i++) {
            size += Math.abs(w[at + i] * x[from + i]);
        }
        return size;
    }

    /**
     * δ_in = δ_out W and δW = δ_outᵀ x.
     *
     * @param w out×in @param x rows×in @param deltaOut rows×out @param deltaIn rows×in, written @param dw out×in, written
     */
    static void backward(DMatrixRMaj w, DMatrixRMaj x, DMatrixRMaj deltaOut, DMatrixRMaj deltaIn, DMatrixRMaj dw) {
        int rows = x.numRows;
        if (rows == 1) {
            backwardOfOneRow(w.data, x.data, deltaOut.data, w.numRows, w.numCols, deltaIn.data, dw.data);
        } else {
            int in = w.numCols;
            int out = w.numRows;
            product(deltaOut.data, out, 1, out, w.data, deltaIn.data, rows, in);
            product(deltaOut.data, 1, out, rows, x.data, dw.data, out, in);
        }
    }

    /** δb, the column sums of δ_out. @param deltaOut rows×out @param db 1×out, written */
    static void backwardOfBiases(DMatrixRMaj deltaOut, DMatrixRMaj db) {
        product(ONE, 0, 0, deltaOut.numRows, deltaOut.data, db.data, 1, deltaOut.numCols);
    }

    private static void backwardOfOneRow(
            double[] w, double[] x, double[] deltaOut, int out, int in, double[] deltaIn, double[] dw) {
        int j = 0;
        do {
            double delta = deltaOut[j];
            for (int i = 0; i < in; i++) {
                double flow = delta * w[j * in + i];
                deltaIn[i] = j == 0 ? flow : deltaIn[i] + flow;
                dw[j * in + i] = delta * x[i];
            }
        } while (++j < out);
    }

    /** C = F·R, with the parameters of {@link NarrowProduct#write}. */
    private static void product(
            double[] f, int fRow, int fStep, int count, double[] r, double[] c, int rows, int columns) {
        if (WideProduct.pays(rows, columns)) {
            WideProduct.write(NO_START, f, fRow, fStep, count, r, columns, 1, c, rows, columns);
        } else {
            NarrowProduct.write(f, fRow, fStep, count, r, c, rows, columns);
        }
    }
}
