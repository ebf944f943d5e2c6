package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learningflow.core.WeightId;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    @TempDir
    private Path folder;

    private String example;

    @BeforeEach
    void writeTheExample() throws IOException {
        example = write(ScenarioReader.example());
    }

    private String write(Scenario scenario) throws IOException {
        Path file = folder.resolve("s.learningflow");
        ScenarioWriter.write(scenario, file);
        return file.toString();
    }

    /** y = 2x from w = 1, one row x = 1: o = w, δw = w − 2, ŵ = w − α(w − 2). */
    private String line(double alpha) throws IOException {
        return Files.writeString(folder.resolve("line.learningflow"), """
                        {"format": "learning-flow/1",
                         "data": {"inputs": ["x"], "outputs": ["y"], "rows": [{"x": [1], "y": [2]}]},
                         "layers": [{"type": "input", "size": 1},
                                    {"type": "linear", "size": 1, "bias": false, "weights": [[1]]}],
                         "training": {"learningRate": %s}}
                        """.formatted(alpha))
                .toString();
    }

    /** α = ½ halves w − 2: −1, −½, −¼, −⅛; the loss is half its square. */
    @Test
    void eachLineIsTheLossAfterTheEpoch() throws IOException {
        Run run = Run.of("train", line(0.5), "--epochs", "3");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("epoch,loss\n1,0.125\n2,0.03125\n3,0.0078125\n");
        assertThat(run.err()).matches("3 updates, [0-9]+ updates per second\n");
        assertThat(Run.of("train", line(0.5), "--epochs", "1").err()).matches("1 update, [0-9]+ updates per second\n");
    }

    /** Row 1: ½·0.43² = 0.09245, row 2: 0, row 3: ½·0.3² = 0.045. */
    @Test
    void theLossIsTheMeanOverAllRows() {
        String[] lines = Run.of("train", example, "--epochs", "1").out().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(Double.parseDouble(lines[1].substring(2)))
                .isCloseTo((0.09245 + 0 + 0.045) / 3, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void aThousandEpochsIfNoneAreGivenThinnedToEverySecond() {
        Run run = Run.of("train", example);
        assertThat(run.out()).hasLineCount(501).contains("\n2,").endsWith("\n").containsPattern("\n1000,[0-9.e-]+\n$");
        assertThat(run.err()).startsWith("3000 updates, ");
    }

    @Test
    void savesTheTrainedScenario() throws IOException, BadFileException {
        Path out = folder.resolve("out.learningflow");
        assertThat(Run.of("train", line(0.5), "--epochs", "3", "--save", out.toString())
                        .status())
                .isZero();
        Scenario saved = ScenarioReader.read(out);
        assertThat(saved.weights().get(WeightId.weight(2, 0, 0))).isEqualTo(2 - 0.125);
        assertThat(saved.setup())
                .isEqualTo(ScenarioReader.read(Path.of(line(0.5))).setup());
    }

    @Test
    void mayBeSavedOverItself() throws IOException {
        String file = line(0.5);
        Run.of("train", file, "--epochs", "1", "--save", file);
        assertThat(Run.of("train", file, "--epochs", "1").out()).isEqualTo("epoch,loss\n1,0.03125\n");
    }

    @Test
    void whereNothingCanBeSavedNothingIsTrained() {
        Path nowhere = folder.resolve("no/out.learningflow");
        assertThat(Run.of("train", example, "--save", nowhere.toString()))
                .isEqualTo(new Run(1, "", "failed: out.learningflow: not saved: there is no such folder\n", List.of()));
        assertThat(Run.of("train", example, "--save", folder.toString()).err())
                .endsWith(": not saved: it is a folder\n");
    }

    /** ½(w−2)² with α = 1e200: ŵ = 1 + 1e200, then δw = 1e200 and ŵ = −∞. Its loss overflows before that. */
    @Test
    void theRunGoesOnThroughInfinityAndSaysWhereItBegan() throws IOException {
        Run run = Run.of("train", line(1e200), "--epochs", "4");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("epoch,loss\n1,Infinity\n2,Infinity\n3,NaN\n4,NaN\n");
        assertThat(run.err())
                .matches("update 1, the loss: the loss of the same data again is ∞; a smaller learning rate may help\n"
                        + "4 updates, [0-9]+ updates per second\n");
    }

    @Test
    void whatTraceCallsTheFirstTroubleTrainDoesToo() throws IOException {
        String file = line(1000);
        String traced = Run.of("trace", file, "--updates", "200").err();
        assertThat(traced).startsWith("update 5");
        assertThat(Run.of("train", file, "--epochs", "200").err()).startsWith(traced);
    }

    /** The one row trains, the other tests. If x = 0 trains, w stays 1, but ½·(1e200)² is no number for all that. */
    @Test
    void aRowThatOnlyTestsCanBreakTheMeanToo() throws IOException {
        String row = "{\"x\": [%s], \"y\": [2]}";
        String json = Files.readString(Path.of(line(0.5))).replace("\"rows\"", "\"testShare\": 0.5, \"rows\"");
        List<String> outs = new ArrayList<>();
        for (List<String> x : List.of(List.of("0", "1e200"), List.of("1e200", "0"))) {
            String rows = row.formatted(x.get(0)) + "," + row.formatted(x.get(1));
            Path file = Files.writeString(folder.resolve("test.learningflow"), json.replace(row.formatted("1"), rows));
            Run run = Run.of("train", file.toString(), "--epochs", "2");
            assertThat(run.status()).isZero();
            assertThat(run.err()).startsWith("update 1, ");
            outs.add(run.out());
        }
        assertThat(outs).contains("epoch,loss\n1,Infinity\n2,Infinity\n");
    }

    /** o = (1, 0) for x = ±800, so δ⁴ = −y/o is infinite, and all else is finite: δ³ = o − y = (1, −1). */
    @Test
    void anInfiniteFlowIsFoundThoughLossAndWeightsStayFinite() throws IOException {
        String file =
                Files.writeString(folder.resolve("test.learningflow"), """
                        {"format": "learning-flow/1",
                         "data": {"inputs": ["x"], "outputs": ["a", "b"], "rows": [{"x": [1], "y": [0, 1]}]},
                         "layers": [{"type": "input", "size": 1},
                                    {"type": "linear", "size": 2, "bias": false, "weights": [[800], [-800]]},
                                    {"type": "softmax"}],
                         "loss": "cross-entropy"}
                        """).toString();
        Run run = Run.of("train", file, "--epochs", "1");
        assertThat(run.out()).doesNotContain("Infinity").doesNotContain("NaN");
        assertThat(run.err()).startsWith("update 1, the loss: δ⁴ is −∞").startsWith(traced(file));
    }

    private static String traced(String file) {
        return Run.of("trace", file).err();
    }

    @Test
    void notANumberCanNotBeSavedAndSaysSo() throws IOException {
        Path out = folder.resolve("out.learningflow");
        Run run = Run.of("train", line(1e200), "--epochs", "4", "--save", out.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).endsWith("failed: layers[1].weights[0][0] is NaN, which a scenario file can't hold\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void whoHasReadEnoughStillFindsWhatWasLearntSaved() throws IOException {
        Path out = folder.resolve("out.learningflow");
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.run(
                Run.console(closed, err, Map.of(), "Linux"),
                file -> {},
                Run.NO_LESSONS,
                "train",
                example,
                "--save",
                out.toString());
        assertThat(status).isZero();
        assertThat(err.size()).isZero();
        assertThat(out).exists();
    }

    @Test
    void whoAsksForTheEndGetsWholeEpochsOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int[] asked = {0};
        // three updates an epoch: asked before the fifth
        new TrainRun(ScenarioReader.example(), Run.console(out, err, Map.of(), "Linux"), () -> ++asked[0] > 4).run(9);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).hasLineCount(2);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).startsWith("4 updates, ");
    }
}
