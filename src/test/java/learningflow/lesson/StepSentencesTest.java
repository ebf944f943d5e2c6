package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Inference;
import learningflow.core.Matrix;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said at the steps of a small network. x = (1, 0): o² = (1 + 5, 3 + 6) = (6, 9), o⁴ = 42 + 72 = 114, y = 1;
 * x = (0, 1): o² = (7, 10), o⁴ = 49 + 80 = 129, y = 0; the losses are ½·113² and ½·129², their mean 7352.5.
 */
class StepSentencesTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final Decision DECISION = new Decision(0.5, "no", "yes");

    private static Trace trace(Setup setup, Checkpoint start, int... rows) {
        Setup batch = setup.withBatching(new Batching(rows.length, false, 1));
        return new Trainer(batch, start).trace(new Batch(0, 1, rows), 1);
    }

    private static Trace trace(int... rows) {
        return trace(Small.setup(), Small.scenario(Small.setup()).start(), rows);
    }

    private static String said(Decision decision, Trace trace, int row, Step step) {
        return new Explainer(TEXTS, Small.setup(), decision, trace, row)
                .explain(step, trace)
                .sentence();
    }

    @Test
    void theForwardPassIsSaidLayerByLayer() {
        Trace trace = trace(0);
        assertThat(said(null, trace, 0, new Step(Step.Kind.FORWARD, 1)))
                .isEqualTo("The input layer hands the data on as they are.");
        assertThat(said(null, trace, 0, new Step(Step.Kind.FORWARD, 2)))
                .isEqualTo("Each input counts as much as its weight says; together with the bias they give (6, 9).");
        assertThat(said(null, trace, 0, new Step(Step.Kind.FORWARD, 3))).isEqualTo("ReLU makes (6, 9) of (6, 9).");
        assertThat(said(null, trace, 0, new Step(Step.Kind.FORWARD, 4)))
                .isEqualTo("Each input counts as much as its weight says; together they give 114: this is the result.");
        assertThat(said(DECISION, trace, 0, new Step(Step.Kind.FORWARD, 4)))
                .isEqualTo("The result is o⁴ = 114; with the threshold 0.5 that reads as “yes”.");
        assertThat(said(DECISION, trace, 0, new Step(Step.Kind.FORWARD, 3))).isEqualTo("ReLU makes (6, 9) of (6, 9).");
    }

    @Test
    void whatIsPickedIsNamedByItsColumns() {
        Step pick = Step.of(Step.Kind.PICK);
        assertThat(said(null, trace(0), 0, pick)).isEqualTo("In goes a 1, b 0. Expected: 1.");
        assertThat(said(DECISION, trace(0), 0, pick)).isEqualTo("In goes a 1, b 0. Expected: 1 (yes).");
        assertThat(said(DECISION, trace(1), 0, pick)).isEqualTo("In goes a 0, b 1. Expected: 0 (no).");
    }

    /** A row that the batch has not is the nearest one that it has. */
    @ParameterizedTest
    @CsvSource({"-1, a 1", "0, a 1", "1, a 0", "2, a 0", "9, a 0"})
    void theRowLookedAtIsOneOfTheBatch(int row, String begin) {
        assertThat(said(null, trace(0, 1), row, Step.of(Step.Kind.PICK))).startsWith("In goes " + begin);
    }

    @Test
    void theLossOfABatchIsTheMean() {
        Step loss = Step.of(Step.Kind.LOSS);
        assertThat(said(null, trace(0), 0, loss)).isEqualTo("The result is too high: o⁴ = 114, expected 1.");
        assertThat(said(null, trace(0, 1), 1, loss))
                .isEqualTo("The result is too high: o⁴ = 129, expected 0."
                        + " The loss of the batch is the mean over its 2 rows: 7352.");
    }

    @Test
    void inferringIsSaidWithoutAnExpectation() {
        Explainer explainer = new Explainer(TEXTS, Small.setup(), null, trace(0), 0);
        Matrix x = Matrix.of(1, 2, 0, 1);
        List<Matrix> outputs = Inference.run(Small.NETWORK, Small.WEIGHTS, x);
        assertThat(explainer.infer(Step.of(Step.Kind.START), x, outputs).title())
                .isEqualTo("Inferring");
        assertThat(explainer.infer(Step.of(Step.Kind.PICK), x, outputs).sentence())
                .isEqualTo("In goes a 0, b 1.");
        assertThat(explainer.infer(new Step(Step.Kind.FORWARD, 1), x, outputs).sentence())
                .startsWith("The input layer");
        assertThat(explainer.infer(new Step(Step.Kind.FORWARD, 2), x, outputs).title())
                .isEqualTo("Forward through L2 (linear)");
        assertThat(explainer.infer(new Step(Step.Kind.FORWARD, 3), x, outputs).sentence())
                .isEqualTo("ReLU makes (7, 10) of (7, 10).");
    }

    @Test
    void manyInputsAreNamedByTheFirstFour() {
        assertThat(picked(4)).isEqualTo("In goes x1 1, x2 2, x3 3, x4 4.");
        assertThat(picked(5)).isEqualTo("In goes x1 1, x2 2, x3 3, x4 4, ….");
        assertThat(picked(1)).isEqualTo("In goes x 1.");
    }

    private static String picked(int inputs) {
        Scenario blank = BlankScenario.of("blank", inputs, 1, 1);
        Trace trace = trace(blank.setup(), blank.start(), 0);
        double[] x = java.util.stream.IntStream.rangeClosed(1, inputs)
                .asDoubleStream()
                .toArray();
        return new Explainer(TEXTS, blank.setup(), null, trace, 0)
                .infer(Step.of(Step.Kind.PICK), Matrix.row(x), List.of())
                .sentence();
    }

    @Test
    void aTitleNamesTheLayerAndWhatIsLookedAt() {
        Explainer explainer = new Explainer(TEXTS, Small.setup(), null, trace(0), 0);
        Step forward = new Step(Step.Kind.FORWARD, 4);
        assertThat(explainer.title(forward, "")).isEqualTo("Forward through L4 (linear)");
        assertThat(explainer.title(new Step(Step.Kind.FORWARD, 1), "")).isEqualTo("Forward through L1 (input)");
        assertThat(explainer.title(forward, "o⁴"))
                .isEqualTo(TEXTS.text("step.looked.title", "sign", "o⁴", "title", "Forward through L4 (linear)"));
        assertThat(explainer.notYet(Optional.of(forward)))
                .isEqualTo(TEXTS.text("step.looked.notYet", "title", "Forward through L4 (linear)"));
        assertThat(explainer.notYet(Optional.empty())).isEqualTo(TEXTS.text("step.looked.never"));
    }

    private static Feedback feedback(String part, Trace trace, int row) {
        return new Feedback(TEXTS, new Exercise(Part.parse(part).orElseThrow(), 3), Small.setup(), trace, row);
    }

    @Test
    void anExerciseSaysTheShapeOfItsAnswerAndWhichRowsItIsAbout() {
        assertThat(feedback("o4", trace(0), 0).question()).isEqualTo("Work out o⁴, to 3 significant digits.");
        assertThat(feedback("o2", trace(0), 0).question())
                .isEqualTo("Work out o²: 2 numbers, to 3 significant digits.");
        assertThat(feedback("dw2", trace(0), 0).question())
                .isEqualTo("Work out δw²: 2 rows of 2 numbers, to 3 significant digits.");
        assertThat(feedback("o2", trace(1), 0).about()).startsWith("Update 1, row 2 of the data. ");
        assertThat(feedback("o2", trace(0, 1), 1).about()).startsWith("Update 1, row 2 of the data, in a batch of 2");
        assertThat(feedback("delta2", trace(0, 1), 0).about())
                .startsWith("Update 1, row 1 of the data, in a batch of 2");
        assertThat(feedback("dw2", trace(0, 1), 0).about()).startsWith("Update 1, all 2 rows of the batch.");
        assertThat(feedback("o2", trace(0), 0).exactValue()).isEqualTo("6; 9");
    }

    @Test
    void eachNumberOfAnAnswerHasItsSign() {
        assertThat(sign("w2", 2)).isEqualTo("ŵ²₂₁");
        assertThat(sign("dw2", 1)).isEqualTo("δw²₁₂");
        assertThat(sign("db2", 1)).isEqualTo("δb²₂");
        assertThat(sign("o2", 0)).isEqualTo("o²₁");
        assertThat(sign("w2.2.1", 0)).isEqualTo("ŵ²₂₁");
        assertThat(exercise("b2").sign(Small.NETWORK, TEXTS)).isEqualTo("b\u0302²");
        assertThat(exercise("delta3").sign(Small.NETWORK, TEXTS)).isEqualTo("δ³");
    }

    private static Exercise exercise(String part) {
        return new Exercise(Part.parse(part).orElseThrow(), 3);
    }

    private static String sign(String part, int i) {
        return exercise(part).sign(Small.NETWORK, TEXTS, i);
    }

    /** Nothing goes in, and nothing is expected. */
    @Test
    void fourResultsAreJudgedAndFiveOnlyShown() {
        assertThat(ofZeros(4)).startsWith("All results are exactly right: (0, 0, 0, 0).");
        assertThat(ofZeros(5)).isEqualTo("The results are (0, 0, 0, … [5]), expected (0, 0, 0, … [5]).");
    }

    private static String ofZeros(int outputs) {
        Scenario blank = BlankScenario.of("blank", 1, outputs, 1);
        return said(null, trace(blank.setup(), blank.start(), 0), 0, Step.of(Step.Kind.LOSS));
    }
}
