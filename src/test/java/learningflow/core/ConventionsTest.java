package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choices at single points, and the rule that rounding must not change the story. */
class ConventionsTest {
    private static final double U = 0x1p-53;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({
        "relu, 0, 0, 1",
        "relu, -0.0, 0, 1",
        "relu, -1e-300, 0, 0",
        "relu, 2, 2, 1",
        "relu, NaN, NaN, NaN",
        "relu, Infinity, Infinity, 1",
        "relu, -Infinity, 0, 0",
        "leaky-relu, 0, 0, 1",
        "leaky-relu, -2, -0.02, 0.01",
        "leaky-relu, NaN, NaN, NaN",
        "heaviside, 0, 1, 0",
        "heaviside, -0.0, 1, 0",
        "heaviside, -1e-300, 0, 0",
        "heaviside, NaN, NaN, NaN",
        "logistic, 0, 0.5, 0.25",
        "logistic, 1000, 1, 0",
        "logistic, -1000, 0, 0",
        "logistic, NaN, NaN, NaN",
        "tanh, 0, 0, 1",
        "tanh, 1000, 1, 0",
        "tanh, NaN, NaN, NaN",
        "identity, NaN, NaN, 1",
        "identity, Infinity, Infinity, 1"
    })
    void valueAndSlopeAt(String type, double x, double o, double slope) {
        double[] result = passes(type, x, 1);
        assertThat(result[0] + 0.0).isEqualTo(Double.valueOf(o));
        assertThat(result[1] + 0.0).isEqualTo(Double.valueOf(slope));
    }

    @ParameterizedTest
    @CsvSource({"relu, -1", "heaviside, 1", "heaviside, -1", "logistic, 1000", "tanh, -1000"})
    void aBlockedDeltaIsPlusZeroWhateverComesIn(String type, double x) {
        for (double deltaOut : Examples.numbers(-1, INFINITY, -INFINITY, Double.NaN)) {
            assertThat(Double.doubleToRawLongBits(passes(type, x, deltaOut)[1])).isZero();
        }
    }

    /** o and δ_in of an activation of one number. */
    private static double[] passes(String type, double x, double deltaOut) {
        Layer layer = Examples.layer(type, 1, 1, false);
        Parameters none = Parameters.forLayer(layer);
        DMatrixRMaj o = new DMatrixRMaj(1, 1);
        DMatrixRMaj deltaIn = new DMatrixRMaj(1, 1);
        layer.forward(none, number(x), o);
        layer.backward(none, number(x), o, number(deltaOut), deltaIn, none);
        return new double[] {o.data[0], deltaIn.data[0]};
    }

    private static DMatrixRMaj number(double value) {
        return new DMatrixRMaj(new double[][] {{value}});
    }

    @Test
    void softmaxOfEqualNumbersIsEvenHoweverLargeTheyAre() {
        for (double x : Examples.numbers(0, 1000, -1000, 1e300)) {
            DMatrixRMaj o = new DMatrixRMaj(1, 4);
            new Softmax(4).forward(null, new DMatrixRMaj(new double[][] {{x, x, x, x}}), o);
            assertThat(o.data).containsExactly(0.25, 0.25, 0.25, 0.25);
        }
    }

    /**
     * Two terms, 1 and −(1 − k·u): the sum is k·u, its bound (2 + 2)·u·(1 + 1 − k·u) = 8u − 4ku². k = 7 is below it; k = 8 is
     * above it by 32u², and stays. k = −8 is below 8u + 32u². All numbers are doubles, and so are their sums.
     */
    @ParameterizedTest
    @CsvSource({"7, 0", "8, 8", "-8, 0", "-10, -10"})
    void aSumNoLargerThanItsRoundingErrorIsZeroAndOneJustAboveStays(int k, int result) {
        assertThat(linear(0, 1, -(1 - k * U))).isEqualTo(result * U);
    }

    /** As above with the second term as the bias: one term, so the bound is (1 + 2)·u·2 = 6u, less a little. */
    @ParameterizedTest
    @CsvSource({"5, 0", "6, 6", "7, 7"})
    void theBiasIsInTheSizesButIsNoTerm(int k, int result) {
        DMatrixRMaj o = new DMatrixRMaj(1, 1);
        Parameters p = new Parameters(number(1), number(-(1 - k * U)));
        new Linear(1, 1, true).forward(p, number(1), o);
        assertThat(o.data[0]).isEqualTo(result * U);
    }

