package learningflow.bench.window;

import java.util.ArrayList;
import java.util.List;
import learningflow.state.Transport;

/** Plays a whole update of the deep network: the flow runs along all edges, layer by layer, there and back. */
final class Animating {
    private static final int ROUNDS = 5;
    private static final int WARM = 10;
    private static final int FRAMES = 60;
    private static final int PICTURES = 24;
    /** The data are picked. */
    private static final int FIRST = 1;

    private Animating() {}

    static void deep() {
        try (Program program = Program.open(Networks.deep(100))) {
            List<Seen> pictures = new ArrayList<>();
            begin(program);
            for (int i = 0; i < PICTURES; i++) {
                fly(program, 0, 1);
                pictures.add(Fx.call(() -> Seen.in(program.scene)));
            }
            Bare bare = Fx.call(() -> new Bare(pictures, program.scene.getWidth(), program.scene.getHeight()));
            bare.print(pictures.get(0));
            double[] rate = new double[ROUNDS];
            double[] work = new double[ROUNDS];
            double[] mine = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Fx.run(() -> program.stage.setScene(bare.scene()));
                Frames yardstick = Frames.measure(WARM, FRAMES, frame -> bare.show());
                Fx.run(() -> program.stage.setScene(program.scene));
                begin(program);
                Frames frames = fly(program, WARM, FRAMES);
                mine[round] = frames.rate();
                rate[round] = frames.rate() / yardstick.rate();
                work[round] = frames.medianWork() / yardstick.medianWork();
            }
            Figures.print("animation, W3: frames a second / bare scene", Figures.spread(rate));
            Figures.print("  frames a second in the window", Figures.spread(mine));
            Figures.print("  JavaFX thread / bare scene", Figures.spread(work));
        }
    }

    private static void begin(Program program) {
        program.dispatch(new Transport.GoToStep(FIRST));
    }

    /** The window's own clock moves it; when the flow has arrived in a layer it is sent off to the next one. */
    private static Frames fly(Program program, int warm, int count) {
        return Frames.measure(warm, count, frame -> {
            if (!program.player.flight().isMoving()) {
                int step = program.store.state().step();
                program.store.dispatch(
                        step < program.store.state().timeline().last() - 2
                                ? new Transport.StepForward()
                                : new Transport.GoToStep(FIRST));
            }
        });
    }
}
