package learningflow.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import learningflow.core.Batches;
import learningflow.core.Trainer;
import learningflow.lesson.Scenario;
import learningflow.state.Goal;
import learningflow.state.State;
import learningflow.state.Transport;

/**
 * Training in the background of the window, against the loop of the command {@code train}; and whether the window answers.
 * Counted by the clock, and by the processor time of the thread that trains: what others take from it on a busy machine, the
 * drawing included, is in the first figure alone.
 */
final class Learning {
    private static final int ROUNDS = 5;
    private static final long MILLISECONDS = 2_500;
    private static final long SETTLE = 700;
    private static final long BETWEEN_QUESTIONS = 40;
    private static final double MILLISECOND = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Learning() {}

    static void all() {
        compare("W3, 100 rows", Networks.deep(100));
        compare("W4, 200 rows", Networks.wide(200));
        compare("784-256-128-10, 200 rows", Networks.digits(200));
    }

    private static void compare(String what, Scenario scenario) {
        double[] ratio = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        double[] mine = new double[ROUNDS];
        double seconds = 0;
        List<Double> answers = new ArrayList<>();
        Pulses pulses = new Pulses();
        try (Program program = Program.open(scenario)) {
            Fx.pause(500);
            alone(scenario, MILLISECONDS);
            for (int round = 0; round < ROUNDS; round++) {
                Rate yardstick = alone(scenario, MILLISECONDS);
                Rate window = inTheWindow(program, yardstick.updates(), answers, pulses);
                seconds += window.seconds();
                mine[round] = window.bySeconds();
                ratio[round] = window.bySeconds() / yardstick.bySeconds();
                work[round] = window.byWork() / yardstick.byWork();
            }
        }
        Figures.print("training, " + what + ": updates a second / train", Figures.spread(ratio));
        Figures.print("  the same by processor time of the thread", Figures.spread(work));
        Figures.print("  updates a second in the window", Figures.spread(mine));
        Figures.print(
                "  answer, ms",
                Figures.high(answers.stream().mapToDouble(Double::doubleValue).toArray()));
        Figures.print("  frames a second", "%.1f".formatted(pulses.work().length / seconds));
        Figures.print("  a frame: JavaFX thread, ms", Figures.high(pulses.work()));
        Figures.print("  a frame: rendering thread, ms", Figures.high(pulses.drawing()));
    }

    /** @param work processor time, in seconds */
    private record Rate(int updates, double seconds, double work) {
        double bySeconds() {
            return updates / seconds;
        }

        double byWork() {
            return updates / work;
        }
    }

    /** What {@code train} does. */
    private static Rate alone(Scenario scenario, long milliseconds) {
        Trainer trainer = new Trainer(scenario.setup(), scenario.start());
        Batches batches = scenario.setup().batches();
        int updates = 0;
        boolean finite = true;
        long began = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        while (System.nanoTime() - began < milliseconds * MILLISECOND) {
            trainer.update(batches.get(updates));
            finite &= trainer.flowIsFinite();
            updates++;
        }
        if (!finite) {
            throw new IllegalStateException("the yardstick has gone astray");
        }
        return new Rate(updates, seconds(System.nanoTime() - began), seconds(THREADS.getCurrentThreadCpuTime() - worked));
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / MILLISECOND / 1000;
    }

    /** Until so many updates are made and on the screen, while somebody asks all the time. */
    private static Rate inTheWindow(Program program, int updates, List<Double> answers, Pulses pulses) {
        Fx.run(() -> program.store.open(
                State.start(program.store.state().run().origin())));
        Fx.pause(SETTLE); // to open a scenario is not to train
        int wanted = Math.max(2, updates);
        pulses.start();
        long began = System.nanoTime();
        program.dispatch(new Transport.Train(new Goal(0, wanted, Double.NaN)));
        long thread = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("training"))
                .mapToLong(Thread::getId)
                .max()
                .orElseThrow();
        long worked = 0;
        while (program.state().training()) {
            worked = Math.max(worked, THREADS.getThreadCpuTime(thread)); // −1 when it has ended
            answers.add(answer());
            Fx.pause(BETWEEN_QUESTIONS);
        }
        double took = seconds(System.nanoTime() - began);
        answers.add(answer()); // of the end
        pulses.stop();
        return new Rate(wanted, took, seconds(worked));
    }

    /** From an event to the end of the frame that shows what came of it, in ms. */
    private static double answer() {
        CountDownLatch shown = new CountDownLatch(1);
        long asked = System.nanoTime();
        Platform.runLater(() -> Platform.runLater(shown::countDown)); // behind what waits before it, and what that leads to
        try {
            shown.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - asked) / MILLISECOND;
    }
}
