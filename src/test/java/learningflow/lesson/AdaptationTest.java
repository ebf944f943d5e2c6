package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Initialiser;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.core.XavierInitialiser;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import org.junit.jupiter.api.Test;

class AdaptationTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private static Scenario scenario(String data, String layers, String loss) throws BadFileException {
        String json = """
                {"format": "learning-flow/1", "data": {%s}, "layers": [%s], "loss": "%s", "training": {"seed": 7}}
                """.formatted(data, layers, loss);
        return ScenarioReader.read("t.learningflow", json.getBytes(StandardCharsets.UTF_8));
    }

    /** 2 → 2 → ReLU → 1. */
    private static Scenario small() throws BadFileException {
        return scenario(
                "\"inputs\": [\"a\", \"b\"], \"outputs\": [\"y\"], \"rows\": [{\"x\": [1, \"1/2\"], \"y\": [1]}],"
                        + "\"decision\": {\"threshold\": 0.25, \"below\": \"no\", \"above\": \"yes\"}, \"normalise\": {\"a\": \"range\"}",
                "{\"type\": \"input\", \"size\": 2}, {\"type\": \"linear\", \"size\": 2, \"weights\": [[1, 2], [3, 4]], \"biases\": [5, 6]},"
                        + "{\"type\": \"relu\"}, {\"type\": \"linear\", \"size\": 1, \"weights\": [[7, 8]], \"biases\": [9]}",
                "half-squared-error");
    }

    private static Dataset data(List<String> inputs, List<String> outputs, double... y) {
        return new Dataset(
                inputs,
                outputs,
                Matrix.zeros(y.length / outputs.size(), inputs.size()),
                Matrix.of(y.length / outputs.size(), outputs.size(), y));
    }

    private static void staysReadable(Scenario scenario) throws IOException, BadFileException {
        String json = ScenarioWriter.json(scenario);
        Scenario read = ScenarioReader.read(scenario.title(), json.getBytes(StandardCharsets.UTF_8));
        assertThat(read.setup()).isEqualTo(scenario.setup());
        assertThat(read.weights()).isEqualTo(scenario.weights());
    }

    @Test
    void dataOfTheSameShapeChangesNothingElse() throws Exception {
        Scenario before = small();
        Adaptation adapted = Adaptation.of(before, data(List.of("a", "b"), List.of("y"), 0, 1), List.of(), TEXTS);
        assertThat(adapted.changes()).containsExactly("The data has 2 rows now. Inputs: a, b. Expectations: y.");
        assertThat(adapted.scenario().weights()).isEqualTo(before.weights());
        assertThat(adapted.scenario().decision()).isEqualTo(before.decision());
        assertThat(adapted.scenario().setup().data().normalisation()).isEqualTo(Map.of("a", Normalisation.RANGE));
        assertThat(adapted.scenario().spellings().byMatrix()).isEmpty();
        staysReadable(adapted.scenario());
    }

    @Test
    void moreColumnsDrawTheWeightsTheyNeedAndKeepTheOthers() throws Exception {
        Scenario before = small();
        Adaptation adapted =
                Adaptation.of(before, data(List.of("b", "c", "d"), List.of("p", "q"), 0, 1), List.of(), TEXTS);
        Scenario after = adapted.scenario();
        Network network = after.setup().network();
        LayerWeights drawn = new XavierInitialiser().draw(network.layer(2), 2, 7);
        assertThat(after.weights().layer(2).w())
                .isEqualTo(Matrix.of(
                        2, 3, 1, 2, drawn.w().get(0, 2), 3, 4, drawn.w().get(1, 2)));
        assertThat(after.weights().layer(2).b()).isEqualTo(Matrix.row(5, 6));
        assertThat(after.weights().layer(4).w().row(0)).containsExactly(7, 8);
        assertThat(after.weights().layer(4).b().get(0, 0)).isEqualTo(9);
        assertThat(adapted.changes())
                .containsExactly(
                        "The data has 1 row now. Inputs: b, c, d. Expectations: p, q.",
                        "Not normalised any more: a.",
                        "L1: size 3 in place of 2.",
                        "L4: size 2 in place of 1.",
                        "L2: of the weights and biases 6 stay, 2 are drawn from the seed 7.",
                        "L4: of the weights and biases 3 stay, 3 are drawn from the seed 7.",
                        "Results: the former ones, no and yes, are dropped.");
        staysReadable(after);
    }

    @Test
    void twoClassesBecomeTheResults() throws Exception {
        Adaptation adapted =
                Adaptation.of(small(), data(List.of("a", "b"), List.of("z"), 0, 1), List.of("bad", "good"), TEXTS);
        assertThat(adapted.scenario().decision()).contains(new Decision(0.5, "bad", "good"));
        assertThat(adapted.changes()).contains("Results: bad below ½, good from there.");
    }

    private static final String SOFTMAX =
            "{\"type\": \"input\", \"size\": 1}, {\"type\": \"linear\", \"size\": 2}, {\"type\": \"softmax\"}";
    private static final String TWO =
            "\"inputs\": [\"a\"], \"outputs\": [\"p\", \"q\"], \"rows\": [{\"x\": [1], \"y\": [1, 0]}]";

    @Test
    void aSoftmaxOfOneOutputBecomesLogistic() throws Exception {
        Adaptation adapted = Adaptation.of(
                scenario(TWO, SOFTMAX, "cross-entropy"), data(List.of("a"), List.of("p"), 0, 1), List.of(), TEXTS);
        assertThat(adapted.scenario().setup().network().last().type().id()).isEqualTo("logistic");
        assertThat(adapted.scenario().setup().loss().id()).isEqualTo("binary-cross-entropy");
        assertThat(adapted.changes())
                .contains(
                        "L3: logistic in place of softmax, which gives 1 for a single output whatever goes in.",
                        "Loss: binary cross-entropy in place of cross-entropy.");
        staysReadable(adapted.scenario());
    }

    @Test
    void aLossThatCanNotBeTakenGivesWay() throws Exception {
        Adaptation adapted = Adaptation.of(
                scenario(TWO, SOFTMAX, "cross-entropy"), data(List.of("a"), List.of("p", "q"), 3, 4), List.of(), TEXTS);
        assertThat(adapted.scenario().setup().loss().id()).isEqualTo("half-squared-error");
        staysReadable(adapted.scenario());
    }

    @Test
    void aNetworkWithoutWeightsGetsALayerThatHasSome() throws Exception {
        Scenario bare = scenario(
                "\"inputs\": [\"a\"], \"outputs\": [\"y\"], \"rows\": [{\"x\": [1], \"y\": [1]}]",
                "{\"type\": \"input\", \"size\": 1}, {\"type\": \"tanh\"}",
                "half-squared-error");
        Adaptation adapted = Adaptation.of(bare, data(List.of("a", "b"), List.of("y"), 1), List.of(), TEXTS);
        Network network = adapted.scenario().setup().network();
        assertThat(network.size()).isEqualTo(3);
        assertThat(adapted.changes())
                .contains("L3: a linear layer of size 1 comes in, as many numbers as the data expects.");
        assertThat(adapted.scenario().weights().layer(3))
                .isEqualTo(Initialiser.draw(network, new XavierInitialiser(), 7).layer(3));
        staysReadable(adapted.scenario());
    }

    /** L2's biases and its weight of the second input are locked; then there is one input. */
    @Test
    void locksOfWeightsThatAreGoneAreDropped() throws Exception {
        Scenario before = small();
        Frozen locks = new Frozen(Set.of(new Frozen.Group(2, true)), Set.of(WeightId.weight(2, 0, 1)));
        Scenario locked = before.withSetup(before.setup().withFrozen(locks));
        String dropped = "Locks of weights that are gone are dropped.";
        Adaptation fewer = Adaptation.of(locked, data(List.of("a"), List.of("y"), 0, 1), List.of(), TEXTS);
        assertThat(fewer.changes()).contains(dropped);
        assertThat(fewer.scenario().setup().frozen())
                .isEqualTo(new Frozen(Set.of(new Frozen.Group(2, true)), Set.of()));
        Adaptation same = Adaptation.of(locked, data(List.of("a", "b"), List.of("y"), 0, 1), List.of(), TEXTS);
        assertThat(same.changes()).doesNotContain(dropped);
        assertThat(same.scenario().setup().frozen()).isEqualTo(locks);
    }

    @Test
    void anExpectationStaysNormalised() throws Exception {
        Scenario before = small();
        Dataset normalised = before.setup().data().withNormalisation("y", Normalisation.STANDARD);
        Adaptation adapted = Adaptation.of(
                before.withSetup(before.setup().withData(normalised)),
                data(List.of("a", "b"), List.of("y"), 0, 1),
                List.of(),
                TEXTS);
        assertThat(adapted.changes()).hasSize(1);
        assertThat(adapted.scenario().setup().data().normalisation("y")).isEqualTo(Normalisation.STANDARD);
    }

    @Test
    void newWeightsAreDrawnAsTheirLayerSays() throws Exception {
        Scenario zeros = scenario(
                "\"inputs\": [\"a\"], \"outputs\": [\"y\"], \"rows\": [{\"x\": [1], \"y\": [1]}]",
                "{\"type\": \"input\", \"size\": 1}, {\"type\": \"linear\", \"size\": 1, \"init\": \"zeros\"}",
                "half-squared-error");
        Scenario ones = zeros.withWeights(
                new Weights(List.of(LayerWeights.NONE, new LayerWeights(Matrix.row(1.0), Matrix.row(1.0)))));
        Adaptation adapted = Adaptation.of(ones, data(List.of("a", "b"), List.of("y"), 1), List.of(), TEXTS);
        assertThat(adapted.scenario().weights().layer(2).w()).isEqualTo(Matrix.row(1, 0));
    }

    @Test
    void onlyLayersWithASizeOfTheirOwnAreSaidToHaveAnother() throws Exception {
        Adaptation adapted = Adaptation.of(
                scenario(TWO, SOFTMAX, "half-squared-error"),
                data(List.of("a"), List.of("p", "q", "r"), 0, 0, 1),
                List.of(),
                TEXTS);
        assertThat(adapted.changes()).contains("L2: size 3 in place of 2.").noneMatch(said -> said.startsWith("L3"));
    }

    @Test
    void aSoftmaxThatHadOneOutputBeforeStays() throws Exception {
        Adaptation adapted = Adaptation.of(
                scenario(
                        "\"inputs\": [\"a\"], \"outputs\": [\"y\"], \"rows\": [{\"x\": [1], \"y\": [1]}]",
                        "{\"type\": \"input\", \"size\": 1}, {\"type\": \"linear\", \"size\": 1}, {\"type\": \"softmax\"}",
                        "half-squared-error"),
                data(List.of("a"), List.of("y"), 0, 1),
                List.of(),
                TEXTS);
        assertThat(adapted.changes()).hasSize(1);
        assertThat(adapted.scenario().setup().network().last().type().id()).isEqualTo("softmax");
    }
}
