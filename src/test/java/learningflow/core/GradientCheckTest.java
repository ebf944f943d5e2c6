package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import learningflow.core.GradientCheck.Comparison;
import learningflow.core.GradientCheck.Entry;
import learningflow.core.GradientCheck.Kink;
import learningflow.core.GradientCheck.Quantity;
import learningflow.core.GradientCheck.Skipped;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {
    private static final Batch FIRST = new Batch(0, 1, 0);

    private static void assertPasses(GradientCheck check) {
        assertThat(check.comparisons())
                .allSatisfy(c -> assertThat(c.passes())
                        .as("%s%d: %s beside %s at %s", c.quantity(), c.layer(), c.analytic(), c.numeric(), c.at())
                        .isTrue());
        assertThat(check.passes()).isTrue();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomNetworksPass(long seed) {
        Random random = new Random(seed);
        Setup setup = RandomNetworks.setup(random, 4);
        Weights weights = RandomNetworks.weights(random, setup.network());
        GradientCheck check = GradientCheck.of(setup, weights, new Batch(0, 1, 2, 0, 3));
        assertPasses(check);
        // a ReLU behind a ReLU that is off stands on its kink; most entries must be compared for all that
        assertThat(check.comparisons().stream().mapToInt(Comparison::counted).sum())
                .isGreaterThan(check.skipped().size());
    }

    /** Every layer between two linear ones, with every loss that can stand behind it. */
    static Stream<Arguments> pairs() {
        return Layers.ALL.stream()
                .flatMap(type -> Losses.ALL.stream()
                        .filter(loss -> type.weighted()
                                ? Double.isFinite(loss.value(-1, 0.5, 1))
                                : Double.isFinite(loss.value(-1, 0.5, 1))
                                        || loss.fusedWith(Examples.layer(type.id(), 3, 3, false)) != null)
                        .map(loss -> Arguments.of(type, loss)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyLayerPassesWithEveryLoss(LayerType type, Loss loss) {
        Layer layer = Examples.layer(type.id(), 3, 3, true);
        Network network = Network.of(new Input(2), new Linear(2, 3, true), layer);
        Random random = new Random(11);
        Setup setup = Examples.setup(
                network,
                Examples.data(new double[][] {{0.3, -1.2}, {1.1, 0.4}}, new double[][] {{0.2, 0.3, 0.5}, {0, 1, 0}}),
                loss);
        GradientCheck check = GradientCheck.of(setup, RandomNetworks.weights(random, network), new Batch(0, 1, 0, 1));
        assertPasses(check);
    }

    /** Numbers as they come: data in thousands or thousandths, small and large weights, saturated layers. */
    static Stream<Arguments> scales() {
        return Stream.of("tanh", "logistic", "relu", "identity", "softmax")
                .flatMap(type -> Stream.of(1e-6, 1e-3, 1.0, 1e3)
                        .flatMap(x -> Stream.of(1e-4, 1.0, 1e2).map(w -> Arguments.of(type, x, w))));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void itPassesAtEveryScale(String type, double x, double w) {
        Random random = new Random(5);
        Network network = Network.of(
                new Input(3), new Linear(3, 4, true), Examples.layer(type, 4, 4, false), new Linear(4, 2, false));
        double[][] rows = {
            random.doubles(3, -x, x).toArray(), random.doubles(3, -x, x).toArray()
        };
        Setup setup =
                Examples.setup(network, Examples.data(rows, new double[][] {{1, 0}, {0, 1}}), new HalfSquaredError());
        Weights weights = RandomNetworks.weights(random, network);
        Weights scaled = new Weights(weights.layers().stream()
                .map(layer ->
                        new LayerWeights(layer.w().map(v -> v * w), layer.b().map(v -> v * w)))
                .toList());
        assertPasses(GradientCheck.of(setup, scaled, new Batch(0, 1, 0, 1)));
    }

    /** o² = 0 is ReLU's kink: whatever moves X³ can't be compared; δ⁴ = 0 − 0 can, and nothing else. */
    @Test
    void theFirstUpdateOfTheArticlesPassesAndItsKinkIsNamed() {
        GradientCheck check = GradientCheck.of(Examples.article(), Examples.articleWeights(), FIRST);
        assertPasses(check);
        assertThat(check.skipped())
                .extracting(Skipped::kink)
                .hasSize(1 + 3 + 3 + 3)
                .containsOnly(new Kink(3, 0, 0));
        assertThat(check.comparisons().stream().filter(c -> c.counted() > 0))
                .containsExactly(new Comparison(
                        Quantity.DELTA, 4, 1, 0, java.util.Optional.of(new Entry(Quantity.DELTA, 4, 0, 0)), 0, 0));
    }

    @Test
    void theOtherUpdatesOfTheArticlesPassToo() {
        // row 2: o² = 1; x₂ = x₃ = 0 move nothing and are counted
        GradientCheck second = GradientCheck.of(Examples.article(), Examples.articleWeights(), new Batch(0, 1, 1));
        assertPasses(second);
        assertThat(second.skipped()).isEmpty();
        // row 3: o² = 0 exactly, but w₁ stands before x₁ = 0: its δw is 0 by either way
        GradientCheck third = GradientCheck.of(Examples.article(), Examples.articleWeights(), new Batch(0, 1, 2));
        assertPasses(third);
        assertThat(third.skipped())
                .extracting(Skipped::entry)
                .doesNotContain(new Entry(Quantity.DW, 2, 0, 0))
                .contains(new Entry(Quantity.DW, 2, 0, 1), new Entry(Quantity.DW, 2, 0, 2));
    }

    /** o = y = 2 for the second of three outputs. */
    @Test
    void aKinkOfTheLossIsNamed() {
        Setup setup = Examples.setup(
                Network.of(new Input(3), new Identity(3)),
                Examples.data(new double[][] {{1, 2, 3}}, new double[][] {{0, 2, 4}}),
                new AbsoluteError());
        GradientCheck check = GradientCheck.of(setup, Examples.weights(Examples.NONE, Examples.NONE), FIRST);
        assertPasses(check);
        assertThat(check.skipped())
                .containsExactlyElementsOf(Stream.of(3, 2, 1)
                        .map(k -> new Skipped(new Entry(Quantity.DELTA, k, 0, 1), new Kink(3, 0, 1)))
                        .toList());
    }

    /** x = 800 and −800: o is 1 and 0, δ³ = −y/o is infinite for the wrong one, δ² = o − y is not. */
    @Test
    void anInfiniteDeltaAtTheLossIsListedAndTheFusedOneIsCompared() {
        Setup setup = Examples.setup(
                Network.of(new Input(2), new Softmax(2)),
                Examples.data(new double[][] {{800, -800}}, new double[][] {{0, 1}}),
                new CrossEntropy());
        GradientCheck check = GradientCheck.of(setup, Examples.weights(Examples.NONE, Examples.NONE), FIRST);
        assertPasses(check);
        assertThat(check.skipped()).containsExactly(new Skipped(new Entry(Quantity.DELTA, 3, 0, 1), new Kink(3, 0, 1)));
    }

    @Test
    void notANumberFails() {
        Setup setup = Examples.article();
        Weights weights = Examples.articleWeights().with(WeightId.weight(2, 0, 1), Double.NaN);
        GradientCheck check = GradientCheck.of(setup, weights, FIRST);
        assertThat(check.passes()).isFalse();
        assertThat(check.worst()).isNaN();
    }

    /** Input, broken layer, tanh: what lies before the broken place is wrong too, what lies behind it is right. */
    @Test
    void aBrokenDerivativeFailsAtItsPlace() {
        assertFailsOnly(gradient -> gradient.w().data[4] *= 1.00001, new Entry(Quantity.DW, 2, 1, 1));
        assertFailsOnly(gradient -> gradient.b().data[1] += 1e-4, new Entry(Quantity.DB, 2, 0, 1));
        assertFailsOnly(gradient -> gradient.w().data[0] = Double.NaN, new Entry(Quantity.DW, 2, 0, 0));
        assertFailsOnly(gradient -> gradient.w().data[0] = Double.POSITIVE_INFINITY, new Entry(Quantity.DW, 2, 0, 0));
    }

    private static void assertFailsOnly(Consumer<Parameters> damage, Entry place) {
        Network network = Network.of(new Input(3), new Broken(new Linear(3, 2, true), damage), new Tanh(2));
        Setup setup = Examples.setup(
                network,
                Examples.data(new double[][] {{1, 2, -1}, {0.5, -0.3, 2}}, new double[][] {{1, 0}, {0, -1}}),
                new HalfSquaredError());
        Weights weights = Examples.weights(
                Examples.NONE,
                Examples.wb(new double[][] {{0.1, 0.2, 0.3}, {-0.2, 0.4, 0.1}}, 0.1, 0.2),
                Examples.NONE);
        GradientCheck check = GradientCheck.of(setup, weights, new Batch(0, 1, 0, 1));
        List<Comparison> failed =
                check.comparisons().stream().filter(c -> !c.passes()).toList();
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).at()).contains(place);
        assertThat(check.passes()).isFalse();
    }

    /** Another layer whose backward pass is damaged behind its back. */
    private record Broken(Layer layer, Consumer<Parameters> damage) implements Layer {
        @Override
        public LayerType type() {
            return layer.type();
        }

        @Override
        public int in() {
            return layer.in();
        }

        @Override
        public int out() {
            return layer.out();
        }

        @Override
        public String formula() {
            return layer.formula();
        }

        @Override
        public String slopeFormula() {
            return layer.slopeFormula();
        }

        @Override
        public String latex() {
            return layer.latex();
        }

        @Override
        public String deltaLatex() {
            return layer.deltaLatex();
        }

        @Override
        public double derivative(LayerWeights weights, double[] x, double[] o, int j, int i) {
            return layer.derivative(weights, x, o, j, i);
        }

        @Override
        public boolean hasWeights() {
            return layer.hasWeights();
        }

        @Override
        public boolean hasBias() {
            return layer.hasBias();
        }

        @Override
        public void forward(Parameters p, DMatrixRMaj x, DMatrixRMaj o) {
            layer.forward(p, x, o);
        }

        @Override
        public void backward(
                Parameters p,
                DMatrixRMaj x,
                DMatrixRMaj o,
                DMatrixRMaj deltaOut,
                DMatrixRMaj deltaIn,
                Parameters gradient) {
            layer.backward(p, x, o, deltaOut, deltaIn, gradient);
            damage.accept(gradient);
        }

        @Override
        public void forwardAlong(Pass at, Pass along) {
            layer.forwardAlong(at, along);
        }

        @Override
        public void backwardAlong(Pass at, Pass along, DMatrixRMaj deltaIn, Parameters gradient) {
            layer.backwardAlong(at, along, deltaIn, gradient);
        }
    }

    @Test
    void theComparisonsComeInTheOrderOfTheTimeline() {
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Linear(1, 1, true)),
                Examples.data(new double[][] {{1}}, new double[][] {{1}}),
                new HalfSquaredError());
        GradientCheck check =
                GradientCheck.of(setup, Examples.weights(Examples.NONE, Examples.wb(new double[][] {{2}}, 1)), FIRST);
        assertThat(check.comparisons().stream().map(c -> c.quantity() + " " + c.layer()))
                .containsExactlyElementsOf(Arrays.asList("DELTA 3", "DELTA 2", "DW 2", "DB 2", "DELTA 1"));
    }
}
