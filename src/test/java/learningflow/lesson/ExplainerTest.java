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
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.Landing;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Relu;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two inputs, a linear neuron without bias, a ReLU. */
class ExplainerTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final int LINEAR = 2;
    private static final int RELU = 3;

    private static Setup setup(double x1, double x2, double y, double rate, Frozen frozen) {
        Dataset data = new Dataset(
                List.of("a", "b"), List.of("c"), Matrix.row(new double[] {x1, x2}), Matrix.row(new double[] {y}));
        Network network = Network.of(new Input(2), new Linear(2, 1, false), new Relu(1));
        return new Setup(
                network,
                data,
                new HalfSquaredError(),
                learningflow.core.Optimizers.find("sgd").orElseThrow().make(Map.of()),
                rate,
                new Batching(1, false, 1),
                frozen);
    }

    private static Trace trace(Setup setup, double w1, double w2) {
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.row(new double[] {w1, w2}), Matrix.EMPTY),
                LayerWeights.NONE));
        return new Trainer(setup, Checkpoint.start(weights, setup.optimizer())).trace(new Batch(0, 1, 0), 1);
    }

    private static String sentence(Setup setup, Trace trace, Step.Kind kind, int layer) {
        Trace again = new Trainer(setup, trace.after()).trace(trace.batch(), 1);
        return new Explainer(TEXTS, setup, null, trace, 0)
                .explain(new Step(kind, layer), again)
                .sentence();
    }

    /** o = w·x through the ReLU: too low, too high, right; each input positive, negative or 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|2|0.5|0.5|3|too low|Raising w²₁, w²₂ would lower the loss.",
                "1|-2|3|0.5|5|too low|Raising w²₁ would lower the loss. Lowering w²₂ would lower the loss.",
                "1|0|0.5|7|3|too low|Raising w²₁ would lower the loss. w²₂ saw no input (0): not to blame.",
                "1|2|0.5|0.5|0|too high|Lowering w²₁, w²₂ would lower the loss.",
                "-1|2|0.5|0.5|0|too high|Raising w²₁ would lower the loss. Lowering w²₂ would lower the loss.",
                "0|2|9|0.5|0.5|too high|Lowering w²₂ would lower the loss. w²₁ saw no input (0): not to blame."
            })
    void blamesEachWeightByTheSignOfItsInput(
            double x1, double x2, double w1, double w2, double y, String distance, String blame) {
        Setup setup = setup(x1, x2, y, 0.1, Frozen.NONE);
        String said = sentence(setup, trace(setup, w1, w2), Step.Kind.WEIGHT_DELTA, LINEAR);
        assertThat(said).startsWith("The result is " + distance).endsWith(blame);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1|2|1|5|ReLU hands the blame on, times its slope 1 at its input 3.",
                "1|1|-2|-1|5|the learning flow stops: ReLU was off (slope 0 at its input −3)",
                "1|1|2|-2|5|ReLU has a kink at its input 0; there its slope counts as 1",
                "1|1|2|3|5|Nothing arrives here, so nothing goes on."
            })
    void saysWhetherTheReluLetTheBlameThrough(double x1, double x2, double w1, double w2, double y, String said) {
        Setup setup = setup(x1, x2, y, 0.1, Frozen.NONE);
        assertThat(sentence(setup, trace(setup, w1, w2), Step.Kind.DELTA, RELU)).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|1|9|a higher o¹₁, o¹₂ would lower the loss.",
                "2|-1|9|a higher o¹₁ or a lower o¹₂ would lower the loss.",
                "2|0|9|a higher o¹₁ would lower the loss; no part in it (weight 0): o¹₂.",
                "2|1|1|a lower o¹₁, o¹₂ would lower the loss."
            })
    void splitsTheBlameByTheWeights(double w1, double w2, double y, String said) {
        Setup setup = setup(1, 1, y, 0.1, Frozen.NONE);
        assertThat(sentence(setup, trace(setup, w1, w2), Step.Kind.DELTA, LINEAR))
                .endsWith(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|The result is too low: the slope is negative, and a higher o³ would lower the loss.",
                "1|The result is too high: the slope is positive, and a lower o³ would lower the loss.",
                "2|The loss does not change with o³: there is nothing to learn from this."
            })
    void saysWhichWayTheResultShouldGo(double y, String said) {
        Setup setup = setup(1, 1, y, 0.1, Frozen.NONE);
        assertThat(sentence(setup, trace(setup, 1, 1), Step.Kind.LOSS_DELTA, 4)).isEqualTo(said);
    }

    @Test
    void whereNothingArrivesNoWeightIsToBlame() {
        Setup setup = setup(1, 1, 5, 0.1, Frozen.NONE);
        Trace off = trace(setup, -1, -1);
        assertThat(sentence(setup, off, Step.Kind.WEIGHT_DELTA, LINEAR))
                .isEqualTo("Nothing arrives at L2 (δ³ = 0): no weight of it is to blame, and none will move.");
        assertThat(sentence(setup, off, Step.Kind.UPDATE, 0))
                .isEqualTo("There is nothing to blame, so no weight moves.");
    }

    @Test
    void theFirstDeltaIsExplainedThoughDataNeverChange() {
        Setup setup = setup(1, 1, 5, 0.1, Frozen.NONE);
        assertThat(sentence(setup, trace(setup, 1, 1), Step.Kind.DELTA, 1)).contains("Data never change");
    }

    @Test
    void aFrozenWeightIsToBlameAndStays() {
        Frozen frozen = Frozen.NONE.toggled(setup(1, 1, 5, 0.1, Frozen.NONE).network(), WeightId.weight(2, 0, 1));
        Setup setup = setup(1, 1, 5, 0.1, frozen);
        Trace trace = trace(setup, 1, 1);
        assertThat(sentence(setup, trace, Step.Kind.WEIGHT_DELTA, LINEAR))
                .endsWith("Frozen, so not going to move: w²₂.");
        assertThat(sentence(setup, trace, Step.Kind.UPDATE, 0)).startsWith("w²₁ goes up. Frozen, so not moved: w²₂.");
    }

    @Test
    void brokenNumbersHaveNoDirection() {
        Setup setup = setup(1e200, 1e200, 5, 0.1, Frozen.NONE);
        Trace trace = trace(setup, 1e200, 1e200);
        assertThat(sentence(setup, trace, Step.Kind.LOSS, 0)).contains("∞").contains("smaller α");
        assertThat(sentence(setup, trace, Step.Kind.LOSS_DELTA, 4)).contains("no direction");
        assertThat(sentence(setup, trace, Step.Kind.DELTA, RELU)).contains("no direction");
        assertThat(sentence(setup, trace, Step.Kind.WEIGHT_DELTA, LINEAR)).contains("no direction");
        // δw = ∞ takes the weights to −∞, and the ReLU gives 0: ½·5² = 12.5
        assertThat(sentence(setup, trace, Step.Kind.AGAIN, 0)).isEqualTo("The loss of these rows fell from ∞ to 12.5.");
    }

    /** The article's third row: δw = (−2000, −3000), o³ = α·13e6, so 1 at α = 1/13e6. */
    @Test
    void whatWasPromisedAndOvershotIsSaid() {
        Setup setup = setup(2000, 3000, 1, 1e-7, Frozen.NONE);
        Trace trace = trace(setup, -3000 / 11600000.0, 1 / 5800.0);
        assertThat(sentence(setup, trace, Step.Kind.UPDATE, 0))
                .contains("promises a loss of −0.8")
                .contains("A loss below 0 is impossible");
        assertThat(sentence(setup, trace, Step.Kind.AGAIN, 0))
                .contains("α = 1e-7 takes o³ from 0 past 1 to 1.3; α = 7.692e-8 would land on 1.");
        assertThat(Landing.rate(setup, trace).orElseThrow()).isCloseTo(1 / 13e6, Offset.offset(1e-18));
    }

    /** w = 1e6 and α·δw = 1e-18·1e6 = 1e-12: less than the 1.2e-10 between two doubles there. */
    @Test
    void aStepThatIsLostInRoundingIsNotTakenForNothingToBlame() {
        Setup setup = setup(1, 0, 0, 1e-18, Frozen.NONE);
        assertThat(sentence(setup, trace(setup, 1e6, 0), Step.Kind.UPDATE, 0))
                .isEqualTo("No weight moves: the step is so small that it is lost in rounding. Take a larger α.");
    }

    /** One input 1: o³ = max(0, w), and the weight is moved by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|3|1.5|The loss of these rows rose from 0.5 to 1.125: the weights went uphill.",
                "2|3|5|The loss of these rows rose from 0.5 to 2: the step was too long.",
                "-2|3|4|The loss of these rows fell from 4.5 to 0.5.",
                "-2|-1|4|The loss of these rows rose from 0.5 to 12.5, though the derivative promised no change.",
                "2|3|2|The loss of these rows stays at 0.5.",
                "2|3|1e200|The loss is no finite number any more"
            })
    void saysWhetherTheLossRoseByALongStepOrByTheWrongWay(double w, double y, double moved, String said) {
        Setup setup = setup(1, 0, y, 0.1, Frozen.NONE);
        Trace trace = trace(setup, w, 0);
        Trace again = trace(setup, moved, 0);
        assertThat(new Explainer(TEXTS, setup, null, trace, 0)
                        .explain(new Step(Step.Kind.AGAIN, 0), again)
                        .sentence())
                .startsWith(said);
    }

    @Test
    void aStepThatStaysShortDoesNotOvershoot() {
        Setup setup = setup(2000, 3000, 1, 1e-8, Frozen.NONE);
        Trace trace = trace(setup, -3000 / 11600000.0, 1 / 5800.0);
        assertThat(sentence(setup, trace, Step.Kind.AGAIN, 0))
                .startsWith("The loss of these rows fell")
                .doesNotContain("Overshot");
        assertThat(Landing.rate(setup, trace)).isEmpty();
    }
}
