package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every entry of the catalogue of losses owes, alone and together with the layers it is fused with. */
class LossContractTest {
    private static final Parameters NO_WEIGHTS = Parameters.forLayer(new Identity(1));
    private static final int ROWS = 4;

    static List<Loss> losses() {
        return Losses.ALL;
    }

    /** Every loss with every layer that it has a common formula with, in two sizes. */
    static Stream<Arguments> fused() {
        return losses().stream()
                .flatMap(loss -> Layers.ALL.stream()
                        .filter(type -> !type.weighted())
                        .flatMap(type -> Stream.of(1, 2, 5).map(size -> Examples.layer(type.id(), size, size, false)))
                        .filter(layer -> loss.fusedWith(layer) != null)
                        .map(layer -> Arguments.of(loss, layer)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void centralDifferencesConfirmTheSlope(Loss loss) {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double o = 0.05 + 0.9 * random.nextDouble();
            double y = random.nextDouble();
            int outputs = 1 + i % 4;
            double h = 1e-6;
            if (!loss.kinkBetween(o - h, o + h, y)) {
                double difference = (loss.value(o + h, y, outputs) - loss.value(o - h, y, outputs)) / (2 * h);
                assertThat(loss.slope(o, y, outputs)).isCloseTo(difference, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aRowIsTheSumOverItsOutputsAndDeltaCarriesOneOverTheRows(Loss loss) {
        DMatrixRMaj o = random(3, 0.1, 0.9, 1);
        DMatrixRMaj y = distributions(3);
        DMatrixRMaj delta = new DMatrixRMaj(ROWS, 3);
        double[] values = new double[ROWS];
        loss.values(o, y, values);
        loss.delta(o, y, delta);
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += loss.value(o.get(row, i), y.get(row, i), 3);
                assertThat(delta.get(row, i)).isCloseTo(loss.slope(o.get(row, i), y.get(row, i), 3) / 4, within(1e-12));
            }
            assertThat(values[row]).isCloseTo(sum, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void notANumberGoesThrough(Loss loss) {
        for (double y : Examples.numbers(0, 0.3, 1)) {
            assertThat(loss.value(Double.NaN, y, 1)).isNaN();
            assertThat(loss.slope(Double.NaN, y, 1)).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyLossIsFoundAndHasWordsForPeople(Loss loss) {
        assertThat(Losses.find(loss.id())).contains(loss);
        assertThat(List.of(loss.name(), loss.formula(), loss.slopeFormula()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("fused")
    void togetherAndOneByOneTheyAgreeWhereBothAreFinite(Loss loss, Layer last) {
        DMatrixRMaj x = random(last.in(), -3, 3, 2);
        DMatrixRMaj y = distributions(last.in());
        Flow flow = new Flow(loss, last, x, y);
        if (last.type().equals(Softmax.TYPE) && last.in() == 1 && loss instanceof BinaryCrossEntropy) {
            return; // o = 1 always: nothing is finite one by one
        }
        assertThat(flow.delta.data).containsExactly(flow.unfused().data, within(1e-13));
        double[] oneByOne = new double[ROWS];
        loss.values(flow.o, y, oneByOne);
        assertThat(flow.values).containsExactly(oneByOne, within(1e-13));
    }

    /** Inputs so far out that o is exactly 0 or 1: the loss grows like the distance, δ^m stays within ±outputs. */
    @ParameterizedTest
    @MethodSource("fused")
    void farOutBothStayFinite(Loss loss, Layer last) {
        boolean constant = last.type().equals(Softmax.TYPE) && last.in() == 1;
        for (double far : Examples.numbers(40, 800, 1e6, 1e100)) {
            for (int sign = -1; sign <= 1; sign += 2) {
                DMatrixRMaj x = new DMatrixRMaj(ROWS, last.in());
                for (int row = 0; row < ROWS; row++) {
                    x.set(row, row % last.in(), sign * far);
                }
                Flow flow = new Flow(loss, last, x, distributions(last.in()));
                for (double delta : flow.delta.data) {
                    assertThat(Math.abs(delta)).isLessThanOrEqualTo(last.in());
                }
                assertThat(constant || Arrays.stream(flow.values).allMatch(v -> v >= 0 && v <= 2.01 * last.in() * far))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fused")
    void centralDifferencesConfirmTheFusedDeltaFarOutToo(Loss loss, Layer last) {
        if (last.type().equals(Softmax.TYPE) && last.in() == 1) {
            return; // constant
        }
        for (double far : Examples.numbers(0, 5, 50, 900)) {
            DMatrixRMaj x = random(last.in(), -1, 1, 5);
            for (int row = 0; row < ROWS; row++) {
                x.add(row, row % last.in(), far);
            }
            DMatrixRMaj y = distributions(last.in());
            DMatrixRMaj delta = new Flow(loss, last, x, y).delta;
            double h = 0x1p-13;
            for (int i = 0; i < x.getNumElements(); i++) {
                double at = x.data[i];
                x.data[i] = at + h;
                double above = sum(new Flow(loss, last, x, y).values);
                x.data[i] = at - h;
                double below = sum(new Flow(loss, last, x, y).values);
                x.data[i] = at;
                assertThat(delta.data[i]).isCloseTo((above - below) / (2 * h) / ROWS, within(1e-7));
            }
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void theTableOfFormulasHoldsForNumbersWorkedByHand() {
        // o = (0.25, 0.5), y = (1, 0): differences −0.75 and 0.5, squares 0.5625 and 0.25
        DMatrixRMaj o = new DMatrixRMaj(new double[][] {{0.25, 0.5}});
        DMatrixRMaj y = new DMatrixRMaj(new double[][] {{1, 0}});
        assertLoss("half-squared-error", o, y, (0.5625 + 0.25) / 2, -0.75, 0.5);
        assertLoss("squared-error", o, y, 0.5625 + 0.25, -1.5, 1);
        assertLoss("mean-squared-error", o, y, (0.5625 + 0.25) / 2, -0.75, 0.5);
        assertLoss("absolute-error", o, y, 0.75 + 0.5, -1, 1);
        // −ln 0.25 − ln(1 − 0.5) = 3 ln 2; slopes −1/0.25 and 1/(1 − 0.5)
        assertLoss("binary-cross-entropy", o, y, 3 * Math.log(2), -4, 2);
        // −ln 0.25 − 0 · ln 0.5 = 2 ln 2; slopes −1/0.25 and 0
        assertLoss("cross-entropy", o, y, 2 * Math.log(2), -4, 0);
    }

    private static void assertLoss(String id, DMatrixRMaj o, DMatrixRMaj y, double value, double... slopes) {
        Loss loss = Losses.find(id).orElseThrow();
        double[] values = new double[1];
        DMatrixRMaj delta = new DMatrixRMaj(1, 2);
        loss.values(o, y, values);
        loss.delta(o, y, delta);
        assertThat(values[0]).as(id).isCloseTo(value, within(1e-15));
        assertThat(delta.data).as(id).containsExactly(slopes, within(1e-15));
    }

    @Test
    void zeroTimesTheLogarithmOfZeroIsZero() {
        assertThat(new CrossEntropy().value(0, 0, 2)).isZero();
        assertThat(new BinaryCrossEntropy().value(0, 0, 1)).isZero();
        assertThat(new BinaryCrossEntropy().value(1, 1, 1)).isZero();
    }

    @Test
    void theDeltaAtTheLossIsTheFormulasOwnAndMayBeInfinite() {
        assertThat(new CrossEntropy().slope(0, 1, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new CrossEntropy().slope(0, 0, 2)).isZero();
        assertThat(new BinaryCrossEntropy().slope(0, 0.5, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BinaryCrossEntropy().slope(0, 1, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BinaryCrossEntropy().slope(1, 0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void binaryCrossEntropyThatHasArrivedStillHasTheSlopeOfItsLogarithm() {
        // −ln o at o = 1 falls with slope −1/1; −ln(1 − o) at o = 0 rises with slope 1/(1 − 0)
        assertThat(new BinaryCrossEntropy().slope(1, 1, 1)).isEqualTo(-1);
        assertThat(new BinaryCrossEntropy().slope(0, 0, 1)).isEqualTo(1);
        assertThat(new BinaryCrossEntropy().slope(0.25, 0.25, 1)).isZero();
    }

    @Test
    void theSlopeOfTheAbsoluteErrorWhereItIsZeroIsZero() {
        assertThat(new AbsoluteError().slope(3, 3, 1)).isZero();
        assertThat(new AbsoluteError().kinkBetween(2.9, 3.1, 3)).isTrue();
        assertThat(new AbsoluteError().kinkBetween(2.9, 2.95, 3)).isFalse();
    }

    /**
     * x = (0, 0), so o = (½, ½). y = (1, 0): δ^(m+1) = (−1/½, 1/½) = (−2, 2); Σ δo = 0; δ^m = ½ · (−2, 2) = (−1, 1).
     */
    @Test
    void binaryCrossEntropyGoesThroughTheSoftmaxsJacobian() {
        DMatrixRMaj x = new DMatrixRMaj(new double[][] {{0, 0}});
        Flow flow = new Flow(new BinaryCrossEntropy(), new Softmax(2), x, new DMatrixRMaj(new double[][] {{1, 0}}));
        assertThat(flow.delta.data).containsExactly(-1, 1);
        assertThat(flow.values[0]).isCloseTo(2 * Math.log(2), within(1e-15));
    }

    /**
     * x = (1000, 1, 0), y = (0, 1, 0): o₁ is 1 to the last digit. r₂ = e/(1+e), r₃ = 1/(1+e). c₂ = −1, c₃ = 0, S = −1. δ =
     * (1 + 1, −1 − r₂, −r₃): nothing overflows, and the sum is 0 as it must be for a softmax.
     */
    @Test
    void binaryCrossEntropyOfAWrongAndCertainSoftmaxStaysFinite() {
        DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1000, 1, 0}});
        DMatrixRMaj y = new DMatrixRMaj(new double[][] {{0, 1, 0}});
        Flow flow = new Flow(new BinaryCrossEntropy(), new Softmax(3), x, y);
        double r2 = Math.E / (1 + Math.E);
        assertThat(flow.delta.data).containsExactly(new double[] {2, -1 - r2, r2 - 1}, within(1e-15));
        // −ln o₂ = 1000 − 1, −ln(1 − o₁) = 1000 − ln(1 + e)
        assertThat(flow.values[0]).isCloseTo(1999 - Math.log(1 + Math.E), within(1e-12));
    }

    /** Loss and δ^m of a last layer, as the passes form them. */
    private static final class Flow {
        final Loss loss;
        final Layer last;
        final DMatrixRMaj x;
        final DMatrixRMaj y;
        final DMatrixRMaj o;
        final DMatrixRMaj delta;
        final double[] values;

        Flow(Loss loss, Layer last, DMatrixRMaj x, DMatrixRMaj y) {
            this.loss = loss;
            this.last = last;
            this.x = x;
            this.y = y.copy();
            this.y.reshape(x.numRows, x.numCols);
            o = new DMatrixRMaj(x.numRows, last.out());
            delta = new DMatrixRMaj(x.numRows, last.in());
            values = new double[x.numRows];
            last.forward(NO_WEIGHTS, x, o);
            loss.fusedWith(last).values(x, this.y, values);
            loss.fusedWith(last).delta(x, o, this.y, delta);
        }

        DMatrixRMaj unfused() {
            DMatrixRMaj deltaOut = new DMatrixRMaj(o.numRows, o.numCols);
            DMatrixRMaj result = new DMatrixRMaj(o.numRows, o.numCols);
            loss.delta(o, y, deltaOut);
            last.backward(NO_WEIGHTS, x, o, deltaOut, result, NO_WEIGHTS);
            return result;
        }
    }

    private static DMatrixRMaj random(int columns, double from, double to, long seed) {
        Random random = new Random(seed);
        DMatrixRMaj matrix = new DMatrixRMaj(ROWS, columns);
        Arrays.setAll(matrix.data, i -> from + (to - from) * random.nextDouble());
        return matrix;
    }

    /** Rows in [0, 1] with sum 1, one of them sure: what every loss takes. */
    private static DMatrixRMaj distributions(int columns) {
        DMatrixRMaj matrix = random(columns, 0.1, 1, 9);
        for (int row = 0; row < ROWS; row++) {
            int start = row * columns;
            double sum = IntStream.range(start, start + columns)
                    .mapToDouble(i -> matrix.data[i])
                    .sum();
            for (int i = start; i < start + columns; i++) {
                matrix.data[i] = row == 0 ? (i == start ? 1 : 0) : matrix.data[i] / sum;
            }
        }
        return matrix;
    }
}
