package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast ways through a product give what the obvious loops give, to the last bit. */
class WideProductTest {
    private static final double[] NO_START = {};

    /** Smaller and larger than a tile; the last two are shared with the second thread. */
    @ParameterizedTest
    @CsvSource({"6, 1, 24", "7, 3, 25", "33, 65, 40", "9, 130, 513", "64, 200, 784", "70, 70, 1100"})
    void itAddsUpInTheOrderOfTheRows(int rows, int count, int columns) {
        double[] f = numbers(rows * count, 1);
        double[] r = numbers(count * columns, 2);
        double[] start = numbers(columns, 3);
        double[] expected = new double[rows * columns];
        for (int t = 0; t < rows; t++) {
            System.arraycopy(start, 0, expected, t * columns, columns);
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < columns; i++) {
                    expected[t * columns + i] += f[t * count + k] * r[k * columns + i];
                }
            }
        }
        double[] c = numbers(rows * columns, 4);
        WideProduct.write(start, f, count, 1, count, r, columns, 1, c, rows, columns);
        assertThat(c).containsExactly(expected);
    }

    /** Factors by columns, and rows whose numbers lie three apart, over several tiles. */
    @Test
    void itFindsItsNumbersHoweverFarApartTheyLie() {
        int rows = 9;
        int count = 130;
        int columns = 515;
        double[] f = numbers(rows * count, 1);
        double[] r = numbers(2 * count + 3 * columns, 2);
        double[] expected = new double[rows * columns];
        double[] c = numbers(rows * columns, 4);
        for (int t = 0; t < rows; t++) {
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < columns; i++) {
                    expected[t * columns + i] += f[k * rows + t] * r[2 * k + 3 * i];
                }
            }
        }
        WideProduct.write(NO_START, f, 1, rows, count, r, 2, 3, c, rows, columns);
        assertThat(c).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, 40, 30", "33, 64, 64", "64, 300, 200"})
    void aWideLayerComputesWhatTheObviousLoopsCompute(int rows, int in, int out) {
        DMatrixRMaj w = matrix(out, in, 1);
        DMatrixRMaj b = matrix(1, out, 2);
        DMatrixRMaj x = matrix(rows, in, 3);
        DMatrixRMaj deltaOut = matrix(rows, out, 4);
        DMatrixRMaj o = matrix(rows, out, 5);
        DMatrixRMaj deltaIn = matrix(rows, in, 6);
        DMatrixRMaj dw = matrix(out, in, 7);
        LinearKernel.forward(w, b, x, o);
        LinearKernel.backward(w, x, deltaOut, deltaIn, dw);

        double[] sums = new double[rows * out];
        double[] flow = new double[rows * in];
        double[] impact = new double[out * in];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < out; j++) {
                sums[row * out + j] = b.data[j];
                double delta = deltaOut.data[row * out + j];
                for (int i = 0; i < in; i++) {
                    sums[row * out + j] += w.data[j * in + i] * x.data[row * in + i];
                    flow[row * in + i] += delta * w.data[j * in + i];
                    impact[j * in + i] += delta * x.data[row * in + i];
                }
            }
        }
        assertThat(o.data).containsExactly(sums);
        assertThat(deltaIn.data).containsExactly(flow);
        assertThat(dw.data).containsExactly(impact);
    }

    /** 0.1 + 0.2 − 0.3 is 0, but 5.6e-17 in doubles; where another neuron's sum is not 0, it stays. */
    @Test
    void aWideLayerTakesRoundingErrorsOutToo() {
        int in = 30;
        DMatrixRMaj w = new DMatrixRMaj(30, in);
        DMatrixRMaj x = new DMatrixRMaj(8, in);
        DMatrixRMaj o = new DMatrixRMaj(8, 30);
        for (int j = 0; j < 30; j++) {
            w.set(j, 3, 0.1);
            w.set(j, 11, 0.2);
            w.set(j, 17, j == 4 ? -0.2 : -0.3);
        }
        x.fill(1);
        LinearKernel.forward(w, new DMatrixRMaj(0, 0), x, o);
        for (int row = 0; row < 8; row++) {
            for (int j = 0; j < 30; j++) {
                assertThat(o.get(row, j)).isEqualTo(j == 4 ? 0.1 + 0.2 - 0.2 : 0);
            }
        }
    }

    @Test
    void overflowStaysVisibleInAWideLayer() {
        DMatrixRMaj w = matrix(40, 40, 1);
        DMatrixRMaj x = matrix(9, 40, 2);
        w.set(7, 0, 1e308);
        w.set(8, 0, Double.NaN);
        x.set(5, 0, -1e308);
        DMatrixRMaj o = new DMatrixRMaj(9, 40);
        LinearKernel.forward(w, new DMatrixRMaj(0, 0), x, o);
        assertThat(o.get(5, 7)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(o.get(5, 8)).isNaN();
        assertThat(o.get(4, 6)).isNotNaN();
    }

    @Test
    void severalThreadsAtOnceDisturbNobody() {
        double[] f = numbers(64 * 200, 1);
        double[] r = numbers(200 * 784, 2);
        double[] alone = new double[64 * 784];
        WideProduct.write(NO_START, f, 200, 1, 200, r, 784, 1, alone, 64, 784);
        IntStream.range(0, 40).parallel().forEach(i -> {
            double[] c = new double[64 * 784];
            WideProduct.write(NO_START, f, 200, 1, 200, r, 784, 1, c, 64, 784);
            assertThat(c).containsExactly(alone);
        });
    }

    private static DMatrixRMaj matrix(int rows, int columns, long seed) {
        return new DMatrixRMaj(rows, columns, true, numbers(rows * columns, seed));
    }

    private static double[] numbers(int count, long seed) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }
}
