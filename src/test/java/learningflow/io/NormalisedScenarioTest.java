package learningflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import learningflow.core.Matrix;
import learningflow.core.Normalisation;
import learningflow.core.Split;
import learningflow.lesson.Result;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalisedScenarioTest {
    private static final String ROWS =
            "\"rows\": [{\"x\": [100, 7], \"y\": [10]}, {\"x\": [\"600/2\", 7], \"y\": [30]}]";

    @TempDir
    private Path folder;

    private static String file(String data) {
        return """
                {"format": "learning-flow/1",
                 "data": {"inputs": ["a", "b"], "outputs": ["c"], %s},
                 "layers": [{"type": "input", "size": 2}, {"type": "linear", "size": 1, "weights": [[1, 1]], "biases": [0]}]}
                """.formatted(data);
    }

    private static Scenario read(String json) throws BadFileException {
        return ScenarioReader.read("n.learningflow", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namedColumnsAreNormalisedAndTheOthersStay() throws BadFileException {
        Scenario scenario = read(file(ROWS + ", \"normalise\": {\"c\": \"standard\", \"a\": \"range\"}"));
        assertThat(scenario.setup().data().x()).isEqualTo(Matrix.of(2, 2, 0, 7, 1, 7));
        assertThat(scenario.setup().data().y()).isEqualTo(Matrix.of(2, 1, -1, 1)); // mean 20, deviation 10
        assertThat(scenario.setup().data().rawX()).isEqualTo(Matrix.of(2, 2, 100, 7, 300, 7));
    }

    @Test
    void savingWritesRawNumbersAsTheyStood() throws BadFileException, IOException {
        Scenario scenario =
                read(file(ROWS + ", \"normalise\": {\"a\": \"range\", \"b\": \"range\"}, \"testShare\": 0.50"));
        String saved = ScenarioWriter.json(scenario);
        assertThat(saved)
                .contains("{\"x\": [\"600/2\", 7], \"y\": [30]}")
                .contains("\"normalise\": {\"a\": \"range\", \"b\": \"range\"}")
                .contains("\"testShare\": 0.50");
        assertThat(read(saved).setup()).isEqualTo(scenario.setup());
    }

    @Test
    void withoutThemNothingIsWritten() throws BadFileException, IOException {
        assertThat(ScenarioWriter.json(read(file(ROWS + ", \"normalise\": {}, \"testShare\": 0"))))
                .doesNotContain("normalise", "testShare");
    }

    @Test
    void theTestRowsAreDrawnFromTheSeed() throws BadFileException {
        String json = file(ROWS + ", \"testShare\": 0.5")
                .replaceFirst("\"layers\"", "\"training\": {\"seed\": 12}, \"layers\"");
        assertThat(read(json).setup().split()).isEqualTo(Split.draw(2, 0.5, 12));
        assertThat(read(json).setup().split().testCount()).isEqualTo(1);
    }

    @Test
    void aDecisionIsInTheUnitsOfItsColumn() throws BadFileException {
        Scenario scenario = read(
                file(
                        ROWS
                                + ", \"normalise\": {\"c\": \"range\"}, \"decision\": {\"threshold\": 15, \"below\": \"no\", \"above\": \"yes\"}"));
        // 15 is (15 − 10) / 20 = 0.25 for the network
        Matrix y = scenario.setup().data().y();
        assertThat(Result.of(scenario, Matrix.row(0.25), y, 0)).contains(new Result("yes", false));
        assertThat(Result.of(scenario, Matrix.row(0.24), y, 0)).contains(new Result("no", true));
    }

    @Test
    void normalisedDataThatCameFromATableStaysAReferenceToIt() throws BadFileException, IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b,c\n1,2,3\n3,2,1\n");
        Path file = Files.writeString(
                folder.resolve("s.learningflow"),
                file("\"csv\": \"t.csv\", \"normalise\": {\"a\": \"range\"}, \"testShare\": 0.4"));
        Scenario read = ScenarioReader.read(file);
        assertThat(read.setup().data().normalisation()).isEqualTo(Map.of("a", Normalisation.RANGE));
        ScenarioWriter.write(read, file);
        assertThat(Files.readString(file)).contains("\"csv\": \"t.csv\"").contains("{\"a\": \"range\"}");
        assertThat(ScenarioReader.read(file)).isEqualTo(read);
    }
}
