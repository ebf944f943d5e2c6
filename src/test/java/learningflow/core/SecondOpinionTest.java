package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nine updates of 200 random networks, compared number by number with a calculation that shares nothing with the program. */
class SecondOpinionTest {
    private static final int NETWORKS = 200;
    private static final int ROWS = 5;

    static LongStream seeds() {
        return LongStream.range(0, NETWORKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nineUpdatesAgree(long seed) {
        Random random = new Random(seed);
        Setup setup = RandomNetworks.setup(random, ROWS);
        Weights start = RandomNetworks.weights(random, setup.network());
        Trainer trainer = Examples.trainer(setup, start);
        ByHand byHand = new ByHand(setup, start);
        Batches batches = new Batches(ROWS, setup.batching());
        for (int n = 1; n <= 9; n++) {
            Batch batch = batches.get(n - 1);
            byHand.update(batch.rows());
            assertAgreement(trainer.trace(batch, n), byHand);
        }
    }

    private static void assertAgreement(Trace trace, ByHand byHand) {
        for (int row = 0; row < trace.batch().size(); row++) {
            for (int k = 0; k <= trace.layers(); k++) {
                Scalar[] variables = byHand.flow[row][k];
                for (int i = 0; i < variables.length; i++) {
                    assertClose(trace.o(k).get(row, i), variables[i].value, "o" + k);
                    assertClose(trace.delta(k + 1).get(row, i), variables[i].grad, "δ" + (k + 1));
                }
            }
        }
        for (int k = 1; k <= trace.layers(); k++) {
            for (int j = 0; j < byHand.weights[k - 1].length; j++) {
                for (int i = 0; i < byHand.weights[k - 1][j].length; i++) {
                    WeightId id = new WeightId(k, j, i < trace.dw().layer(k).w().columns() ? i : -1);
                    assertClose(trace.dw().get(id), byHand.variables[k - 1][j][i].grad, "δw" + k);
                    assertClose(trace.before().weights().get(id), byHand.variables[k - 1][j][i].value, "w" + k);
                    assertClose(trace.after().weights().get(id), byHand.weights[k - 1][j][i], "ŵ" + k);
                }
            }
        }
        assertClose(trace.loss(), byHand.loss, "loss");
        assertClose(trace.predictedLoss(), byHand.predicted, "predicted loss");
        assertClose(trace.lossAfter(), byHand.lossAfter, "loss after");
    }

    private static void assertClose(double actual, double expected, String name) {
        double size = Math.max(1, Math.max(Math.abs(actual), Math.abs(expected)));
        assertThat(actual).as(name).isCloseTo(expected, within(1e-9 * size));
    }

    @Test
    void theNetworksHaveEveryLayerLossAndOptimizerOfTheCatalogues() {
        Set<Object> seen = new HashSet<>();
        seeds().mapToObj(seed -> RandomNetworks.setup(new Random(seed), ROWS)).forEach(setup -> {
            seen.add(setup.loss());
            seen.add(setup.optimizer().type());
            setup.network().layers().forEach(layer -> seen.add(layer.type()));
        });
        assertThat(seen)
                .isEqualTo(Stream.of(Layers.ALL, Losses.ALL, Optimizers.ALL)
                        .flatMap(java.util.List::stream)
                        .collect(Collectors.toSet()));
    }

    /** How many of the networks have it. */
    private static long count(Predicate<Setup> property) {
        return seeds().mapToObj(seed -> RandomNetworks.setup(new Random(seed), ROWS))
                .filter(property)
                .count();
    }

    @Test
    void whatCouldGoWrongIsAmongThem() {
        assertThat(count(s -> s.network().layers().stream().anyMatch(Layer::hasBias)))
                .isGreaterThan(50);
        assertThat(count(s -> s.network().weighted().anyMatch(k -> s.frozen().contains(k, false))))
                .isGreaterThan(20);
        assertThat(count(s -> s.network()
                        .weighted()
                        .anyMatch(
                                k -> s.frozen().contains(k, true) && !s.frozen().contains(k, false))))
                .isGreaterThan(10);
        assertThat(count(s -> s.batching().shuffle())).isGreaterThan(50);
        assertThat(count(s -> ROWS % s.batching().size() != 0)).isGreaterThan(50);
        assertThat(count(s -> s.batching().size() == 1)).isGreaterThan(20);
        assertThat(count(s -> s.loss().equals(new CrossEntropy()))).isGreaterThan(2);
        assertThat(count(s -> s.loss().equals(new BinaryCrossEntropy())
                        && s.network().last().type().id().equals("logistic")))
                .isGreaterThan(2);
        for (OptimizerType type : Optimizers.ALL) {
            assertThat(count(s -> s.optimizer().type().equals(type))).isGreaterThan(20);
        }
    }
}
