package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers worked by hand. One row x = (2, −3), y = 1 through
 * o² = W x + b with W = ((1, 0.5), (−1, 2)), b = (0.25, −1): o² = (0.75, −9);
 * o³ = leaky ReLU with slope 0.1: (0.75, −0.9);
 * o⁴ = (4, 2)·o³ + 0.5 = 3 − 1.8 + 0.5 = 1.7; loss ½·0.7² = 0.245; δ⁵ = 0.7.
 * δ⁴ = 0.7·(4, 2) = (2.8, 1.4); δ³ = (2.8, 0.14); δ² = (2.8·1 − 0.14, 2.8·0.5 + 0.28) = (2.66, 1.68).
 * δw⁴ = 0.7·(0.75, −0.9) = (0.525, −0.63); δw² = (2.8, 0.14)ᵀ(2, −3) = ((5.6, −8.4), (0.28, −0.42)).
 * α = 0.1: ŵ⁴ = (4 − 0.0525, 2 + 0.063) = (3.9475, 2.063); b̂⁴ = 0.5 − 0.07 = 0.43.
 */
class VerdictTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    static final Network NETWORK = Network.of(
            new Input(2),
            new Linear(2, 2, true),
            Layers.find("leaky-relu").orElseThrow().make(2, 2, false, Map.of("slope", 0.1)),
            new Linear(2, 1, true));
    private static final Weights WEIGHTS = new Weights(List.of(
            LayerWeights.NONE,
            new LayerWeights(Matrix.of(2, 2, 1, 0.5, -1, 2), Matrix.row(0.25, -1)),
            LayerWeights.NONE,
            new LayerWeights(Matrix.row(4, 2), Matrix.row(0.5))));

    static Setup setup(int rows, String optimizer, Network network) {
        Matrix x = Matrix.of(2, 2, 2, -3, 2, -3);
        Matrix y = Matrix.of(2, 1, 1, 1);
        int[] used = rows == 1 ? new int[] {0} : new int[] {0, 1};
        Dataset data = new Dataset(List.of("a", "b"), List.of("c"), x.selectRows(used), y.selectRows(used));
        OptimizerType type = Optimizers.find(optimizer).orElseThrow();
        return new Setup(
                network,
                data,
                Losses.find("half-squared-error").orElseThrow(),
                type.make(Map.of()),
                0.1,
                new Batching(rows, false, 1),
                Frozen.NONE);
    }

    private static Trace trace(Setup setup) {
        int[] rows = setup.data().rows() == 1 ? new int[] {0} : new int[] {0, 1};
        return new Trainer(setup, Checkpoint.start(WEIGHTS, setup.optimizer())).trace(new Batch(0, 1, rows), 1);
    }

    static Verdict verdict(String asked, String answer, Setup setup) {
        Exercise exercise = new Exercise(Part.parse(asked).orElseThrow(), 3);
        return Verdict.of(answer, exercise, setup, trace(setup), 0);
    }

    static Verdict verdict(String asked, String answer) {
        return verdict(asked, answer, setup(1, "sgd", NETWORK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o2 | (0.75; -9)",
                "o2 | [0.75, −9]",
                "o2 | 0,75 -9",
                "o2 | 0,75; -9",
                "o2 | 3/4, -9",
                "o2 | o² = (0.75, -9.0)",
                "o2.1 | 0,75",
                "o2.1 | .75",
                "o2.1 | 7.5·10⁻¹",
                "o2.1 | 7.5*10^-1",
                "o2.1 | 75e-2",
                "o2.1 | 1.5/2",
                "o3 | 0.75,-0.9",
                "o4 | 1.7",
                "loss | 0.245",
                "delta5 | 0.7",
                "delta4 | 2.8 1.4",
                "delta3 | 2.8 0.14",
                "delta2 | (2.66; 1.68)",
                "dw4 | (0.525, -0.63)",
                "db4 | 0.7",
                "dw2 | [[5.6, -8.4], [0.28, -0.42]]",
                "dw2 | 5.6 -8.4; 0.28 -0.42",
                "dw2 | 5.6; -8.4; 0.28; -0.42",
                "dw2.2.1 | 0.28",
                "w4 | 3.9475 2.063",
                "b4 | 0.43"
            })
    void theRightAnswerIsRightHoweverItIsWritten(String asked, String answer) {
        assertThat(verdict(asked, answer).isRight())
                .as(verdict(asked, answer).toString())
                .isTrue();
    }

    @Test
    void aMatrixCanBeWrittenRowByRowInLines() {
        assertThat(verdict("dw2", "5.6 -8.4\n0.28 -0.42").isRight()).isTrue();
    }

    /** ŵ⁴₁ = 3.9475: 3.95 to three digits; 3.94 is not. */
    @ParameterizedTest
    @CsvSource({"3.95, NONE", "3.948, NONE", "3.9475, NONE", "3.94, DIGITS", "3.9, DIGITS", "3.5, SIZE"})
    void asManyDigitsAsAskedMustBeRight(String answer, Flaw flaw) {
        assertThat(verdict("w4.1.1", answer).flaws()).containsExactly(flaw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o2.1 | -0.75 | SIGN",
                "o2.1 | 0.5 | BIAS", // without 0.25
                "o3.2 | -9 | FUNCTION", // what goes into the leaky ReLU
                "loss | 0.49 | TWO", // without ½
                "loss | 0.7 | SQUARE", // the distance
                "delta5 | -0.7 | SIGN",
                "delta5 | 1.4 | TWO",
                "delta5 | 0.245 | LOSS_ITSELF",
                "delta4.1 | 0.7 | WEIGHTS", // δ⁵ handed on as it is
                "delta3.2 | 1.4 | SLOPE", // without 0.1
                "delta2.2 | 4.2 | SLOPE", // 2.8·0.5 + 1.4·2
                "dw2.2.1 | 2.8 | SLOPE", // 1.4·2
                "dw4.1.2 | 0.63 | SIGN",
                "dw4.1.1 | 0.7 | INPUT", // δ⁵ alone
                "dw4.1.1 | 0.75 | FLOW", // o³ alone
                "dw4.1.1 | 0.0525 | RATE_TOO_MUCH",
                "dw4.1.1 | 52.5 | POWER_OF_TEN",
                "w4.1.1 | 4.0525 | PLUS",
                "w4.1.1 | 3.475 | RATE", // 4 − 0.525
                "w4.1.1 | 0.525 | GRADIENT",
                "w4.1.1 | -0.0525 | CHANGE",
                "w4.1.1 | 4 | UNCHANGED",
                "b4 | -0.43 | SIGN",
                "o4 | 12 | SIZE",
                "o4 | -12 | OTHER"
            })
    void theSlipIsRecognised(String asked, String answer, Flaw flaw) {
        assertThat(verdict(asked, answer).flaws()).containsExactly(flaw);
    }

    @Test
    void eachNumberIsJudgedByItself() {
        // the second without its slope 0.1: δw² = ((5.6, −8.4), (2.8, −4.2))
        assertThat(verdict("dw2", "5.6 -8.4; 2.8 -4.2").flaws())
                .containsExactly(Flaw.NONE, Flaw.NONE, Flaw.SLOPE, Flaw.SLOPE);
    }

    @Test
    void aMatrixTurnedOverIsRecognised() {
        assertThat(verdict("dw2", "5.6 0.28; -8.4 -0.42").found()).containsExactly(Flaw.ORDER);
    }

    /** The same row twice: the mean loss is the same, δ⁵ = 0.7/2, δw⁴ the same sum as before. */
    @ParameterizedTest
    @CsvSource({"delta5, 0.35, NONE", "delta5, 0.7, ROWS", "dw4.1.1, 1.05, ROWS", "dw4.1.1, 0.2625, ONE_ROW"})
    void theMeanOverTheRowsCanBeForgotten(String asked, String answer, Flaw flaw) {
        assertThat(verdict(asked, answer, setup(2, "sgd", NETWORK)).flaws()).containsExactly(flaw);
    }

    /** Adam's first step is α·g/(|g| + ε) = 0.1: ŵ⁴₁ = 3.9, where plain descent gives 3.9475. */
    @ParameterizedTest
    @CsvSource({
        "adam, 3.9, NONE",
        "adam, 3.9475, OPTIMIZER",
        "adam, 4.1, PLUS",
        "adagrad, 3.9, NONE",
        "adagrad, 3.9475, OPTIMIZER",
        "momentum, 3.9475, NONE",
        "momentum, 4.0525, PLUS",
        "nesterov, 3.90025, NONE",
        "nesterov, 3.9475, OPTIMIZER", // g + 0.9 g = 0.9975
        "rmsprop, 3.68377, NONE",
        "rmsprop, 3.9475, OPTIMIZER" // 0.1/√0.1 = 0.316228
    })
    void theOptimizersOwnRuleCounts(String optimizer, String answer, Flaw flaw) {
        Exercise exercise = new Exercise(Part.parse("w4.1.1").orElseThrow(), 4);
        Setup setup = setup(1, optimizer, NETWORK);
        assertThat(Verdict.of(answer, exercise, setup, trace(setup), 0).flaws()).containsExactly(flaw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "1/0", "0.5 x", "--3", "δw", "(", "1e999", "1.2.3"})
    void nonsenseIsNoNumber(String answer) {
        assertThat(verdict("o4", answer).kind()).isEqualTo(Verdict.Kind.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.75", "0.75; -9; 1", "1 2; 3 4"})
    void tooFewOrTooManyNumbersAreCounted(String answer) {
        assertThat(verdict("o2", answer).kind()).isEqualTo(Verdict.Kind.WRONG_COUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "1e-16, 0, 0, true",
        "0.001, 0, 0, false",
        "4, 0, 3000, true",
        "5, 0, 3000, true",
        "6, 0, 3000, false",
        "0.124, 0.1235, 1, true",
        "0.123, 0.1235, 1, true",
        "0.125, 0.1235, 1, false",
        "0.123499999999999, 0.1242, 1, true",
        "NaN, NaN, 0, true",
        "Infinity, Infinity, 0, true",
        "1, Infinity, 0, false",
        "9.99, 10, 10, false",
        "9.995, 10, 10, true",
        "-5, 5, 5, false"
    })
    void numbersAgreeToTheDigitsAsked(double number, double truth, double scale, boolean agrees) {
        assertThat(Verdict.agrees(number, truth, scale, 3)).isEqualTo(agrees);
    }

    @Test
    void whatIsSaidNamesTheRuleAndNotTheValue() {
        Setup setup = setup(1, "sgd", NETWORK);
        Exercise exercise = new Exercise(Part.parse("delta3").orElseThrow(), 3);
        Trace trace = trace(setup);
        Feedback feedback = new Feedback(TEXTS, exercise, setup, trace, 0);
        Verdict verdict = Verdict.of("2.8 1.4", exercise, setup, trace, 0);
        assertThat(feedback.summary(verdict)).isEqualTo("✗ 1 of 2 right.");
        assertThat(feedback.marks(verdict)).containsExactly("δ³₁ ✓", "δ³₂ ✗");
        assertThat(String.join(" ", feedback.hints(verdict, "δ³ = δ⁴ · slope")))
                .contains("L3 (leaky ReLU)", "The rule: δ³ =")
                .doesNotContain("0.14");
        assertThat(feedback.value()).isEqualTo("δ³ = (2.8, 0.14)");
        Exercise impact = new Exercise(Part.parse("dw2").orElseThrow(), 3); // the slope is that of the layer behind
        Verdict flat = Verdict.of("5.6 -8.4; 2.8 -4.2", impact, setup, trace, 0);
        assertThat(new Feedback(TEXTS, impact, setup, trace, 0).hints(flat, "").get(0))
                .startsWith("The slope of L3 (leaky ReLU) is missing");
    }

    /** Every layer type: the slope left out is recognised, wherever it makes a difference. */
    @ParameterizedTest
    @ValueSource(strings = {"relu", "leaky-relu", "logistic", "tanh", "softmax", "heaviside"})
    void theSlopeOfEveryActivationCanBeForgotten(String type) {
        Network network = Network.of(
                new Input(2),
                new Linear(2, 2, true),
                Layers.find(type).orElseThrow().make(2, 2, false, Map.of()),
                new Linear(2, 1, true));
        Setup setup = setup(1, "sgd", network);
        Trace trace = trace(setup);
        Exercise exercise = new Exercise(Part.parse("delta3").orElseThrow(), 6);
        String withoutSlope = trace.delta(4).get(0, 0) + " " + trace.delta(4).get(0, 1);
        Verdict verdict = Verdict.of(withoutSlope, exercise, setup, trace, 0);
        for (int i = 0; i < 2; i++) {
            boolean same = trace.delta(3).get(0, i) == trace.delta(4).get(0, i); // a ReLU that is on
            assertThat(verdict.flaws().get(i)).isEqualTo(same ? Flaw.NONE : Flaw.SLOPE);
        }
    }

    @Test
    void everyFlawAndOutcomeHasItsWords() {
        for (Flaw flaw : Flaw.values()) {
            assertThat(flaw == Flaw.NONE || TEXTS.find("homework.flaw." + flaw).isPresent())
                    .isTrue();
        }
        for (Attempt.Outcome outcome : Attempt.Outcome.values()) {
            assertThat(TEXTS.find("homework.outcome." + outcome)).isPresent();
        }
    }
}
