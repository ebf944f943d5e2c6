package learningflow.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * How the cost of an update grows with the weights and with the rows: core and yardstick in alternation in this process, medians,
 * and the bytes that the core allocates.
 */
public final class Growth {
    private static final int ROUNDS = 15;
    private static final long AT_LEAST = 20_000_000;

    private static double sink;

    private Growth() {}

    public static void main(String[] args) {
        System.out.println("sizes                rows     weights·rows       core  ns/(w·r)  core/yardstick          bytes");
        for (int[] sizes : new int[][] {{4, 2, 1}, {10, 8, 2}, {32, 24, 9}, {100, 90, 10}, {320, 300, 13}, {1000, 900, 110}}) {
            print(new Shape(32, true, true, sizes));
        }
        for (int rows : new int[] {1, 10, 100, 1_000, 10_000, 100_000}) {
            print(new Shape(rows, false, true, 2, 8, 8, 1));
        }
    }

    private static void print(Shape shape) {
        Pair pair = new Pair(shape);
        double[] core = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            double obvious = time(pair::yardstick);
            double mine = time(pair::core);
            if (i >= 0) {
                core[i] = mine;
                ratio[i] = mine / obvious;
            }
        }
        Arrays.sort(core);
        Arrays.sort(ratio);
        int[] sizes = shape.sizes();
        double weights = 0;
        for (int k = 1; k < sizes.length; k++) {
            weights += (double) sizes[k] * (sizes[k - 1] + 1);
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %,7d %,16.0f %,10.0f ns %7.3f   %.2f (%.2f to %.2f)   %d%n",
                Arrays.toString(sizes),
                shape.batch(),
                weights * shape.batch(),
                core[ROUNDS / 2],
                core[ROUNDS / 2] / weights / shape.batch(),
                ratio[ROUNDS / 2],
                ratio[0],
                ratio[ROUNDS - 1],
                bytes(pair));
    }

    private static double time(DoubleSupplier update) {
        int count = 0;
        long start = System.nanoTime();
        do {
            sink += update.getAsDouble();
            count++;
        } while (System.nanoTime() - start < AT_LEAST);
        return (double) (System.nanoTime() - start) / count;
    }

    /** What ten updates allocate in this thread. */
    private static long bytes(Pair pair) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) {
            sink += pair.core();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
