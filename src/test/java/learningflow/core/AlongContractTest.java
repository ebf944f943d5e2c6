package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every layer and loss owes to the R-operator: the changes along a direction that central differences of its two passes
 * confirm, away from kinks.
 */
class AlongContractTest {
    private static final double H = 1e-5;
    private static final int ROWS = 3;

    static Stream<Layer> layers() {
        return Layers.ALL.stream()
                .flatMap(type -> Stream.of(1, 4)
                        .flatMap(size -> Stream.of(true, false)
                                .map(bias -> type.make(size, type.weighted() ? size + 1 : size, bias, Map.of()))));
    }

    static Stream<Loss> losses() {
        return Losses.ALL.stream();
    }

    static Stream<Arguments> fused() {
        return losses().flatMap(loss -> Layers.ALL.stream()
                .filter(type -> !type.weighted())
                .flatMap(type -> Stream.of(1, 2, 5).map(size -> Examples.layer(type.id(), size, size, false)))
                .filter(layer -> loss.fusedWith(layer) != null)
                .map(layer -> Arguments.of(loss, layer)));
    }

    private static DMatrixRMaj random(Random random, int rows, int columns) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        // at least 0.2 away from the kinks at 0
        Arrays.setAll(matrix.data, i -> (random.nextBoolean() ? 1 : -1) * (0.2 + random.nextDouble()));
        return matrix;
    }

    private static Parameters random(Random random, Layer layer) {
        Parameters shape = Parameters.forLayer(layer);
        return new Parameters(
                random(random, shape.w().numRows, shape.w().numCols),
                random(random, shape.b().numRows, shape.b().numCols));
    }

    private static DMatrixRMaj moved(DMatrixRMaj at, DMatrixRMaj along, double by) {
        DMatrixRMaj moved = at.copy();
        for (int i = 0; i < moved.getNumElements(); i++) {
            moved.data[i] += by * along.data[i];
        }
        return moved;
    }

    /** Both passes of a layer, somewhere on the way along a direction. */
    private static final class Passes {
        final DMatrixRMaj o;
        final DMatrixRMaj deltaIn;
        final Parameters gradient;

        Passes(Layer layer, Pass at, Pass along, double by) {
            Parameters p = new Parameters(
                    moved(at.p().w(), along.p().w(), by),
                    moved(at.p().b(), along.p().b(), by));
            DMatrixRMaj x = moved(at.x(), along.x(), by);
            o = new DMatrixRMaj(ROWS, layer.out());
            deltaIn = new DMatrixRMaj(ROWS, layer.in());
            gradient = Parameters.forLayer(layer);
            layer.forward(p, x, o);
            layer.backward(p, x, o, moved(at.delta(), along.delta(), by), deltaIn, gradient);
        }
    }

    private static void confirm(DMatrixRMaj along, DMatrixRMaj above, DMatrixRMaj below, String name) {
        for (int i = 0; i < along.getNumElements(); i++) {
            assertThat(along.data[i])
                    .as("%s at %d", name, i)
                    .isCloseTo((above.data[i] - below.data[i]) / (2 * H), within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void differencesConfirmTheChangesOfALayer(Layer layer) {
        Random random = new Random(11);
        Pass at = new Pass(
                random(random, layer),
                random(random, ROWS, layer.in()),
                new DMatrixRMaj(ROWS, layer.out()),
                random(random, ROWS, layer.out()));
        Pass along = new Pass(
                random(random, layer),
                random(random, ROWS, layer.in()),
                new DMatrixRMaj(ROWS, layer.out()),
                random(random, ROWS, layer.out()));
        layer.forward(at.p(), at.x(), at.o());
        DMatrixRMaj deltaIn = new DMatrixRMaj(ROWS, layer.in());
        Parameters gradient = Parameters.forLayer(layer);
        for (DMatrixRMaj written : List.of(along.o(), deltaIn, gradient.w(), gradient.b())) {
            Arrays.fill(written.data, Double.NaN);
        }
        layer.forwardAlong(at, along);
        layer.backwardAlong(at, along, deltaIn, gradient);
        Passes above = new Passes(layer, at, along, H);
        Passes below = new Passes(layer, at, along, -H);
        confirm(along.o(), above.o, below.o, "R o of " + layer);
        confirm(deltaIn, above.deltaIn, below.deltaIn, "R δ of " + layer);
        confirm(gradient.w(), above.gradient.w(), below.gradient.w(), "R δw of " + layer);
        confirm(gradient.b(), above.gradient.b(), below.gradient.b(), "R δb of " + layer);
    }

    private static DMatrixRMaj fractions(Random random, int columns) {
        DMatrixRMaj matrix = new DMatrixRMaj(ROWS, columns);
        Arrays.setAll(matrix.data, i -> 0.1 + 0.8 * random.nextDouble());
        return matrix;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void differencesConfirmTheBendOfALoss(Loss loss) {
        Random random = new Random(5);
        DMatrixRMaj o = fractions(random, 3);
        DMatrixRMaj y = fractions(random, 3);
        y.data[0] = 0; // where a term goes away
        y.data[1] = 1;
        DMatrixRMaj ro = random(random, ROWS, 3);
        DMatrixRMaj along = new DMatrixRMaj(ROWS, 3);
        loss.deltaAlong(o, y, ro, along);
        DMatrixRMaj above = new DMatrixRMaj(ROWS, 3);
        DMatrixRMaj below = new DMatrixRMaj(ROWS, 3);
        loss.delta(moved(o, ro, H / 10), y, above);
        loss.delta(moved(o, ro, -H / 10), y, below);
        for (int i = 0; i < along.getNumElements(); i++) {
            double difference = (above.data[i] - below.data[i]) / (2 * H / 10);
            assertThat(along.data[i]).isCloseTo(difference, within(1e-6 * Math.max(1, Math.abs(difference))));
        }
    }

    @ParameterizedTest
    @MethodSource("fused")
    void differencesConfirmTheFusedFormula(Loss loss, Layer last) {
        Random random = new Random(8);
        int size = last.in();
        DMatrixRMaj x = random(random, ROWS, size);
        DMatrixRMaj y = new DMatrixRMaj(ROWS, size);
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < size; i++) { // a distribution; the first row is sure
                y.set(row, i, row == 0 ? (i == 0 ? 1 : 0) : 1.0 / size);
            }
        }
        DMatrixRMaj rx = random(random, ROWS, size);
        DMatrixRMaj none = new DMatrixRMaj(ROWS, size);
        Pass at = new Pass(Parameters.forLayer(last), x, new DMatrixRMaj(ROWS, size), none);
        Pass along = new Pass(at.p(), rx, new DMatrixRMaj(ROWS, size), none);
        last.forward(at.p(), x, at.o());
        last.forwardAlong(at, along);
        DMatrixRMaj result = new DMatrixRMaj(ROWS, size);
        FusedLoss together = loss.fusedWith(last);
        together.deltaAlong(x, at.o(), y, rx, along.o(), result);
        List<DMatrixRMaj> sides = IntStream.of(1, -1)
                .mapToObj(side -> {
                    DMatrixRMaj there = moved(x, rx, side * H);
                    DMatrixRMaj o = new DMatrixRMaj(ROWS, size);
                    DMatrixRMaj delta = new DMatrixRMaj(ROWS, size);
                    last.forward(at.p(), there, o);
                    together.delta(there, o, y, delta);
                    return delta;
                })
                .toList();
        confirm(result, sides.get(0), sides.get(1), loss + " behind " + last);
    }
}
