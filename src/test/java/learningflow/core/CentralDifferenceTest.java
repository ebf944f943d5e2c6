package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The first step fits the size of what it moves, so that numbers of any size can be checked. */
class CentralDifferenceTest {
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);

    /**
     * Only the last input of the last row is large, and only the weights of the other neuron are: o = tanh(w·x) of the second
     * neuron is tanh(0.3) at the second row. δw = ½ (o − y)(1 − o²)·x by that row, for the batch has two.
     */
    @Test
    void aWeightOfAHugeInputMovesByTinySteps() {
        Network network = Network.of(new Input(2), new Linear(2, 2, false), new Tanh(2));
        Setup setup = Examples.setup(
                network,
                Examples.data(new double[][] {{0.5, 0.25}, {0, 1e15}}, new double[][] {{0, 0}, {0, 0}}),
                new HalfSquaredError());
        Weights weights =
                Examples.weights(Examples.NONE, Examples.w(new double[][] {{5, 5}, {0, 3e-16}}), Examples.NONE);
        CentralDifference.Result result = new CentralDifference(setup, weights, 0, 1).byWeight(2, 1, 1, 0);
        double o = Math.tanh(0.3);
        assertThat(result.kink()).isNull();
        assertThat(result.value()).isCloseTo(o * (1 - o * o) * 1e15 / 2, SIX_DIGITS);
    }

    /** Only the second neuron's output, at the second row, is huge: δb = (o − y)/2 of it. */
    @Test
    void aBiasBesideAHugeSumMovesByHugeSteps() {
        Network network = Network.of(new Input(1), new Linear(1, 2, true));
        Setup setup = Examples.setup(
                network,
                Examples.data(new double[][] {{0}, {1e15}}, new double[][] {{0, 0}, {0, 0}}),
                new HalfSquaredError());
        Weights weights = Examples.weights(Examples.NONE, Examples.wb(new double[][] {{0}, {1}}, 0, 0));
        CentralDifference.Result result = new CentralDifference(setup, weights, 0, 1).byBias(2, 1, 0);
        assertThat(result.kink()).isNull();
        assertThat(result.value()).isCloseTo(5e14, SIX_DIGITS);
    }

    /** After a difference everything is back where it was: the second one is what it is alone. */
    @Test
    void oneDifferenceLeavesNothingBehindForTheNext() {
        Setup setup = Examples.article();
        CentralDifference both = new CentralDifference(setup, Examples.articleWeights(), 0, 1);
        CentralDifference alone = new CentralDifference(setup, Examples.articleWeights(), 0, 1);
        both.byWeight(2, 0, 0, 0);
        assertThat(both.byWeight(2, 0, 1, 0)).isEqualTo(alone.byWeight(2, 0, 1, 0));
    }
}
