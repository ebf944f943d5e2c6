package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenTest {
    private static final Network NETWORK = Network.of(new Input(2), new Linear(2, 2, true), new Tanh(2));
    private static final Setup SETUP = Examples.setup(
            NETWORK,
            Examples.data(new double[][] {{1, 2}, {-1, 3}}, new double[][] {{0.5, 0}, {1, -1}}),
            new HalfSquaredError());
    private static final Weights START = Examples.weights(
            Examples.NONE, Examples.wb(new double[][] {{0.1, 0.2}, {-0.3, 0.4}}, 0.5, -0.6), Examples.NONE);
    private static final WeightId W01 = WeightId.weight(2, 0, 1);
    private static final WeightId B1 = WeightId.bias(2, 1);

    static List<Optimizer> optimizers() {
        return Optimizers.ALL.stream()
                .map(type -> type.make(java.util.Map.of()))
                .toList();
    }

    /** After two updates: which numbers of weights and memories moved. */
    private static void assertOnlyTheOthersMove(Setup setup, Set<WeightId> still) {
        Trainer trainer = Examples.trainer(setup, START);
        trainer.update(new Batch(0, 1, 0));
        trainer.update(new Batch(1, 1, 1));
        Checkpoint end = trainer.checkpoint();
        for (WeightId id : NETWORK.weightIds()) {
            assertThat(end.weights().get(id) == START.get(id))
                    .as("%s stays", id)
                    .isEqualTo(still.contains(id));
            for (Weights memory : end.memories()) {
                assertThat(memory.get(id) == 0).as("memory of %s stays", id).isEqualTo(still.contains(id));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void nothingFrozenMovesNorIsRemembered(Optimizer optimizer) {
        Setup setup = SETUP.withOptimizer(optimizer);
        assertOnlyTheOthersMove(setup, Set.of());
        Frozen two = Frozen.NONE.toggled(NETWORK, W01).toggled(NETWORK, B1);
        assertOnlyTheOthersMove(setup.withFrozen(two), Set.of(W01, B1));
        Frozen biases = Frozen.NONE.with(2, true, true);
        assertOnlyTheOthersMove(setup.withFrozen(biases), Set.of(WeightId.bias(2, 0), B1));
        Frozen all = biases.with(2, false, true);
        assertOnlyTheOthersMove(setup.withFrozen(all), Set.copyOf(NETWORK.weightIds()));
    }

    /** So many are shared with a second thread, and a part begins behind the frozen one: x = 1, y = 0, so δw is o everywhere. */
    @Test
    void ofManyWeightsAllButTheFrozenOneMoveOnce() {
        int in = 300;
        int out = 200;
        Network network = Network.of(new Input(in), new Linear(in, out, true));
        double[] ones = DoubleStream.generate(() -> 1).limit(in).toArray();
        Dataset data = Examples.data(new double[][] {ones}, new double[][] {new double[out]});
        double[][] w = new double[out][in];
        for (int j = 0; j < out; j++) {
            w[j][0] = j + 1;
        }
        WeightId still = WeightId.weight(2, 120, 7);
        Setup setup = Examples.setup(network, data, new HalfSquaredError())
                .withFrozen(Frozen.NONE.toggled(network, still))
                .withLearningRate(0.25);
        Trainer trainer = Examples.trainer(setup, Examples.weights(Examples.NONE, Examples.wb(w, new double[out])));
        trainer.update(new Batch(0, 1, 0));
        Weights end = trainer.checkpoint().weights();
        for (WeightId id : network.weightIds()) {
            double start = !id.isBias() && id.input() == 0 ? id.neuron() + 1 : 0;
            double step = id.equals(still) ? 0 : 0.25 * (id.neuron() + 1);
            assertThat(end.get(id)).as("%s", id).isEqualTo(start - step);
        }
    }

    @Test
    void aFrozenLayerStillHasItsGradient() {
        Frozen all = Frozen.NONE.with(2, true, true).with(2, false, true);
        assertThat(Examples.trace(SETUP.withFrozen(all), START, 0).dw())
                .isEqualTo(Examples.trace(SETUP, START, 0).dw());
    }

    @Test
    void togglingTwiceChangesNothing() {
        Frozen once = Frozen.NONE.toggled(NETWORK, W01);
        assertThat(once.contains(W01)).isTrue();
        assertThat(once.toggled(NETWORK, W01)).isEqualTo(Frozen.NONE);
    }

    @Test
    void freezingTheLastOfAGroupFreezesTheGroup() {
        Frozen frozen = Frozen.NONE;
        for (WeightId id : NETWORK.weightIds()) {
            frozen = id.isBias() ? frozen : frozen.toggled(NETWORK, id);
        }
        assertThat(frozen).isEqualTo(Frozen.NONE.with(2, false, true));
        assertThat(frozen.contains(2, false)).isTrue();
        assertThat(frozen.contains(2, true)).isFalse();
    }

    @Test
    void lettingOneOfAGroupGoLeavesTheOthersFrozen() {
        Frozen frozen = Frozen.NONE.with(2, false, true).toggled(NETWORK, W01);
        assertThat(frozen.contains(2, false)).isFalse();
        for (WeightId id : NETWORK.weightIds()) {
            assertThat(frozen.contains(id)).isEqualTo(!id.isBias() && !id.equals(W01));
        }
        assertThat(frozen.toggled(NETWORK, W01)).isEqualTo(Frozen.NONE.with(2, false, true));
    }

    @Test
    void lettingAGroupGoForgetsItsSingles() {
        Frozen frozen = Frozen.NONE.toggled(NETWORK, W01).toggled(NETWORK, B1);
        assertThat(frozen.with(2, false, false)).isEqualTo(Frozen.NONE.toggled(NETWORK, B1));
    }

    @Test
    void aSingleOfAFrozenGroupSaysNothingNew() {
        Set<Frozen.Group> weights = Set.of(new Frozen.Group(2, false));
        assertThat(new Frozen(weights, Set.of(W01))).isEqualTo(new Frozen(weights, Set.of()));
    }

    /** Toggled one by one, all weights of a layer are the same as the layer frozen as a whole. */
    @Test
    void weightsFrozenOneByOneAreTheLayerFrozen() {
        Network network = Network.of(new Input(2), new Linear(2, 3, true));
        Frozen frozen = Frozen.NONE;
        for (WeightId id : network.weightIds(2)) {
            frozen = id.isBias() ? frozen : frozen.toggled(network, id);
        }
        assertThat(frozen).isEqualTo(Frozen.NONE.with(2, false, true));
        Frozen one = Frozen.NONE.toggled(network, WeightId.weight(2, 2, 1));
        // of w₁₁ … w₃₂ the sixth may not move
        assertThat(one.movable(2, false, 2, 6)).containsExactly(0, 5);
        assertThat(one.movable(2, true, 2, 3)).containsExactly(0, 3);
    }
}
