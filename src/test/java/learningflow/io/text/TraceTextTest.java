package learningflow.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Evaluation;
import learningflow.core.Matrix;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked by hand: W² = ((1, 2), (3, 4)), b² = (5, 6), both frozen; ReLU; w⁴ = (7, 8); α = 1/2000; a batch of both rows.
 *
 * <p>x = (1, 0), y = 2: o² = (6, 9), o⁴ = 42 + 72 = 114, loss ½·112² = 6272, δ⁵ = 112/2 = 56. x = (0, 1), y = 1: o² = (7, 10),
 * o⁴ = 49 + 80 = 129, loss ½·128² = 8192, δ⁵ = 64. Mean loss 7232. δ⁴ = δ³ = 56·(7, 8) = (392, 448) and (448, 512);
 * δ² = (392 + 1344, 784 + 1792) = (1736, 2576) and (448 + 1536, 896 + 2048) = (1984, 2944). δw⁴ = 56·(6, 9) + 64·(7, 10) =
 * (784, 1144); δw² = ((392, 448), (448, 512)), δb² = (840, 960). ŵ⁴ = (7 − 0.392, 8 − 0.572) = (6.608, 7.428): o⁴ = 39.648 +
 * 66.852 = 106.5 and 46.256 + 74.28 = 120.536, loss (5460.125 + 7144.428)/2 = 6302.276; predicted 7232 − (784² + 1144²)/2000 =
 * 6270.304.
 */
class TraceTextTest {
    private static final String JSON = """
            {"format": "learning-flow/1", "title": "Two\\u001bhills", "description": "Up\\nand down.",
             "data": {"inputs": ["a", "b"], "outputs": ["c"], "rows": [{"x": [1, 0], "y": [2]}, {"x": [0, 1], "y": [1]}]},
             "layers": [{"type": "input", "size": 2},
                        {"type": "linear", "size": 2, "trainable": false,
                         "weights": [[1.00, "20000000/10000000"], [3, 4]], "biases": [5, 6]},
                        {"type": "relu"},
                        {"type": "linear", "size": 1, "bias": false, "weights": [[7, "10000000/1250000"]]}],
             "training": {"learningRate": "1/2000", "batchSize": "all"}}
            """;

    private final StringWriter out = new StringWriter();

