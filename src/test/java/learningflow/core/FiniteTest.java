package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trainer says of its last update and of its weights: whether all is finite, and each number by its name. */
class FiniteTest {
    /** x → w₂ → w₃, |o − 1|. */
    private static Trainer trainer(Loss loss, double x, double w2, double w3) {
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Linear(1, 1, false), new Linear(1, 1, false)),
                Examples.data(new double[][] {{x}}, new double[][] {{1}}),
                loss);
        return Examples.trainer(
                setup,
                Examples.weights(Examples.NONE, Examples.w(new double[][] {{w2}}), Examples.w(new double[][] {{w3}})));
    }

    /**
     * The last but one: o = 0, δ⁴ = −1, δ³ = −1e200, δ² = −1e400. The last: −ln 1e-320 is 737, but its slope is beyond every
     * double.
     */
    @ParameterizedTest
    @CsvSource({
        "absolute-error, 1, 1, 1, true",
        "absolute-error, 1e200, 1e200, 1, false",
        "half-squared-error, 1, 1e160, 1, false",
        "absolute-error, 1, NaN, 1, false",
        "absolute-error, 0, 1e200, 1e200, false",
        "cross-entropy, 1, 1, 1e-320, false"
    })
    void anUpdateIsFiniteIfItsLossAndAllOfItsLearningFlowAre(
            String loss, double x, double w2, double w3, boolean finite) {
        Trainer trainer = trainer(Losses.find(loss).orElseThrow(), x, w2, w3);
        trainer.update(new Batch(0, 1, 0));
        assertThat(trainer.flowIsFinite()).isEqualTo(finite);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "NaN, 2, false", "1, Infinity, false"})
    void weightsAreFiniteIfWeightsAndBiasesAre(double w, double b, boolean finite) {
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Linear(1, 2, true)),
                Examples.data(new double[][] {{1}}, new double[][] {{1, 1}}),
                new HalfSquaredError());
        Trainer trainer =
                Examples.trainer(setup, Examples.weights(Examples.NONE, Examples.wb(new double[][] {{5}, {w}}, 7, b)));
        assertThat(trainer.weightsAreFinite()).isEqualTo(finite);
        assertThat(trainer.weight(WeightId.weight(2, 0, 0))).isEqualTo(5);
        assertThat(trainer.weight(WeightId.bias(2, 0))).isEqualTo(7);
        assertThat(trainer.weight(WeightId.weight(2, 1, 0))).isEqualTo(Double.valueOf(w));
    }

    /** o = w·x with w = 1, ½(o − 0)²: ½, 2, 4.5 and 8, in batches of 3 and of 1. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "9"})
    void theMeanLossIsThatOfAllRowsHoweverManyGoThroughAtOnce(int size) {
        Setup setup = Examples.setup(
                        Network.of(new Input(1), new Linear(1, 1, false)),
                        Examples.data(new double[][] {{1}, {2}, {3}, {4}}, new double[4][1]),
                        new HalfSquaredError())
                .withBatching(new Batching(size, false, 1));
        Weights one = Examples.weights(Examples.NONE, Examples.w(new double[][] {{1}}));
        assertThat(Examples.trainer(setup, one).meanLoss()).isEqualTo(3.75);
    }

    /** W = ((1, 2), (3, 4)): (1, 0) gives 1 and 3, (0, −1) gives −2 and −4. */
    @Test
    void inferenceGivesTheOutputsOfEveryLayerAndRow() {
        Network network = Network.of(new Input(2), new Linear(2, 2, false), new Relu(2));
        Weights weights = Examples.weights(Examples.NONE, Examples.w(new double[][] {{1, 2}, {3, 4}}), Examples.NONE);
        Matrix x = Matrix.of(2, 2, 1, 0, 0, -1);
        assertThat(Inference.run(network, weights, x))
                .isEqualTo(List.of(x, Matrix.of(2, 2, 1, 3, -2, -4), Matrix.of(2, 2, 1, 3, 0, 0)));
        assertThatExceptionOfType(ShapeException.class)
                .isThrownBy(() -> Inference.run(network, Examples.weights(Examples.NONE), x));
        assertThatExceptionOfType(ShapeException.class)
                .isThrownBy(() -> Inference.run(network, weights, Matrix.of(1, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "Infinity", "NaN"})
    void noColumnIsDividedByZeroOrInfinity(double divisor) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Scale(1, divisor));
    }
}
