package learningflow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
    static List<Optimizer> optimizers() {
        return Optimizers.ALL.stream().map(type -> type.make(Map.of())).toList();
    }

    private static Setup setup(long seed) {
        return RandomNetworks.setup(new Random(seed), 5);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void loadingACheckpointRestoresTheRunToTheLastBit(Optimizer optimizer) {
        Setup setup = setup(4).withOptimizer(optimizer);
        Trainer trainer = Examples.trainer(setup, RandomNetworks.weights(new Random(1), setup.network()));
        Batches batches = new Batches(5, setup.batching());
        IntStream.range(0, 7).forEach(i -> trainer.update(batches.get(i)));
        Checkpoint seven = trainer.checkpoint();
        List<Trace> first = IntStream.range(7, 12)
                .mapToObj(i -> trainer.trace(batches.get(i), i + 1))
                .toList();
        trainer.load(seven);
        assertThat(trainer.checkpoint()).isEqualTo(seven);
        assertThat(IntStream.range(7, 12).mapToObj(i -> trainer.trace(batches.get(i), i + 1)))
                .isEqualTo(first);
        Trainer other = new Trainer(setup, first.get(1).before());
        assertThat(other.trace(batches.get(8), 9)).isEqualTo(first.get(1));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anUpdateAndATracedOneDoTheSame(Optimizer optimizer) {
        Setup setup = setup(8).withOptimizer(optimizer);
        Weights start = RandomNetworks.weights(new Random(2), setup.network());
        Trainer fast = Examples.trainer(setup, start);
        Trainer traced = Examples.trainer(setup, start);
        Batches batches = new Batches(5, setup.batching());
        for (int i = 0; i < 6; i++) {
            Trace trace = traced.trace(batches.get(i), i + 1);
            assertThat(fast.update(batches.get(i))).isEqualTo(trace.loss());
            assertThat(fast.checkpoint()).isEqualTo(trace.after());
        }
    }

    /** Of two rows and of one in turn. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void anUpdateWithoutATraceAllocatesNothing(Optimizer optimizer) {
        Setup setup = setup(8).withOptimizer(optimizer).withBatching(new Batching(2, false, 1));
        Trainer trainer = Examples.trainer(setup, RandomNetworks.weights(new Random(2), setup.network()));
        Batch two = new Batch(0, 1, 0, 1);
        Batch one = new Batch(1, 1, 2);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The virtual machine itself allocates now and then in our name, when it links or compiles.
        long least = LongStream.range(0, 20)
                .map(round -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    for (int i = 0; i < 25; i++) {
                        trainer.update(two);
                        trainer.update(one);
                    }
                    return threads.getCurrentThreadAllocatedBytes() - before;
                })
                .min()
                .orElseThrow();
        assertThat(least).isZero();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aTraceIsNotChangedByLaterUpdatesThoughItIsLookedAtBehindThem(Optimizer optimizer) {
        Setup setup = setup(3).withOptimizer(optimizer);
        Weights start = RandomNetworks.weights(new Random(3), setup.network());
        Batches batches = new Batches(5, setup.batching());
        Trainer trainer = Examples.trainer(setup, start);
        Trace late = trainer.trace(batches.get(0), 1);
        trainer.trace(batches.get(1), 2);
        trainer.update(batches.get(2));
        Trace atOnce = Examples.trainer(setup, start).trace(batches.get(0), 1);
        assertThat(late.toString()).isEqualTo(atOnce.toString());
        assertThat(late).isEqualTo(atOnce).hasSameHashCodeAs(atOnce);
    }

    /** Of two rows, one, and two again. */
    @Test
    void aTraceOfABatchIsTheSameHoweverManyRowsTheOneBeforeHad() {
        Setup setup = setup(3).withBatching(new Batching(2, false, 1));
        Trainer trainer = Examples.trainer(setup, RandomNetworks.weights(new Random(3), setup.network()));
        for (Batch batch : List.of(new Batch(0, 1, 0, 1), new Batch(1, 1, 2), new Batch(2, 1, 3, 4))) {
            Setup alone = setup.withBatching(new Batching(batch.size(), false, 1));
            Trace expected = new Trainer(alone, trainer.checkpoint()).trace(batch, 1);
            assertThat(trainer.trace(batch, 1)).isEqualTo(expected);
        }
    }

    @Test
    void whoLooksAgainSeesTheSameMatrices() {
        Setup setup = setup(3);
        Trace trace = Examples.trace(setup, RandomNetworks.weights(new Random(3), setup.network()), 0);
        assertThat(trace.dw()).isSameAs(trace.dw());
        assertThat(trace.o(1)).isSameAs(trace.o(1)).isSameAs(trace.x());
        assertThat(trace.delta(1)).isSameAs(trace.delta(1)).isSameAs(trace.delta(2));
        assertThat(trace.before()).isSameAs(trace.before());
        assertThat(trace.after()).isSameAs(trace.after());
    }

    @Test
    void aTraceStartsFromTheVeryCheckpointThatTheOneBeforeEndsWith() {
        Setup setup = setup(3);
        Trainer trainer = Examples.trainer(setup, RandomNetworks.weights(new Random(3), setup.network()));
        Batch batch = new Batches(5, setup.batching()).get(0);
        Trace first = trainer.trace(batch, 1);
        assertThat(trainer.trace(batch, 2).before()).isSameAs(first.after());
    }

    /** One weight of 1 and o = x·w: another number, row, rate, weight or place in the run is another trace. */
    @Test
    void tracesThatDifferInAnythingAreNotEqual() {
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Linear(1, 1, false)),
                Examples.data(new double[][] {{1}, {2}, {1}}, new double[][] {{0}, {0}, {0}}),
                new HalfSquaredError());
        Weights one = Examples.weights(Examples.NONE, Examples.w(new double[][] {{1}}));
        Weights two = Examples.weights(Examples.NONE, Examples.w(new double[][] {{2}}));
        Batch batch = new Batch(0, 1, 0);
        Trace trace = Examples.trainer(setup, one).trace(batch, 1);
        assertThat(trace)
                .isEqualTo(Examples.trainer(setup, one).trace(batch, 1))
                .isNotEqualTo(Examples.trainer(setup, one).trace(batch, 2))
                .isNotEqualTo(Examples.trainer(setup, one).trace(new Batch(0, 1, 1), 1))
                .isNotEqualTo(Examples.trainer(setup, one).trace(new Batch(0, 1, 2), 1))
                .isNotEqualTo(Examples.trainer(setup, two).trace(batch, 1))
                .isNotEqualTo(Examples.trainer(setup.withLearningRate(0.5 * setup.learningRate()), one)
                        .trace(batch, 1));
        Checkpoint later = new Checkpoint(one, List.of(), 7);
        assertThat(trace).isNotEqualTo(new Trainer(setup, later).trace(batch, 1));
    }

    /** So many that two threads share them: ŵ = w − α·δw, each of them once. */
    @Test
    void everyOneOfManyWeightsIsMoved() {
        Network network = Network.of(new Input(301), new Linear(301, 201, true));
        Random random = new Random(5);
        double[][] x = {random.doubles(301, -1, 1).toArray()};
        double[][] y = {random.doubles(201, -1, 1).toArray()};
        Setup setup = Examples.setup(network, Examples.data(x, y), new HalfSquaredError());
        Trace trace = Examples.trace(setup, RandomNetworks.weights(random, network), 0);
        trace.before().weights().compare(trace.after().weights(), (layer, bias, i, w, moved) -> {
            LayerWeights dw = trace.dw().layer(layer);
            assertThat(moved).isEqualTo(w - setup.learningRate() * (bias ? dw.b() : dw.w()).get(i));
        });
    }

    /** The mean over the rows: loss and δw of a batch are the means of its rows' alone, its δ a 1/n of each row's. */
    @Property(tries = 200)
    void aBatchIsTheMeanOfItsRows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int size) {
        Setup setup = setup(seed);
        Weights weights = RandomNetworks.weights(new Random(seed), setup.network());
        int[] rows = IntStream.range(5 - size, 5).toArray();
        Trace batch = Examples.trace(setup, weights, rows);
        double loss = 0;
        double[] dw = new double[setup.network().weightIds().size()];
        for (int i = 0; i < size; i++) {
            Trace row = Examples.trace(setup, weights, rows[i]);
            loss += row.loss() / size;
            for (int k = 1; k <= setup.network().size() + 1; k++) {
                for (int j = 0; j < row.delta(k).size(); j++) {
                    assertThat(batch.delta(k).get(i, j)).isCloseTo(row.delta(k).get(j) / size, within(1e-12));
                }
            }
            for (int j = 0; j < dw.length; j++) {
                dw[j] += row.dw().get(setup.network().weightIds().get(j)) / size;
            }
        }
        assertThat(batch.loss()).isCloseTo(loss, within(1e-12));
        for (int j = 0; j < dw.length; j++) {
            assertThat(batch.dw().get(setup.network().weightIds().get(j))).isCloseTo(dw[j], within(1e-12));
        }
    }

    @Property(tries = 200)
    void everyQuantityHasItsShape(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int size) {
        Setup setup = setup(seed);
        Network network = setup.network();
        Trace trace = Examples.trace(
                setup,
                RandomNetworks.weights(new Random(seed), network),
                IntStream.range(0, size).toArray());
        assertThat(trace.layers()).isEqualTo(network.size());
        for (int k = 1; k <= network.size(); k++) {
            assertShape(trace.o(k), size, network.layer(k).out());
            assertShape(trace.oAfter(k), size, network.layer(k).out());
            assertShape(trace.delta(k), size, network.layer(k).in());
        }
        assertShape(trace.delta(network.size() + 1), size, network.outputs());
        assertShape(trace.rowLosses(), size, 1);
        assertShape(trace.rowLossesAfter(), size, 1);
        assertThat(trace.dw().fits(network)).isTrue();
        assertThat(trace.before().fits(setup)).isTrue();
        assertThat(trace.after().fits(setup)).isTrue();
    }

    private static void assertShape(Matrix matrix, int rows, int columns) {
        assertThat(new int[] {matrix.rows(), matrix.columns()}).containsExactly(rows, columns);
    }

    @Property(tries = 100)
    void anEvaluationSaysOfEveryRowWhatATraceOfItSays(@ForAll long seed) {
        Setup setup = setup(seed);
        Weights weights = RandomNetworks.weights(new Random(seed), setup.network());
        Evaluation all = Evaluation.of(setup, weights);
        for (int row = 0; row < 5; row++) {
            Trace trace = Examples.trace(setup, weights, row);
            assertThat(all.losses().get(row)).isEqualTo(trace.loss());
            assertThat(all.outputs().row(row))
                    .isEqualTo(trace.o(setup.network().size()).row(0));
        }
    }

    /** More rows than are evaluated at once, and not a multiple: row i is x = i, o = i, y = 0, loss ½i². */
    @Test
    void anEvaluationTakesAnyNumberOfRows() {
        int rows = 600;
        double[][] x = IntStream.range(0, rows).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        Setup setup = Examples.setup(
                Network.of(new Input(1), new Identity(1)),
                Examples.data(x, new double[rows][1]),
                new HalfSquaredError());
        Evaluation all = Evaluation.of(setup, Examples.weights(Examples.NONE, Examples.NONE));
        assertThat(all.outputs().get(599)).isEqualTo(599);
        // ½ · 599·600·1199/6 / 600
        assertThat(all.meanLoss()).isCloseTo(599.0 * 1199 / 12, within(1e-9));
    }

    @Test
    void aNetworkWithoutWeightsPromisesTheLossItHas() {
        Setup setup = Examples.setup(
                Network.of(new Input(2), new Softmax(2)),
                Examples.data(new double[][] {{1, 2}}, new double[][] {{0, 1}}),
                new CrossEntropy());
        Trace trace = Examples.trace(setup, Examples.weights(Examples.NONE, Examples.NONE), 0);
        assertThat(trace.predictedLoss()).isEqualTo(trace.loss());
        assertThat(trace.lossAfter()).isEqualTo(trace.loss());
        assertThat(trace.dw().count()).isZero();
    }

    @Test
    void theSmallerLastBatchCarriesItsOwnNumberOfRows() {
        // o = x·w = 1 everywhere, y = 0: δ is 1/2 in the batch of two, 1 in the batch of one
        Setup setup = Examples.setup(
                        Network.of(new Input(1), new Linear(1, 1, false)),
                        Examples.data(new double[][] {{1}, {1}, {1}}, new double[3][1]),
                        new HalfSquaredError())
                .withBatching(new Batching(2, false, 1))
                .withFrozen(Frozen.NONE.with(2, false, true));
        Trainer trainer = Examples.trainer(setup, Examples.weights(Examples.NONE, Examples.w(new double[][] {{1}})));
        Batches batches = new Batches(3, setup.batching());
        assertThat(trainer.trace(batches.get(0), 1).delta(3)).isEqualTo(Matrix.of(2, 1, 0.5, 0.5));
        assertThat(trainer.trace(batches.get(1), 2).delta(3)).isEqualTo(Matrix.of(1, 1, 1));
        assertThat(trainer.trace(batches.get(2), 3).delta(3)).isEqualTo(Matrix.of(2, 1, 0.5, 0.5));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Setup setup = Examples.article();
        Weights weights = Examples.articleWeights();
        Checkpoint momentum = Checkpoint.start(weights, new Momentum(0.9));
        assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> new Trainer(setup, momentum));
        Trainer adam = Examples.trainer(setup.withOptimizer(new Adam(0.9, 0.999, 1e-8)), weights);
        assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> adam.load(momentum));
        Weights other = Examples.weights(Examples.NONE, Examples.w(new double[][] {{1, 2}}), Examples.NONE);
        assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> Examples.trainer(setup, other));
        assertThatExceptionOfType(ShapeException.class)
                .isThrownBy(() -> Examples.trainer(setup, weights).update(new Batch(0, 1, 0, 1)));
        for (double rate : Examples.numbers(0, -1, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatIllegalArgumentException().isThrownBy(() -> setup.withLearningRate(rate));
        }
        assertThatExceptionOfType(ShapeException.class)
                .isThrownBy(() -> Network.of(new Input(2), new Linear(3, 1, true)));
        assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> Network.of(new Input(2)));
        assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> Network.of(new Relu(2), new Relu(2)));
    }
}
