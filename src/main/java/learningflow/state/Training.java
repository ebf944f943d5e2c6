package learningflow.state;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes updates on a thread of its own while the state says so, and has a finished run ready whenever it is asked for one: a
 * new one is only made when the last one was fetched. What a person changes meanwhile ends that work; it begins again from what they changed.
 */
public final class Training implements AutoCloseable {
    private final Store store;
    private final Subscription subscription;
    private Worker worker;
    /** The run that the worker started from or that was last taken over from it. */
    private Run reached;

    public Training(Store store) {
        this.store = store;
        subscription = store.subscribe(this::follow);
    }

    private void follow(State state) {
        if (worker != null && (!state.goal().equals(Optional.of(worker.goal)) || state.run() != reached)) {
            stop();
        }
        if (worker == null && state.training()) {
            reached = state.run();
            worker = new Worker(reached, state.goal().orElseThrow());
            worker.start();
        }
        if (worker != null) {
            worker.speed = state.look().speed();
        }
    }

    /** Hands the updates made since the last call to the store; called on its thread, once a frame. */
    public void collect() {
        boolean ended = worker != null && !worker.isAlive();
        Run made = worker == null ? null : worker.made.getAndSet(null);
        if (made != null) {
            reached = made;
            store.dispatch(new Transport.Trained(reached, worker.goal));
        } else if (ended) {
            store.dispatch(new Transport.StopTraining()); // by an error, which its thread has logged
        }
    }

    /** How fast the training under way is, in updates a second; 0 while there is none. */
    public double updatesPerSecond() {
        return worker == null ? 0 : worker.updatesPerSecond();
    }

    /** Whether it runs as fast as it can, and not so that the eye can follow. */
    public boolean isAtFullSpeed() {
        return worker != null && !worker.goal.isEndless();
    }

    private void stop() {
        if (worker != null) {
            worker.stopped = true;
            LockSupport.unpark(worker);
            worker = null;
        }
    }

    @Override
    public void close() {
        subscription.close();
        stop();
    }

    /** Goes on from one run until it is stopped or there are enough updates. */
    private static final class Worker extends Thread {
        /** At speed 1, while nobody set a goal: fast, but so that the eye can follow. */
        private static final double UPDATES_PER_SECOND = 1000;

        private final Run from;
        private final Goal goal;
        private final AtomicReference<Run> made = new AtomicReference<>();
        private final long began = System.nanoTime();
        private volatile double speed = 1;
        /** Written by this thread alone. */
        private volatile long updates;

        private volatile boolean stopped;

        Worker(Run from, Goal goal) {
            super("training");
            setDaemon(true);
            this.from = from;
            this.goal = goal;
        }

        double updatesPerSecond() {
            double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
            return updates / Math.max(seconds, 1e-3);
        }

        @Override
        public void run() {
            try (Ahead ahead = new Ahead(from, goal)) {
                int begun = ahead.made();
                double due = 0;
                while (!stopped && !ahead.isReached()) {
                    ahead.goOn(made.get() == null);
                    ahead.seen().ifPresent(made::set);
                    boolean updated = updates != ahead.made() - begun;
                    updates = ahead.made() - begun;
                    if (goal.isEndless() && updated) {
                        due += TimeUnit.SECONDS.toNanos(1) / (UPDATES_PER_SECOND * speed);
                        LockSupport.parkNanos((long) due - (System.nanoTime() - began));
                    }
                }
            }
        }
    }
}
