package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the learning flow gets over all training rows, and which neurons are off for all of them. */
class FlowSurveyTest {
    /** x → two neurons w·x → ReLU → their sum, ½(o − 0)². */
    private static final Network NETWORK =
            Network.of(new Input(1), new Linear(1, 2, false), new Relu(2), new Linear(2, 1, false));

    private static Weights weights(double first, double second) {
        return Examples.weights(
                Examples.NONE,
                Examples.w(new double[][] {{first}, {second}}),
                Examples.NONE,
                Examples.w(new double[][] {{1, 3}}));
    }

    private static Setup setup(Network network, double y, double... x) {
        double[][] rows =
                IntStream.range(0, x.length).mapToObj(i -> new double[] {x[i]}).toArray(double[][]::new);
        double[][] truth =
                IntStream.range(0, x.length).mapToObj(i -> new double[] {y}).toArray(double[][]::new);
        return Examples.setup(network, Examples.data(rows, truth), new HalfSquaredError());
    }

    /**
     * First neuron 2x, second −x. x = 1 and 4: o = 2 and 8, δ⁵ half of them each, for there are two rows. δ⁴ = δ⁵ · (1, 3);
     * δ³ is the first of it; δ² = δ¹ = 4 · 2.
     */
    @Test
    void theLargestFlowOfAllRowsIsToldLayerByLayer() {
        FlowSurvey survey = FlowSurvey.of(setup(NETWORK, 0, 1, 4), weights(2, -1));
        assertThat(IntStream.rangeClosed(1, 5).mapToDouble(survey::largest)).containsExactly(8.0, 8.0, 4.0, 12.0, 4.0);
        assertThat(survey.blockedAt()).isZero();
    }

    /** Neuron 2 is −x: below 0 for x = 1 and 4, above it for x = −1. */
    @Test
    void aNeuronIsOffThatIsOffForEveryRow() {
        FlowSurvey survey = FlowSurvey.of(setup(NETWORK, 0, 1, 4), weights(2, -1));
        assertThat(survey.isOff(3, 0)).isFalse();
        assertThat(survey.isOff(3, 1)).isTrue();
        assertThat(IntStream.rangeClosed(1, 4).map(survey::off)).containsExactly(0, 0, 1, 0);
        survey = FlowSurvey.of(setup(NETWORK, 0, 1, 4, -1), weights(2, -1));
        assertThat(survey.isOff(3, 1)).isFalse();
        assertThat(survey.off(3)).isZero();
    }

    /** The rows are gone through 256 at a time; only the one at this place turns the second neuron on. */
    @ParameterizedTest
    @CsvSource({"0", "255", "256", "299"})
    void everyRowIsAsked(int place) {
        double[] x = new double[300];
        java.util.Arrays.fill(x, 1);
        x[place] = -1;
        assertThat(FlowSurvey.of(setup(NETWORK, 0, x), weights(2, -1)).off(3)).isZero();
        x[place] = 1;
        assertThat(FlowSurvey.of(setup(NETWORK, 0, x), weights(2, -1)).off(3)).isEqualTo(1);
    }

    @Test
    void aTestRowIsNotAsked() {
        Setup setup = setup(NETWORK, 0, 1, 1, 1, 1).withTestShare(0.25);
        double[] x = {1, 1, 1, 1};
        x[setup.split().test()[0]] = -1;
        setup = setup(NETWORK, 0, x).withTestShare(0.25);
        assertThat(FlowSurvey.of(setup, weights(2, -1)).isOff(3, 1)).isTrue();
    }

    @Test
    void aLayerThatLetsNothingThroughBlocks() {
        FlowSurvey survey = FlowSurvey.of(setup(NETWORK, 1, 1, 4), weights(-2, -1));
        assertThat(survey.largest(3)).isZero();
        assertThat(survey.largest(4)).isEqualTo(1.5); // o = 0, y = 1: −½ · 3
        assertThat(survey.off(3)).isEqualTo(2);
        assertThat(survey.blockedAt()).isEqualTo(3);
    }

    /** Both activations are off; the flow meets the later one first. Without a loss there is nothing to block. */
    @Test
    void theLayerNextToTheLossBlocksAndNoneWithoutALoss() {
        Network deep = Network.of(new Input(1), new Linear(1, 1, false), new Relu(1), new Relu(1));
        LayerWeights minus = Examples.w(new double[][] {{-1}});
        Weights weights = Examples.weights(Examples.NONE, minus, Examples.NONE, Examples.NONE);
        Network heaviside = Network.of(new Input(1), new Linear(1, 1, false), new Heaviside(1), new Heaviside(1));
        assertThat(FlowSurvey.of(setup(heaviside, 7, 1), weights).blockedAt()).isEqualTo(4);
        // ReLU of 0 has the slope 1: only the first one blocks
        assertThat(FlowSurvey.of(setup(deep, 1, 1), weights).blockedAt()).isEqualTo(3);
        assertThat(FlowSurvey.of(setup(deep, 0, 1), weights).blockedAt()).isZero();
    }

    /** ReLU before the only weights: it stops the flow, which nothing behind it needs. */
    @Test
    void behindTheFirstWeightsNothingIsBlocked() {
        Network network = Network.of(new Input(1), new Relu(1), new Linear(1, 1, false));
        Weights weights = Examples.weights(Examples.NONE, Examples.NONE, Examples.w(new double[][] {{2}}));
        FlowSurvey survey = FlowSurvey.of(setup(network, 1, -1), weights);
        assertThat(survey.largest(2)).isZero();
        assertThat(survey.largest(3)).isEqualTo(2);
        assertThat(survey.blockedAt()).isZero();
        Network none = Network.of(new Input(1), new Heaviside(1));
        assertThat(FlowSurvey.of(setup(none, 7, 1), Examples.weights(Examples.NONE, Examples.NONE))
                        .blockedAt())
                .isZero();
    }

    /** With equal learning flows into it, what a softmax sends on is 0, though none of its slopes is. */
    @Test
    void noNeuronOfASoftmaxIsOff() {
        Setup setup = Examples.setup(
                Network.of(new Input(2), new Softmax(2)),
                Examples.data(new double[][] {{1, 2}}, new double[][] {{0, 1}}),
                new CrossEntropy());
        FlowSurvey survey = FlowSurvey.of(setup, Examples.weights(Examples.NONE, Examples.NONE));
        assertThat(survey.off(2)).isZero();
        assertThat(survey.isOff(2, 1)).isFalse();
    }

    @Test
    void notANumberStaysVisibleAndWhatDoesNotFitIsRefused() {
        Setup setup = setup(NETWORK, 0, 1, 4);
        assertThat(FlowSurvey.of(setup, weights(Double.NaN, 1)).largest(4)).isNaN();
        assertThatExceptionOfType(ShapeException.class)
                .isThrownBy(() -> FlowSurvey.of(setup, Examples.weights(Examples.NONE)));
    }
}
