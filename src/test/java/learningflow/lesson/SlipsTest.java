package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which mistake is named, and how answers are read, beyond the usual ones. The numbers are those of {@link VerdictTest}: W² = ((1,
 * 0.5), (−1, 2)), δ⁵ = 0.7, δ⁴ = (2.8, 1.4), δ³ = (2.8, 0.14), δw⁴₁ = 0.525, ŵ⁴₁ = 4 − 0.0525.
 */
class SlipsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dw4.1.1 | 525 | POWER_OF_TEN",
                "dw4.1.1 | 0.000525 | POWER_OF_TEN",
                "dw4.1.1 | 0.2625 | TWO",
                "dw4.1.1 | -0.0525 | RATE_TOO_MUCH",
                "w4.1.1 | 4.525 | RATE", // 4 + 0.525
                "w4.1.1 | 0.0525 | CHANGE",
                "db2.2 | 1.4 | SLOPE", // δ⁴₂
                "loss | -0.7 | SQUARE", // y − o
                "delta2.1 | 2.87 | ORDER", // 2.8·1 + 0.14·0.5: a row of W², not a column
                "o4 | 0 | OTHER" // 0 has not the right sign
            })
    void theSlipIsRecognised(String asked, String answer, Flaw flaw) {
        assertThat(VerdictTest.verdict(asked, answer).flaws()).containsExactly(flaw);
    }

    /** The same row twice: δ⁵ = 0.35 for each; the mean loss and the sums over the rows stay. */
    @ParameterizedTest
    @CsvSource({"loss, 0.7, SQUARE", "w4.1.1, 3.895, ROWS"}) // 4 − 2·0.0525
    void inABatchTooTheSlipIsRecognised(String asked, String answer, Flaw flaw) {
        Setup setup = VerdictTest.setup(2, "sgd", VerdictTest.NETWORK);
        assertThat(VerdictTest.verdict(asked, answer, setup).flaws()).containsExactly(flaw);
    }

    /** δw² = ((5.6, −8.4), (0.28, −0.42)), ten times: that the slope 0.1 was left out explains the second row alone. */
    @Test
    void theSlipThatExplainsMostNumbersIsNamed() {
        Verdict verdict = VerdictTest.verdict("dw2", "56 -84; 2.8 -4.2");
        assertThat(verdict.flaws()).containsOnly(Flaw.POWER_OF_TEN).hasSize(4);
        assertThat(verdict.right()).isZero();
        assertThat(VerdictTest.verdict("dw2", "5.6 -8.4; 0.28 7").right()).isEqualTo(3);
    }

    /** Numbers that are right already do not count for the slip that would give them, too. */
    @Test
    void aSlipIsLikelyByTheWrongNumbersItExplains() {
        // o⁴ = 1.7; of o² the bias left out gives (0.5, −8), ten times gives (7.5, −90)
        assertThat(VerdictTest.verdict("o2", "0.5 -8").flaws()).containsExactly(Flaw.BIAS, Flaw.BIAS);
        assertThat(VerdictTest.verdict("o2", "0.75 -8").flaws()).containsExactly(Flaw.NONE, Flaw.BIAS);
    }

    /** x = 2, w² = 25, w³ = 0.7: o² = 50, o³ = 35; y = 34: δ⁴ = 1, δ³ = 0.7, δ² = 17.5. */
    private static Verdict judged(String asked, String answer, double y) {
        Setup setup = new Setup(
                Network.of(new Input(1), new Linear(1, 1, false), new Linear(1, 1, false)),
                new Dataset(List.of("a"), List.of("c"), Matrix.row(2.0), Matrix.row(y)),
                new HalfSquaredError(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                0.1,
                new Batching(1, false, 1),
                Frozen.NONE);
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.row(25.0), Matrix.EMPTY),
                new LayerWeights(Matrix.row(0.7), Matrix.EMPTY)));
        Trace trace = new Trainer(setup, Checkpoint.start(weights, setup.optimizer())).trace(new Batch(0, 1, 0), 1);
        return Verdict.of(answer, new Exercise(Part.parse(asked).orElseThrow(), 3), setup, trace, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "o2, 51, 34, DIGITS", // 2 % of 50
        "o2, 49, 34, DIGITS",
        "o2, 51.1, 34, SIZE",
        "o2, 48.9, 34, SIZE",
        "delta2, 25, 34, SIZE", // without w³; but no slope is left out where no activation is
        "delta4, 3, 35, OTHER" // 0 is right
    })
    void whatNoSlipExplainsIsJudgedBySizeAndSign(String asked, String answer, double y, Flaw flaw) {
        assertThat(judged(asked, answer, y).flaws()).containsExactly(flaw);
    }

    /** o² has two numbers: 1,2 are two then, and a comma without a space that parts nothing else is a decimal one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o2 | 1,2 | JUDGED | ''",
                "o2 | 0.75,-9,3 | WRONG_COUNT | 3",
                "o2 | 1,5 2,5 3 | WRONG_COUNT | 3",
                "dw2 | 5.6 -8.4; 0.28 -0.42; | JUDGED | ''",
                "o2 | 0.75;;-9 | NOT_A_NUMBER | …",
                "o2 | 0.75,banana | NOT_A_NUMBER | 0.75,banana"
            })
    void commasAndSemicolonsPartAsManyNumbersAsAreAsked(String asked, String answer, Verdict.Kind kind, String said) {
        Verdict verdict = VerdictTest.verdict(asked, answer);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.said()).isEqualTo(said);
    }

    @Test
    void theRowsOfAMatrixMayEndInSemicolonsAndLines() {
        assertThat(VerdictTest.verdict("dw2", "5.6 -8.4;\n0.28 -0.42;\n").isRight())
                .isTrue();
        assertThat(VerdictTest.verdict("dw2", "[5,6; -8,4]\n\n[0,28; -0,42]").isRight())
                .isTrue();
    }

    /** However it is filled: this took minutes once. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void anAnswerOfAHundredThousandLettersIsReadAndALongerOneIsNot() {
        String spaces = " ".repeat(99_993);
        assertThat(VerdictTest.verdict("o2", "0.75" + spaces + " -9").isRight()).isTrue();
        assertThat(VerdictTest.verdict("o2", "0.75" + "\n".repeat(99_994) + "-9")
                        .isRight())
                .isTrue();
        Verdict longer = VerdictTest.verdict("o2", "0.75" + spaces + "  -9");
        assertThat(longer.kind()).isEqualTo(Verdict.Kind.NOT_A_NUMBER);
        assertThat(longer.said()).isEqualTo("…");
    }
}
