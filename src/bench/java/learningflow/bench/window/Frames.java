package learningflow.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Does something once a frame, and measures each frame: from one to the next. Processor time does not count what others do on
 * the machine meanwhile; elapsed time does.
 *
 * @param work processor time of the JavaFX thread, in ms: what was done, styles, layout, and handing it to the renderer
 * @param drawing processor time of the thread that renders, in ms
 * @param answer elapsed time until all that is done but for the rendering, in ms
 * @param rate frames a second
 */
record Frames(double[] work, double[] drawing, double[] answer, double rate) {
    private static final double MILLISECOND = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** @param warm frames before those that count @param done hears the number of the frame, from 0 */
    static Frames measure(int warm, int count, IntConsumer done) {
        return measure(warm, count, done, Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::getId)
                .findFirst()
                .orElseThrow());
    }

    private static Frames measure(int warm, int count, IntConsumer done, long renderer) {
        Timer timer = new Timer(warm, count, done, renderer);
        Fx.run(timer::start);
        try {
            timer.finished.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Frames all = Fx.call(timer::frames);
        if (timer.failure != null) {
            throw new IllegalStateException(timer.failure);
        }
        return all;
    }

    double medianWork() {
        return Figures.median(work);
    }

    double medianCost() {
        double[] cost = new double[work.length];
        Arrays.setAll(cost, i -> work[i] + drawing[i]);
        return Figures.median(cost);
    }

    /** Of both threads together: what a picture costs that is worked out, laid out and drawn. */
    double[] cost() {
        double[] cost = new double[work.length];
        Arrays.setAll(cost, i -> work[i] + drawing[i]);
        return cost;
    }

    private static final class Timer extends AnimationTimer {
        private final int warm;
        private final int count;
        private final IntConsumer done;
        private final long renderer;
        private final CountDownLatch finished = new CountDownLatch(1);
        private final long[] work;
        private final long[] drawing;
        private final long[] begun;
        private final double[] answer;
        private int frame;
        private Throwable failure;

        Timer(int warm, int count, IntConsumer done, long renderer) {
            this.warm = warm;
            this.count = count;
            this.done = done;
            this.renderer = renderer;
            work = new long[warm + count + 1];
            drawing = new long[warm + count + 1];
            begun = new long[warm + count + 1];
            answer = new double[warm + count + 1];
        }

        @Override
        public void handle(long now) {
            work[frame] = THREADS.getCurrentThreadCpuTime();
            drawing[frame] = THREADS.getThreadCpuTime(renderer);
            begun[frame] = System.nanoTime();
            if (frame == warm + count) {
                stop();
                finished.countDown();
                return;
            }
            int mine = frame++;
            Platform.runLater(() -> answer[mine] = (System.nanoTime() - begun[mine]) / MILLISECOND);
            try {
                done.accept(mine);
            } catch (RuntimeException e) {
                failure = e;
                stop();
                finished.countDown();
            }
        }

        Frames frames() {
            double seconds = (begun[warm + count] - begun[warm]) / MILLISECOND / 1000;
            return new Frames(
                    differences(work),
                    differences(drawing),
                    Arrays.copyOfRange(answer, warm, warm + count),
                    count / seconds);
        }

        private double[] differences(long[] times) {
            double[] found = new double[count];
            Arrays.setAll(found, i -> (times[warm + i + 1] - times[warm + i]) / MILLISECOND);
            return found;
        }
    }
}