    private static Scenario scenario(String json) throws BadFileException {
        return ScenarioReader.read("hills", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(int rows) {
        String all = String.join(", ", Collections.nCopies(rows, "{\"x\": [1, 0], \"y\": [2]}"));
        return JSON.replaceFirst("\"rows\": \\[.*]}]", "\"rows\": [" + all + "]");
    }

    private TraceText text(Scenario scenario) {
        return text(scenario, out);
    }

    private static TraceText text(Scenario scenario, Writer out) {
        return new TraceText(scenario, Texts.of(Locale.ENGLISH), out);
    }

    private static Trace trace(Scenario scenario) {
        int[] rows = IntStream.range(0, scenario.setup().data().rows()).toArray();
        return new Trainer(scenario.setup(), scenario.start()).trace(new Batch(0, 1, rows), 1);
    }

    @Test
    void theHeadSaysWhatIsComputed() throws BadFileException, IOException {
        text(scenario(JSON)).begin();
        assertThat(out).hasToString("""
                Two hills
                Up and down.

                  L1  input   X           2
                  L2  linear  W · X + b   2
                  L3  ReLU    max(0, X)   2
                  L4  linear  W · X       2 → 1
                      loss    ½ (X − Y)²

                  SGD with α = 1/2000
                    ŵ = w − α · δw
                  all 2 rows in each update
                """);
    }

    @Test
    void theHeadNeedsNoDescriptionAndHasALineForEachPartOfTheRule() throws BadFileException, IOException {
        String optimizer = "\"training\": {\"optimizer\": {\"type\": \"momentum\"}, ";
        text(scenario(JSON.replace("Up\\nand down.", "").replace("\"training\": {", optimizer)))
                .begin();
        assertThat(out.toString()).startsWith("Two hills\n\n  L1").contains("""
                  momentum with α = 1/2000
                    v ← β · v + δw
                    ŵ = w − α · v
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|false|3 rows, one an update, in order",
                "2|false|3 rows, 2 an update, in order",
                "3|false|all 3 rows in each update",
                "4|false|all 3 rows in each update",
                "1|true|3 rows, one an update, shuffled from seed 9",
                "2|true|3 rows, 2 an update, shuffled from seed 9",
                "3|true|all 3 rows in each update, shuffled from seed 9"
            })
    void theHeadEndsWithTheOrderOfTheRows(String size, String shuffle, String said)
            throws BadFileException, IOException {
        text(scenario(rows(3).replace("\"all\"", size + ", \"seed\": 9, \"shuffle\": " + shuffle)))
                .begin();
        assertThat(out.toString()).endsWith("\n  " + said + "\n");
    }

    @Test
    void anUpdateOfABatchIsWrittenRowByRow() throws BadFileException, IOException {
        Scenario scenario = scenario(JSON);
        text(scenario).update(trace(scenario));
        assertThat(out).hasToString("""

                ── Update 1 · epoch 1 ──────────────────────────────────────────────────────────────────────────

                Data
                  row  a  b  │  c
                    1  1  0  │  2
                    2  0  1  │  1

                Forward pass: the information flow →
                  o¹  L1 input   X           row 1     1   0
                                             row 2     0   1
                  o²  L2 linear  W · X + b   row 1     6   9
                                             row 2     7  10
                  o³  L3 ReLU    max(0, X)   row 1     6   9
                                             row 2     7  10
                  o⁴  L4 linear  W · X       row 1   114
                                             row 2   129
                      loss       ½ (X − Y)²         7232

                Backward pass: the learning flow ←
                  δ⁵   loss       X − Y              row 1       56
                                                     row 2       64
                  δ⁴   L4 linear  W                  row 1      392   448
                                                     row 2      448   512
                  δw⁴                                           784  1144
                  δ³   L3 ReLU    1 if X ≥ 0 else 0  row 1      392   448
                                                     row 2      448   512
                  δ²   L2 linear  W                  row 1     1736  2576
                                                     row 2     1984  2944
                  δw²                                neuron 1   392   448
                                                     neuron 2   448   512
                  δb²                                           840   960
                  δ¹   L1 input   1                  row 1     1736  2576
                                                     row 2     1984  2944

                Update: SGD with α = 1/2000
                  L2 linear         a    b   b²
                  neuron 1   w²     1    2    5
                  frozen     δw²  392  448  840
                             ŵ²     1    2    5
                  neuron 2   w²     3    4    6
                  frozen     δw²  448  512  960
                             ŵ²     3    4    6
                  L4 linear         o³₁               o³₂
                  neuron 1   w⁴       7  10000000/1250000
                             δw⁴    784              1144
                             ŵ⁴   6.608             7.428

                The same data again
                                         before       now  change
                  row 1  o⁴ c               114  →  106.5    −7.5
                  row 2  o⁴ c               129  →  120.5  −8.464
                         loss              7232  →   6302  −929.7
                         predicted loss    7232  →   6270  −961.7
                """);
    }

    @Test
    void onlyWhatTheStepsHaveRevealedIsTold() throws BadFileException, IOException {
        Scenario scenario = scenario(JSON);
        Set<Step> revealed = Set.of(
                new Step(Step.Kind.PICK, 0),
                new Step(Step.Kind.FORWARD, 1),
                new Step(Step.Kind.FORWARD, 2),
                new Step(Step.Kind.LOSS_DELTA, 5),
                new Step(Step.Kind.DELTA, 4));
        text(scenario).update(trace(scenario), revealed::contains);
        assertThat(out.toString()
                        .lines()
                        .map(line -> line.strip().split(" ")[0])
                        .filter(word -> !word.isEmpty()))
                .containsExactly(
                        "──",
                        "Data",
                        "row",
                        "1",
                        "2",
                        "Forward",
                        "o¹",
                        "row",
                        "o²",
                        "row",
                        "Backward",
                        "δ⁵",
                        "row",
                        "δ⁴",
                        "row");
    }

    @Test
    void anUpdateIsHandedOnAtOnce() throws BadFileException, IOException {
        Scenario scenario = scenario(JSON);
        text(scenario, new BufferedWriter(out, 100_000)).update(trace(scenario));
        assertThat(out.toString()).endsWith("−961.7\n");
    }

    @Test
    void aTryIsWrittenAsFarAsItHasCome() throws BadFileException, IOException {
        List<Matrix> outputs = List.of(Matrix.row(1, 0), Matrix.row(6, 9), Matrix.row(6, 9), Matrix.row(114.0));
        text(scenario(JSON)).trial(Matrix.row(1, 0), outputs, 2);
        assertThat(out).hasToString("""

                Forward pass: the information flow →
                  x                         1  0
                  o¹  L1 input   X          1  0
                  o²  L2 linear  W · X + b  6  9
                """);
    }

    @Test
    void theWeightsOfNowStandBeforeWhatTheyMakeOfEveryRow() throws BadFileException, IOException {
        Scenario scenario = scenario(JSON);
        text(scenario).now(Evaluation.of(scenario.setup(), scenario.weights()), scenario.weights());
        assertThat(out).hasToString("""
                  w²  neuron 1  1  2
                      neuron 2  3  4
                  b²            5  6
                  w⁴  7  8

                  row  a  b  │  c   o⁴  loss
                    1  1  0  │  2  114  6272
                    2  0  1  │  1  129  8192
                  mean loss 7232
                """);
    }

    /** Eight rows of an update are shown and twenty at the end; what is left out is counted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8|", "9|… 1 more", "20|… 12 more", "21|… 13 more", "30|… 22 more"})
    void rowsThatAreLeftOutAreCounted(int rows, String more) throws BadFileException, IOException {
        Scenario scenario = scenario(rows(rows));
        text(scenario).update(trace(scenario));
        // data; o¹ to o⁴; δ⁵ to δ¹; again
        List<String> counted = Collections.nCopies(more == null ? 0 : 11, more);
        assertThat(out.toString().lines().map(String::strip).filter(line -> line.startsWith("…")))
                .isEqualTo(counted);
        out.getBuffer().setLength(0);
        text(scenario).end(1, scenario.weights());
        String end = rows > 20 ? "\n  … " + (rows - 20) + " more\n  mean loss" : "\n  %3d  1  0 ".formatted(rows);
        assertThat(out.toString())
                .startsWith("\n── After 1 update\n\n  row  a  b ")
                .contains(end);
        assertThat(out.toString().contains("…")).isEqualTo(rows > 20);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void neuronsThatAreLeftOutAreCounted(int neurons, boolean more) throws BadFileException, IOException {
        String narrow = "\"size\": 2, \"trainable\": false,\\s*\"weights\": .*, \"biases\": \\[5, 6]";
        String wide = JSON.replaceFirst(narrow, "\"size\": " + neurons).replaceFirst(", \"weights\": \\[\\[7.*?]]", "");
        Scenario scenario = scenario(wide);
        text(scenario).update(trace(scenario));
        assertThat(out.toString().lines().map(String::strip).filter(line -> line.startsWith("…")))
                .isEqualTo(more ? List.of("… 1 more") : List.of());
        assertThat(out.toString()).contains("neuron 4   w²").doesNotContain("neuron 5   w²");
    }

    /** A head takes 8 letters and a gap of 2 at least; two are shown however little room there is. */
    @ParameterizedTest
    @CsvSource({"15, 2", "29, 2", "30, 3", "39, 3", "40, 4", "99, 4"})
    void asManyColumnsAreShownAsHaveRoom(int room, int columns) {
        assertThat(Shown.columns(List.of("a", "b", "c", "d"), room)).isEqualTo(columns);
        assertThat(Shown.columns(List.of("twelve twelve", "b"), 5)).isEqualTo(2);
    }

    @Test
    void aNameOfMoreThanTwentyTwoLettersIsCutShort() {
        String letters =
                IntStream.rangeClosed('a', 'w').mapToObj(Character::toString).collect(Collectors.joining());
        assertThat(Shown.name(letters.substring(0, 22))).isEqualTo("abcdefghijklmnopqrstuv");
        assertThat(Shown.name(letters)).isEqualTo("abcdefghijklmnopqrstu…");
    }
}
