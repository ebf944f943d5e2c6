package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitialiserTest {
    private static final Network NETWORK = Network.of(
            new Input(3), new Linear(3, 4, true), new Tanh(4), new Linear(4, 4, false), new Linear(4, 4, true));

    static List<Initialiser> initialisers() {
        return Initialisers.ALL;
    }

    // xavier: 6/(2 + 4) = 1; he: 6/2 = 3; uniform: 1/√2
    @ParameterizedTest
    @CsvSource({"xavier, 1", "he, 1.7320508075688772", "uniform, 0.70710678118654752", "zeros, 0"})
    void theLimitForTwoInputsAndFourOutputs(String id, double limit) {
        assertThat(Initialisers.find(id).orElseThrow().limit(2, 4)).isCloseTo(limit, within(1e-15));
    }

    /** 10 000 numbers, even in ±l: the mean within 5 standard errors of 0, the variance l²/3, and the ends nearly reached. */
    @ParameterizedTest
    @MethodSource("initialisers")
    void theNumbersFillTheRangeEvenly(Initialiser initialiser) {
        double[] w = initialiser.draw(new Linear(100, 100, true), 2, 7).w().toArray();
        double limit = initialiser.limit(100, 100);
        double mean = Arrays.stream(w).average().orElseThrow();
        double variance = Arrays.stream(w).map(v -> v * v).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(5 * limit / Math.sqrt(30000)));
        assertThat(variance).isCloseTo(limit * limit / 3, within(0.05 * limit * limit / 3));
        assertThat(Arrays.stream(w).max().orElseThrow()).isCloseTo(limit, within(0.01 * limit));
        assertThat(Arrays.stream(w).min().orElseThrow()).isCloseTo(-limit, within(0.01 * limit));
        assertThat(Arrays.stream(w)).allMatch(v -> Math.abs(v) <= limit);
    }

    @ParameterizedTest
    @MethodSource("initialisers")
    void everyWeightHasItsPlaceAndBiasesStartAtZero(Initialiser initialiser) {
        Weights weights = Initialiser.draw(NETWORK, initialiser, 1);
        assertThat(weights.fits(NETWORK)).isTrue();
        assertThat(weights.layer(2).b()).isEqualTo(Matrix.zeros(1, 4));
        assertThat(Initialisers.find(initialiser.id())).contains(initialiser);
        assertThat(initialiser.name() + initialiser.formula()).isNotBlank();
    }

    @Test
    void aLayersNumbersDependOnNothingButSeedPlaceAndShape() {
        Initialiser xavier = new XavierInitialiser();
        Weights all = Initialiser.draw(NETWORK, xavier, 5);
        assertThat(Initialiser.draw(NETWORK, xavier, 5)).isEqualTo(all);
        List<Initialiser> mixed = List.of(
                new ZerosInitialiser(), new HeInitialiser(), new ZerosInitialiser(), xavier, new ZerosInitialiser());
        assertThat(Initialiser.draw(NETWORK, mixed, 5).layer(4)).isEqualTo(all.layer(4));
        assertThat(xavier.draw(NETWORK.layer(4), 4, 5)).isEqualTo(all.layer(4));
        assertThat(all.layer(5).w()).isNotEqualTo(all.layer(4).w());
        assertThat(Initialiser.draw(NETWORK, Collections.nCopies(5, xavier), 6).layer(4))
                .isNotEqualTo(all.layer(4));
    }

    /** The number is made as its formula says: 53 bits of the layer's own generator, made a number in [−1, 1). */
    @Test
    void theFirstNumberIsTheGeneratorsFirst() {
        long gamma = 0x9E3779B97F4A7C15L;
        long ofTheRun = new SplittableRandom(1 - gamma).nextLong();
        long ofLayerTwo = new SplittableRandom(ofTheRun + 2 * gamma).nextLong();
        long bits = new SplittableRandom(ofLayerTwo).nextLong() >>> 11;
        double expected = (bits / 0x1p52 - 1) * 1; // ±√(6/(1 + 5))
        assertThat(new XavierInitialiser()
                        .draw(new Linear(1, 5, false), 2, 1)
                        .w()
                        .get(0))
                .isEqualTo(expected);
    }
}
