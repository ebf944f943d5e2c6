package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Input;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Optimizer;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing in which two runs can differ is said, and nothing else. */
class DifferencesTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private static Optimizer optimizer(String id, Map<String, Double> settings) {
        return Optimizers.find(id).orElseThrow().make(settings);
    }

    private static Arguments change(String said, UnaryOperator<Setup> change) {
        return Arguments.of(said, change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("α 0.1 → 0.25", s -> s.withLearningRate(0.25)),
                change("SGD → momentum", s -> s.withOptimizer(optimizer("momentum", Map.of()))),
                change("SGD → momentum (beta = 0.5)", s -> s.withOptimizer(optimizer("momentum", Map.of("beta", 0.5)))),
                change("batch size 1 → 2", s -> s.withBatching(new Batching(2, false, 1))),
                change("batch size 1 → all", s -> s.withBatching(new Batching(Batching.ALL, false, 1))),
                change("shuffled no → yes", s -> s.withBatching(new Batching(1, true, 1))),
                change("seed 1 → 7", s -> s.withBatching(new Batching(1, false, 7))),
                change(
                        "loss half-squared-error → squared-error",
                        s -> s.withLoss(Losses.find("squared-error").orElseThrow())),
                change("other frozen weights", s -> s.withFrozen(Frozen.NONE.with(2, false, true))),
                change(
                        "normalised nothing → a range",
                        s -> s.withData(s.data().withNormalisation("a", Normalisation.RANGE))),
                change(
                        "other data",
                        s -> s.withData(s.data()
                                .withRows(
                                        s.data().rawX().with(0, 0, 9), s.data().rawY()))),
                change("test share 0 → 0.5", s -> s.withTestShare(0.5)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oneThingThatDiffersIsSaidAlone(String said, UnaryOperator<Setup> change) {
        Setup setup = Small.setup();
        Recipe from = Recipe.of(setup, Small.WEIGHTS);
        Recipe to = Recipe.of(change.apply(setup), Small.WEIGHTS);
        assertThat(Differences.between(from, to, TEXTS)).containsExactly(said);
        assertThat(Differences.between(from, from, TEXTS)).isEmpty();
        assertThat(Differences.between(to, to, TEXTS)).isEmpty();
    }

    @Test
    void otherWeightsAtTheStartAreSaidUnlessTheNetworkIsAnotherAnyway() {
        Setup setup = Small.setup();
        Recipe from = Recipe.of(setup, Small.WEIGHTS);
        Weights other = Small.WEIGHTS.with(WeightId.bias(2, 0), 0);
        assertThat(Differences.between(from, Recipe.of(setup, other), TEXTS))
                .containsExactly("other weights at the start");
        Network network = Network.of(
                new Input(2),
                Layers.find("leaky-relu").orElseThrow().make(2, 2, false, Map.of()),
                new Linear(2, 1, true));
        Setup changed = new Setup(
                network,
                setup.data(),
                setup.loss(),
                setup.optimizer(),
                setup.learningRate(),
                setup.batching(),
                setup.frozen());
        Weights fitting = new Weights(List.of(
                Small.WEIGHTS.layer(1),
                Small.WEIGHTS.layer(1),
                new learningflow.core.LayerWeights(Matrix.of(1, 2, 1, 2), Matrix.of(1, 1, 3))));
        // a layer without biases has a star, one with a setting says it
        assertThat(Differences.between(from, Recipe.of(changed, fitting), TEXTS))
                .containsExactly("layers 2–2–ReLU–1* → 2–leaky ReLU 0.01–1");
    }

    @Test
    void dataIsToldApartByEachNameAndNumber() {
        Dataset data =
                new Dataset(List.of("a", "b"), List.of("é"), Matrix.of(2, 2, 1, 2.5, -3, 1e-7), Matrix.of(2, 1, 0, 1));
        // sha-256 of a 0 b 0 0 é 0 0 and the doubles row by row, worked out in Python
        assertThat(Fingerprint.of(data)).isEqualTo("ad187a340ee02703");
        assertThat(Fingerprint.of(data.withRows(data.rawX(), data.rawY().with(1, 0, 2))))
                .isNotEqualTo("ad187a340ee02703");
        assertThat(Fingerprint.of(data.withNormalisation("a", Normalisation.RANGE)))
                .isEqualTo("ad187a340ee02703");
    }
}
