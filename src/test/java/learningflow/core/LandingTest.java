package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The α with which an update that went past its expectation would have met it. */
class LandingTest {
    private static final Percentage TEN_DIGITS = Percentage.withPercentage(1e-8);

    /** The landing of the first update with one row. */
    private static OptionalDouble rate(Network network, double[] x, double y, double alpha, LayerWeights... weights) {
        Setup setup = Examples.setup(
                        network, Examples.data(new double[][] {x}, new double[][] {{y}}), new HalfSquaredError())
                .withLearningRate(alpha);
        return Landing.rate(setup, Examples.trace(setup, Examples.weights(weights), 0));
    }

    /** o = w·x with δw = (wx − y)·x, so that o(α) = y at α = 1/x²; from 2/x² on it is as far off on the other side. */
    @ParameterizedTest
    @CsvSource({"2, 3, 4, 0.5", "2, 3, 40, 0.5", "0, 1, -4, 2", "-1, 0.5, 3, 4.1", "2, -3, 4, 0.112"})
    void alongAStraightLineItIsOneOverXSquared(double w, double x, double y, double alpha) {
        OptionalDouble rate = rate(
                Network.of(new Input(1), new Linear(1, 1, false)),
                new double[] {x},
                y,
                alpha,
                Examples.NONE,
                Examples.w(new double[][] {{w}}));
        assertThat(rate.orElseThrow()).isCloseTo(1 / (x * x), TEN_DIGITS);
    }

    /** o = w·v, w = v = 2, y = 1: δ = 3 and both weights go along 2 − 6α; (2 − 6α)² = 1 at α = 1/6. */
    @Test
    void alongAParabolaItIsWhereTheParabolaIs() {
        LayerWeights two = Examples.w(new double[][] {{2}});
        Network network = Network.of(new Input(1), new Linear(1, 1, false), new Linear(1, 1, false));
        assertThat(rate(network, new double[] {1}, 1, 0.3, Examples.NONE, two, two)
                        .orElseThrow())
                .isCloseTo(1 / 6.0, TEN_DIGITS);
    }

    /**
     * w = 0 and b = 0, so o = ½; y = ¼: δ = ¼ · ¼ before the logistic, δw = δ·x and δb = δ. So z(α) = −α(x² + 1)/16, and o is
     * ¼ at z = −ln 3. With the larger α the output ends where the logistic is flat.
     */
    @ParameterizedTest
    @CsvSource({"1, 9", "1, 100", "1, 100000", "7, 3000"})
    void alongABendItIsWhereTheBendIsHoweverFarItWent(double x, double alpha) {
        OptionalDouble rate = rate(
                Network.of(new Input(1), new Linear(1, 1, true), new Logistic(1)),
                new double[] {x},
                0.25,
                alpha,
                Examples.NONE,
                Examples.wb(new double[][] {{0}}, 0),
                Examples.NONE);
        assertThat(rate.orElseThrow()).isCloseTo(16 * Math.log(3) / (x * x + 1), TEN_DIGITS);
    }

    /** y is met to 12 of its own digits, not to 1e-12. */
    @Test
    void aLargeExpectationIsMetToItsOwnDigits() {
        // o = 1e6·w, w = 0, y = 1e9: δw = −1e15, so α = 1e-12
        OptionalDouble rate = rate(
                Network.of(new Input(1), new Linear(1, 1, false)),
                new double[] {1e6},
                1e9,
                1e-10,
                Examples.NONE,
                Examples.w(new double[][] {{0}}));
        assertThat(rate.orElseThrow()).isCloseTo(1e-12, within(1e-21));
    }

    /** α = 1/x² = 1 lands; half of it comes near, and y itself is not past y. */
    @ParameterizedTest
    @CsvSource({"0.5", "1"})
    void anUpdateThatDidNotGoPastHasNone(double alpha) {
        assertThat(rate(
                        Network.of(new Input(1), new Linear(1, 1, false)),
                        new double[] {1},
                        4,
                        alpha,
                        Examples.NONE,
                        Examples.w(new double[][] {{0}})))
                .isEmpty();
    }

    @Test
    void anUpdateThatWentToInfinityHasNone() {
        // ŵ = 0 − 1e150 · 1e200
        assertThat(rate(
                        Network.of(new Input(1), new Linear(1, 1, false)),
                        new double[] {1e200},
                        -1,
                        1e150,
                        Examples.NONE,
                        Examples.w(new double[][] {{0}})))
                .isEmpty();
    }

    @Test
    void severalRowsOrOutputsHaveNone() {
        Network two = Network.of(new Input(1), new Linear(1, 2, false));
        Setup outputs = Examples.setup(
                        two, Examples.data(new double[][] {{1}}, new double[][] {{4, 4}}), new HalfSquaredError())
                .withLearningRate(1.5);
        Weights weights = Examples.weights(Examples.NONE, Examples.w(new double[][] {{0}, {0}}));
        assertThat(Landing.rate(outputs, Examples.trace(outputs, weights, 0))).isEmpty();
        Network one = Network.of(new Input(1), new Linear(1, 1, false));
        Setup rows = Examples.setup(
                        one,
                        Examples.data(new double[][] {{1}, {1}}, new double[][] {{4}, {4}}),
                        new HalfSquaredError())
                .withLearningRate(1.5);
        weights = Examples.weights(Examples.NONE, Examples.w(new double[][] {{0}}));
        assertThat(Landing.rate(rows, Examples.trace(rows, weights, 0, 1))).isEmpty();
        assertThat(Landing.rate(rows, Examples.trace(rows, weights, 0)).orElseThrow())
                .isCloseTo(1, TEN_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"20000, true", "20001, false"})
    void moreThanTwentyThousandWeightsAreTooMany(int weights, boolean found) {
        double[] x = new double[weights];
        x[weights - 1] = 1;
        OptionalDouble rate = rate(
                Network.of(new Input(weights), new Linear(weights, 1, false)),
                x,
                4,
                1.5,
                Examples.NONE,
                Examples.w(new double[][] {new double[weights]}));
        assertThat(rate.isPresent()).isEqualTo(found);
    }
}
