package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.core.Numbers;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Run trace(Scenario scenario, String... more) throws IOException {
        Path file = folder.resolve("s.learningflow");
        ScenarioWriter.write(scenario, file);
        List<String> arguments = new ArrayList<>(List.of("trace", file.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Run trace(String json, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("s.learningflow"), json);
        List<String> arguments = new ArrayList<>(List.of("trace", file.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** Each number of the golden file stands at one place of the line. */
    @Test
    void jsonLinesAgreeWithTheArticlesExactNumbers() throws IOException {
        JsonNode golden = JSON.readTree(TraceTest.class.getResourceAsStream("/golden/article.json"));
        String[] lines =
                trace(ScenarioReader.example(), "--format", "jsonl").out().split("\n");
        assertThat(lines).hasSize(3);
        for (int i = 0; i < 3; i++) {
            JsonNode expected = golden.get("updates").get(i);
            JsonNode line = JSON.readTree(lines[i]);
            agree(line.get("update"), expected.get("update"));
            agree(line.get("epoch"), JSON.getNodeFactory().numberNode(1));
            agree(line.at("/rows/0"), expected.get("row"));
            agree(line.get("learningRate"), golden.get("alpha"));
            agree(line.at("/x/0"), expected.get("x"));
            agree(line.at("/y/0/0"), expected.get("y"));
            agree(line.at("/o/L1/0"), expected.get("o1"));
            agree(line.at("/o/L2/0/0"), expected.get("o2"));
            agree(line.at("/o/L3/0/0"), expected.get("o3"));
            agree(line.get("loss"), expected.get("loss"));
            agree(line.at("/delta/4/0/0"), expected.get("delta4"));
            agree(line.at("/delta/3/0/0"), expected.get("delta3"));
            agree(line.at("/delta/2/0"), expected.get("delta2"));
            agree(line.at("/delta/1/0"), expected.get("delta1"));
            agree(line.at("/dw/L2/0"), expected.get("dw2"));
            agree(line.at("/before/L2/w/0"), expected.get("w2_before"));
            agree(line.at("/after/L2/w/0"), expected.get("w2_after"));
            agree(line.get("predictedLoss"), expected.get("predicted_loss"));
            agree(line.get("lossAfter"), expected.get("loss_after"));
            assertThat(line.at("/before/L2/b")).isEmpty();
            assertThat(line.get("db")).isEmpty();
        }
    }

    /** To 12 significant digits, and 0 exactly. */
    private static void agree(JsonNode actual, JsonNode expected) {
        assertThat(actual.isArray()).isEqualTo(expected.isArray());
        if (expected.isArray()) {
            assertThat(actual).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                agree(actual.get(i), expected.get(i));
            }
            return;
        }
        assertThat(actual.isNumber()).isTrue();
        double exact = Numbers.parse(expected.asText()).orElseThrow();
        assertThat(Math.abs(actual.asDouble() - exact)).isLessThanOrEqualTo(5e-13 * Math.abs(exact));
    }

    @Test
    void keysStandInTheOrderOfTheFormat() throws IOException {
        String line = trace(ScenarioReader.example(), "--format", "jsonl").out().split("\n")[2];
        assertThat(line)
                .startsWith("{\"update\": 3, \"epoch\": 1, \"rows\": [3], \"x\": [[0,2000,3000]], \"y\": [[1]],"
                        + " \"o\": {\"L1\": [[0,2000,3000]], \"L2\": [[0]], \"L3\": [[0]]}, \"loss\": 0.5,"
                        + " \"delta\": {\"4\": [[-1]], \"3\": [[-1]], \"2\": [[-0.005,0.000258620689")
                .containsPattern("\"1\": .*\"dw\": .*\"db\": .*\"learningRate\": .*\"before\": .*\"after\": "
                        + ".*\"predictedLoss\": .*\"lossAfter\": ");
    }

    private static final String WITH_BATCHES_AND_BIASES = """
            {"format": "learning-flow/1",
             "data": {"inputs": ["a"], "outputs": ["b"],
                      "rows": [{"x": [1], "y": [0]}, {"x": [2], "y": [2]}, {"x": [3], "y": [1]}]},
             "layers": [{"type": "input", "size": 1}, {"type": "relu"},
                        {"type": "linear", "size": 1, "weights": [[1]], "biases": [0], "trainable": false}],
             "training": {"batchSize": 2, "learningRate": 0.5}}
            """;

    /** o = x, so δ⁴ = (o − y)/2: 1/2 and 0; δw = 1·½ + 2·0, δb = ½ + 0. Frozen ones have theirs too. */
    @Test
    void deltasCarryTheFactorAndGradientsArePlainSums() throws IOException {
        String[] lines =
                trace(WITH_BATCHES_AND_BIASES, "--format", "jsonl").out().split("\n");
        assertThat(lines[0])
                .contains("\"rows\": [1,2], \"x\": [[1],[2]], \"y\": [[0],[2]]")
                .contains("\"loss\": 0.25, \"delta\": {\"4\": [[0.5],[0]]")
                .contains("\"dw\": {\"L3\": [[0.5]]}, \"db\": {\"L3\": [0.5]}")
                .contains(
                        "\"after\": {\"L3\": {\"w\": [[1]], \"b\": [0]}}, \"predictedLoss\": 0.25, \"lossAfter\": 0.25");
        assertThat(lines[1]).startsWith("{\"update\": 2, \"epoch\": 1, \"rows\": [3]");
    }

    @Test
    void aNetworkWithoutWeightsHasNone() throws IOException {
        String json = WITH_BATCHES_AND_BIASES.replaceFirst("(?s),\\s*\\{\"type\": \"linear\".*?}", "");
        Run run = trace(json, "--format", "jsonl", "--updates", "1");
        assertThat(run.out())
                .contains("\"dw\": {}, \"db\": {}, \"learningRate\": 0.5, \"before\": {}, \"after\": {},"
                        + " \"predictedLoss\": 0.25, \"lossAfter\": 0.25");
        assertThat(trace(json).out()).doesNotContain("Update: ");
    }

    @Test
    void theRunGoesOnThroughInfinityAndSaysWhereItBegan() throws IOException {
        String json = WITH_BATCHES_AND_BIASES
                .replace("\"trainable\": false", "\"trainable\": true")
                .replace("0.5}}", "1e308}}");
        Run run = trace(json, "--format", "jsonl", "--updates", "4");
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("update 1, the loss: the loss of the same data again is ∞;"
                        + " a smaller learning rate may help\n");
        assertThat(run.out()).hasLineCount(4).contains("\"Infinity\"").contains("\"NaN\"");
        for (String line : run.out().split("\n")) {
            assertThat(JSON.readTree(line).get("update").isInt()).isTrue();
        }
        assertThat(trace(json, "--updates", "4").out()).contains("NaN").contains("∞");
        assertThat(trace(json, "--updates", "4", "--format", "csv").out())
                .contains(",Infinity\n")
                .contains(",NaN\n");
    }

    @Test
    void csvHasALineForEachNumber() throws IOException {
        assertThat(trace(WITH_BATCHES_AND_BIASES, "--updates", "1", "--format", "csv")
                        .out())
                .isEqualTo("""
                        update,epoch,row,quantity,layer,i,j,value
                        1,1,1,x,,1,,1
                        1,1,2,x,,1,,2
                        1,1,1,y,,1,,0
                        1,1,2,y,,1,,2
                        1,1,1,o,1,1,,1
                        1,1,2,o,1,1,,2
                        1,1,1,o,2,1,,1
                        1,1,2,o,2,1,,2
                        1,1,1,o,3,1,,1
                        1,1,2,o,3,1,,2
                        1,1,,loss,,,,0.25
                        1,1,1,delta,4,1,,0.5
                        1,1,2,delta,4,1,,0
                        1,1,1,delta,3,1,,0.5
                        1,1,2,delta,3,1,,0
                        1,1,1,delta,2,1,,0.5
                        1,1,2,delta,2,1,,0
                        1,1,1,delta,1,1,,0.5
                        1,1,2,delta,1,1,,0
                        1,1,,dw,3,1,1,0.5
                        1,1,,db,3,1,,0.5
                        1,1,,learningRate,,,,0.5
                        1,1,,before.w,3,1,1,1
                        1,1,,before.b,3,1,,0
                        1,1,,after.w,3,1,1,1
                        1,1,,after.b,3,1,,0
                        1,1,,predictedLoss,,,,0.25
                        1,1,,lossAfter,,,,0.25
                        """);
    }

    @Test
    void textShowsThePassesInOrder() throws IOException {
        String text = trace(ScenarioReader.example()).out();
        assertThat(text.substring(text.indexOf("── Update 3"))).isEqualTo("""
                        ── Update 3 · epoch 1 ──────────────────────────────────────────────────────────────────────────

                        Data
                          row  broccoli  Tagada strawberries  workout hours  │  good shape
                            3         0                 2000           3000  │           1

                        Forward pass: the information flow →
                          o¹  L1 input   X             0  2000  3000
                          o²  L2 linear  W · X         0
                          o³  L3 ReLU    max(0, X)     0
                              loss       ½ (X − Y)²  0.5

                        Backward pass: the learning flow ←
                          δ⁴   loss       X − Y                  −1
                          δ³   L3 ReLU    1 if X ≥ 0 else 0      −1
                          δ²   L2 linear  W                  −0.005  2.586e-4  −1.724e-4
                          δw²                                     0     −2000      −3000
                          δ¹   L1 input   1                  −0.005  2.586e-4  −1.724e-4

                        Update: SGD with α = 1e-7
                          L2 linear       broccoli  Tagada strawberries  workout hours
                          neuron 1   w²      1/200       −3000/11600000         1/5800
                                     δw²         0                −2000          −3000
                                     ŵ²      1/200            −5.862e-5       4.724e-4

                        The same data again
                                               before              now  change
                          o³ good shape             0  →           1.3    +1.3
                          result          bad shape ✗  →  good shape ✓
                          loss                    0.5  →         0.045  −0.455
                          predicted loss          0.5  →          −0.8    −1.3

                        ── After 3 updates

                          row  broccoli  Tagada strawberries  workout hours  │  good shape    o³     loss        result
                            1       100                 2000            100  │           0  0.43  0.09245   bad shape ✓
                            2       200                    0              0  │           1     1        0  good shape ✓
                            3         0                 2000           3000  │           1   1.3    0.045  good shape ✓
                          mean loss 0.04582
                        """);
    }

    @Test
    void namesCannotMoveTheCursor() throws IOException {
        String json = WITH_BATCHES_AND_BIASES.replace("\"a\"", "\"\\u001b[2J\\u202ea\\nb\"");
        assertThat(trace(json).out())
                .contains(" [2J a b ")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @Test
    void whatIsLargeIsShortened() throws IOException {
        String zeros = "0, ".repeat(783) + "0";
        String names = IntStream.range(0, 784).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(", "));
        String json = """
                {"format": "learning-flow/1",
                 "data": {"inputs": [%s], "outputs": ["b"], "rows": [%s]},
                 "layers": [{"type": "input", "size": 784}, {"type": "linear", "size": 30},
                            {"type": "tanh"}, {"type": "linear", "size": 1}],
                 "training": {"batchSize": "all"}}
                """.formatted(
                names, ("{\"x\": [" + zeros + "], \"y\": [1]},").repeat(49) + "{\"x\": [" + zeros + "], \"y\": [1]}");
        String text = trace(json).out();
        assertThat(text).contains("… of 784").contains("… 42 more").contains("… 26 more");
        assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(100);
    }
}
