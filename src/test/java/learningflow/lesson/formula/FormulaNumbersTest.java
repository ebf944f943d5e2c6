package learningflow.lesson.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.LayerType;
import learningflow.core.Layers;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers of the typeset formulas, of every step and of everything that can be picked, for every layer type, loss and
 * optimizer: each is the trace's number of the very entry that it says it is; and the sums that are written out are right.
 */
class FormulaNumbersTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final double CLOSE = 1e-9;

    /** Few numbers are written out, more than four are abbreviated. */
    private static final int[] WIDTHS = {1, 2, 3, 6};

    private int numbers;
    private int equations;

    static Stream<String> layers() {
        return Layers.ALL.stream().map(LayerType::id).filter(id -> !id.equals("input"));
    }

    static Stream<Loss> losses() {
        return Losses.ALL.stream();
    }

    static Stream<OptimizerType> optimizers() {
        return Optimizers.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void ofEveryLayerType(String type) {
        for (int width : WIDTHS) {
            for (int rows : new int[] {1, 2, 5}) {
                check(Networks.random(TEXTS, type, new HalfSquaredError(), rows, width));
            }
        }
        assertThat(numbers).isGreaterThan(1000);
        assertThat(equations).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void ofEveryLoss(Loss loss) {
        for (int rows = 1; rows <= 2; rows++) {
            check(Networks.random(TEXTS, "tanh", loss, rows, 3));
        }
        assertThat(numbers).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void ofEveryOptimizer(OptimizerType type) {
        Scene plain = Networks.random(TEXTS, "relu", new HalfSquaredError(), 1, 2);
        Setup setup = plain.setup();
        Setup with = new Setup(
                setup.network(),
                setup.data(),
                setup.loss(),
                type.make(Map.of()),
                0.05,
                new Batching(1, false, 1),
                Frozen.NONE);
        check(Networks.scene(TEXTS, with, plain.weights(), 1, 0));
        assertThat(equations).isGreaterThan(20);
    }

    @Test
    void ofWhatIsInferred() {
        Scene scene = Networks.random(TEXTS, "leaky-relu", new HalfSquaredError(), 1, 2);
        Scene inferring =
                new Scene(TEXTS, scene.setup(), 0, scene.passed(), scene.weights(), Optional.empty(), Optional.empty());
        for (Step step : Timeline.inferring(scene.network()).steps()) {
            assertThat(Formulas.of(inferring, step).text(2))
                    .isEqualTo(Formulas.of(scene, step).text(2));
        }
    }

    private void check(Scene scene) {
        for (Step step : Timeline.training(scene.network()).steps()) {
            look(scene, step, Formulas.of(scene, step), Optional.empty());
        }
        for (Part part : parts(scene.network())) {
            for (Step step : Looked.steps(part, scene.network())) {
                look(scene, step, Formulas.of(scene, step, part), Optional.of(part));
            }
        }
    }

    /** Whatever can be picked: each layer, number and weight. */
    private static Set<Part> parts(Network network) {
        Set<Part> parts = new LinkedHashSet<>(List.of(Part.LOSS, Part.RATE));
        for (int k = 1; k <= network.size(); k++) {
            parts.add(Part.whole(Kind.LAYER, k));
            for (int i = 0; i < network.layer(k).out(); i++) {
                parts.add(Part.one(Kind.OUTPUT, k, i));
                parts.add(Part.one(Kind.DELTA, k + 1, i));
            }
        }
        for (WeightId id : network.weightIds()) {
            parts.add(Part.weight(id));
            parts.add(Part.impact(id));
        }
        return parts;
    }

    private void look(Scene scene, Step step, Formula formula, Optional<Part> picked) {
        String about = "%s of %s: %s".formatted(step, picked.map(Part::name).orElse("all"), formula);
        for (int i = 0; i < formula.lines().size(); i++) {
            for (Piece piece : formula.lines().get(i).pieces().toList()) {
                OptionalDouble number = piece.number();
                if (number.isPresent() && piece.part().isPresent()) {
                    numbers++;
                    assertThat(allowed(scene, step, piece.part().get(), number.getAsDouble()))
                            .as(about)
                            .contains(number.getAsDouble());
                }
            }
        }
        if (!formula.lines().isEmpty()) {
            String[] lines = formula.exactText().split("\n");
            equations(lines[lines.length - 1]).forEach(equation -> workedOut(equation, about));
        }
    }

    /** The number of this very entry; where it has several values, those of this step. */
    private static List<Double> allowed(Scene scene, Step step, Part part, double shown) {
        Trace trace = scene.update();
        int i = Math.max(0, part.neuron());
        // only the impact of the weights adds up the rows
        int[] rows = step.kind() == Step.Kind.WEIGHT_DELTA
                ? java.util.stream.IntStream.range(0, scene.rows()).toArray()
                : new int[] {scene.row()};
        List<Double> values = new ArrayList<>();
        for (int row : rows) {
            switch (part.kind()) {
                case OUTPUT -> values.add((part.layer() == 0 ? trace.x() : trace.o(part.layer())).get(row, i));
                case DELTA -> values.add(trace.delta(part.layer()).get(row, i));
                case EXPECTATION -> values.add(trace.y().get(row, i));
                default -> {}
            }
        }
        switch (part.kind()) {
            case RATE -> values.add(trace.learningRate());
            case LAYER -> values.add(shown); // a slope: the equation shows whether it is right
            case LOSS -> {
                for (double loss : trace.rowLosses().toArray()) {
                    values.add(loss);
                }
                values.addAll(List.of(trace.loss(), trace.predictedLoss(), trace.lossAfter()));
            }
            case WEIGHT, BIAS -> {
                double before = value(trace.before().weights(), part);
                double after = value(trace.after().weights(), part);
                values.add(step.kind() == Step.Kind.AGAIN ? after - before : before);
                values.add(step.kind() == Step.Kind.UPDATE ? after : values.get(0));
            }
            case WEIGHT_IMPACT, BIAS_IMPACT -> values.add(value(trace.dw(), part));
            default -> {}
        }
        return values;
    }

    private static double value(Weights weights, Part part) {
        boolean bias = part.kind() == Kind.BIAS || part.kind() == Kind.BIAS_IMPACT;
        Matrix values = bias
                ? weights.layer(part.layer()).b()
                : weights.layer(part.layer()).w();
        return bias ? values.get(0, part.neuron()) : values.get(part.neuron(), part.input());
    }

    /** Those of a line, which stand beside each other with commas between. */
    private static List<String> equations(String line) {
        List<String> found = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && line.charAt(i) == ',') {
                found.add(line.substring(start, i));
                start = i + 2;
            }
        }
        found.add(line.substring(start));
        return found;
    }

    /** What stands on the two sides of the last equals sign is the same, where all of it is written out as numbers. */
    private void workedOut(String equation, String about) {
        String[] sides = equation.split(" = ");
        if (sides.length != 3 || equation.contains("…") || equation.contains("Σ") || isProductOfVectors(sides[1])) {
            return;
        }
        List<Double> left = Arithmetic.of(sides[1]);
        List<Double> right = Arithmetic.of(sides[2]);
        assertThat(left).as(about).hasSameSizeAs(right);
        for (int i = 0; i < left.size(); i++) {
            double size = Math.max(1, Math.abs(right.get(i)));
            assertThat(Math.abs(left.get(i) - right.get(i)) / size)
                    .as("%s%n%s", equation, about)
                    .isLessThan(CLOSE);
        }
        equations++;
    }

    /** A bracket with several numbers that is not all there is. */
    private static boolean isProductOfVectors(String side) {
        return side.contains(",")
                && !side.startsWith("max(")
                && (!side.startsWith("(") || side.matches(".*\\) · .*,.*"));
    }
}
