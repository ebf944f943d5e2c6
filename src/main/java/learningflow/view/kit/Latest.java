package learningflow.view.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import learningflow.state.Subscription;

/**
 * Results that follow a state that keeps changing: what is quick is worked out at once, what is not on a thread of its own,
 * where only the newest request counts. Whoever waits is told that what it shows is stale. Belongs to the JavaFX thread.
 *
 * <p>A training run changes the state all the time and wants the processors for itself. Meanwhile all of them share one thread,
 * which rests more than it works, and what takes long, and would be out of date before it is there, waits for the end of the run.
 */
public final class Latest implements AutoCloseable {
    /** So many multiplications are made within a frame. */
    public static final double AT_ONCE = 400_000;

    /** From so many on it takes longer than a few frames. */
    private static final double LONG = 50e6;

    /** So long a frame waits for what is worked out aside. */
    private static final long PATIENCE_MS = 4;

    /** How much longer than its work the shared thread rests. */
    private static final long REST = 40;

    private static final long MOST_REST = TimeUnit.MILLISECONDS.toNanos(800);

    /** While a run is trained. */
    private static final Background SHARED = new Background();

    private final BooleanSupplier training;
    private final Consumer<Boolean> stale;
    private final Subscription subscription;
    private boolean waiting;
    private Background own;
    /** Of the newest request. */
    private volatile long newest;
    /** What waits for the end of a training run, or null. */
    private Runnable held;
    /** How long the shared thread worked last for this one, in nanoseconds. */
    private volatile long worked;

    private boolean closed;

    /** @param stale hears whether what is shown is older than what was asked for */
    public Latest(Context context, Consumer<Boolean> stale) {
        this.stale = stale;
        training = () -> context.store().state().training();
        subscription = context.store().subscribe(state -> release());
    }

    /** Of what a hand asks for, which waits for no run. @param stale hears whether what is shown is older */
    public Latest(Consumer<Boolean> stale) {
        this.stale = stale;
        training = () -> false;
        subscription = () -> {};
    }

    /** @param cost in multiplications, about @param work must not touch what belongs to the JavaFX thread */
    public <T> void ask(double cost, Callable<T> work, Consumer<T> show) {
        long mine = ++newest;
        held = null;
        if (cost <= AT_ONCE) {
            show.accept(atOnce(work));
            tell(false);
            return;
        }
        tell(true);
        if (training.getAsBoolean()) {
            meanwhile(cost, mine, work, show);
        } else {
            runAside(() -> mine == newest ? work.call() : null, result -> arrive(mine, result, show));
        }
    }

    /**
     * The same, but on the other thread however quick it is. What is ready within a few milliseconds is shown in this very frame
     * and never looks stale; while a run is trained, no frame waits.
     */
    public <T> void askAside(double cost, Callable<T> work, Consumer<T> show) {
        long mine = ++newest;
        held = null;
        if (training.getAsBoolean()) {
            tell(true);
            meanwhile(cost, mine, work, show);
            return;
        }
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

    /** While a run is trained. */
    private <T> void meanwhile(double cost, long mine, Callable<T> work, Consumer<T> show) {
        if (cost > LONG) {
            held = () -> runAside(() -> mine == newest ? work.call() : null, result -> arrive(mine, result, show));
            return;
        }
        run(SHARED, () -> mine == newest ? timed(work) : null, result -> arrive(mine, result, show));
        run(SHARED, this::rest, nothing -> {});
    }

    private void release() {
        if (held != null && !training.getAsBoolean()) {
            Runnable ready = held;
            held = null;
            ready.run();
        }
    }

    private <T> T timed(Callable<T> work) throws Exception {
        long began = System.nanoTime();
        T result = work.call();
        worked = System.nanoTime() - began;
        return result;
    }

    private Void rest() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.min(MOST_REST, REST * worked));
        worked = 0;
        return null;
    }

    private <T> void runAside(Callable<T> work, Consumer<T> show) {
        if (own == null) {
            own = new Background();
        }
        run(own, work, show);
    }

    private static <T> void run(Background thread, Callable<T> work, Consumer<T> show) {
        thread.run(work, show, error -> {
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
        held = null;
        tell(false);
    }

    @Override
    public void close() {
        closed = true;
        newest++;
        subscription.close();
        if (own != null) {
            own.close();
        }
    }
}
