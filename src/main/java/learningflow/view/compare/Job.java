package learningflow.view.compare;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.state.Progress;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** Long work with a bar of progress and a button that stops it; both are absent while nothing is done. */
final class Job implements AutoCloseable {
    /** Less progress than this is not worth a new frame. */
    private static final double VISIBLE = 0.01;

    private final Background background = new Background();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox root;
    private AtomicBoolean stopped = new AtomicBoolean(true);

    /** @param name of its ids */
    Job(Context context, String name) {
        bar.setId(name + "Progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        Tips.named(bar, context.text("compare.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Button(context.text("compare.stop"));
        stop.setId(name + "Stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(stop, context.text("compare.stop"), context.text("compare.stop.tip"));
        stop.setOnAction(event -> stop());
        root = new HBox(bar, stop);
        root.getStyleClass().add("job");
        root.setAlignment(Pos.CENTER_LEFT);
        show(false);
    }

    private void show(boolean busy) {
        root.setVisible(busy);
        root.setManaged(busy);
    }

    boolean isBusy() {
        return root.isVisible();
    }

    /** Ends what is being done, and does this; what is stopped says nothing. */
    <T> void start(Function<Progress, Optional<T>> work, Consumer<T> done) {
        stop();
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        bar.setProgress(0);
        show(true);
        double[] seen = {0};
        Progress progress = part -> {
            if (part - seen[0] > VISIBLE) {
                seen[0] = part;
                Platform.runLater(() -> bar.setProgress(part));
            }
            return !mine.get();
        };
        background.run(
                () -> work.apply(progress),
                result -> end(mine, () -> result.ifPresent(done)),
                problem -> end(mine, () -> {
                    throw new IllegalStateException(problem);
                }));
    }

    private void end(AtomicBoolean mine, Runnable then) {
        if (!mine.get()) {
            stop();
            then.run();
        }
    }

    void stop() {
        stopped.set(true);
        show(false);
    }

    HBox root() {
        return root;
    }

    @Override
    public void close() {
        stop();
        background.close();
    }
}
