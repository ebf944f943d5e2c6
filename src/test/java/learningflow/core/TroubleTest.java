package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import learningflow.core.Trouble.Quantity;
import org.junit.jupiter.api.Test;

/** Infinities and NaN go through, and the first one is named, in the order of the passes. */
class TroubleTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** x → w₂ → ReLU → w₄, half squared error against 0. */
    private static Trace trace(double x, double w2, double w4, double rate) {
        return trace(new double[] {x}, 0, new double[] {w2}, w4, rate);
    }

    private static Trace trace(double[] x, double y, double[] w2, double w4, double rate) {
        Network network =
                Network.of(new Input(x.length), new Linear(x.length, 1, false), new Relu(1), new Linear(1, 1, false));
        Setup setup = Examples.setup(
                        network, Examples.data(new double[][] {x}, new double[][] {{y}}), new HalfSquaredError())
                .withLearningRate(rate);
        return Examples.trace(
                setup,
                Examples.weights(
                        Examples.NONE, Examples.w(new double[][] {w2}), Examples.NONE, Examples.w(new double[][] {{w4}
                        })),
                0);
    }

    @Test
    void aFiniteUpdateHasNoTrouble() {
        assertThat(Trouble.in(trace(1, 1, 1, 0.1))).isEmpty();
    }

    @Test
    void theLayerThatOverflowsFirstIsNamed() {
        // L2: 1e200 · 1e200
        assertThat(Trouble.in(trace(1e200, 1e200, 1, 0.1))).contains(new Trouble(1, Quantity.OUTPUT, 2, INFINITY));
        // L2: 1e100, L4: 1e100 · 1e300
        assertThat(Trouble.in(trace(1, 1e100, 1e300, 0.1))).contains(new Trouble(1, Quantity.OUTPUT, 4, INFINITY));
    }

    @Test
    void theDataMayBeTheFirst() {
        assertThat(Trouble.in(trace(Double.NaN, 1, 1, 0.1))).contains(new Trouble(1, Quantity.INPUT, 1, Double.NaN));
    }

    /** −ln 1e-320 is 737, but its slope is beyond every double. */
    @Test
    void theStartOfTheLearningFlowMayBeTheFirst() {
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Identity(1)),
                Examples.data(new double[][] {{1e-320}}, new double[][] {{1}}),
                new CrossEntropy());
        assertThat(Trouble.in(Examples.trace(setup, Examples.weights(Examples.NONE, Examples.NONE), 0)))
                .contains(new Trouble(1, Quantity.DELTA, 3, Double.NEGATIVE_INFINITY));
    }

    @Test
    void aBiasMayBeTheFirst() {
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Linear(1, 1, true)),
                Examples.data(new double[][] {{1}}, new double[][] {{1}}),
                new HalfSquaredError());
        Weights weights = Examples.weights(Examples.NONE, Examples.wb(new double[][] {{1}}, INFINITY));
        assertThat(Trouble.in(Examples.trace(setup, weights, 0)))
                .contains(new Trouble(1, Quantity.WEIGHT, 2, INFINITY));
    }

    @Test
    void theLossMayBeTheFirst() {
        // ½ · (1e160)²
        assertThat(Trouble.in(trace(1, 1e160, 1, 0.1))).contains(new Trouble(1, Quantity.LOSS, 5, INFINITY));
    }

    /**
     * o² = 1e200 · 1e-200 + 0 · 1e200 = 1, o⁴ = 1e150 = δ⁵, δ⁴ = δ³ = 1e150 · 1e150. Of L2 both overflow: δ² = 1e300 · (1e-200,
     * 1e200) and δw² = 1e300 · (1e200, 0).
     */
    @Test
    void deltaComesBeforeDwAsOnTheTimeline() {
        Trace trace = trace(new double[] {1e200, 0}, 0, new double[] {1e-200, 1e200}, 1e150, 0.1);
        assertThat(trace.dw().layer(2).w().get(0)).isEqualTo(INFINITY);
        assertThat(Trouble.in(trace)).contains(new Trouble(1, Quantity.DELTA, 2, INFINITY));
    }

    @Test
    void dwMayBeTheFirst() {
        // o⁴ = 1e200 · 1e−50 = 1e150 = δ³, δw² = 1e150 · 1e200
        assertThat(Trouble.in(trace(1e200, 1e-50, 1, 0.1))).contains(new Trouble(1, Quantity.DW, 2, INFINITY));
    }

    @Test
    void theUpdateMayBeTheFirst() {
        // o⁴ = δ⁵ = 1e100 = δw²: ŵ² = 1e100 − 1e300 · 1e100
        assertThat(Trouble.in(trace(1, 1e100, 1, 1e300)))
                .contains(new Trouble(1, Quantity.WEIGHT, 2, Double.NEGATIVE_INFINITY));
    }

    /** o⁴ = 1, y = 3, δ = −2 everywhere: ŵ² = ŵ⁴ = 1 + 2α, so o⁴ will be about 4α². */
    @Test
    void theSecondLookMayBeTheFirst() {
        double[] one = {1};
        assertThat(Trouble.in(trace(one, 3, one, 1, 1e200)))
                .contains(new Trouble(1, Quantity.OUTPUT_AFTER, 4, INFINITY));
        assertThat(Trouble.in(trace(one, 3, one, 1, 1e100))).contains(new Trouble(1, Quantity.LOSS_AFTER, 5, INFINITY));
    }

    @Test
    void notANumberGoesThroughReluToTheLoss() {
        Trace trace = trace(1, Double.NaN, 1, 0.1);
        assertThat(trace.o(3).get(0)).isNaN();
        assertThat(trace.loss()).isNaN();
        assertThat(trace.delta(1).get(0)).isNaN();
        assertThat(Trouble.in(trace)).contains(new Trouble(1, Quantity.WEIGHT, 2, Double.NaN));
    }

    @Test
    void aFrozenWeightWithAnInfiniteGradientPromisesNothing() {
        Setup setup = Examples.article()
                .withFrozen(Frozen.NONE.with(2, false, true))
                .withData(Examples.data(new double[][] {{1e200, 0, 0}}, new double[][] {{0}}));
        Trace trace = Examples.trace(
                setup, Examples.weights(Examples.NONE, Examples.w(new double[][] {{1e-50, 0, 0}}), Examples.NONE), 0);
        assertThat(trace.dw().layer(2).w().get(0)).isEqualTo(INFINITY);
        assertThat(trace.predictedLoss()).isEqualTo(trace.loss());
    }
}
