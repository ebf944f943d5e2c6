package learningflow.lesson.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Relu;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is written of layers of several neurons. W² = ((1, 2), (3, 4)), b² = (5, 6), ReLU, w⁴ = (7, 8), ½(o⁴ − y)².
 *
 * <p>x = (1, 0), y = 1: o² = o³ = (6, 9), o⁴ = 42 + 72 = 114, δ⁵ = 113, δ⁴ = δ³ = 113·(7, 8) = (791, 904), δ² = (791 + 2712,
 * 1582 + 3616) = (3503, 5198). x = (0, 1), y = 0: o² = (7, 10), o⁴ = 129, δ⁵ = 129. In a batch of both the δ are half of it:
 * δ³ = (395.5, 452) and (451.5, 516).
 */
class FormulaShapesTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final Network NETWORK =
            Network.of(new Input(2), new Linear(2, 2, true), new Relu(2), new Linear(2, 1, false));

    private static Scene scene(int rows) {
        Dataset data = new Dataset(List.of("a", "b"), List.of("c"), Matrix.of(2, 2, 1, 0, 0, 1), Matrix.of(2, 1, 1, 0));
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.of(1, 2, 5, 6)),
                LayerWeights.NONE,
                new LayerWeights(Matrix.of(1, 2, 7, 8), Matrix.EMPTY)));
        return Networks.scene(TEXTS, Networks.setup(NETWORK, data, new HalfSquaredError(), rows), weights, rows, 0);
    }

    private static List<String> lines(Formula formula) {
        return IntStream.range(0, formula.lines().size())
                .mapToObj(formula::text)
                .toList();
    }

    private static List<String> all(Step.Kind kind, int layer) {
        return lines(Formulas.of(scene(1), new Step(kind, layer)));
    }

    private static List<String> one(int rows, Step.Kind kind, int layer, String part) {
        return lines(
                Formulas.of(scene(rows), new Step(kind, layer), Part.parse(part).orElseThrow()));
    }

    @Test
    void aNeuronOfSeveralHasItsOwnWeights() {
        assertThat(one(1, Step.Kind.FORWARD, 2, "o2.2"))
                .endsWith("o²₂ = w²₂₁ · o¹₁ + w²₂₂ · o¹₂ + b²₂", "o²₂ = 3 · 1 + 4 · 0 + 6 = 9");
        assertThat(one(1, Step.Kind.FORWARD, 3, "o3.1")).endsWith("o³₁ = max(0, o²₁)", "o³₁ = max(0, 6) = 6");
    }

    @Test
    void aWholeLayerIsWrittenAsVectors() {
        assertThat(all(Step.Kind.FORWARD, 3)).endsWith("o³ = max(0, o²)", "o³ = (max(0, 6), max(0, 9)) = (6, 9)");
        assertThat(all(Step.Kind.FORWARD, 4)).endsWith("o⁴ = w⁴₁ · o³₁ + w⁴₂ · o³₂", "o⁴ = 7 · 6 + 8 · 9 = 114");
        assertThat(all(Step.Kind.FORWARD, 2).get(1)).isEqualTo("o² = w² · o¹ + b²");
        assertThat(all(Step.Kind.FORWARD, 2).get(2)).endsWith("· (1, 0) + (5, 6) = (6, 9)");
        assertThat(Formulas.of(scene(1), new Step(Step.Kind.FORWARD, 2)).latex())
                .contains("\\begin{pmatrix}1 & 2\\\\3 & 4\\end{pmatrix}");
        assertThat(all(Step.Kind.PICK, 0).get(0)).isEqualTo("x = (1, 0), y = 1");
    }

    @Test
    void theLearningFlowGoesThroughEveryPath() {
        assertThat(all(Step.Kind.DELTA, 4).get(2)).isEqualTo("δ⁴ = 113 · (7, 8) = (791, 904)");
        assertThat(all(Step.Kind.DELTA, 3))
                .endsWith("δ³ = δ⁴ if o² ≥ 0 else 0", "δ³₁ = 791 · 1 = 791, δ³₂ = 904 · 1 = 904");
        assertThat(all(Step.Kind.DELTA, 2))
                .containsExactly(
                        "∂Loss/∂X²ᵢ = Σⱼ ∂Loss/∂X³ⱼ · ∂X³ⱼ/∂X²ᵢ (chain rule with z = Loss, y = L2)",
                        "δ²ᵢ = Σⱼ δ³ⱼ · w²ⱼᵢ",
                        "δ²₁ = 791 · 1 + 904 · 3 = 3503, δ²₂ = 791 · 2 + 904 · 4 = 5198");
        assertThat(one(1, Step.Kind.DELTA, 2, "delta2.2"))
                .containsExactly(
                        "∂Loss/∂X²₂ = Σⱼ ∂Loss/∂X³ⱼ · ∂X³ⱼ/∂X²₂ (chain rule with z = Loss, y = L2)",
                        "δ²₂ = Σⱼ δ³ⱼ · w²ⱼ₂",
                        "δ²₂ = 791 · 2 + 904 · 4 = 5198");
    }

    @Test
    void aWeightsImpactIsSummedOverTheRows() {
        assertThat(one(1, Step.Kind.WEIGHT_DELTA, 2, "w2.2.1"))
                .containsExactly(
                        "δw²₂₁ = ∂Loss/∂w²₂₁ = ∂Loss/∂X³₂ · ∂X³₂/∂w²₂₁ (chain rule with z = Loss, y = L2)",
                        "δw²₂₁ = δ³₂ · o¹₁",
                        "δw²₂₁ = 904 · 1 = 904");
        assertThat(one(1, Step.Kind.WEIGHT_DELTA, 2, "b2.2")).endsWith("δb²₂ = δ³₂", "δb²₂ = 904");
        assertThat(one(2, Step.Kind.WEIGHT_DELTA, 2, "w2.2.1").get(2)).isEqualTo("δw²₂₁ = 452 · 1 + 516 · 0 = 452");
        assertThat(one(2, Step.Kind.WEIGHT_DELTA, 2, "b2.2").get(2)).isEqualTo("δb²₂ = 452 + 516 = 968");
    }

    /** One row of two neurons fits; of two rows the first weight stands for all. */
    @Test
    void theImpactsOfALayerAreWrittenOutWhileTheyFit() {
        assertThat(all(Step.Kind.WEIGHT_DELTA, 2).get(2))
                .startsWith("δw² = ")
                .contains(" · (1, 0) = ")
                .endsWith(", δb² = (791, 904)");
        assertThat(all(Step.Kind.WEIGHT_DELTA, 4).get(2)).isEqualTo("δw⁴ = 113 · (6, 9) = (678, 1017)");
        assertThat(lines(Formulas.of(scene(2), new Step(Step.Kind.WEIGHT_DELTA, 2)))
                        .get(2))
                .startsWith("δw²₁₁ = 395.5 · 1 + 451.5 · 0 = 395.5, δw² = ");
    }

    /** Six weights and biases move by −0.1 of their δw; more than four, so the first three stand for them. */
    @Test
    void thePromiseNamesTheWeightsThatMove() {
        assertThat(all(Step.Kind.AGAIN, 0).get(1))
                .startsWith("promised = 6384 + 791 · (−79.1) + 904 · (−90.4) + 791 · (−79.1) + …");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 12", "8, 8, 99", "9, 0, '10,1'", "0, 9, '1,10'", "9, 9, '10,10'"})
    void indicesOfTwoDigitsAreKeptApart(int neuron, int input, String indices) {
        Letters letters = new Letters(Network.of(new Input(12), new Linear(12, 10, true)));
        assertThat(letters.indices(WeightId.weight(2, neuron, input))).isEqualTo("^{2}_{" + indices + "}");
        assertThat(letters.indices(WeightId.bias(2, neuron))).isEqualTo("^{2}_{" + (neuron + 1) + "}");
        Letters alone = new Letters(Network.of(new Input(12), new Linear(12, 1, true)));
        assertThat(alone.indices(WeightId.weight(2, 0, input))).isEqualTo("^{2}_{" + (input + 1) + "}");
        assertThat(alone.indices(WeightId.bias(2, 0))).isEqualTo("^{2}");
    }

    @Test
    void fourNumbersAreWrittenOutAndOfFiveTheFirstThree() {
        assertThat(vector(1, 2, 3, 4)).isEqualTo("(1, 2, 3, 4)");
        assertThat(vector(1, 2, 3, 4, 5)).startsWith("(1, 2, 3, ").contains("[5]");
        assertThat(vector(7)).isEqualTo("7");
        assertThat(Written.terms(4, 4)).isEqualTo(4);
        assertThat(Written.terms(5, 4)).isEqualTo(3);
    }

    private static String vector(double... values) {
        Pen pen = new Pen();
        Written.vector(pen, values, i -> Part.one(Part.Kind.OUTPUT, 1, i), Direction.FORWARD);
        return new Formula(List.of(pen.line())).latex();
    }

    /** Pick, forward 1 to 4, loss, its δ, δ⁴, δw⁴, δ³, δ², δw², δ¹, update, again: 1 … 15. */
    @ParameterizedTest
    @CsvSource({
        "w2.1.1, 11, , WEIGHT_DELTA",
        "w2.1.1, 12, WEIGHT_DELTA, UPDATE",
        "w2.1.1, 15, UPDATE, ",
        "o4.1, 4, , FORWARD",
        "o4.1, 5, FORWARD, LOSS_DELTA",
        "o4.1, 7, LOSS_DELTA, ",
        "x.1, 1, PICK, DELTA",
        "L2, 11, DELTA, WEIGHT_DELTA",
        "L3, 10, DELTA, ",
        "loss, 15, AGAIN, "
    })
    void whatIsLookedAtIsShownAsFarAsItIsRevealed(String name, int at, Step.Kind revealed, Step.Kind coming) {
        Timeline timeline = Timeline.training(NETWORK);
        Part part = Part.parse(name).orElseThrow();
        assertThat(Looked.revealed(part, NETWORK, timeline, at).map(Step::kind).orElse(null))
                .isEqualTo(revealed);
        assertThat(Looked.coming(part, NETWORK, timeline, at).map(Step::kind).orElse(null))
                .isEqualTo(coming);
    }
}
