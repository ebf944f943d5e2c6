package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * The three products of a {@link Linear} layer, as loops over the rows of EJML's own arrays. EJML's {@code multTransB} is no
 * faster than obvious loops, and its other products cost more to call than they compute where a layer is small;
 * {@code docs/performance.md} has the figures.
 *
 * <p>Sums run over the inputs, or over the rows of the batch, in their order, so that the results are those of the obvious
 * loops to the last bit. What makes them fast: in the forward pass 8 sums run at once, which need not wait for one another;
 * in the backward pass the inner loop adds a multiple of one row to another, which the compiler turns into vector
 * instructions. No transpose is made.
 */
final class LinearKernel {
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
        double largestInput = x.numRows < ROWS_FOR_BOUND ? Double.NaN : largest(x.data, 0, x.numRows * in);
        int j = 0;
        for (; j + NEURONS <= out; j += NEURONS) {
            double bound = bound(w.data, j * in, NEURONS * in, in, largestInput);
            int row = 0;
            for (; row + 2 <= x.numRows; row += 2) {
                eightSums(w.data, b.data, j, in, x.data, row, o.data, out);
            }
            for (; row < x.numRows; row++) {
                fourSums(w.data, b.data, j, in, x.data, row, o.data, out);
            }
            for (row = 0; row < x.numRows; row++) {
                for (int neuron = j; neuron < j + NEURONS; neuron++) {
                    withoutRoundingError(w.data, b.data, neuron, in, x.data, row, o.data, out, bound);
                }
            }
        }
        for (; j < out; j++) {
            for (int row = 0; row < x.numRows; row++) {
                double sum = bias(b.data, j);
                for (int i = 0; i < in; i++) {
                    sum += w.data[j * in + i] * x.data[row * in + i];
                }
                o.data[row * out + j] = sum;
                withoutRoundingError(w.data, b.data, j, in, x.data, row, o.data, out, Double.NaN);
            }
        }
    }

    private static double bias(double[] b, int j) {
        return b.length == 0 ? 0 : b[j];
    }

    private static double largest(double[] values, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** No less than the part of the weights in the rounding error of any of these sums; NaN where nothing is known. */
    private static double bound(double[] w, int from, int count, int in, double largestInput) {
        return Double.isNaN(largestInput)
                ? Double.NaN
                : 1.01 * in * (largest(w, from, count) * largestInput) + Double.MIN_NORMAL;
    }

    /**
     * Puts 0 where the sum is no larger than its rounding error, (in + 2)·u·(Σ|wᵢxᵢ| + |b|), if that is finite.
     *
     * @param bound no less than Σ|wᵢxᵢ|, or NaN: almost every sum is larger than what follows from it, and is left alone
     */
    private static void withoutRoundingError(
            double[] w, double[] b, int j, int in, double[] x, int row, double[] o, int out, double bound) {
        int at = row * out + j;
        double sum = Math.abs(o[at]);
        double share = (in + 2) * UNIT_ROUNDOFF;
        double bias = Math.abs(bias(b, j));
        if (sum > 1.01 * share * (bound + bias)) {
            return;
        }
        double size = bias;
        for (int i = 0; i < in; i++) {
            size += Math.abs(w[j * in + i] * x[row * in + i]);
        }
        double roundingError = share * size;
        if (sum <= roundingError && roundingError < Double.POSITIVE_INFINITY) {
            o[at] = 0;
        }
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

    /** δ_in = δ_out W. @param deltaOut rows×out @param w out×in @param deltaIn rows×in, written */
    static void flow(DMatrixRMaj deltaOut, DMatrixRMaj w, DMatrixRMaj deltaIn) {
        int in = w.numCols;
        int out = w.numRows;
        for (int row = 0; row < deltaOut.numRows; row++) {
            combine(deltaOut.data, row * out, 1, out, w.data, in, deltaIn.data, row * in);
        }
    }

    /** δW = δ_outᵀ x. @param deltaOut rows×out @param x rows×in @param dw out×in, written */
    static void impact(DMatrixRMaj deltaOut, DMatrixRMaj x, DMatrixRMaj dw) {
        int in = x.numCols;
        int out = deltaOut.numCols;
        for (int j = 0; j < out; j++) {
            combine(deltaOut.data, j, out, deltaOut.numRows, x.data, in, dw.data, j * in);
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
