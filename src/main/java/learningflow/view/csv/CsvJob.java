package learningflow.view.csv;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.ProgressBar;
import learningflow.io.Progress;
import learningflow.view.kit.Background;

/** One piece of work at a time: a newer one, or a wish to stop, ends the older one. */
final class CsvJob {
    private final Background background;
    private final ProgressBar bar;
    /** The number of the newest; only its results count. */
    private final AtomicInteger newest = new AtomicInteger();

    CsvJob(Background background, ProgressBar bar) {
        this.background = background;
        this.bar = bar;
    }

    /** @param work is given whom to tell how far it is */
    <T> void start(Function<Progress, Callable<T>> work, Consumer<T> done, Consumer<Exception> failed) {
        int number = newest.incrementAndGet();
        bar.setProgress(0);
        bar.setVisible(true);
        Progress progress = share -> {
            Platform.runLater(() -> show(number, share));
            return newest.get() == number;
        };
        Callable<T> unlessOutdated = () -> {
            progress.checked(0);
            return work.apply(progress).call();
        };
        background.run(
                unlessOutdated,
                result -> end(number, () -> done.accept(result)),
                problem -> end(number, () -> {
                    if (!(problem instanceof CancellationException)) {
                        failed.accept(problem);
                    }
                }));
    }

    private void show(int number, double share) {
        if (newest.get() == number) {
            bar.setProgress(share);
        }
    }

    private void end(int number, Runnable then) {
        if (newest.get() == number) {
            bar.setVisible(false);
            then.run();
        }
    }

    boolean isRunning() {
        return bar.isVisible();
    }

    void stop() {
        newest.incrementAndGet();
        bar.setVisible(false);
    }
}
