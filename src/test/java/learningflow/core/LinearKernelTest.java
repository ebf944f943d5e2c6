package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whichever way a product takes, it is what the obvious loops give, to the last bit, and a sum no larger than its own rounding
 * error is 0: half of the sums here are made to cancel.
 */
class LinearKernelTest {
    private static final double U = 0x1p-53;

    @Test
    void everySmallSizeComputesWhatTheObviousLoopsCompute() {
        for (int rows = 1; rows <= 7; rows++) {
            for (int in = 1; in <= 7; in++) {
                for (int out = 1; out <= 9; out++) {
                    check(rows, in, out, false);
                    check(rows, in, out, true);
                }
            }
        }
    }

    /** Rows long enough to be copied into tiles, and one too short, or but one; more than one tile of outputs, of inputs, of rows. */
    @ParameterizedTest
    @CsvSource({
        "6, 5, 23, false",
        "6, 5, 24, false",
        "6, 5, 24, true",
        "5, 5, 24, true",
        "2, 25, 5, true",
        "3, 25, 1, true",
        "7, 70, 530, true",
        "6, 530, 25, false",
        "70, 25, 26, true"
    })
    void everyWideSizeDoesToo(int rows, int in, int out, boolean biases) {
        check(rows, in, out, biases);
    }

    private static void check(int rows, int in, int out, boolean biases) {
        Random random = new Random(1000L * rows + 100L * in + out);
        DMatrixRMaj x = numbers(random, rows, in);
        DMatrixRMaj w = numbers(random, out, in);
        DMatrixRMaj b = biases ? numbers(random, 1, out) : new DMatrixRMaj(0, 0);
        for (int row = 1; row < rows; row++) { // every row a power of two times the first, so that all cancel together
            for (int i = 0; i < in; i++) {
                x.set(row, i, Math.scalb(x.get(0, i), 7 * row % 5 - 2));
            }
        }
        for (int j = 0; j < out; j++) {
            if (j % 2 == 0 && in > 1) {
                double others = sum(w, x, b, 0, j, in - 1);
                w.set(j, in - 1, -others / x.get(0, in - 1));
            }
        }
        String size = rows + " rows, " + in + " inputs, " + out + " outputs, " + (biases ? "biases" : "none");
        DMatrixRMaj o = numbers(random, rows, out);
        LinearKernel.forward(w, b, x, o);
        assertThat(o.data).as(size).containsExactly(forward(w, x, b, rows, out, in));

        DMatrixRMaj delta = numbers(random, rows, out);
        DMatrixRMaj flow = numbers(random, rows, in);
        DMatrixRMaj impact = numbers(random, out, in);
        LinearKernel.backward(w, x, delta, flow, impact);
        double[] expectedFlow = new double[rows * in];
        double[] expectedImpact = new double[out * in];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < out; j++) {
                for (int i = 0; i < in; i++) {
                    expectedFlow[row * in + i] += delta.get(row, j) * w.get(j, i);
                    expectedImpact[j * in + i] += delta.get(row, j) * x.get(row, i);
                }
            }
        }
        double[] expectedBiases = new double[out];
        for (int i = 0; i < rows * out; i++) {
            expectedBiases[i % out] += delta.data[i];
        }
        DMatrixRMaj impactOfBiases = numbers(random, 1, out);
        LinearKernel.backwardOfBiases(delta, impactOfBiases);
        assertThat(impactOfBiases.data).as(size).containsExactly(expectedBiases);
        assertThat(flow.data).as(size).containsExactly(expectedFlow);
        assertThat(impact.data).as(size).containsExactly(expectedImpact);
    }

    /** o = x Wᵀ + b; where |o| ≤ (in + 2)·u·(Σ|wᵢxᵢ| + |b|), 0. */
    private static double[] forward(DMatrixRMaj w, DMatrixRMaj x, DMatrixRMaj b, int rows, int out, int in) {
        double[] o = new double[rows * out];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < out; j++) {
                double sum = sum(w, x, b, row, j, in);
                double size = b.getNumElements() == 0 ? 0 : Math.abs(b.data[j]);
                for (int i = 0; i < in; i++) {
                    size += Math.abs(w.get(j, i) * x.get(row, i));
                }
                o[row * out + j] = Math.abs(sum) <= (in + 2) * U * size ? 0 : sum;
            }
        }
        return o;
    }

    private static double sum(DMatrixRMaj w, DMatrixRMaj x, DMatrixRMaj b, int row, int j, int count) {
        double sum = b.getNumElements() == 0 ? 0 : b.data[j];
        for (int i = 0; i < count; i++) {
            sum += w.get(j, i) * x.get(row, i);
        }
        return sum;
    }

    /** Below and above 1 by some powers of ten, of either sign. */
    private static DMatrixRMaj numbers(Random random, int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> (random.nextBoolean() ? 1 : -1) * Math.pow(10, 6 * random.nextDouble() - 2));
        return new DMatrixRMaj(rows, columns, true, values);
    }

    /** A bias of −0 and a product that is −0: their sum is −0, and what is passed on is 0. */
    @ParameterizedTest
    @CsvSource({"1", "5"})
    void noOutputIsMinusZero(int rows) {
        DMatrixRMaj o = new DMatrixRMaj(rows, 1);
        LinearKernel.forward(one(-1, 1), one(-0.0, 1), one(0, rows), o);
        assertThat(Double.doubleToRawLongBits(o.data[rows - 1])).isZero();
    }

    private static DMatrixRMaj one(double value, int rows) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, 1);
        matrix.fill(value);
        return matrix;
    }
}
