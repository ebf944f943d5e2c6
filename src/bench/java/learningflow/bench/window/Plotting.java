package learningflow.bench.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Goal;
import learningflow.state.Player;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.state.Training;
import learningflow.state.Transport;
import learningflow.view.kit.Context;
import learningflow.view.plot.LossPlot;

/** The loss of many updates, and of few: what it costs to show one more. */
final class Plotting {
    private static final int ROUNDS = 5;
    private static final int WARM = 10;
    private static final int FRAMES = 30;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;

    private Plotting() {}

    static void loss() {
        List<State> few = growing(FEW);
        List<State> many = growing(MANY);
        Plot short1 = Plot.of(few.get(0));
        Plot long1 = Plot.of(many.get(0));
        compare("loss plot, 1,000,000 updates / 1,000", short1.show(few), long1.show(many));
        short1.close();
        long1.close();
        try (Program program = Program.open(Networks.small())) {
            compare(
                    "the whole window, 1,000,000 updates / 1,000",
                    frame -> program.store.dispatch(state -> few.get(frame % few.size())),
                    frame -> program.store.dispatch(state -> many.get(frame % many.size())));
        }
    }

    private static void compare(String what, Consumer<Integer> few, Consumer<Integer> many) {
        Frames.measure(60, 1, few::accept);
        Frames.measure(60, 1, many::accept);
        double[] ratio = new double[ROUNDS];
        double[] mine = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double yardstick = Frames.measure(WARM, FRAMES, few::accept).medianWork();
            mine[round] = Frames.measure(WARM, FRAMES, many::accept).medianWork();
            ratio[round] = mine[round] / yardstick;
        }
        Figures.print(what, Figures.spread(ratio));
        Figures.print("  ms with the many", Figures.spread(mine));
    }

    /** Runs with so many updates, each one longer than the one before. */
    private static List<State> growing(int updates) {
        State trained = trained(Networks.small(), updates);
        List<State> states = new ArrayList<>(List.of(trained));
        for (int i = 0; i < WARM + FRAMES; i++) {
            states.add(new Transport.NextUpdate().applyTo(states.get(i)));
        }
        return states;
    }

    /** By the training of the program, without its window. */
    static State trained(Scenario scenario, int updates) {
        return Fx.call(() -> {
            Store store = new Store(scenario);
            try (Training training = new Training(store)) {
                store.dispatch(new Transport.Train(new Goal(0, updates, Double.NaN)));
                while (store.state().training()) {
                    Thread.sleep(20);
                    training.collect();
                }
            }
            return store.state();
        });
    }

    /** The plot alone in a window. */
    private record Plot(Stage stage, Store store, LossPlot plot) {
        static Plot of(State state) {
            return Fx.call(() -> {
                Store store = new Store(state.run().origin());
                store.open(state);
                LossPlot plot = new LossPlot(new Context(store, new Player(store), Texts.of(Locale.ENGLISH)));
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(plot.root()), 700, 300));
                stage.show();
                return new Plot(stage, store, plot);
            });
        }

        Consumer<Integer> show(List<State> states) {
            return frame -> store.dispatch(state -> states.get(frame % states.size()));
        }

        void close() {
            Fx.run(() -> {
                plot.close();
                stage.close();
            });
        }
    }
}
