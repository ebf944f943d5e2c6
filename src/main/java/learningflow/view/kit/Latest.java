package learningflow.view.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Results that follow a state that keeps changing: what is quick is worked out at once, what is not on a thread of its own,
 * where only the newest request counts. Whoever waits is told that what it shows is stale. Belongs to the JavaFX thread.
 */
public final class Latest implements AutoCloseable {
    /** So many multiplications are made within a frame. */
    public static final double AT_ONCE = 400_000;

    /** So long a frame waits for what is worked out aside. */
    private static final long PATIENCE_MS = 4;

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
        runAside(() -> mine == newest ? work.call() : null, result -> arrive(mine, result, show));
    }

    /**
     * The same, but on the other thread however quick it is. What is ready within a few milliseconds is shown in this very frame
     * and never looks stale.
     */
    public <T> void askAside(Callable<T> work, Consumer<T> show) {
        long mine = ++newest;
        CompletableFuture<T> ready = new CompletableFuture<>();
        runAside(
                () -> {
                    T result = mine == newest ? work.call() : null;
                    ready.complete(result);
                    return result;
                },
                result -> arrive(mine, result, show));
        T quick = await(ready);
        if (quick == null) {
            tell(true);
        } else {
            arrive(mine, quick, show);
            newest++; // it need not arrive twice
        }
    }

    private <T> void runAside(Callable<T> work, Consumer<T> show) {
        if (background == null) {
            background = new Background();
        }
        background.run(work, show, error -> {
            throw new IllegalStateException(error);
        });
    }

    private <T> void arrive(long mine, T result, Consumer<T> show) {
        if (!closed && result != null && mine == newest) {
            show.accept(result);
            tell(false);
        }
    }

    private static <T> T await(Future<T> ready) {
        try {
            return ready.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
