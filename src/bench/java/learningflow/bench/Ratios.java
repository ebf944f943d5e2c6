package learningflow.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs yardstick, core and trace in turn, each in a process of its own, several times over, and prints the ratios: their median,
 * and from the least to the largest. So a machine that is busy for a while slows all of them.
 */
public final class Ratios {
    private static final int ROUNDS = 5;
    private static final String ONE_PROCESSOR = "-XX:ActiveProcessorCount=1";
    /** The installed program's; by itself Java takes another one where it sees one processor. */
    private static final String COLLECTOR = "-XX:+UseG1GC";

    private Ratios() {}

    public static void main(String[] args) throws RunnerException {
        System.out.println("workload      core/yardstick            trace/core             yardstick  bytes per update");
        List<Workload> workloads = args.length == 0
                ? List.of(Workload.values())
                : Arrays.stream(args).map(Workload::valueOf).toList();
        for (Workload workload : workloads) {
            print(workload);
        }
        printCores();
        Growth.main(args);
    }

    /**
     * What the second core gives W5: the core with one processor to be seen, and with all; and the most that can be had: two threads
     * that each make updates of their own.
     */
    private static void printCores() throws RunnerException {
        double[] gain = new double[ROUNDS];
        double[] most = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double alone = time(run(Workload.W5, "core", 1, COLLECTOR, ONE_PROCESSOR));
            gain[i] = alone / time(run(Workload.W5, "core", 1, COLLECTOR));
            most[i] = 2 * alone / time(run(Workload.W5, "core", 2, COLLECTOR, ONE_PROCESSOR));
        }
        System.out.println("W5 on one core / on all: " + spread(gain) + ", at most " + spread(most));
    }

    private static void print(Workload workload) throws RunnerException {
        double[] core = new double[ROUNDS];
        double[] trace = new double[ROUNDS];
        double[] yardstick = new double[ROUNDS];
        double bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            yardstick[i] = time(run(workload, "yardstick", 1));
            RunResult update = run(workload, "core", 1);
            core[i] = time(update) / yardstick[i];
            trace[i] = time(run(workload, "trace", 1)) / time(update);
            bytes = Math.max(
                    bytes,
                    update.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
        System.out.printf(
                Locale.ROOT,
                "%-8s %s   %s   %,12.0f ns   %.1f%n",
                workload,
                spread(core),
                spread(trace),
                sorted(yardstick)[ROUNDS / 2],
                bytes);
    }

    private static RunResult run(Workload workload, String method, int threads, String... jvm) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(UpdateBenchmark.class.getName() + "." + method + "$")
                .param("workload", workload.name())
                .threads(threads)
                .forks(1)
                .jvmArgsAppend(jvm)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(300))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.iterator().next();
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static String spread(double[] values) {
        double[] sorted = sorted(values);
        return String.format(
                Locale.ROOT, "%6.2f (%.2f to %.2f)", sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]);
    }
}
