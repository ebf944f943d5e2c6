package learningflow.lesson.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Input;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Relu;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a formula is written out, and what stands for the rest. The last line, the one with the numbers, is compared. */
class FormulaLimitsTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final String HALF = "half-squared-error";

    private static Setup setup(String loss, Matrix x, Matrix y, Layer... layers) {
        Dataset data = new Dataset(names("x", x.columns()), names("y", y.columns()), x, y);
        return Networks.setup(Network.of(layers), data, Losses.find(loss).orElseThrow(), x.rows());
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    /** @param weights of the layers that have some, in their order */
    private static Scene scene(Setup setup, LayerWeights... weights) {
        var left = Arrays.asList(weights).iterator();
        List<LayerWeights> all = setup.network().layers().stream()
                .map(layer -> layer.hasWeights() ? left.next() : LayerWeights.NONE)
                .toList();
        return Networks.scene(TEXTS, setup, new Weights(all), setup.data().rows(), 0);
    }

    private static LayerWeights weights(Matrix w, double... b) {
        return new LayerWeights(w, b.length == 0 ? Matrix.EMPTY : Matrix.row(b));
    }

    private static String numbers(Scene scene, Step.Kind kind, int layer) {
        return last(Formulas.of(scene, new Step(kind, layer)));
    }

    private static String numbers(Scene scene, Step.Kind kind, int layer, String part) {
        return last(Formulas.of(scene, new Step(kind, layer), Part.parse(part).orElseThrow()));
    }

    private static String last(Formula formula) {
        return formula.text(formula.lines().size() - 1);
    }

    /** x = (1, 2, 3, …) through a ReLU, y = 0 but for y₃ = 1: δ³ = (1, 2, 2, 4, 5, …). */
    private static Scene relus(int size) {
        double[] x = IntStream.rangeClosed(1, size).asDoubleStream().toArray();
        double[] y = new double[size];
        y[2] = 1;
        return scene(setup(HALF, Matrix.row(x), Matrix.row(y), new Input(size), new Relu(size)));
    }

    @Test
    void ofAnActivationFourNumbersAreWorkedOutAndOfFiveTheFirst() {
        assertThat(numbers(relus(4), Step.Kind.FORWARD, 2))
                .isEqualTo("o² = (max(0, 1), max(0, 2), max(0, 3), max(0, 4)) = (1, 2, 3, 4)");
        assertThat(numbers(relus(5), Step.Kind.FORWARD, 2)).isEqualTo("o²₁ = max(0, 1) = 1, o² = (1, 2, 3, …)_[5]");
        assertThat(numbers(relus(5), Step.Kind.FORWARD, 2, "o2.5")).isEqualTo("o²₅ = max(0, 5) = 5");
        assertThat(numbers(relus(5), Step.Kind.FORWARD, 2, "o2.1")).isEqualTo("o²₁ = max(0, 1) = 1");
        assertThat(numbers(relus(5), Step.Kind.FORWARD, 1)).isEqualTo("o¹ = (1, 2, 3, …)_[5]");
        assertThat(numbers(relus(4), Step.Kind.DELTA, 2))
                .isEqualTo("δ²₁ = 1 · 1 = 1, δ²₂ = 2 · 1 = 2, δ²₃ = 2 · 1 = 2, δ²₄ = 4 · 1 = 4");
        assertThat(numbers(relus(5), Step.Kind.DELTA, 2)).isEqualTo("δ²₁ = 1 · 1 = 1, δ² = (1, 2, 2, …)_[5]");
    }

    @Test
    void ofTheLossThreeResultsAreWrittenOut() {
        assertThat(numbers(relus(3), Step.Kind.LOSS, 0)).isEqualTo("loss = ½ (1 − 0)² + ½ (2 − 0)² + ½ (3 − 1)² = 4.5");
        assertThat(numbers(relus(4), Step.Kind.LOSS, 0))
                .isEqualTo("loss = ½ (1 − 0)² + ½ (2 − 0)² + ½ (3 − 1)² + … = 12.5");
        assertThat(numbers(relus(3), Step.Kind.LOSS_DELTA, 3)).isEqualTo("δ³ = (1 − 0, 2 − 0, 3 − 1) = (1, 2, 2)");
        assertThat(numbers(relus(4), Step.Kind.LOSS_DELTA, 3)).isEqualTo("δ³₁ = 1 − 0 = 1, δ³ = (1, 2, 2, 4)");
        assertThat(numbers(relus(4), Step.Kind.LOSS_DELTA, 3, "delta3.3")).isEqualTo("δ³₃ = 3 − 1 = 2");
        assertThat(numbers(relus(4), Step.Kind.LOSS_DELTA, 3, "delta3.1")).isEqualTo("δ³₁ = 1 − 0 = 1");
    }

    /** Each xᵢ reaches every output of L1, but moves its own only. */
    @Test
    void upToNineProductsAreWrittenOut() {
        assertThat(numbers(relus(3), Step.Kind.DELTA, 1))
                .isEqualTo("δ¹₁ = 1 · 1 + 2 · 0 + 2 · 0 = 1, δ¹₂ = 1 · 0 + 2 · 1 + 2 · 0 = 2,"
                        + " δ¹₃ = 1 · 0 + 2 · 0 + 2 · 1 = 2");
        assertThat(numbers(relus(4), Step.Kind.DELTA, 1))
                .isEqualTo("δ¹₁ = 1 · 1 + 2 · 0 + 2 · 0 + 4 · 0 = 1, δ¹ = (1, 2, 2, 4)");
        assertThat(numbers(relus(9), Step.Kind.DELTA, 1))
                .startsWith(
                        "δ¹₁ = 1 · 1 + 2 · 0 + 2 · 0 + 4 · 0 + 5 · 0 + 6 · 0 + 7 · 0 + 8 · 0 + 9 · 0 = 1, δ¹ = (1,");
        assertThat(numbers(relus(10), Step.Kind.DELTA, 1)).startsWith("δ¹₁ = 1 · 1 + 2 · 0 + 2 · 0 + … = 1, δ¹ = (1,");
        assertThat(numbers(relus(10), Step.Kind.DELTA, 1, "x.2")).isEqualTo("δ¹₂ = 1 · 0 + 2 · 1 + 2 · 0 + … = 2");
    }

    /** All inputs are 1, w = (1, 2, 3, …), b = 5; y is one less than comes out, so δ³ = 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|o² = 1 · 1 + 2 · 1 + 3 · 1 + 4 · 1 + 5 = 15|δ² = 1 · (1, 2, 3, 4) = (1, 2, 3, 4)",
                "5|o² = 1 · 1 + 2 · 1 + 3 · 1 + … + 5 = 20|δ² = 1 · (1, 2, 3, …)_[5] = (1, 2, 3, …)_[5]"
            })
    void ofANeuronsSumFourTermsAreWrittenOut(int inputs, String forward, String backward) {
        double[] ones = new double[inputs];
        Arrays.fill(ones, 1);
        double[] w = IntStream.rangeClosed(1, inputs).asDoubleStream().toArray();
        Matrix y = Matrix.row(inputs * (inputs + 1) / 2.0 + 4);
        Scene scene = scene(
                setup(HALF, Matrix.row(ones), y, new Input(inputs), new Linear(inputs, 1, true)),
                weights(Matrix.row(w), 5));
        assertThat(numbers(scene, Step.Kind.FORWARD, 2)).isEqualTo(forward);
        assertThat(numbers(scene, Step.Kind.DELTA, 2)).isEqualTo(backward);
        assertThat(numbers(scene, Step.Kind.DELTA, 2, "delta2.1")).isEqualTo("δ²₁ = 1 · 1 = 1");
    }

    /** All inputs are 0: each share is the same. */
    @ParameterizedTest
    @CsvSource({"3, true, true", "4, false, true", "5, false, false"})
    void ofSoftmaxThreeAreWrittenOutAndOneOfFour(int size, boolean all, boolean one) {
        Matrix zeros = Matrix.row(new double[size]);
        Scene scene = scene(setup(HALF, zeros, zeros, new Input(size), Networks.layer("softmax", size, size)));
        assertThat(numbers(scene, Step.Kind.FORWARD, 2).contains("e⁰")).isEqualTo(all);
        String last = numbers(scene, Step.Kind.FORWARD, 2, "o2." + size);
        assertThat(last.contains("e⁰")).isEqualTo(one);
        assertThat(last).endsWith(" = " + (size == 3 ? "0.3333" : 1.0 / size));
    }

    /** Every row is x = 1, y = 0. */
    @ParameterizedTest
    @CsvSource({"4, (0.5 + 0.5 + 0.5 + 0.5), 0.25", "5, Σᵣ lossᵣ, 0.2"})
    void theMeanOfFourLossesIsWrittenOut(int rows, String sum, String delta) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Scene scene = scene(
                setup(HALF, Matrix.of(rows, 1, ones), Matrix.of(rows, 1, new double[rows]), new Input(1), new Relu(1)));
        assertThat(numbers(scene, Step.Kind.LOSS, 0))
                .isEqualTo("loss = ½ (1 − 0)² = 0.5, mean = 1 / " + rows + " · " + sum + " = 0.5");
        assertThat(numbers(scene, Step.Kind.LOSS_DELTA, 3)).isEqualTo("δ³ = 1 / " + rows + " · (1 − 0) = " + delta);
    }

    /** x = 2, w² = 3, b² = 5: o² = 11; y = 10: δ = 1, δw² = 2; behind it perhaps w³ = 1, δw³ = 11. */
    @Test
    void twoVectorsOfWeightsAreUpdatedInFullAndOfMoreTheWeightThatMovesMost() {
        Matrix x = Matrix.row(2.0);
        Matrix y = Matrix.row(10.0);
        LayerWeights first = weights(Matrix.row(3.0), 5);
        LayerWeights second = weights(Matrix.row(1.0));
        Setup one = setup(HALF, x, y, new Input(1), new Linear(1, 1, true));
        assertThat(numbers(scene(one, first), Step.Kind.UPDATE, 0))
                .isEqualTo("ŵ² = 3 − 0.1 · 2 = 2.8, b\u0302² = 5 − 0.1 · 1 = 4.9");
        Setup frozen = one.withFrozen(Frozen.NONE.with(2, true, true));
        assertThat(numbers(scene(frozen, first), Step.Kind.UPDATE, 0))
                .isEqualTo("ŵ² = 3 − 0.1 · 2 = 2.8, b\u0302² = b² = 5");
        assertThat(numbers(scene(frozen, first), Step.Kind.UPDATE, 0, "b2.1")).isEqualTo("b\u0302² = b² = 5");
        Setup two = setup(HALF, x, y, new Input(1), new Linear(1, 1, true), new Linear(1, 1, false));
        assertThat(numbers(scene(two, first, second), Step.Kind.UPDATE, 0)).isEqualTo("ŵ³₁ = 1 − 0.1 · 11 = −0.1");
        Setup bare = setup(HALF, x, Matrix.row(5.0), new Input(1), new Linear(1, 1, false), new Linear(1, 1, false));
        Scene scene = scene(bare, weights(Matrix.row(3.0)), second); // o = 6, δ = 1, δw² = 2, δw³ = 6
        assertThat(numbers(scene, Step.Kind.UPDATE, 0)).isEqualTo("ŵ² = 3 − 0.1 · 2 = 2.8, ŵ³ = 1 − 0.1 · 6 = 0.4");
        assertThat(Formulas.of(scene, new Step(Step.Kind.UPDATE, 0)).text(1)).isEqualTo("ŵᵏ = wᵏ − α · δwᵏ");
    }

    /** A single frozen weight has no place in a vector. x = (2, 1), w = (3, 4), y = 9: δ = 1, δw = (2, 1). */
    @Test
    void withASingleFrozenWeightOneThatMovesStandsForAll() {
        Setup setup = setup(HALF, Matrix.row(2, 1), Matrix.row(9.0), new Input(2), new Linear(2, 1, false));
        Frozen first = Frozen.NONE.toggled(setup.network(), WeightId.weight(2, 0, 0));
        LayerWeights weights = weights(Matrix.row(3, 4));
        assertThat(numbers(scene(setup, weights), Step.Kind.UPDATE, 0))
                .isEqualTo("ŵ² = (3, 4) − 0.1 · (2, 1) = (2.8, 3.9)");
        assertThat(numbers(scene(setup.withFrozen(first), weights), Step.Kind.UPDATE, 0))
                .isEqualTo("ŵ²₂ = 4 − 0.1 · 1 = 3.9");
    }

    /** x = 2, w = (10, 10), so o = (20, 20): by the distance d to y, δ = −d, δw = −2d, and ŵ − w = 0.2·d. */
    @ParameterizedTest
    @CsvSource({"1, 3, ŵ²₂₁", "3, 1, ŵ²₁₁", "1, -3, ŵ²₂₁", "-3, 1, ŵ²₁₁", "0, 0, ŵ²₁₁"})
    void ofAMatrixTheFirstOfThoseThatMoveMostIsWorkedOut(double d1, double d2, String sign) {
        Setup setup = setup(HALF, Matrix.row(2.0), Matrix.row(20 + d1, 20 + d2), new Input(1), new Linear(1, 2, false));
        assertThat(numbers(scene(setup, weights(Matrix.of(2, 1, 10, 10))), Step.Kind.UPDATE, 0))
                .startsWith(sign + " = 10 − 0.1 · ");
    }

    /** x = −1 stops at the ReLU; o³ = 0, y = −1e308, so δ⁴ = 1e308 and with w³ = 1e308 δ³ = ∞. */
    @Test
    void aProductOfInfinityAndZeroIsNotWrittenWhereNothingComesThrough() {
        Scene scene = scene(
                setup(HALF, Matrix.row(-1.0), Matrix.row(-1e308), new Input(1), new Relu(1), new Linear(1, 1, false)),
                weights(Matrix.row(1e308)));
        assertThat(numbers(scene, Step.Kind.DELTA, 3)).isEqualTo("δ³ = 1e308 · 1e308 = ∞");
        assertThat(numbers(scene, Step.Kind.DELTA, 2)).isEqualTo("δ² = 0");
    }

    /** Softmax of (1000, 0) is (1, 0) to a double's digits; the loss of the second is 1000 all the same. */
    @Test
    void aLogarithmOfZeroIsNotWritten() {
        Layer[] layers = {new Input(2), Networks.layer("softmax", 2, 2)};
        Matrix x = Matrix.row(1000, 0);
        Scene right = scene(setup("cross-entropy", x, Matrix.row(1, 0), layers));
        assertThat(numbers(right, Step.Kind.LOSS, 0)).isEqualTo("loss = − 1 · ln(1) − 0 · ln(0) = 0");
        Scene wrong = scene(setup("cross-entropy", x, Matrix.row(0, 1), layers));
        assertThat(numbers(wrong, Step.Kind.LOSS, 0)).isEqualTo("loss = 1000");
        assertThat(numbers(wrong, Step.Kind.LOSS_DELTA, 3)).isEqualTo("δ³ = (0, −∞)");
        assertThat(numbers(wrong, Step.Kind.DELTA, 2)).isEqualTo("δ² = (1 − 0, 0 − 1) = (1, −1)");
        // o² = 1e308·2: not a finite loss because of the output itself
        Setup broken = setup(HALF, Matrix.row(2.0), Matrix.row(1.0), new Input(1), new Linear(1, 1, false));
        Scene infinite = scene(broken, weights(Matrix.row(1e308)));
        assertThat(numbers(infinite, Step.Kind.LOSS, 0)).isEqualTo("loss = ½ (∞ − 1)² = ∞");
        assertThat(numbers(infinite, Step.Kind.LOSS_DELTA, 3)).isEqualTo("δ³ = ∞ − 1 = ∞");
    }

    /** Four shares of ¼; −ln ¼ = 1.386. */
    @Test
    void ofALossWithAMinusInFrontTheDotsHaveOneToo() {
        Layer[] layers = {new Input(4), Networks.layer("softmax", 4, 4)};
        Scene scene = scene(setup("cross-entropy", Matrix.row(0, 0, 0, 0), Matrix.row(1, 0, 0, 0), layers));
        assertThat(numbers(scene, Step.Kind.LOSS, 0))
                .isEqualTo("loss = − 1 · ln(0.25) − 0 · ln(0.25) − 0 · ln(0.25) − … = 1.386");
    }

    @Test
    void thePromiseOfFewWeightsIsWholeAndThatOfNoneIsTheLoss() {
        Matrix x = Matrix.row(1, 1);
        Scene two = scene(
                setup(HALF, x, Matrix.row(0.0), new Input(2), new Linear(2, 1, false)), weights(Matrix.row(1, 1)));
        Formula moved = Formulas.of(two, new Step(Step.Kind.AGAIN, 0));
        assertThat(moved.text(1)).isEqualTo("promised = 2 + 2 · (−0.2) + 2 · (−0.2) = 1.2");
        assertThat(moved.text(2)).isEqualTo("actual = 1.28, gap = 1.28 − 1.2 = 0.08");

        assertThat(Formulas.of(relus(3), new Step(Step.Kind.AGAIN, 0)).text(1)).isEqualTo("promised = 4.5");
    }
}
