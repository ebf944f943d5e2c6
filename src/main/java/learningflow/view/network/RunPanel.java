package learningflow.view.network;

import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Numbers;
import learningflow.state.Goal;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.state.Training;
import learningflow.state.Transport;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Panel;

/** A training run: so many epochs, or until a loss, or until it is stopped; with its progress. */
public final class RunPanel implements Panel {
    private static final int MOST_EPOCHS = 100_000_000;

    /** Nanoseconds from one pace that is told to the next, while no new run comes: numbers that change faster can't be read. */
    private static final long OFTEN = 250_000_000;

    private final Context context;
    private final Training training;
    private final VBox root;
    private final Subscription subscription;
    private final AnimationTimer clock;
    private double epochCount = 100;
    private double wantedLoss = Double.NaN;

    @FXML
    private NumberField epochs;

    @FXML
    private NumberField untilLoss;

    @FXML
    private Button startRun;

    @FXML
    private Button stopRun;

    @FXML
    private ProgressBar runProgress;

    @FXML
    private Label runState;

    /** @param training asked for its pace */
    public RunPanel(Context context, Training training) {
        this.context = context;
        this.training = training;
        root = Fxml.load("run", this, context);
        epochs.setAllowed(value -> value >= 1 && value <= MOST_EPOCHS && value == Math.rint(value));
        epochs.setTexts(context.text("run.epochs.tip"), context.text("run.epochs.wrong"));
        epochs.setOnCommit((value, typed) -> {
            epochCount = value;
            epochs.show(value);
        });
        epochs.show(epochCount);
        untilLoss.setAllowed(value -> value >= 0);
        untilLoss.setTexts(context.text("run.loss.tip"), context.text("run.loss.wrong"));
        untilLoss.setOnCommit((value, typed) -> {
            wantedLoss = value;
            untilLoss.show(value, typed);
        });
        clock = new AnimationTimer() {
            private long shown;

            @Override
            public void handle(long now) {
                if (now - shown >= OFTEN) {
                    shown = now;
                    showProgress(context.store().state());
                }
            }
        };
        subscription = context.store().subscribe(this::show);
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        startRun.setDisable(state.training() || state.isInferring());
        stopRun.setDisable(!state.training());
        if (state.training()) {
            clock.start();
        } else {
            clock.stop();
        }
        showProgress(state);
    }

    private void showProgress(State state) {
        Run run = state.run();
        long epoch = run.moment().batch().epoch();
        String loss = Numbers.format(run.now().meanLoss());
        if (state.goal().isEmpty()) {
            runProgress.setProgress(0);
            String key = run.past().size() >= Goal.MOST_UPDATES ? "run.full" : "run.rests";
            runState.setText(context.text(key, "epoch", epoch, "updates", run.at() + 1, "loss", loss));
            return;
        }
        Goal goal = state.goal().get();
        double pace = training.updatesPerSecond();
        double done = (run.at() + 1.0 - goal.from()) / ((double) goal.updates() - goal.from());
        runProgress.setProgress(goal.updates() == Goal.NEVER ? ProgressBar.INDETERMINATE_PROGRESS : done);
        String left = goal.updates() == Goal.NEVER || pace == 0
                ? "–"
                : context.text("run.seconds", "n", Numbers.format(Math.ceil((goal.updates() - run.at() - 1) / pace)));
        runState.setText(context.text(
                "run.runs",
                "epoch",
                epoch,
                "updates",
                run.at() + 1,
                "loss",
                loss,
                "pace",
                Numbers.format(Math.rint(pace)),
                "left",
                left));
    }

    @FXML
    private void start() {
        Run run = context.store().state().run();
        context.store().dispatch(new Transport.Train(Goal.epochs(run, (int) epochCount, wantedLoss)));
    }

    @FXML
    private void stop() {
        context.store().dispatch(new Transport.StopTraining());
    }

    @FXML
    private void noLoss() {
        wantedLoss = Double.NaN;
        untilLoss.show(Double.NaN, "");
    }

    @Override
    public void close() {
        clock.stop();
        subscription.close();
    }
}
