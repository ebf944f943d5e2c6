package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import learningflow.core.Frozen;
import learningflow.core.WeightId;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioWriterTest {
    /** Everything that a file can hold, laid out as the program does. */
    private static final String FULL = """
            {
              "format": "learning-flow/1",
              "title": "Two \\"lines\\"\\n😀 \\ud800",
              "description": "δ",
              "data": {
                "inputs": ["a", "b"],
                "outputs": ["c"],
                "rows": [
                  {"x": [1.0, "2"], "y": ["1/3"]},
                  {"x": [-0, 1E-7], "y": [0.1]}
                ],
                "decision": {"threshold": 5e-1, "below": "no", "above": "yes"},
                "normalise": {"a": "range", "c": "standard"},
                "testShare": 0.20
              },
              "layers": [
                {"type": "input", "size": 2},
                {"type": "linear", "size": 2, "init": "he", "weights": [
                  [1, "+2"],
                  [3, 0.1]
                ], "biases": ["1/2", 1], "trainableBias": false},
                {"type": "leaky-relu", "slope": 0.010},
                {"type": "linear", "size": 1, "bias": false, "weights": [[1, 2]], "trainable": false},
                {"type": "tanh"}
              ],
              "loss": "absolute-error",
              "training": {"optimizer": {"type": "adam", "beta2": 0.99}, "learningRate": "1/10", "batchSize": "all", "shuffle": true, "seed": -5},
              "runs": [
                {
                  "name": "first",
                  "scenario": "All there is",
                  "data": "0123456789abcdef",
                  "normalise": {"a": "range"},
                  "testShare": 0.2,
                  "layers": [
                    {"type": "input", "size": 2},
                    {"type": "linear", "size": 1, "weights": [[1, 2]], "biases": [0.5]},
                    {"type": "relu"}
                  ],
                  "loss": "squared-error",
                  "training": {"optimizer": {"type": "momentum"}, "learningRate": 0.1, "batchSize": 2, "shuffle": true, "seed": 7},
                  "changed": true,
                  "updates": 9,
                  "losses": [[0, 0.5], [4, 1e300], [9, "Infinity"]],
                  "end": [{"weights": [["NaN", "-Infinity"]], "biases": [3]}]
                }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private static Scenario read(String json) throws BadFileException {
        return ScenarioReader.read("full.learningflow", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsReadAndWrittenIsTheSame() throws IOException, BadFileException {
        assertThat(ScenarioWriter.json(read(FULL))).isEqualTo(FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"})
    void everyOptimizerIsReadBack(String optimizer) throws IOException, BadFileException {
        Scenario scenario = read(FULL.replace("\"adam\", \"beta2\": 0.99", '"' + optimizer + '"'));
        assertThat(read(ScenarioWriter.json(scenario))).isEqualTo(scenario);
    }

    @Test
    void theArticlesExampleIsReadBack() throws IOException, BadFileException {
        Path file = folder.resolve("example.learningflow");
        ScenarioWriter.write(ScenarioReader.example(), file);
        assertThat(ScenarioReader.read(file)).isEqualTo(ScenarioReader.example());
        assertThat(Files.readString(file)).contains("\"weights\": [[\"1/200\", \"-3000/11600000\", \"1/5800\"]]");
    }

    @Test
    void aChangedNumberIsWrittenSoThatItReadsTheSame() throws IOException, BadFileException {
        WeightId id = WeightId.weight(2, 0, 0);
        Scenario example = ScenarioReader.example();
        Scenario changed = example.withWeights(example.weights().with(id, 0.1 + 0.2));
        String json = ScenarioWriter.json(changed);
        assertThat(json).contains("\"weights\": [[0.30000000000000004, \"-3000/11600000\", \"1/5800\"]]");
        assertThat(read(json).weights()).isEqualTo(changed.weights());
    }

    @Test
    void aTypedFractionIsWrittenAsTyped() throws IOException {
        WeightId id = WeightId.weight(2, 0, 0);
        Scenario example = ScenarioReader.example();
        Scenario changed = example.withWeights(example.weights().with(id, 1.0 / 3))
                .withSpellings(example.spellings().with(Spellings.place(id), "1/3"));
        assertThat(ScenarioWriter.json(changed)).contains("[[\"1/3\", \"-3000");
    }

    @Test
    void whatAFileCannotFreezeIsListed() throws BadFileException {
        Scenario scenario = read(FULL);
        Frozen frozen = Frozen.NONE
                .with(2, false, true)
                .with(4, false, true)
                .toggled(scenario.setup().network(), WeightId.bias(2, 1));
        assertThat(ScenarioWriter.notKept(scenario.withSetup(scenario.setup().withFrozen(frozen))))
                .isEqualTo(new Frozen(Set.of(new Frozen.Group(2, false)), Set.of(WeightId.bias(2, 1))));
        assertThat(ScenarioWriter.notKept(scenario)).isEqualTo(Frozen.NONE);
    }

    @Test
    void dataFromATableStaysThereWhileItIsUnchangedAndTheFolderIsTheSame() throws IOException, BadFileException {
        Files.writeString(folder.resolve("t.csv"), "a,b,c\n1,2,3\n");
        Path file = Files.writeString(
                folder.resolve("s.learningflow"),
                FULL.replaceFirst("(?s)\"rows\": \\[.*?\n    ]", "\"csv\": \"t.csv\""));
        Scenario scenario = ScenarioReader.read(file);
        ScenarioWriter.write(scenario, file);
        assertThat(Files.readString(file)).contains("\"csv\": \"t.csv\"").doesNotContain("\"rows\"");
        assertThat(ScenarioReader.read(file)).isEqualTo(scenario);

        Path elsewhere = Files.createDirectory(folder.resolve("else")).resolve("s.learningflow");
        ScenarioWriter.write(scenario, elsewhere);
        assertThat(Files.readString(elsewhere)).contains("{\"x\": [1, 2], \"y\": [3]}");
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("old.learningflow"), "old");
        Scenario example = ScenarioReader.example();
        Scenario overflown = example.withWeights(example.weights().with(WeightId.weight(2, 0, 1), Double.NaN));
        assertThatThrownBy(() -> ScenarioWriter.write(overflown, file))
                .isInstanceOf(IOException.class)
                .hasMessage("layers[1].weights[0][1] is NaN, which a scenario file can't hold");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(names()).containsExactly("old.learningflow");
    }

    @Test
    void anEmergencyHalfwayLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken.learningflow/inside"));
        assertThatThrownBy(() -> ScenarioWriter.write(ScenarioReader.example(), taken.getParent()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("taken.learningflow: not saved: ");
        assertThat(names()).containsExactly("taken.learningflow");
        assertThatThrownBy(() -> ScenarioWriter.write(ScenarioReader.example(), folder.resolve("none/a.learningflow")))
                .hasMessage("a.learningflow: not saved: there is no such folder");
    }

    @Test
    void aSavedFileKeepsItsPermissionsAndALinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.learningflow"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.learningflow"), file);
        ScenarioWriter.write(ScenarioReader.example(), link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("{");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList().stream();
        }
    }
}
