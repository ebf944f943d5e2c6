package learningflow.view.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Results that follow a state that keeps changing: what is quick is worked out at once, what is not on a thread of its own,
 * where only the newest request counts. Whoever waits is told that what it shows is stale. Belongs to the JavaFX thread.
 */
public final class Latest implements AutoCloseable {
    /** So many multiplications are made within a frame. */
    public static final double AT_ONCE = 400_000;

    private final Consumer<Boolean> stale;
    private boolean waiting;
    private Background background;
    /** Of the newest request. */
    private volatile long newest;

    private boolean closed;

    /** @param stale hears whether what is shown is older than what was asked for */
    public Latest(Consumer<Boolean> stale) {
        this.stale = stale;
    }

    /** @param cost in multiplications, about @param work must not touch what belongs to the JavaFX thread */
    public <T> void ask(double cost, Callable<T> work, Consumer<T> show) {
        long mine = ++newest;
        if (cost <= AT_ONCE) {
            show.accept(atOnce(work));
            tell(false);
            return;
        }
        tell(true);
        if (background == null) {
            background = new Background();
        }
        background.run(
                () -> mine == newest ? work.call() : null,
                result -> {
                    if (!closed && result != null && mine == newest) {
                        show.accept(result);
                        tell(false);
                    }
                },
                error -> {
                    throw new IllegalStateException(error);
                });
    }

    private static <T> T atOnce(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether what is shown is older than what was asked for. */
    public boolean isWaiting() {
        return waiting;
    }

    private void tell(boolean isStale) {
        waiting = isStale;
        stale.accept(isStale);
    }

    /** What is shown is right after all: whatever is under way is for nobody any more. */
    public void settle() {
        newest++;
        tell(false);
    }

    @Override
    public void close() {
        closed = true;
        if (background != null) {
            background.close();
        }
    }
}