    @Test
    void aSumThatIsZeroIsPlusZero() {
        assertThat(Double.doubleToRawLongBits(linear(0, -0.0, -0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(linear(0, -1e-200 * 1e-200, 0))).isZero();
    }

    @Test
    void overflowStaysVisible() {
        assertThat(linear(0, 1e308, 1e308)).isEqualTo(INFINITY);
        assertThat(linear(0, INFINITY, -INFINITY)).isNaN();
        assertThat(linear(0, Double.NaN, 1)).isNaN();
    }

    /** The bound is infinite here, so the rule does not apply: 1e308 + 1e308 − 1e308 overflowed on the way. */
    @Test
    void whereTheBoundIsNotFiniteTheSumStaysAsItIs() {
        assertThat(linear(0, 1e308, 1e308, -1e308)).isEqualTo(INFINITY);
        assertThat(linear(0, 1.7e308, -1.7e308, 1)).isEqualTo(1);
    }

    /** Σ of the terms, as a linear neuron with weights of 1 sees it. */
    private static double linear(double bias, double... terms) {
        double[] ones = new double[terms.length];
        java.util.Arrays.fill(ones, 1);
        DMatrixRMaj o = new DMatrixRMaj(1, 1);
        Parameters p = new Parameters(new DMatrixRMaj(new double[][] {ones}), number(bias));
        new Linear(terms.length, 1, true).forward(p, new DMatrixRMaj(new double[][] {terms}), o);
        return o.data[0];
    }

    /** However many neurons are computed at once: each of six is what it is alone, to the last bit. */
    @Test
    void aNeuronsOutputDoesNotDependOnItsNeighbours() {
        Random random = new Random(1);
        DMatrixRMaj x = matrix(random, 3, 7);
        Parameters all = new Parameters(matrix(random, 6, 7), matrix(random, 1, 6));
        for (int j = 0; j < 6; j++) {
            all.w().data[j * 7] = j % 2 == 0 ? 0 : 1e9;
            all.w().data[j * 7 + 1] = j == 3 ? Double.NaN : 1;
        }
        DMatrixRMaj o = new DMatrixRMaj(3, 6);
        new Linear(7, 6, true).forward(all, x, o);
        for (int j = 0; j < 6; j++) {
            DMatrixRMaj w = new DMatrixRMaj(1, 7, true, java.util.Arrays.copyOfRange(all.w().data, j * 7, j * 7 + 7));
            DMatrixRMaj alone = new DMatrixRMaj(3, 1);
            new Linear(7, 1, true).forward(new Parameters(w, number(all.b().data[j])), x, alone);
            for (int row = 0; row < 3; row++) {
                assertThat(alone.get(row, 0)).isEqualTo(Double.valueOf(o.get(row, j)));
            }
        }
    }

    /** The third row of the articles' example in every one of six neurons. */
    @Test
    void theRuleForRoundingHoldsForEveryNeuron() {
        DMatrixRMaj w = new DMatrixRMaj(6, 3);
        for (int j = 0; j < 6; j++) {
            System.arraycopy(Examples.articleWeights().layer(2).w().toArray(), 0, w.data, 3 * j, 3);
        }
        DMatrixRMaj o = new DMatrixRMaj(1, 6);
        new Linear(3, 6, false)
                .forward(
                        new Parameters(w, new DMatrixRMaj(0, 0)), new DMatrixRMaj(new double[][] {{0, 2000, 3000}}), o);
        assertThat(o.data).containsOnly(0);
    }

    private static DMatrixRMaj matrix(Random random, int rows, int columns) {
        return new DMatrixRMaj(
                rows,
                columns,
                true,
                random.doubles((long) rows * columns, -1, 1).toArray());
    }

    @Test
    void minusZeroIsStoredAsZero() {
        assertThat(Matrix.row(-0.0)).isEqualTo(Matrix.row(0.0));
        assertThat(Double.doubleToRawLongBits(Matrix.row(1.0).map(x -> -0.0).get(0)))
                .isZero();
        assertThat(Matrix.row(Double.NaN)).isEqualTo(Matrix.row(Double.NaN));
    }
}
