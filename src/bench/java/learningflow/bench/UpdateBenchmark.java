package learningflow.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One update: the core's, without and with a trace, and the yardstick's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UpdateBenchmark {
    @Param
    public Workload workload;

    private Pair pair;

    @Setup
    public void prepare() {
        pair = new Pair(workload.shape());
    }

    @Benchmark
    public double core() {
        return pair.core();
    }

    @Benchmark
    public Object trace() {
        return pair.trace();
    }

    @Benchmark
    public double yardstick() {
        return pair.yardstick();
    }
}
