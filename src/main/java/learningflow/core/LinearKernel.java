package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * The three products of a {@link Linear} layer, as loops over the rows of EJML's own arrays. EJML's {@code multTransB} is no
 * faster than obvious loops, and its other products cost more to call than they compute where a layer is small;
 * {@code docs/performance.md} has the figures.
 *
 * <p>Sums run over the inputs, or over the rows of the batch, in their order, so that the results are those of the obvious
 * loops to the last bit, whichever way is taken: {@link WideProduct} where the rows are long; else 8 sums at once in the forward
 * pass, which need not wait for one another; for one row alone all in one loop.
 */
final class LinearKernel {
    private static final double[] NO_START = {};
    private static final double[] ONE = {1};
    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** Sums that run at once in one row. */
    private static final int NEURONS = 4;
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
            sums(w.data, b.data, in, out, x.data, rows, o.data);
        }
        withoutRoundingErrors(w.data, b.data, in, out, x.data, rows, o.data);
    }

    /** Each sum with the bound of its rounding error, in one go. */
    private static void checkedSums(double[] w, double[] b, int in, int out, double[] x, int rows, double[] o) {
        double share = (in + 2) * UNIT_ROUNDOFF;
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < out; j++) {
                double sum = bias(b, j);
                double size = Math.abs(sum);
                for (int i = 0; i < in; i++) {
                    double term = w[j * in + i] * x[row * in + i];
                    sum += term;
                    size += Math.abs(term);
                }
                o[row * out + j] = withoutRoundingError(sum, share * size);
            }
        }
    }

    private static double withoutRoundingError(double sum, double error) {
        return Math.abs(sum) <= error && error < Double.POSITIVE_INFINITY ? 0 : sum;
    }

    private static double bias(double[] b, int j) {
        return b.length == 0 ? 0 : b[j];
    }

    private static void sums(double[] w, double[] b, int in, int out, double[] x, int rows, double[] o) {
        int j = 0;
        for (; j + NEURONS <= out; j += NEURONS) {
            int row = 0;
            for (; row + 2 <= rows; row += 2) {
                eightSums(w, b, j, in, x, row, o, out);
            }
            for (; row < rows; row++) {
                fourSums(w, b, j, in, x, row, o, out);
            }
        }
        for (; j < out; j++) {
            for (int row = 0; row < rows; row++) {
                double sum = bias(b, j);
                for (int i = 0; i < in; i++) {
                    sum += w[j * in + i] * x[row * in + i];
                }
                o[row * out + j] = sum;
            }
        }
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
                if (!(Math.abs(sum) > 1.01 * share * (most + Math.abs(bias(b, j))))) {
                    double size = size(w, j * in, x, row * in, in, bias(b, j));
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

    /** Neurons j … j + 3 of two rows. */
    private static void eightSums(double[] w, double[] b, int j, int in, double[] x, int row, double[] o, int out) {
        int at = j * in;
        int first = row * in;
        double sum00 = bias(b, j);
        double sum01 = bias(b, j + 1);
        double sum02 = bias(b, j + 2);
        double sum03 = bias(b, j + 3);
        double sum10 = sum00;
        double sum11 = sum01;
        double sum12 = sum02;
        double sum13 = sum03;
        for (int i = 0; i < in; i++) {
            double x0 = x[first + i];
            double x1 = x[first + in + i];
            double w0 = w[at + i];
            double w1 = w[at + in + i];
            double w2 = w[at + 2 * in + i];
            double w3 = w[at + 3 * in + i];
            sum00 += w0 * x0;
            sum01 += w1 * x0;
            sum02 += w2 * x0;
            sum03 += w3 * x0;
            sum10 += w0 * x1;
            sum11 += w1 * x1;
            sum12 += w2 * x1;
            sum13 += w3 * x1;
        }
        int to = row * out + j;
        o[to] = sum00;
        o[to + 1] = sum01;
        o[to + 2] = sum02;
        o[to + 3] = sum03;
        o[to + out] = sum10;
        o[to + out + 1] = sum11;
        o[to + out + 2] = sum12;
        o[to + out + 3] = sum13;
    }

    /** Neurons j … j + 3 of one row. */
    private static void fourSums(double[] w, double[] b, int j, int in, double[] x, int row, double[] o, int out) {
        int at = j * in;
        int first = row * in;
        double sum0 = bias(b, j);
        double sum1 = bias(b, j + 1);
        double sum2 = bias(b, j + 2);
        double sum3 = bias(b, j + 3);
        for (int i = 0; i < in; i++) {
            double input = x[first + i];
            sum0 += w[at + i] * input;
            sum1 += w[at + in + i] * input;
            sum2 += w[at + 2 * in + i] * input;
            sum3 += w[at + 3 * in + i] * input;
        }
        int to = row * out + j;
        o[to] = sum0;
        o[to + 1] = sum1;
        o[to + 2] = sum2;
        o[to + 3] = sum3;
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
            flow(deltaOut.data, w.data, rows, w.numRows, w.numCols, deltaIn.data);
            impact(deltaOut.data, x.data, rows, w.numRows, w.numCols, dw.data);
        }
    }

    /** δb, the column sums of δ_out. @param deltaOut rows×out @param db 1×out, written */
    static void backwardOfBiases(DMatrixRMaj deltaOut, DMatrixRMaj db) {
        combine(ONE, 0, 0, deltaOut.numRows, deltaOut.data, deltaOut.numCols, db.data, 0);
    }

    private static void backwardOfOneRow(
            double[] w, double[] x, double[] deltaOut, int out, int in, double[] deltaIn, double[] dw) {
        for (int j = 0; j < out; j++) {
            double delta = deltaOut[j];
            for (int i = 0; i < in; i++) {
                double flow = delta * w[j * in + i];
                deltaIn[i] = j == 0 ? flow : deltaIn[i] + flow;
                dw[j * in + i] = delta * x[i];
            }
        }
    }

    private static void flow(double[] deltaOut, double[] w, int rows, int out, int in, double[] deltaIn) {
        if (WideProduct.pays(rows, in)) {
            WideProduct.write(NO_START, deltaOut, out, 1, out, w, in, 1, deltaIn, rows, in);
            return;
        }
        for (int row = 0; row < rows; row++) {
            combine(deltaOut, row * out, 1, out, w, in, deltaIn, row * in);
        }
    }

    private static void impact(double[] deltaOut, double[] x, int rows, int out, int in, double[] dw) {
        if (WideProduct.pays(out, in)) {
            WideProduct.write(NO_START, deltaOut, 1, out, rows, x, in, 1, dw, out, in);
            return;
        }
        for (int j = 0; j < out; j++) {
            combine(deltaOut, j, out, rows, x, in, dw, j * in);
        }
    }

    /**
     * sum = Σₖ factorₖ · rowₖ, added up in the order of k, four at once so that each number of the sum is fetched once for four.
     *
     * @param factors the first at {@code at}, the others {@code step} apart
     * @param rows {@code count} of them, one behind the other, {@code length} numbers each
     * @param sum written from {@code to} on
     */
    private static void combine(
            double[] factors, int at, int step, int count, double[] rows, int length, double[] sum, int to) {
        double first = factors[at];
        for (int i = 0; i < length; i++) {
            sum[to + i] = first * rows[i];
        }
        int k = 1;
        for (; k + 4 <= count; k += 4) {
            double factor0 = factors[at + k * step];
            double factor1 = factors[at + (k + 1) * step];
            double factor2 = factors[at + (k + 2) * step];
            double factor3 = factors[at + (k + 3) * step];
            int row0 = k * length;
            int row1 = row0 + length;
            int row2 = row1 + length;
            int row3 = row2 + length;
            for (int i = 0; i < length; i++) {
                sum[to + i] = sum[to + i]
                        + factor0 * rows[row0 + i]
                        + factor1 * rows[row1 + i]
                        + factor2 * rows[row2 + i]
                        + factor3 * rows[row3 + i];
            }
        }
        for (; k < count; k++) {
            double factor = factors[at + k * step];
            int row = k * length;
            for (int i = 0; i < length; i++) {
                sum[to + i] += factor * rows[row + i];
            }
        }
    }
}
