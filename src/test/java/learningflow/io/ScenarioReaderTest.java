package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import learningflow.core.Batching;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.HeInitialiser;
import learningflow.core.Initialiser;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Sgd;
import learningflow.core.WeightId;
import learningflow.core.XavierInitialiser;
import learningflow.lesson.Decision;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static final String MINIMAL = """
            {"format": "learning-flow/1", "data": {"inputs": ["a"], "outputs": ["b"], "rows": [{"x": [1], "y": [2]}]},
             "layers": [{"type": "input", "size": 1}, {"type": "relu"}]}
            """;

    private static Scenario read(String json) throws BadFileException {
        return ScenarioReader.read("test.learningflow", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Scenario withLayers(String layers) throws BadFileException {
        return read(MINIMAL.replace("{\"type\": \"relu\"}", layers));
    }

    @Test
    void readsTheArticlesExample() {
        Scenario example = ScenarioReader.example();
        assertThat(example.title()).isEqualTo("Good shape?");
        assertThat(example.decision()).contains(new Decision(0.5, "bad shape", "good shape"));
        assertThat(example.setup().network().size()).isEqualTo(3);
        assertThat(example.setup().learningRate()).isEqualTo(1e-7);
        assertThat(example.setup().data().x().row(2)).containsExactly(0, 2000, 3000);
        assertThat(example.weights().get(WeightId.weight(2, 0, 1))).isEqualTo(-3.0 / 11600);
        assertThat(example.spellings().show("layers[1].weights[0][0]", 0.005)).isEqualTo("1/200");
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws BadFileException {
        Scenario scenario = read(MINIMAL);
        assertThat(scenario.title()).isEqualTo("test.learningflow");
        assertThat(scenario.description()).isEmpty();
        assertThat(scenario.decision()).isEqualTo(Optional.empty());
        assertThat(scenario.setup().loss()).isEqualTo(new HalfSquaredError());
        assertThat(scenario.setup().optimizer()).isEqualTo(new Sgd());
        assertThat(scenario.setup().learningRate()).isEqualTo(0.01);
        assertThat(scenario.setup().batching()).isEqualTo(new Batching(1, false, 1));
        assertThat(scenario.setup().frozen()).isEqualTo(Frozen.NONE);
    }

    @Test
    void aFrozenLayerFreezesItsBiasesToo() throws BadFileException {
        String layer = "{\"type\": \"linear\", \"size\": 1, \"weights\": [[1]], \"biases\": [2], \"trainable\": false}";
        assertThat(withLayers(layer).setup().frozen())
                .isEqualTo(Frozen.NONE.with(2, false, true).with(2, true, true));
        assertThat(withLayers(layer.replace("trainable", "trainableBias"))
                        .setup()
                        .frozen())
                .isEqualTo(Frozen.NONE.with(2, true, true));
    }

    @Test
    void weightsAndBiasesThatAreLeftOutAreDrawnFromTheSeed() throws BadFileException {
        String layer = "{\"type\": \"linear\", \"size\": 2, \"init\": \"he\"}, {\"type\": \"linear\", \"size\": 1}";
        Scenario scenario = withLayers(layer);
        assertThat(scenario.weights())
                .isEqualTo(Initialiser.draw(
                        scenario.setup().network(),
                        List.of(new XavierInitialiser(), new HeInitialiser(), new XavierInitialiser()),
                        1));
        Scenario biased = withLayers(layer.replace("\"he\"", "\"zeros\", \"biases\": [1, 2]"));
        assertThat(biased.weights().layer(2)).isEqualTo(new LayerWeights(Matrix.zeros(2, 1), Matrix.row(1, 2)));
    }

    @Test
    void aByteOrderMarkIsAccepted() throws BadFileException {
        assertThat(read("\uFEFF" + MINIMAL)).isEqualTo(read(MINIMAL));
    }
}
