package learningflow.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRunsTest {
    private static final String RUN = """
            {"name": "one", "data": "0123456789abcdef",
             "layers": [{"type": "input", "size": 1}, {"type": "linear", "size": 1, "bias": false, "weights": [[2]]}],
             "updates": 3, "losses": [[0, 0.5], [3, "NaN"]], "end": [{"weights": [["Infinity"]]}]}""";

    private static void read(String run) throws BadFileException {
        String file = """
                {"format": "learning-flow/1",
                 "data": {"inputs": ["x"], "outputs": ["y"], "rows": [{"x": [1], "y": [1]}]},
                 "layers": [{"type": "input", "size": 1}, {"type": "linear", "size": 1}],
                 "runs": [%s]}""".formatted(run);
        ScenarioReader.read("runs.learningflow", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsLeftOutHasItsDefaultAndNineRunsAreTooMany() throws BadFileException {
        read(RUN);
        assertThatThrownBy(() -> read(RUN + ", " + "{}, ".repeat(7) + "{}"))
                .hasMessageContaining("runs: 9 runs, expected at most 8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"one\" | \" \" | runs[0].name: \" \", expected a name",
                "\"updates\": 3 | \"update\": 3 | runs[0].update: unknown key, expected one of name, scenario, data,",
                "\"updates\": 3, | | runs[0].updates: missing, expected a whole number from 0",
                "\"updates\": 3 | \"updates\": -1 | runs[0].updates: -1, expected a whole number from 0",
                "[3, \"NaN\"] | [2, \"NaN\"] | runs[0].losses[1][0]: 2, expected ascending numbers of updates up to 3",
                "[0, 0.5] | [0] | runs[0].losses[0]: a list, expected [updates, loss]",
                "\"NaN\" | \"nan\" | runs[0].losses[1][1]: \"nan\", expected a number",
                "[[\"Infinity\"]] | [[1, 2]] | runs[0].end[0].weights[0]: 2 numbers, expected 1",
                "\"end\": [{ | \"end\": [{}, { | runs[0].end: 2 layers, expected 1 (the layers with weights)",
                "0123456789abcdef | 0123 | runs[0].data: \"0123\", expected 16 digits from 0 to f",
            })
    void saysInOneLineWhatIsWrong(String part, String broken, String problem) {
        assertThatThrownBy(() -> read(RUN.replace(part, broken == null ? "" : broken)))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining(problem);
    }
}
