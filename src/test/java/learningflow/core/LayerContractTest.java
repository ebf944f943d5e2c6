package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every entry of the catalogue of layers owes: derivatives that central differences confirm, and nothing left over. */
class LayerContractTest {
    private static final double H = 1e-5;

    /** A layer over random numbers, with everything its two passes read and write. */
    private static final class Probe {
        final Layer layer;
        final DMatrixRMaj x;
        final DMatrixRMaj o;
        final DMatrixRMaj c;
        final DMatrixRMaj deltaIn;
        final Parameters p;
        final Parameters gradient;

        Probe(Layer layer, int rows, long seed) {
            Random random = new Random(seed);
            this.layer = layer;
            x = filled(new DMatrixRMaj(rows, layer.in()), () -> awayFromKinks(random));
            c = filled(new DMatrixRMaj(rows, layer.out()), () -> random.nextDouble() * 2 - 1);
            o = filled(new DMatrixRMaj(rows, layer.out()), () -> Double.NaN);
            deltaIn = filled(new DMatrixRMaj(rows, layer.in()), () -> Double.NaN);
            p = Parameters.forLayer(layer);
            gradient = Parameters.forLayer(layer);
            for (DMatrixRMaj weights : List.of(p.w(), p.b())) {
                filled(weights, () -> random.nextDouble() * 2 - 1);
            }
            for (DMatrixRMaj left : List.of(gradient.w(), gradient.b())) {
                filled(left, () -> Double.NaN);
            }
        }

        private double awayFromKinks(Random random) {
            double value = random.nextDouble() * 4 - 2;
            boolean near = Arrays.stream(layer.kinks()).anyMatch(kink -> Math.abs(value - kink) < 0.1);
            return near ? awayFromKinks(random) : value;
        }

        void passes() {
            layer.forward(p, x, o);
            layer.backward(p, x, o, c, deltaIn, gradient);
        }

        /** Σ c · o, whose derivative by o is c. */
        double value() {
            layer.forward(p, x, o);
            double sum = 0;
            for (int i = 0; i < o.getNumElements(); i++) {
                sum += c.data[i] * o.data[i];
            }
            return sum;
        }

        void confirm(DMatrixRMaj derivative, DMatrixRMaj variable, String name) {
            for (int i = 0; i < variable.getNumElements(); i++) {
                double at = variable.data[i];
                variable.data[i] = at + H;
                double above = value();
                variable.data[i] = at - H;
                double below = value();
                variable.data[i] = at;
                assertThat(derivative.data[i])
                        .as("%s of %s at %d", name, layer, i)
                        .isCloseTo((above - below) / (2 * H), within(1e-8));
            }
        }

        @Override
        public String toString() {
            return layer + " " + layer.settings() + ", " + x.numRows + " rows";
        }
    }

    private static DMatrixRMaj filled(DMatrixRMaj matrix, DoubleSupplier value) {
        Arrays.setAll(matrix.data, i -> value.getAsDouble());
        return matrix;
    }

    static Stream<Probe> probes() {
        return Layers.ALL.stream()
                .flatMap(LayerContractTest::layers)
                .flatMap(layer -> Stream.of(1, 3).map(rows -> new Probe(layer, rows, 7L * rows + layer.in())));
    }

    private static Stream<Layer> layers(LayerType type) {
        int[][] sizes = type.weighted() ? new int[][] {{1, 1}, {3, 2}, {2, 5}} : new int[][] {{1, 1}, {2, 2}, {5, 5}};
        return Arrays.stream(sizes)
                .flatMap(size -> settings(type)
                        .flatMap(settings -> Stream.of(true, false)
                                .filter(bias -> type.weighted() || !bias)
                                .map(bias -> type.make(size[0], size[1], bias, settings))));
    }

    /** The defaults, and two sets of other values. */
    private static Stream<Map<String, Double>> settings(LayerType type) {
        return DoubleStream.of(Double.NaN, 0.7, -0.3)
                .limit(type.settings().isEmpty() ? 1 : 3)
                .mapToObj(value -> {
                    Map<String, Double> settings = new HashMap<>();
                    type.settings().stream().filter(s -> s.allows(value)).forEach(s -> settings.put(s.key(), value));
                    return settings;
                });
    }

    @ParameterizedTest
    @MethodSource("probes")
    void centralDifferencesConfirmEveryDerivative(Probe probe) {
        probe.passes();
        probe.confirm(probe.deltaIn, probe.x, "δ");
        probe.confirm(probe.gradient.w(), probe.p.w(), "δw");
        probe.confirm(probe.gradient.b(), probe.p.b(), "δb");
    }

    @ParameterizedTest
    @MethodSource("probes")
    void thePassesOnlyWriteWhatTheyAreToWrite(Probe probe) {
        List<DMatrixRMaj> read = List.of(probe.x, probe.c, probe.p.w(), probe.p.b());
        List<double[]> before = read.stream().map(m -> m.data.clone()).toList();
        probe.passes();
        double[] o = probe.o.data.clone();
        probe.layer.backward(probe.p, probe.x, probe.o, probe.c, probe.deltaIn, probe.gradient);
        assertThat(probe.o.data).isEqualTo(o);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).data).isEqualTo(before.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("probes")
    void aSecondBackwardPassDoesNotAddToTheFirst(Probe probe) {
        probe.passes();
        double[] delta = probe.deltaIn.data.clone();
        double[] dw = probe.gradient.w().data.clone();
        double[] db = probe.gradient.b().data.clone();
        probe.passes();
        assertThat(probe.deltaIn.data).isEqualTo(delta);
        assertThat(probe.gradient.w().data).isEqualTo(dw);
        assertThat(probe.gradient.b().data).isEqualTo(db);
    }

    @ParameterizedTest
    @MethodSource("probes")
    void everyShapeStaysWhatItWas(Probe probe) {
        int rows = probe.x.numRows;
        probe.passes();
        assertThat(shape(probe.o)).containsExactly(rows, probe.layer.out());
        assertThat(shape(probe.deltaIn)).containsExactly(rows, probe.layer.in());
        assertThat(shape(probe.gradient.w())).isEqualTo(shape(probe.p.w()));
        assertThat(shape(probe.gradient.b())).isEqualTo(shape(probe.p.b()));
    }

    private static int[] shape(DMatrixRMaj matrix) {
        return new int[] {matrix.numRows, matrix.numCols};
    }

    @ParameterizedTest
    @MethodSource("probes")
    void notANumberGoesThroughItsRowAndNoOther(Probe probe) {
        probe.x.data[0] = Double.NaN;
        probe.passes();
        assertThat(probe.o.data[0]).isNaN();
        for (int i = probe.layer.out(); i < probe.o.getNumElements(); i++) {
            assertThat(probe.o.data[i]).isNotNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("probes")
    void layersOfTheSameMakeAreEqual(Probe probe) {
        Layer layer = probe.layer;
        Layer again = layer.type().make(layer.in(), layer.out(), layer.hasBias(), layer.settings());
        assertThat(again).isEqualTo(layer).hasSameHashCodeAs(layer);
        assertThat(layer.type().make(layer.in() + 1, layer.out() + 1, layer.hasBias(), layer.settings()))
                .isNotEqualTo(layer);
    }

    @ParameterizedTest
    @MethodSource("probes")
    void everyLayerHasWordsForPeople(Probe probe) {
        assertThat(List.of(probe.layer.name(), probe.layer.formula(), probe.layer.slopeFormula()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(Layers.find(probe.layer.type().id())).contains(probe.layer.type());
    }
}
