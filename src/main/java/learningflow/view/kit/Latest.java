package learningflow.view.kit;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learningflow.state.Drag;
import learningflow.state.State;
import learningflow.state.Subscription;

/**
 * Results that follow a state that keeps changing: what is quick is worked out at once, what is not on a thread of its own,
 * where only the newest request counts. Whoever waits is told that what it shows is stale. Belongs to the JavaFX thread.
 *
 * <p>A training run and a hand that drags change the state all the time and want the processors for what they do. Meanwhile all
 * of them share one thread, which rests more than it works, and what takes long, and would be out of date before it is there,
 * waits for the end.
 */
public final class Latest implements AutoCloseable {
    /** So many multiplications are made within a frame. */
    public static final double AT_ONCE = 400_000;

    /** From so many on it takes longer than a few frames. */
    private static final double LONG = 50e6;

    /** So long a frame waits for what is worked out aside. */
    private static final long PATIENCE_MS = 4;

    /** How much longer than its work the shared thread rests while a run is trained, and while a hand drags. */
    private static final long REST = 40;

    private static final long REST_IN_A_DRAG = 4;

    private static final long MOST_REST = TimeUnit.MILLISECONDS.toNanos(800);

    /** Of all windows, so it lives as long as the process. */
    private static final Background SHARED = new Background("shared background");

    private final Supplier<Optional<State>> state;
    private final Consumer<Boolean> stale;
    private final Subscription subscription;
    private boolean waiting;
    private Background own;
    /** Of the newest request. */
    private volatile long newest;
    /** What waits for the end of a training run or a drag, or null. */
    private Runnable held;
    /** How long the shared thread worked last for this one, in nanoseconds. */
    private volatile long worked;

    private boolean closed;

    /** @param stale hears whether what is shown is older than what was asked for */
    public Latest(Context context, Consumer<Boolean> stale) {
        this.stale = stale;
        state = () -> Optional.of(context.store().state());
        subscription = context.store().subscribe(state -> release());
    }

    /** Of what a hand asks for, which waits for nothing else. @param stale hears whether what is shown is older */
    public Latest(Consumer<Boolean> stale) {
        this.stale = stale;
        state = Optional::empty;
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
        if (isTraining() || isDragging()) {
            meanwhile(cost, mine, work, show);
        } else {
            runAside(() -> mine == newest ? work.call() : null, result -> arrive(mine, result, show));
        }
    }

    /**
     * The same, but on the other thread however quick it is. What is ready within a few milliseconds is shown in this very frame
     * and never looks stale; while a run is trained, or much is worked out in a drag, no frame waits.
     */
    public <T> void askAside(double cost, Callable<T> work, Consumer<T> show) {
        long mine = ++newest;
        held = null;
        if (isTraining() || isDragging() && cost > AT_ONCE) {
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

    private boolean isTraining() {
        return state.get().map(State::training).orElse(false);
    }

    private boolean isDragging() {
        return state.get().flatMap(State::drag).map(Drag::held).orElse(false);
    }

    /** While a run is trained, or a hand drags. */
    private <T> void meanwhile(double cost, long mine, Callable<T> work, Consumer<T> show) {
        if (cost > LONG) {
            held = () -> runAside(() -> mine == newest ? work.call() : null, result -> arrive(mine, result, show));
            return;
        }
        run(SHARED, () -> mine == newest ? timed(work) : null, result -> arrive(mine, result, show));
        long rest = isTraining() ? REST : REST_IN_A_DRAG;
        run(SHARED, () -> rest(rest), nothing -> {});
    }

    private void release() {
        if (held != null && !isTraining() && !isDragging()) {
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

    private Void rest(long times) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.min(MOST_REST, times * worked));
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
