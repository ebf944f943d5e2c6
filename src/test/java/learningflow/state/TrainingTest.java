package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import learningflow.core.Optimizer;
import learningflow.core.OptimizerType;
import learningflow.core.Setup;
import learningflow.core.Sgd;
import learningflow.core.WeightId;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private final Store store = new Store(ScenarioReader.example());
    private final Training training = new Training(store);

    @AfterEach
    void stop() {
        training.close();
    }

    private void collectUntil(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            training.collect();
            Thread.onSpinWait();
        }
    }

    @Test
    void updatesMadeInTheBackgroundAreThoseMadeByHand() {
        store.dispatch(new Transport.Train(new Goal(1, 500, Double.NaN)));
        collectUntil(() -> !store.state().training());
        Run trained = store.state().run();
        assertThat(trained.past().size()).isEqualTo(500);

        Store byHand = new Store(ScenarioReader.example());
        while (byHand.state().run().at() < 499) {
            byHand.dispatch(new Transport.NextUpdate());
        }
        assertThat(trained.weights()).isEqualTo(byHand.state().run().weights());
        assertThat(trained.past().curve().mean(321))
                .isEqualTo(byHand.state().run().past().curve().mean(321));
        assertThat(trained.past().curve().loss(321))
                .isEqualTo(byHand.state().run().past().curve().loss(321));
    }

    /** Fails at its 20th update, as any thread can where memory ends. */
    private record Failing(Sgd sgd) implements Optimizer {
        @Override
        public OptimizerType type() {
            return sgd.type();
        }

        @Override
        public int memories() {
            return sgd.memories();
        }

        @Override
        public Map<String, Double> settings() {
            return sgd.settings();
        }

        @Override
        public String formula() {
            return sgd.formula();
        }

        @Override
        public List<String> latex() {
            return sgd.latex();
        }

        @Override
        public void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t) {
            if (t == 20) {
                throw new OutOfMemoryError("at the 20th update");
            }
            sgd.update(w, g, memory, from, to, rate, t);
        }
    }

    @Test
    void aTrainingThatAnErrorEndsDoesNotSeemToGoOn() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> logged.add(thread.getName() + ": " + error));
        try {
            Scenario example = ScenarioReader.example();
            Setup failing = example.setup().withOptimizer(new Failing(new Sgd()));
            store.open(example.withSetup(failing));
            store.dispatch(new Transport.Train(new Goal(1, 500, Double.NaN)));
            collectUntil(() -> !store.state().training());
            assertThat(store.state().run().past().size()).isBetween(1, 20);
            assertThat(logged).containsExactly("training: java.lang.OutOfMemoryError: at the 20th update");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
    }

    @Test
    void aWeightMovedMeanwhileIsWhereTheTrainingGoesOnFrom() {
        WeightId w1 = WeightId.weight(2, 0, 0);
        store.dispatch(new Edits.ToggleFrozen(w1));
        store.dispatch(new Transport.Train(Goal.endless(store.state().run())));
        collectUntil(() -> store.state().run().at() > 50);
        store.dispatch(new Edits.SetWeight(w1, 0.007, Optional.empty(), null));
        int moved = store.state().run().at();
        collectUntil(() -> store.state().run().at() > moved + 50);
        assertThat(store.state().run().weights().get(w1)).isEqualTo(0.007);
        store.dispatch(new Transport.StopTraining());
        assertThat(store.state().training()).isFalse();
    }

    @Test
    void trainingEndsWhereTheLossIsReachedAndIsUndoneAsAWhole() {
        Run before = store.state().run();
        store.dispatch(new Transport.Train(Goal.epochs(before, 10_000, 1e-3)));
        collectUntil(() -> !store.state().training());
        Curve curve = store.state().run().past().curve();
        assertThat(curve.mean(curve.size() - 1)).isLessThanOrEqualTo(1e-3);
        assertThat(curve.mean(curve.size() - 2)).isGreaterThan(1e-3);
        store.undo();
        assertThat(store.state().run()).isSameAs(before);
    }

    @Test
    void trainingOnAndOnAtALearningRateOfOneGoesOn() {
        store.dispatch(new Edits.SetLearningRate(1, Optional.empty(), null));
        store.dispatch(new Transport.Train(Goal.epochs(store.state().run(), 1000, Double.NaN)));
        collectUntil(() -> !store.state().training());
        // the fourth update turns the ReLU off for all three rows: o = 0, so rows 2 and 3 keep a loss of ½
        assertThat(store.state().run().now().losses().toArray()).containsExactly(0, 0.5, 0.5);
    }

    /** Large enough for all rows to be looked at by the second thread; 7 updates an epoch, the last one smaller. */
    private static Scenario large() {
        Scenario example = ScenarioReader.example();
        int rows = 7_000;
        Random random = new Random(5);
        double[] x = random.doubles(3L * rows, -1, 1).toArray();
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = Math.max(0, 0.5 * x[3 * i] - 0.25 * x[3 * i + 1]);
        }
        Dataset data = new Dataset(
                example.setup().data().inputs(),
                example.setup().data().outputs(),
                Matrix.of(rows, 3, x),
                Matrix.of(rows, 1, y));
        Setup setup = example.setup()
                .withData(data)
                .withTestShare(0.1)
                .withBatching(new Batching(1_000, true, 3))
                .withLearningRate(0.1);
        return example.withSetup(setup);
    }

    @Test
    void whatIsLookedAtOnAnotherThreadIsWhatIsSeenInTurn() {
        Run start = Run.start(large());
        store.open(State.start(start.origin()));
        store.dispatch(new Transport.Train(Goal.epochs(store.state().run(), 10_000, 1e-3)));
        collectUntil(() -> !store.state().training());
        Run trained = store.state().run();

        Continuation inTurn = new Continuation(start);
        while (!(inTurn.past().curve().mean(inTurn.past().size() - 1) <= 1e-3)) {
            inTurn.update();
        }
        Run expected = start.grown(inTurn.past());
        assertThat(trained.past().size()).isEqualTo(inTurn.past().size()).isGreaterThan(7);
        assertThat(trained.weights()).isEqualTo(expected.weights());
        assertThat(trained.now()).isEqualTo(expected.now());
        assertThat(trained.trace()).isEqualTo(expected.trace());
        assertThat(numbers(trained)).containsExactlyElementsOf(numbers(expected));
        assertThat(trained.past().moment(5).start())
                .isEqualTo(expected.past().moment(5).start());
    }

    private static List<Double> numbers(Run run) {
        Curve curve = run.past().curve();
        return IntStream.range(0, curve.size())
                .boxed()
                .flatMap(i -> Stream.of(curve.loss(i), curve.mean(i), curve.test(i)))
                .toList();
    }

    @Test
    void aNumberOfEpochsEndsAtItsLastUpdateAlsoWhereAllRowsTakeLong() {
        store.open(State.start(large()));
        Goal goal = Goal.epochs(store.state().run(), 3, Double.NaN);
        store.dispatch(new Transport.Train(goal));
        collectUntil(() -> !store.state().training());
        assertThat(store.state().run().past().size()).isEqualTo(goal.updates()).isEqualTo(22);
    }
}
