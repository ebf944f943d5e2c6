package learningflow.bench.window;

import java.lang.management.ManagementFactory;
import java.util.Random;
import learningflow.io.Gallery;
import learningflow.state.State;
import learningflow.state.Transport;

/** What stays in memory, and how soon what was long ago is back on the screen. */
final class Remembering {
    private static final int UPDATES = 100_000;
    private static final int JUMPS = 100;
    private static final int WARM = 30;
    private static final int TIMES = Integer.getInteger("times", 20);
    private static final double MEGABYTE = 1e6;

    private Remembering() {}

    static void history() {
        State trained = Plotting.trained(Networks.deep(100), UPDATES);
        try (Program program = Program.open(Networks.deep(100))) {
            Fx.run(() -> program.store.open(trained));
            Random random = new Random(1);
            Frames frames = Frames.measure(
                    WARM,
                    JUMPS,
                    frame -> program.store.dispatch(new Transport.GoToUpdate(random.nextInt(UPDATES), 5)));
            Figures.print("history, 100,000 updates of W3: heap in all, MB", "%.0f".formatted(heap()));
            Figures.print("  any moment: answer, ms", Figures.high(frames.answer()));
            Figures.print("  any moment: JavaFX thread, ms", Figures.high(frames.work()));
            Figures.print("  any moment: with drawing, ms", Figures.high(frames.cost()));
        }
    }

    /** A window of its own each time. */
    static void gallery() {
        double first = 0;
        for (int time = 1; time <= TIMES; time++) {
            for (String name : Gallery.NAMES) {
                Program program = Program.open(Gallery.read(name));
                Fx.pause(100);
                program.close();
            }
            if (time == 1) {
                first = heap();
            }
        }
        double last = heap();
        Figures.print(
                "gallery, a window each, %d times: heap at the end / after the first".formatted(TIMES),
                "%.2f (%.1f MB after %.1f MB)".formatted(last / first, last, first));
    }

    /** What is left of the heap, in MB, when nothing more can be collected. */
    static double heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Fx.pause(150);
            Fx.run(() -> {});
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
