package learningflow.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Input;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Sgd;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the weights of one linear neuron. All of them are 0, so o² = 0 and δ³ = −y over the number of rows. */
class WeightBlameTest {
    private static String said(Matrix x, Matrix y, boolean bias, Frozen frozen) {
        int rows = x.rows();
        Network network = Network.of(new Input(x.columns()), new Linear(x.columns(), 1, bias));
        List<String> inputs =
                IntStream.range(0, x.columns()).mapToObj(i -> "x" + i).toList();
        Setup setup = new Setup(
                network,
                new Dataset(inputs, List.of("y"), x, y),
                new HalfSquaredError(),
                new Sgd(),
                0.1,
                new Batching(rows, false, 1),
                frozen);
        Weights zeros = Initialiser.draw(network, Initialisers.find("zeros").orElseThrow(), 1);
        Trainer trainer = new Trainer(setup, Checkpoint.start(zeros, setup.optimizer()));
        Trace trace = trainer.trace(new Batch(0, 1, IntStream.range(0, rows).toArray()), 1);
        return new Explainer(Texts.of(Locale.ENGLISH), setup, null, trace, 0)
                .explain(new Step(Step.Kind.WEIGHT_DELTA, 2), trace)
                .sentence();
    }

    private static Matrix ones(int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.fill(values, 1);
        return Matrix.of(rows, columns, values);
    }

    private static String ofOnes(int inputs, Frozen frozen) {
        return said(ones(1, inputs), Matrix.row(1.0), false, frozen);
    }

    private static final String NOBODY = "No weight of L2 is to blame: whatever came to them was 0.";
    private static final String BALANCE = "No weight of L2 is to blame: what the rows want of them adds up to 0.";

    @Test
    void whereOnlyZerosComeInNoWeightIsToBlame() {
        assertThat(said(Matrix.row(0, 0), Matrix.row(1.0), false, Frozen.NONE)).isEqualTo(NOBODY);
        // the first row has an input and is right, the second is wrong and has no input
        assertThat(said(Matrix.of(2, 1, 1, 0), Matrix.of(2, 1, 0, 1), false, Frozen.NONE))
                .isEqualTo(NOBODY);
    }

    /** Rows 1 → 1 and 1 → −1: δ³ = −1/2 and 1/2. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1000, 1001})
    void whereTheRowsWantOppositeThingsThatIsSaidOfHoweverManyWeights(int inputs) {
        assertThat(said(ones(2, inputs), Matrix.of(2, 1, 1, -1), false, Frozen.NONE))
                .isEqualTo(BALANCE);
    }

    @Test
    void aBiasHasAShareWhereNothingComesIn() {
        assertThat(said(Matrix.of(2, 1, 0, 0), Matrix.of(2, 1, 1, -1), true, Frozen.NONE))
                .isEqualTo(BALANCE);
    }

    @Test
    void fourWeightsAreNamedAndFiveAreCounted() {
        assertThat(ofOnes(4, Frozen.NONE)).endsWith("Raising w²₁, w²₂, w²₃, w²₄ would lower the loss.");
        assertThat(ofOnes(5, Frozen.NONE)).endsWith("Should go up: 5; down: 0.");
    }

    @Test
    void fourFrozenWeightsAreNamedAndFiveAreCounted() {
        Frozen all = Frozen.NONE.with(2, false, true);
        assertThat(ofOnes(4, all)).endsWith("Frozen, so not going to move: w²₁, w²₂, w²₃, w²₄.");
        assertThat(ofOnes(5, all)).endsWith("5 of them are frozen and will not move.");
    }

    /** All inputs are 1 but for the first, which is 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000|Should go up: 999; down: 0; saw no input (0) and not to blame: 1.",
                "1001|Should go up: 1000; down: 0; not to blame: 1."
            })
    void theReasonIsLookedForInUpToAThousandWeights(int inputs, String end) {
        assertThat(said(ones(1, inputs).with(0, 0, 0), Matrix.row(1.0), false, Frozen.NONE))
                .endsWith(end);
    }
}
