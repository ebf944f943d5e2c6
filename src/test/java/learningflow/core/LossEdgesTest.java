package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where losses have their kinks and bends, and which expectations they may be taken of. */
class LossEdgesTest {
    static List<Loss> losses() {
        return Losses.ALL;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theBendIsTheSlopeOfTheSlope(Loss loss) {
        double h = 1e-5;
        for (double y : Examples.numbers(0, 0.3, 1)) {
            for (double o : Examples.numbers(0.2, 0.45, 0.9)) {
                double difference = (loss.slope(o + h, y, 3) - loss.slope(o - h, y, 3)) / (2 * h);
                assertThat(loss.bend(o, y, 3)).isCloseTo(difference, within(1e-5 * Math.max(1, difference)));
            }
        }
    }

    @Test
    void aTermWithTheFactorZeroDoesNotBend() {
        assertThat(new CrossEntropy().bend(0, 0, 2)).isZero();
        assertThat(new BinaryCrossEntropy().bend(0, 0, 1)).isEqualTo(1); // 1/(1 − 0)²
        assertThat(new BinaryCrossEntropy().bend(1, 1, 1)).isEqualTo(1);
    }

    /** Where the domain of a logarithm that counts ends; of |o − y| where o = y. In either order. */
    @ParameterizedTest
    @CsvSource({
        "binary-cross-entropy, -0.1, 0.1, 1, true",
        "binary-cross-entropy, 0, 0.1, 1, true",
        "binary-cross-entropy, 0.9, 1.1, 1, false",
        "binary-cross-entropy, 0.9, 1.1, 0, true",
        "binary-cross-entropy, 0.9, 1, 0, true",
        "binary-cross-entropy, -0.1, 0.1, 0, false",
        "binary-cross-entropy, -0.1, 0.1, 0.5, true",
        "binary-cross-entropy, 0.9, 1.1, 0.5, true",
        "binary-cross-entropy, 0.1, 0.9, 0.5, false",
        "cross-entropy, -0.1, 0.1, 1, true",
        "cross-entropy, 0, 0.1, 1, true",
        "cross-entropy, -0.1, 0.1, 0, false",
        "cross-entropy, 0.1, 1.1, 1, false",
        "absolute-error, 2.9, 3.1, 3, true",
        "absolute-error, 3, 3.1, 3, true",
        "absolute-error, 2.9, 3, 3, true",
        "absolute-error, 2.8, 2.9, 3, false",
        "absolute-error, 3.1, 3.2, 3, false",
        "squared-error, 2.9, 3.1, 3, false"
    })
    void aKinkIsBetweenTwoOutputs(String id, double o1, double o2, double y, boolean kink) {
        Loss loss = Losses.find(id).orElseThrow();
        assertThat(loss.kinkBetween(o1, o2, y)).isEqualTo(kink);
        assertThat(loss.kinkBetween(o2, o1, y)).isEqualTo(kink);
    }

    @Test
    void eachLossSaysWhatMayBeExpectedAndWhatComesLast() {
        assertThat(new HalfSquaredError().expectation()).isEqualTo(Loss.Expectation.ANY);
        assertThat(new BinaryCrossEntropy().expectation()).isEqualTo(Loss.Expectation.FRACTION);
        assertThat(new CrossEntropy().expectation()).isEqualTo(Loss.Expectation.DISTRIBUTION);
        assertThat(new HalfSquaredError().lastLayers()).isEmpty();
        assertThat(new BinaryCrossEntropy().lastLayers()).containsExactly(Logistic.TYPE, Softmax.TYPE);
        assertThat(new CrossEntropy().lastLayers()).containsExactly(Softmax.TYPE);
        assertThat(new CrossEntropy().fusedLatex(new Softmax(2))).contains("<o> - <y>");
        assertThat(new CrossEntropy().fusedLatex(new Logistic(2))).isEmpty();
        assertThat(new BinaryCrossEntropy().fusedLatex(new Logistic(2))).contains("<o> - <y>");
        assertThat(new BinaryCrossEntropy().fusedLatex(new Softmax(2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.000001, false", "0, true", "0.5, true", "1, true", "1.000001, false", "NaN, false", "2, false"})
    void aFractionIsFromZeroToOne(double y, boolean allowed) {
        assertThat(Loss.Expectation.FRACTION.allows(y)).isEqualTo(allowed);
        assertThat(Loss.Expectation.DISTRIBUTION.allows(y)).isEqualTo(allowed);
        assertThat(Loss.Expectation.ANY.allows(y)).isTrue();
    }

    @Test
    void aDistributionHasTheSumOneButForRounding() {
        Loss.Expectation distribution = Loss.Expectation.DISTRIBUTION;
        assertThat(distribution.allowsTogether(1 / 3.0, 1 / 3.0, 1 / 3.0)).isTrue();
        assertThat(distribution.allowsTogether(0.25, 0.75)).isTrue();
        assertThat(distribution.allowsTogether(0.5, 0.50001)).isFalse();
        assertThat(distribution.allowsTogether(0.5, 0.49999)).isFalse();
        assertThat(distribution.allowsTogether(0, 0)).isFalse();
        assertThat(Loss.Expectation.FRACTION.allowsTogether(0.9, 0.9)).isTrue();
        assertThat(Loss.Expectation.ANY.allowsTogether(-7, 9)).isTrue();
    }

    @Test
    void everyRowMustBeAllowed() {
        Loss.Expectation distribution = Loss.Expectation.DISTRIBUTION;
        assertThat(distribution.allows(Matrix.of(2, 2, 0.5, 0.5, 0.25, 0.75))).isTrue();
        assertThat(distribution.allows(Matrix.of(2, 2, 0.5, 0.5, 0.25, 0.25))).isFalse();
        assertThat(distribution.allows(Matrix.of(2, 2, 1.5, -0.5, 0.25, 0.75))).isFalse();
        assertThat(Loss.Expectation.FRACTION.allows(Matrix.of(2, 1, 0, 1))).isTrue();
        assertThat(Loss.Expectation.FRACTION.allows(Matrix.of(2, 1, 0, 2))).isFalse();
        assertThat(Loss.Expectation.ANY.allows(Matrix.of(1, 2, -3, 9))).isTrue();
    }

    /** (0.5, 0.3, 0.2): 0.8 is left for the others in the proportion 3 : 2; behind (1, 0, 0) what is left is shared evenly. */
    @Test
    void theOthersShareWhatAnExpectationLeaves() {
        assertRow(Loss.Expectation.DISTRIBUTION.with(new double[] {0.5, 0.3, 0.2}, 0, 0.2), 0.2, 0.48, 0.32);
        assertRow(Loss.Expectation.DISTRIBUTION.with(new double[] {0.5, 0.3, 0.2}, 2, 1), 0, 0, 1);
        assertRow(Loss.Expectation.DISTRIBUTION.with(new double[] {1, 0, 0}, 0, 0.4), 0.4, 0.3, 0.3);
        assertRow(Loss.Expectation.FRACTION.with(new double[] {0.5, 0.5}, 0, 0.2), 0.2, 0.5);
        assertRow(Loss.Expectation.ANY.with(new double[] {0.5, 0.5}, 1, 7), 0.5, 7);
    }

    private static void assertRow(double[] row, double... expected) {
        Assertions.assertThat(row).as(Arrays.toString(row)).containsExactly(expected, within(1e-15));
    }
}
