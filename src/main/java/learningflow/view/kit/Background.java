package learningflow.view.kit;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import learningflow.lesson.Texts;

/** The one thread for long work; results and errors come back on the JavaFX thread. */
public final class Background implements AutoCloseable {
    private final ExecutorService executor;

    public Background() {
        this("background");
    }

    /** @param name of its thread */
    Background(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Once it is closed, nothing is worked on any more, and what was is for nobody.
     *
     * @param failed hears of errors, too, as an exception with a line for people; they are also thrown on, to be logged
     */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(() -> {
            try {
                T result = work.call();
                handOver(() -> done.accept(result));
            } catch (Exception e) {
                handOver(() -> failed.accept(e));
            } catch (Error e) {
                handOver(() -> failed.accept(new ExecutionException(line(e), e)));
                throw e;
            }
        });
    }

    private static String line(Error error) {
        Texts texts = Texts.of(Locale.getDefault());
        return error instanceof OutOfMemoryError
                ? texts.text("background.memory")
                : texts.text("background.error", "error", error);
    }

    private void handOver(Runnable result) {
        Platform.runLater(() -> {
            if (!executor.isShutdown()) {
                result.run();
            }
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
