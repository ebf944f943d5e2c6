package learningflow.view.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import learningflow.io.FileStamp;
import learningflow.io.RecoveryFolder;
import learningflow.io.RecoverySlot;
import learningflow.io.Unsaved;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.state.Subscription;

/**
 * Writes what is not saved where a crash does not reach it, in the background and a moment after it changed; an orderly end
 * removes it. What cannot be written is left: nobody should be disturbed by a net that could not be spread.
 */
final class Recovery implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** So many times longer than writing takes is what comes between, so that large work does not keep the disk busy. */
    private static final int REST = 20;

    private final RecoveryFolder folder;
    private final Store store;
    private final Documents documents;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "recovery");
        thread.setDaemon(true);
        return thread;
    });
    private final Subscription subscription;
    /** The JavaFX thread's: whether a look at the state is due anyway, and what the last one saw unsaved. */
    private boolean due;

    private Optional<State> seen = Optional.empty();
    /** The writer's. */
    private RecoverySlot mine;

    private volatile Duration rest = Duration.ZERO;

    Recovery(RecoveryFolder folder, Store store, Documents documents) {
        this.folder = folder;
        this.store = store;
        this.documents = documents;
        subscription = store.subscribe(state -> changed());
    }

    /** Something may be unsaved now, or saved. */
    void changed() {
        if (!due && !writer.isShutdown()) {
            due = true;
            long wait = Math.max(PAUSE.toMillis(), rest.toMillis());
            writer.schedule(() -> Platform.runLater(this::look), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        due = false;
        if (writer.isShutdown()) {
            return;
        }
        State state = store.state();
        if (!store.isModified()) {
            seen = Optional.empty();
            writer.execute(this::clear);
        } else if (seen.filter(before -> isSameWork(before, state)).isEmpty()) {
            seen = Optional.of(state);
            Optional<Path> file = documents.file();
            Optional<FileStamp> stamp = documents.stamp();
            writer.execute(() -> write(new Unsaved(state.scenario(), file, stamp)));
        }
    }

    private static boolean isSameWork(State before, State now) {
        return before.run() == now.run()
                && before.desk().comparison().equals(now.desk().comparison());
    }

    private void write(Unsaved work) {
        Instant start = Instant.now();
        try {
            if (mine == null) {
                mine = folder.mine();
            }
            mine.write(work);
        } catch (IOException | RuntimeException e) {
            log(e);
        }
        rest = Duration.between(start, Instant.now()).multipliedBy(REST);
    }

    private void clear() {
        try {
            if (mine != null) {
                mine.clear();
            }
        } catch (IOException e) {
            log(e);
        }
    }

    private void remove() {
        try {
            if (mine != null) {
                mine.remove();
                mine = null;
            }
        } catch (IOException e) {
            log(e);
        }
    }

    /** What programs left that did not end in order, the newest first. */
    List<RecoverySlot> left() throws IOException {
        return folder.left();
    }

    /** The work left there is open now, and stays there until it is saved. */
    void adopt(RecoverySlot left) {
        writer.execute(() -> {
            remove();
            mine = left;
        });
    }

    /** The end is in order: whatever is unsaved was to be lost. */
    @Override
    public void close() {
        subscription.close();
        try {
            writer.submit(this::remove).get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log(e);
        }
        writer.shutdownNow();
    }

    private static void log(Exception e) {
        System.getLogger("learningflow").log(System.Logger.Level.DEBUG, "recovery", e);
    }
}
