package learningflow.state;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Trainer;

/** A second thread of a training, which looks at all rows with the weights that an update starts from. */
final class Lookout implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 64;

    private final Setup setup;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "looks of training");
        thread.setDaemon(true);
        return thread;
    });
    /** With the weights that were looked at last. */
    private Trainer trainer;

    Lookout(Setup setup) {
        this.setup = setup;
    }

    /** What was found. @param whole null if it was not asked for */
    private record Found(Measured means, Computed whole) {}

    /** Of one update. */
    final class Look {
        private final Moment moment;
        private final boolean isWhole;
        private final FutureTask<Found> task;

        private Look(Moment moment, boolean isWhole) {
            this.moment = moment;
            this.isWhole = isWhole;
            task = new FutureTask<>(this::find);
        }

        private Found find() {
            if (isWhole) {
                Computed computed = Computed.of(moment);
                return new Found(computed.measured(), computed);
            }
            return new Found(meansWith(moment.start()), null);
        }

        boolean isDone() {
            return task.isDone();
        }

        /** Waits for it, and does it here if the other thread has not begun. */
        void finish() {
            task.run();
            found();
        }

        private Found found() {
            try {
                return task.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        Measured means() {
            return found().means;
        }

        /** Whether all that is shown of the update was found. */
        boolean isWhole() {
            return isWhole;
        }

        /** All that is shown of the update; worked out now, if nobody asked for it before. */
        Computed whole() {
            return isWhole ? found().whole : Computed.of(moment);
        }
    }

    /** One after the other: whoever waits for a look may do it, while the thread begins the next one. */
    private synchronized Measured meansWith(Checkpoint start) {
        if (trainer == null) {
            trainer = new Trainer(atOnce(setup), start);
        }
        trainer.load(start);
        return Measured.means(trainer);
    }

    /** Many rows take less time together than in the batches of the run, with the same result. */
    private static Setup atOnce(Setup setup) {
        int rows = Math.max(
                setup.batching().size(), Math.min(ROWS_AT_ONCE, setup.data().rows()));
        Batching batching = setup.batching();
        return setup.withBatching(new Batching(rows, batching.shuffle(), batching.seed()));
    }

    /** @param whole whether all that is shown of the update is wanted */
    Look look(Moment moment, boolean whole) {
        Look look = new Look(moment, whole);
        executor.execute(look.task);
        return look;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
