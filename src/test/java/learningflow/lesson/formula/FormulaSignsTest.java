package learningflow.lesson.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Relu;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;

/** The lines of signs, and what each sign and number names. */
class FormulaSignsTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    /** x = (2, 1), w² = (3, 4), b² = 5, y = 14: o² = 15, δ³ = 1, δw² = (2, 1), δb² = 1. */
    private static Scene neuron() {
        Dataset data = new Dataset(List.of("a", "b"), List.of("c"), Matrix.row(2, 1), Matrix.row(14.0));
        Setup setup = Networks.setup(Network.of(new Input(2), new Linear(2, 1, true)), data, new HalfSquaredError(), 1);
        return Networks.scene(TEXTS, setup, weights(Matrix.row(3, 4), Matrix.row(5.0)), 1, 7);
    }

    private static Weights weights(Matrix w, Matrix b) {
        return new Weights(List.of(LayerWeights.NONE, new LayerWeights(w, b)));
    }

    private static List<String> named(Formula formula, int line) {
        return formula.lines()
                .get(line)
                .pieces()
                .flatMap(piece -> piece.part().stream())
                .map(Part::name)
                .toList();
    }

    private static Formula formula(Scene scene, Step.Kind kind, int layer) {
        return Formulas.of(scene, new Step(kind, layer));
    }

    private static Formula formula(Scene scene, Step.Kind kind, int layer, String part) {
        return Formulas.of(scene, new Step(kind, layer), Part.parse(part).orElseThrow());
    }

    @Test
    void eachSignAndNumberNamesWhatItIs() {
        assertThat(named(formula(neuron(), Step.Kind.FORWARD, 2), 0)).containsExactly("o2", "L2", "o1", "w2", "b2");
        assertThat(named(formula(neuron(), Step.Kind.FORWARD, 2), 1))
                .containsExactly("o2", "w2.1.1", "o1.1", "w2.1.2", "o1.2", "b2.1");
        assertThat(named(formula(neuron(), Step.Kind.WEIGHT_DELTA, 2), 1))
                .containsExactly("dw2", "delta3", "o1", "db2", "delta3");
        assertThat(named(formula(neuron(), Step.Kind.UPDATE, 0), 2))
                .containsExactly(
                        "w2", "w2.1.1", "w2.1.2", "alpha", "dw2.1.1", "dw2.1.2", "w2.1.1", "w2.1.2", "b2", "b2.1",
                        "alpha", "db2.1", "b2.1");
        assertThat(neuron().row()).isZero(); // of one row there is no eighth
    }

    @Test
    void theSignsOfOneNeuron() {
        assertThat(formula(neuron(), Step.Kind.DELTA, 2).text(1)).isEqualTo("δ² = δ³ · w²");
        assertThat(formula(neuron(), Step.Kind.WEIGHT_DELTA, 2).text(1)).isEqualTo("δw² = δ³ · o¹, δb² = δ³");
    }

    @Test
    void ofAnActivationEachNumberHasItsOwnSigns() {
        Dataset data = new Dataset(List.of("a", "b"), List.of("c", "d"), Matrix.row(2, 1), Matrix.row(0, 0));
        Setup setup = Networks.setup(Network.of(new Input(2), new Relu(2)), data, new HalfSquaredError(), 1);
        Scene scene = Networks.scene(TEXTS, setup, new Weights(List.of(LayerWeights.NONE, LayerWeights.NONE)), 1, 0);
        Formula formula = formula(scene, Step.Kind.DELTA, 2, "delta2.2");
        assertThat(formula.text(0)).startsWith("δ²₂ = ∂Loss/∂X²₂ = ∂Loss/∂X³₂ · ∂L2/∂X²₂ (");
        assertThat(formula.text(1)).isEqualTo("δ²₂ = δ³₂ if o¹₂ ≥ 0 else 0");
        assertThat(formula(scene, Step.Kind.DELTA, 1, "x.1").text(0))
                .startsWith("∂Loss/∂X¹₁ = Σⱼ ∂Loss/∂X²ⱼ · ∂X²ⱼ/∂X¹₁ (");
        assertThat(formula(scene, Step.Kind.FORWARD, 1).text(2)).isEqualTo("o¹ = (2, 1)");
        assertThat(formula(scene, Step.Kind.UPDATE, 0).lines()).isEmpty();
    }

    /** A softmax within the network is not one with the loss. */
    @Test
    void softmaxIsWrittenWithTheLetterOfItsSum() {
        Layer softmax = Networks.layer("softmax", 2, 2);
        Dataset data = new Dataset(List.of("a", "b"), List.of("c", "d"), Matrix.row(2, 1), Matrix.row(1, 0));
        Setup setup = Networks.setup(
                Network.of(new Input(2), softmax, softmax),
                data,
                Losses.find("cross-entropy").orElseThrow(),
                1);
        Weights none = new Weights(List.of(LayerWeights.NONE, LayerWeights.NONE, LayerWeights.NONE));
        Scene scene = Networks.scene(TEXTS, setup, none, 1, 0);
        assertThat(formula(scene, Step.Kind.FORWARD, 2).text(1)).isEqualTo("o² = e^(o¹ᵢ) / (Σⱼ e^(o¹ⱼ))");
        assertThat(formula(scene, Step.Kind.FORWARD, 2, "o2.1").text(1)).isEqualTo("o²₁ = e^(o¹₁) / (Σⱼ e^(o¹ⱼ))");
        assertThat(formula(scene, Step.Kind.DELTA, 2).text(1)).isEqualTo("δ²ᵢ = o²ᵢ · (δ³ᵢ − Σⱼ δ³ⱼ · o²ⱼ)");
        assertThat(formula(scene, Step.Kind.DELTA, 3).text(1)).isEqualTo("δ³ = o³ − y");
    }

    @Test
    void theSettingsOfARuleAreGreekWithTheirNumbers() {
        assertThat(rule("adam").text(0)).startsWith("m\u0302 = β₁ · m + (1 − β₁) · δw");
        assertThat(rule("momentum").latex()).contains("\\beta  \\cdot v").doesNotContain("_{}");
    }

    private static Formula rule(String optimizer) {
        Scene scene = neuron();
        Setup setup = scene.setup()
                .withOptimizer(Optimizers.find(optimizer).orElseThrow().make(Map.of()));
        return formula(Networks.scene(TEXTS, setup, scene.weights(), 1, 0), Step.Kind.UPDATE, 0);
    }

    /** o² = x·w: row by row while three rows fit a neuron, and one row two neurons. */
    @Test
    void theImpactOfAsManyRowsAsFitIsWrittenOut() {
        assertThat(impact(3, 1, 1)).isEqualTo("δw² = 1 · 1 + 1 · 1 + 1 · 1 = 3");
        assertThat(impact(4, 1, 1)).isEqualTo("δw²₁ = 1 · 1 + 1 · 1 + 1 · 1 + 1 · 1 = 4, δw² = 4");
        assertThat(impact(1, 2, 1)).startsWith("δw² = ((1), (1)) · 1 = ");
        assertThat(impact(1, 2, 4)).startsWith("δw² = ((1), (1)) · (1, 1, 1, 1) = ");
        assertThat(impact(1, 2, 5)).startsWith("δw²₁₁ = 1 · 1 = 1, δw² = ");
        assertThat(impact(1, 3, 1)).startsWith("δw²₁₁ = 1 · 1 = 1, δw² = (1, …)");
    }

    /** x = 1, w = 0 and y = −rows everywhere, so δ = rows/rows = 1. */
    private static String impact(int rows, int neurons, int inputs) {
        return impacts(rows, neurons, inputs).text(2);
    }

    @Test
    void eachNumberOfAMatrixOfImpactsNamesWhatItIs() {
        assertThat(named(impacts(3, 1, 1), 2)).startsWith("dw2", "delta3.1", "o1.1", "delta3.1", "o1.1");
        assertThat(named(impacts(1, 2, 2), 2))
                .containsExactly(
                        "dw2", "delta3.1", "delta3.2", "o1.1", "o1.2", "dw2.1.1", "dw2.1.2", "dw2.2.1", "dw2.2.2");
    }

    private static Formula impacts(int rows, int neurons, int inputs) {
        double[] y = new double[rows * neurons];
        Arrays.fill(y, -rows);
        double[] x = new double[rows * inputs];
        Arrays.fill(x, 1);
        List<String> outputs =
                IntStream.range(0, neurons).mapToObj(i -> "y" + i).toList();
        Dataset data = new Dataset(
                List.of("a", "b", "c", "d", "e").subList(0, inputs),
                outputs,
                Matrix.of(rows, inputs, x),
                Matrix.of(rows, neurons, y));
        Network network = Network.of(new Input(inputs), new Linear(inputs, neurons, false));
        Setup setup = Networks.setup(network, data, new HalfSquaredError(), rows);
        Weights zero = weights(Matrix.of(neurons, inputs, new double[neurons * inputs]), Matrix.EMPTY);
        return formula(Networks.scene(TEXTS, setup, zero, rows, 0), Step.Kind.WEIGHT_DELTA, 2);
    }

    @Test
    void aMatrixOfTwoRowsAndFourColumnsIsWrittenOut() {
        assertThat(matrix(2, 4)).isEqualTo("((1, 2, 3, 4), (5, 6, 7, 8))");
        assertThat(matrix(2, 5)).isEqualTo("(1, 2, 3, …)_[2×5]");
        assertThat(matrix(3, 2)).isEqualTo("(1, 2, …)_[3×2]");
        assertThat(PlainText.of("o^{10}_{20}")).isEqualTo("o¹⁰₂₀");
        assertThat(PlainText.of("{a} b")).isEqualTo("a b");
    }

    private static String matrix(int rows, int columns) {
        double[] values =
                IntStream.rangeClosed(1, rows * columns).asDoubleStream().toArray();
        Pen pen = new Pen();
        Written.matrix(pen, Matrix.of(rows, columns, values), i -> Part.LOSS, Direction.NONE);
        return new Formula(List.of(pen.line())).text(0);
    }
}
