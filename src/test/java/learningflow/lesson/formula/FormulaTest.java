package learningflow.lesson.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    /** Two inputs, one linear neuron, one activation: x = (2, −3), w = (0.5, 0.25), o² = 0.25, y = 1. */
    private static Setup setup(String activation, String optimizer, int rows) {
        Matrix x = Matrix.of(new double[][] {{2, -3}, {4, 0}});
        Dataset data = new Dataset(List.of("a", "b"), List.of("c"), x, Matrix.of(2, 1, 1, 0));
        Network network = Network.of(new Input(2), new Linear(2, 1, false), Networks.layer(activation, 1, 1));
        return new Setup(
                network,
                data,
                new HalfSquaredError(),
                Optimizers.find(optimizer).orElseThrow().make(Map.of()),
                0.1,
                new Batching(rows, false, 1),
                Frozen.NONE);
    }

    private static Scene scene(Setup setup, double... w) {
        Weights weights = new Weights(
                List.of(LayerWeights.NONE, new LayerWeights(Matrix.row(w), Matrix.EMPTY), LayerWeights.NONE));
        return Networks.scene(TEXTS, setup, weights, setup.batching().size(), 0);
    }

    @Test
    void eachStepOfOneNeuronIsWorkedOutInThreeLines() {
        // o² = 0.5·2 + 0.25·(−3) = 0.25;  ½(0.25 − 1)² = 0.28125;  δ = 0.25 − 1 = −0.75
        Scene scene = scene(setup("relu", "sgd", 1), 0.5, 0.25);
        assertThat(lines(scene, Step.Kind.FORWARD, 2))
                .containsExactly("o² = L2(o¹, w²)", "o² = w²₁ · o¹₁ + w²₂ · o¹₂", "o² = 0.5 · 2 + 0.25 · (−3) = 0.25");
        assertThat(lines(scene, Step.Kind.FORWARD, 3))
                .containsExactly("o³ = L3(o²)", "o³ = max(0, o²)", "o³ = max(0, 0.25) = 0.25");
        assertThat(lines(scene, Step.Kind.LOSS, 0))
                .containsExactly("loss = Loss(o³, y)", "loss = ½ (o³ − y)²", "loss = ½ (0.25 − 1)² = 0.2812");
        assertThat(lines(scene, Step.Kind.LOSS_DELTA, 4))
                .containsExactly("δ⁴ = ∂Loss/∂X⁴", "δ⁴ = o³ − y", "δ⁴ = 0.25 − 1 = −0.75");
        assertThat(lines(scene, Step.Kind.DELTA, 3))
                .containsExactly(
                        "δ³ = ∂Loss/∂X³ = ∂Loss/∂X⁴ · ∂L3/∂X³ (chain rule with z = Loss, y = L3)",
                        "δ³ = δ⁴ if o² ≥ 0 else 0",
                        "δ³ = −0.75 · 1 = −0.75");
        assertThat(lines(scene, Step.Kind.WEIGHT_DELTA, 2))
                .containsExactly(
                        "δw² = ∂Loss/∂W² = ∂Loss/∂X³ · ∂L2/∂W² (chain rule with z = Loss, y = L2)",
                        "δw² = δ³ · o¹",
                        "δw² = −0.75 · (2, −3) = (−1.5, 2.25)");
        // ŵ = (0.5, 0.25) − 0.1·(−1.5, 2.25) = (0.65, 0.025)
        assertThat(lines(scene, Step.Kind.UPDATE, 0))
                .containsExactly(
                        "ŵ = w − α · ∂Loss/∂w",
                        "ŵ² = w² − α · δw²",
                        "ŵ² = (0.5, 0.25) − 0.1 · (−1.5, 2.25) = (0.65, 0.025)");
    }

    @Test
    void whatAnInputDoesToSeveralOutputsIsSummedTermByTerm() {
        Network network = Network.of(new Input(1), new Linear(1, 2, false), new Linear(2, 1, false));
        Dataset data = new Dataset(List.of("a"), List.of("c"), Matrix.row(1.0), Matrix.row(0.0));
        Setup setup = Networks.setup(network, data, new HalfSquaredError(), 1);
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.of(2, 1, 3, -2), Matrix.EMPTY),
                new LayerWeights(Matrix.row(1, 2), Matrix.EMPTY)));
        // o² = (3, −2), o³ = 3 − 4 = −1, δ⁴ = −1, δ³ = −1·(1, 2) = (−1, −2), δ² = −1·3 + (−2)·(−2) = 1
        Scene scene = Networks.scene(TEXTS, setup, weights, 1, 0);
        assertThat(lines(scene, Step.Kind.DELTA, 2))
                .containsExactly(
                        "∂Loss/∂X² = Σⱼ ∂Loss/∂X³ⱼ · ∂X³ⱼ/∂X² (chain rule with z = Loss, y = L2)",
                        "δ² = Σⱼ δ³ⱼ · w²ⱼ₁",
                        "δ² = −1 · 3 + (−2) · (−2) = 1");
    }

    @Test
    void aBatchIsSummedOverItsRowsAndItsLossIsTheirMean() {
        // o² = 0.25 and 2;  losses ½·0.75² = 0.28125 and ½·2² = 2, mean 1.140625
        // δ = (0.25 − 1)/2 = −0.375 and (2 − 0)/2 = 1;  δw = −0.375·(2, −3) + 1·(4, 0) = (3.25, 1.125)
        Scene scene = scene(setup("identity", "sgd", 2), 0.5, 0.25);
        assertThat(lines(scene, Step.Kind.LOSS, 0).get(2))
                .isEqualTo("loss = ½ (0.25 − 1)² = 0.2812, mean = ½ · (0.2812 + 2) = 1.141");
        assertThat(lines(scene, Step.Kind.LOSS_DELTA, 4)).endsWith("δ⁴ = ½ · (o³ − y)", "δ⁴ = ½ · (0.25 − 1) = −0.375");
        assertThat(lines(scene, Step.Kind.WEIGHT_DELTA, 2).get(2))
                .isEqualTo("δw² = −0.375 · (2, −3) + 1 · (4, 0) = (3.25, 1.125)");
    }

    @Test
    void anotherRowOfTheBatchHasItsOwnNumbers() {
        Setup setup = setup("identity", "sgd", 2);
        Weights weights = new Weights(
                List.of(LayerWeights.NONE, new LayerWeights(Matrix.row(0.5, 0.25), Matrix.EMPTY), LayerWeights.NONE));
        Scene second = Networks.scene(TEXTS, setup, weights, 2, 1);
        assertThat(lines(second, Step.Kind.FORWARD, 2).get(2)).isEqualTo("o² = 0.5 · 4 + 0.25 · 0 = 2");
    }

    @Test
    void momentumAndAdamShowWhatTheyRemember() {
        Scene momentum = scene(setup("identity", "momentum", 1), 0.5, 0.25);
        // δ = −0.75; δw = (−1.5, 2.25); v̂ = 0.9·0 + 2.25, ŵ₂ = 0.25 − 0.1·2.25 = 0.025
        assertThat(lines(momentum, Step.Kind.UPDATE, 0))
                .containsExactly(
                        "v̂ = β · v + δw",
                        "ŵ²₂ = w²₂ − α · v̂",
                        "v̂ = 0.9 · 0 + 2.25 = 2.25, ŵ²₂ = 0.25 − 0.1 · 2.25 = 0.025");
        Scene adam = scene(setup("identity", "adam", 1), 0.5, 0.25);
        WeightId first = WeightId.weight(2, 0, 0);
        Formula one = Formulas.of(adam, new Step(Step.Kind.UPDATE, 0), Part.weight(first));
        // m̂ = 0.1·(−1.5) = −0.15, v̂ = 0.001·2.25 = 0.00225, ŵ = 0.5 + 0.1·1.5/1.5 = 0.6 but for ε
        assertThat(one.lines().get(2).numbers().toArray())
                .contains(adam.update().after().weights().get(first));
        assertThat(one.text(2))
                .startsWith("m̂ = 0.9 · 0 + (1 − 0.9) · (−1.5) = −0.15, v̂ = 0.999 · 0")
                .endsWith(" = 0.6");
    }

    /** Every layer type between two linear layers, every loss that goes with it; every step; against the trace. */
    @ParameterizedTest
    @FieldSource("learningflow.core.Layers#ALL")
    void theNumbersOfEveryStepAreThoseOfTheTrace(learningflow.core.LayerType type) {
        if (type.id().equals("input")) {
            return;
        }
        for (int rows = 1; rows <= 2; rows++) {
            Scene scene = Networks.random(TEXTS, type.id(), new HalfSquaredError(), rows);
            check(scene);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theNumbersOfEveryLossAreThoseOfTheTrace(Loss loss) {
        check(Networks.random(TEXTS, "softmax", loss, 1));
        check(Networks.random(TEXTS, "softmax", loss, 2));
    }

    static Stream<Loss> losses() {
        return Losses.ALL.stream();
    }

    private static void check(Scene scene) {
        Trace trace = scene.update();
        for (Step step : Timeline.training(scene.network()).steps()) {
            Formula formula = Formulas.of(scene, step);
            assertThat(formula.lines()).as("%s", step).hasSize(step.kind().lines());
            if (formula.lines().isEmpty()) {
                continue;
            }
            int k = step.layer();
            double[] results = switch (step.kind()) {
                case PICK -> trace.x().row(scene.row());
                case FORWARD -> trace.o(k).row(scene.row());
                case LOSS -> new double[] {trace.rowLosses().get(scene.row())};
                case LOSS_DELTA, DELTA -> trace.delta(k).row(scene.row());
                case WEIGHT_DELTA -> firsts(trace.dw().layer(k).w());
                case UPDATE -> new double[0];
                case AGAIN -> new double[] {trace.lossAfter()};
                case START -> new double[0];
            };
            if (results.length > 0) {
                assertThat(boxed(formula)).as("%s: %s", step, formula.text(2)).contains(firsts(Matrix.row(results)));
            }
            formula.lines().get(formula.lines().size() - 1).pieces().forEach(piece -> compare(piece, trace, scene));
        }
    }

    /** The numbers that are said to be something of the model, against the trace. */
    private static void compare(Piece piece, Trace trace, Scene scene) {
        if (piece.number().isEmpty()
                || piece.part().isEmpty()
                || piece.part().get().neuron() < 0) {
            return;
        }
        Part part = piece.part().get();
        double value = piece.number().getAsDouble();
        double[] allowed = switch (part.kind()) {
            case OUTPUT -> trace.o(part.layer()).toArray();
            case DELTA -> trace.delta(part.layer()).toArray();
            case EXPECTATION -> trace.y().toArray();
            case WEIGHT, BIAS -> {
                WeightId id = part.weightId().orElseThrow();
                double before = trace.before().weights().get(id);
                double after = trace.after().weights().get(id);
                yield new double[] {before, after, after - before};
            }
            case WEIGHT_IMPACT, BIAS_IMPACT ->
                new double[] {trace.dw().get(part.weightId().orElseThrow())};
            default -> new double[] {value};
        };
        assertThat(allowed).as("%s", part.name()).contains(value);
    }

    private static double[] boxed(Formula formula) {
        return formula.lines().get(formula.lines().size() - 1).groups().stream()
                .filter(Line::isBoxed)
                .flatMap(List::stream)
                .filter(piece -> piece.number().isPresent())
                .mapToDouble(piece -> piece.number().getAsDouble())
                .toArray();
    }

    /** Those that are written out. */
    private static double[] firsts(Matrix values) {
        int shown = values.size() <= Written.ENTRIES ? values.size() : Math.min(values.columns(), Written.ENTRIES - 1);
        return Arrays.copyOf(values.toArray(), shown);
    }

    private static List<String> lines(Scene scene, Step.Kind kind, int layer) {
        Formula formula = Formulas.of(scene, new Step(kind, layer));
        return java.util.stream.IntStream.range(0, formula.lines().size())
                .mapToObj(formula::text)
                .toList();
    }

    @Test
    void whatIsCopiedIsLatexAndAllDigits() {
        Scene scene = scene(setup("relu", "sgd", 1), 0.5, 0.25);
        Formula formula = Formulas.of(scene, new Step(Step.Kind.DELTA, 3));
        assertThat(formula.latex())
                .isEqualTo(
                        "\\delta^{3} = \\frac{\\partial\\mathrm{Loss}}{\\partial X^{3}} = \\frac{\\partial\\mathrm{Loss}}{\\partial X^{4}}"
                                + " \\cdot \\frac{\\partial\\mathrm{L3}}{\\partial X^{3}}"
                                + "\\qquad \\text{(chain rule with z\\,=\\,Loss, y\\,=\\,L3)} \\\\\n"
                                + "\\delta^{3} = \\delta^{4} \\text{ if } o^{2} \\ge 0 \\text{ else } 0 \\\\\n"
                                + "\\delta^{3} = -0.75 \\cdot 1 = \\boxed{-0.75}");
        assertThat(Formulas.of(scene, new Step(Step.Kind.LOSS, 0)).exactText()).endsWith("= 0.28125");
    }

    @Test
    void aBrokenNumberIsShownAsWhatItIs() {
        Scene scene = scene(setup("identity", "sgd", 1), 1e308, -1e308);
        // o² = 2e308 + 3e308 = ∞, δ = ∞ − 1 = ∞
        assertThat(lines(scene, Step.Kind.FORWARD, 2).get(2)).endsWith("= ∞");
        assertThat(lines(scene, Step.Kind.DELTA, 3).get(2)).isEqualTo("δ³ = ∞ · 1 = ∞");
        Trace trace = new Trainer(
                        scene.setup(),
                        Checkpoint.start(scene.weights(), scene.setup().optimizer()))
                .trace(new Batch(0, 1, 0), 1);
        assertThat(trace.o(2).get(0)).isInfinite();
    }
}
