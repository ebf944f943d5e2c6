package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two updates of one weight by every optimizer, worked by hand: w = 1, α = 0.1, g = 2 and then g = −1. */
class OptimizerTest {
    static Stream<Arguments> worked() {
        double epsilon = 0.5;
        return Stream.of(
                // 1 − 0.1·2 = 0.8;  0.8 − 0.1·(−1) = 0.9
                worked("sgd", Map.of(), 0.8, 0.9),
                // v = 2, w = 1 − 0.1·2 = 0.8;  v = 0.5·2 − 1 = 0, w = 0.8
                worked("momentum", Map.of("beta", 0.5), 0.8, 0.8),
                // v = 2, w = 1 − 0.1·(2 + 0.5·2) = 0.7;  v = 0.5·2 − 1 = 0, w = 0.7 − 0.1·(−1 + 0.5·0) = 0.8
                worked("nesterov", Map.of("beta", 0.5), 0.7, 0.8),
                // G = 4, w = 1 − 0.1·2/(2 + 0.5) = 0.92;  G = 5, w = 0.92 + 0.1/(√5 + 0.5)
                worked("adagrad", Map.of("epsilon", epsilon), 0.92, 0.92 + 0.1 / (Math.sqrt(5) + 0.5)),
                // v = 0.25·4 = 1, w = 1 − 0.1·2/(1 + 0.5);  v = 0.75·1 + 0.25·1 = 1, w = … + 0.1/(1 + 0.5)
                worked("rmsprop", Map.of("beta", 0.75, "epsilon", epsilon), 1 - 0.2 / 1.5, 1 - 0.2 / 1.5 + 0.1 / 1.5),
                // m = 0.5·2 = 1, v = 0.25·4 = 1; m̂ = 1/(1 − 0.5) = 2, v̂ = 1/(1 − 0.75) = 4; w = 1 − 0.1·2/(2 + 0.5) =
                // 0.92
                // m = 0.5·1 − 0.5 = 0, v = 0.75·1 + 0.25·1 = 1; m̂ = 0: w stays
                worked("adam", Map.of("beta1", 0.5, "beta2", 0.75, "epsilon", epsilon), 0.92, 0.92));
    }

    private static Arguments worked(String id, Map<String, Double> settings, double first, double second) {
        return Arguments.of(id, settings, first, second);
    }

    @ParameterizedTest
    @MethodSource("worked")
    void twoUpdatesAreAsWorkedByHand(String id, Map<String, Double> settings, double first, double second) {
        Run run = new Run(Optimizers.find(id).orElseThrow().make(settings));
        assertThat(run.update(2)).isCloseTo(first, within(1e-15));
        assertThat(run.update(-1)).isCloseTo(second, within(1e-15));
    }

    /** m̂ after the second g = 3: m = 0.5·1 + 0.5·3 = 2, /(1 − ¼) = 8/3; v = 0.75 + 0.25·9 = 3, /(1 − 9/16) = 48/7. */
    @Test
    void adamCorrectsItsBiasByThePowersOfTheUpdatesNumber() {
        Run run = new Run(new Adam(0.5, 0.75, 0.5));
        run.update(2);
        assertThat(run.update(3)).isCloseTo(0.92 - 0.1 * (8 / 3.0) / (Math.sqrt(48 / 7.0) + 0.5), within(1e-15));
    }

    @Test
    void everyOptimizerOfTheCatalogueIsWorkedHere() {
        assertThat(worked().map(a -> a.get()[0]))
                .containsExactlyElementsOf(
                        Optimizers.ALL.stream().map(OptimizerType::id).toList());
    }

    @Test
    void theDefaultsAreThoseOfTheFormat() {
        assertThat(Optimizers.ALL.stream().map(type -> type.make(Map.of())))
                .containsExactly(
                        new Sgd(),
                        new Momentum(0.9),
                        new Nesterov(0.9),
                        new AdaGrad(1e-8),
                        new RmsProp(0.9, 1e-8),
                        new Adam(0.9, 0.999, 1e-8));
    }

    static List<OptimizerType> types() {
        return Optimizers.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void onlyTheStretchItIsGivenIsTouched(OptimizerType type) {
        Optimizer optimizer = type.make(Map.of());
        double[] w = {1, 2, 3, 4};
        double[][] memory = new double[optimizer.memories()][4];
        optimizer.update(w, Examples.numbers(5, 5, 5, 5), memory, 1, 3, 0.1, 1);
        assertThat(w[0]).isEqualTo(1);
        assertThat(w[3]).isEqualTo(4);
        assertThat(w[1]).isLessThan(2);
        assertThat(w[2]).isLessThan(3);
        assertThat(Arrays.stream(memory)).allSatisfy(m -> {
            assertThat(m[0]).isZero();
            assertThat(m[3]).isZero();
            assertThat(m[1]).isNotZero();
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGradientOfZeroAtTheStartMovesNothing(OptimizerType type) {
        assertThat(new Run(type.make(Map.of())).update(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anOptimizerMadeFromItsSettingsIsEqual(OptimizerType type) {
        Optimizer optimizer = type.make(Map.of());
        assertThat(type.make(optimizer.settings())).isEqualTo(optimizer);
        assertThat(optimizer.settings()).hasSameSizeAs(type.settings());
        assertThat(optimizer.formula())
                .startsWith(type.id().equals("sgd") ? "ŵ" : optimizer.formula().substring(0, 1));
        assertThat(Optimizers.find(type.id())).contains(type);
    }

    static Stream<Arguments> settings() {
        return Optimizers.ALL.stream()
                .flatMap(type -> type.settings().stream().map(setting -> Arguments.of(type, setting)));
    }

    /** Also where the optimizer is made without its catalogue. */
    @ParameterizedTest
    @MethodSource("settings")
    void aSettingOutsideItsRangeIsRefusedAndSoIsNotANumber(OptimizerType type, Setting setting) {
        for (double bad : Examples.numbers(-0.1, setting.below(), Double.NaN)) {
            Map<String, Double> given = new HashMap<>(type.make(Map.of()).settings());
            given.put(setting.key(), bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> type.make(given))
                    .withMessageContaining(setting.key());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> type.maker().apply(given))
                    .withMessageContaining(setting.key());
        }
    }

    private static final class Run {
        private final Optimizer optimizer;
        private final double[] w = {1};
        private final double[][] memory;
        private long t;

        Run(Optimizer optimizer) {
            this.optimizer = optimizer;
            memory = new double[optimizer.memories()][1];
        }

        double update(double g) {
            optimizer.update(w, new double[] {g}, memory, 0, 1, 0.1, ++t);
            return w[0];
        }
    }
}
