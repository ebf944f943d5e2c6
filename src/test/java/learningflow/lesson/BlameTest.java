package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Input;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the learning flow where numbers are many, cancel each other, or come out of a loss with logarithms. */
class BlameTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    /** What is said at L(k) of one input x = 1; k one beyond the last layer is the loss. */
    private static String said(int k, String loss, Matrix y, List<Layer> layers, Matrix... weights) {
        Network network = Network.of(layers.toArray(Layer[]::new));
        List<String> outputs =
                IntStream.range(0, y.size()).mapToObj(i -> "y" + i).toList();
        Setup setup = new Setup(
                network,
                new Dataset(List.of("a"), outputs, Matrix.row(1.0), y),
                Losses.find(loss).orElseThrow(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                0.1,
                new Batching(1, false, 1),
                Frozen.NONE);
        var left = Arrays.asList(weights).iterator();
        List<LayerWeights> all = network.layers().stream()
                .map(layer -> layer.hasWeights() ? new LayerWeights(left.next(), Matrix.EMPTY) : LayerWeights.NONE)
                .toList();
        Trace trace =
                new Trainer(setup, Checkpoint.start(new Weights(all), setup.optimizer())).trace(new Batch(0, 1, 0), 1);
        Step step = new Step(k > network.size() ? Step.Kind.LOSS_DELTA : Step.Kind.DELTA, k);
        return new Explainer(TEXTS, setup, null, trace, 0).explain(step, trace).sentence();
    }

    private static Layer softmax(int size) {
        return Layers.find("softmax").orElseThrow().make(size, size, false, Map.of());
    }

    private static Linear linear(int in, int out) {
        return new Linear(in, out, false);
    }

    /** Softmax of one number is 1 whatever it is: o = y, and −y/o = −1 all the same. */
    @Test
    void whereTheResultIsRightButTheSlopeIsNotZeroNothingIsCalledTooLow() {
        List<Layer> layers = List.of(new Input(1), linear(1, 1), softmax(1));
        assertThat(said(4, "cross-entropy", Matrix.row(1.0), layers, Matrix.row(3.0)))
                .isEqualTo("The slope is negative: a higher o³ would lower the loss.");
    }

    /** All weights are 1 and y is 0, but for the last y: 2. */
    @Test
    void fourResultsAreNamedAndOfFiveTheRule() {
        List<Layer> four = List.of(new Input(1), linear(1, 4));
        assertThat(said(3, "half-squared-error", Matrix.row(0, 0, 0, 2), four, Matrix.of(4, 1, 1, 1, 1, 1)))
                .isEqualTo("A higher o²₄ or a lower o²₁, o²₂, o²₃ would lower the loss.");
        List<Layer> five = List.of(new Input(1), linear(1, 5));
        assertThat(said(3, "half-squared-error", Matrix.row(0, 0, 0, 0, 2), five, Matrix.of(5, 1, 1, 1, 1, 1, 1)))
                .startsWith("Each number of δ³ says how much the loss would grow with that number of o²:");
    }

    /** o² = (1, 1, …), o³ = Σ w³; y is one less, so δ⁴ = 1 and δ³ = w³. */
    @Test
    void fourInputsOfANeuronAreNamedAndOfFiveTheRule() {
        List<Layer> four = List.of(new Input(1), linear(1, 4), linear(4, 1));
        Matrix ones = Matrix.of(4, 1, 1, 1, 1, 1);
        assertThat(said(3, "half-squared-error", Matrix.row(-1.0), four, ones, Matrix.row(1, -1, 2, -2)))
                .endsWith(": a higher o²₂, o²₄ or a lower o²₁, o²₃ would lower the loss.");
        List<Layer> five = List.of(new Input(1), linear(1, 5), linear(5, 1));
        ones = Matrix.of(5, 1, 1, 1, 1, 1, 1);
        assertThat(said(3, "half-squared-error", Matrix.row(2.0), five, ones, Matrix.row(1, -1, 2, -2, 3)))
                .endsWith(": numbers with a negative δ³ should be higher, those with a positive one lower.");
    }

    /** o² = (1, 1), y = o³ − 1, so δ⁴ = (1, 1): the columns of W³ are added up. */
    @ParameterizedTest
    @CsvSource({"-1, no part in it: o²₂.", "0, no part in it (weight 0): o²₂."})
    void aNumberWithoutPartHasNoWeightOrIsPulledBothWays(double w22, String said) {
        List<Layer> layers = List.of(new Input(1), linear(1, 2), linear(2, 2));
        Matrix w = Matrix.of(2, 2, 1, -w22, 1, w22);
        assertThat(said(3, "half-squared-error", Matrix.row(-w22, w22), layers, Matrix.of(2, 1, 1, 1), w))
                .endsWith("a lower o²₁ would lower the loss; " + said);
    }

    /** A softmax at the end and another within: only the last one meets the loss. */
    @Test
    void onlyTheLastLayerIsOneWithTheLoss() {
        List<Layer> layers = List.of(new Input(1), linear(1, 2), softmax(2), linear(2, 2), softmax(2));
        Matrix y = Matrix.row(1, 0);
        Matrix[] weights = {Matrix.of(2, 1, 1, 2), Matrix.of(2, 2, 1, 2, 3, 5)};
        assertThat(said(5, "cross-entropy", y, layers, weights))
                .isEqualTo("softmax and the loss together: what is left is the result less what was expected.");
        assertThat(said(3, "cross-entropy", y, layers, weights)).startsWith("softmax ties its outputs together");
    }
}
