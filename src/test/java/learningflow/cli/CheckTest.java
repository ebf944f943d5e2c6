package learningflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    private Path folder;

    private Run check(String json) throws IOException {
        return Run.of(
                "check",
                Files.writeString(folder.resolve("s.learningflow"), json).toString());
    }

    /** o = 3·2 + 1 = 7 in row 1 and 5·2 + 1 = 11 in row 2; y = 4 and 12. */
    private static final String LINE = """
            {"format": "learning-flow/1",
             "data": {"inputs": ["x"], "outputs": ["y"], "rows": [{"x": [3], "y": [4]}, {"x": [5], "y": [12]}]},
             "layers": [{"type": "input", "size": 1},
                        {"type": "linear", "size": 1, "weights": [[2]], "biases": [1]}],
             "training": {"batchSize": "all"}}
            """;

    /** In row 1 o² = 0 is ReLU's kink: whatever moves o² can't be compared, δ⁴ = 0 − 0 can. */
    @Test
    void theExamplePassesAndItsKinkIsNamed() throws IOException {
        Path file = folder.resolve("good-shape.learningflow");
        ScenarioWriter.write(ScenarioReader.example(), file);
        Run run = Run.of("check", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                                  compared  worst error  at  backward pass  differences
                  δ⁴   loss              1          0 ✓  δ⁴              0            0
                  δ³   L3 ReLU           0
                  δ²   L2 linear         0
                  δw²  L2 linear         0
                  δ¹   L1 input          0

                  Not compared, for differences would reach across a kink: 10 numbers
                  δ³    o² = 0 is on or near the kink of L3 ReLU
                  δ²₁   o² = 0 is on or near the kink of L3 ReLU
                  δ²₂   o² = 0 is on or near the kink of L3 ReLU
                  δ²₃   o² = 0 is on or near the kink of L3 ReLU
                  δw²₁  o² = 0 is on or near the kink of L3 ReLU
                  δw²₂  o² = 0 is on or near the kink of L3 ReLU
                  δw²₃  o² = 0 is on or near the kink of L3 ReLU
                  δ¹₁   o² = 0 is on or near the kink of L3 ReLU
                  δ¹₂   o² = 0 is on or near the kink of L3 ReLU
                  δ¹₃   o² = 0 is on or near the kink of L3 ReLU

                  passed: no error is above 1e-6
                """);
    }

    /** δ³ = (o − y)/2 = 1.5 and −0.5; δw = 3·1.5 − 5·0.5 = 2, δb = 1.5 − 0.5 = 1; δ² = 2·δ³. */
    @Test
    void everyQuantityOfEveryLayerHasItsLine() throws IOException {
        Run run = check(LINE);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .containsPattern("δ³ +loss +2 ")
                .containsPattern("δ² +L2 linear +2 ")
                .containsPattern("δw² +L2 linear +1 .* ✓ +δw²₁ +2 +[0-9.]+\n")
                .containsPattern("δb² +L2 linear +1 .* ✓ +δb² +1 +[0-9.]+\n")
                .containsPattern("δ¹ +L1 input +2 .* ✓ +δ¹ \\(row [12]\\) ")
                .doesNotContain("Not compared")
                .containsPattern("[^\n]\n\n  passed: no error is above 1e-6\n");
    }

    /** o = y in row 2 of |o − y|. */
    @Test
    void aKinkOfTheLossIsNamedWithItsRow() throws IOException {
        Run run = check(LINE.replace("12", "11").replace("\"training\"", "\"loss\": \"absolute-error\", \"training\""));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("\n  δ³ (row 2)  o² (row 2) = 11 is on or near the kink of the loss at y = 11\n");
    }

    /** 1e200·1e200 overflows: nothing can be compared with that. */
    @Test
    void whatFailsIsNamedOnStderr() throws IOException {
        Run run = check(LINE.replace("[[2]]", "[[1e200]]").replace("[3]", "[1e200]"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains(" ✗ ").doesNotContain("passed");
        assertThat(run.err()).matches("check failed: δ\\S+( \\(row [12]\\))? of .* is off by NaN, more than 1e-6\n");
    }

    @Test
    void aBadFileIsOneLine() throws IOException {
        Run run = check("{}");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("s.learningflow:1:1: format: missing, expected \"learning-flow/1\"\n");
    }
}
