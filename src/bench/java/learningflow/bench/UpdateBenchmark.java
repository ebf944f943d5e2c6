package learningflow.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Checkpoint;
import learningflow.core.LayerWeights;
import learningflow.core.Setup;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One update: the core's, without and with a trace, and the yardstick's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UpdateBenchmark {
    /** How far two losses may be apart that are added up in another order. */
    private static final double ROUNDING = 1e-9;

    @Param
    public Workload workload;

    private Batch[] batches;
    private Trainer trainer;
    private Yardstick yardstick;
    private double[][] x;
    private double[][] y;
    private int next;

    @org.openjdk.jmh.annotations.Setup
    public void prepare() {
        Setup setup = workload.setup();
        Weights weights = workload.weights();
        trainer = new Trainer(setup, Checkpoint.start(weights, setup.optimizer()));
        batches = IntStream.range(0, Workload.BATCHES)
                .mapToObj(i -> setup.batches().get(i))
                .toArray(Batch[]::new);
        yardstick = new Yardstick(
                workload,
                weights.layers().stream()
                        .map(LayerWeights::w)
                        .filter(w -> w.size() > 0)
                        .map(w -> w.toArray())
                        .toArray(double[][]::new));
        x = workload.x();
        y = workload.y();
        check();
    }

    /** Both must compute the same thing. */
    private void check() {
        for (int i = 0; i < 100; i++) {
            double mine = core();
            next--;
            double obvious = yardstick();
            if (!(Math.abs(mine - obvious) <= ROUNDING * Math.abs(obvious))) {
                throw new IllegalStateException(workload + ": loss " + mine + ", the yardstick has " + obvious);
            }
        }
    }

    private int turn() {
        return next++ & Workload.BATCHES - 1;
    }

    @Benchmark
    public double core() {
        return trainer.update(batches[turn()]);
    }

    @Benchmark
    public Object trace() {
        return trainer.trace(batches[turn()], 1);
    }

    @Benchmark
    public double yardstick() {
        return yardstick.update(x, y, turn() * workload.batch(), workload.batch());
    }
}
