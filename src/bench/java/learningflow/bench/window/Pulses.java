package learningflow.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;

/** Processor time of the frames in which something is drawn, while something else goes on. */
final class Pulses {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MILLISECOND = 1e6;
    /** A frame in which the renderer does less draws nothing. */
    private static final double DRAWS = 0.3;

    private final long renderer = Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
            .mapToLong(Thread::getId)
            .findFirst()
            .orElseThrow();
    private final List<Pulse> pulses = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        private long work;
        private long drawing;

        @Override
        public void start() {
            work = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            long worked = THREADS.getCurrentThreadCpuTime();
            long drawn = THREADS.getThreadCpuTime(renderer);
            if (work > 0) {
                pulses.add(new Pulse((worked - work) / MILLISECOND, (drawn - drawing) / MILLISECOND));
            }
            work = worked;
            drawing = drawn;
        }
    };

    /** @param work of the JavaFX thread, in ms @param drawing of the thread that renders */
    private record Pulse(double work, double drawing) {}

    void start() {
        Fx.run(timer::start);
    }

    void stop() {
        Fx.run(timer::stop);
    }

    double[] work() {
        return drawn(Pulse::work);
    }

    double[] drawing() {
        return drawn(Pulse::drawing);
    }

    private double[] drawn(ToDoubleFunction<Pulse> part) {
        return Fx.call(() -> pulses.stream()
                .filter(pulse -> pulse.drawing > DRAWS)
                .mapToDouble(part)
                .toArray());
    }
}
