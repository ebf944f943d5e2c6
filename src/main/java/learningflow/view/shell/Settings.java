package learningflow.view.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import learningflow.io.Preferences;
import learningflow.io.PreferencesFile;
import learningflow.io.RecoveryFolder;
import learningflow.lesson.Texts;

/**
 * The preferences while the program runs. Whatever changes is written in the background, the newest only; a write that fails is
 * left: nobody should be disturbed by a preference that could not be kept.
 */
final class Settings implements AutoCloseable {
    /** Another file than the usual one. */
    static final String PROPERTY = "learningflow.preferences";

    private final Optional<PreferencesFile> file;
    private final Optional<RecoveryFolder> recovery;
    private final AtomicReference<Preferences> unwritten = new AtomicReference<>();
    private final ExecutorService writer;
    private Preferences preferences;

    private Settings(Optional<PreferencesFile> file, Optional<RecoveryFolder> recovery, Preferences preferences) {
        this.file = file;
        this.recovery = recovery;
        this.preferences = preferences;
        writer = file.isEmpty()
                ? null
                : Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "preferences");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Kept nowhere; of somebody who knows the program. */
    static Settings forgotten() {
        return new Settings(Optional.empty(), Optional.empty(), Preferences.DEFAULTS.withHinted(true));
    }

    /** The person's own, unless the property {@value #PROPERTY} says otherwise. Says in a line if they were damaged. */
    static Settings ofThePerson() {
        String other = System.getProperty(PROPERTY);
        return of(
                other != null
                        ? Path.of(other)
                        : PreferencesFile.usual(
                                System.getProperty("os.name"),
                                Path.of(System.getProperty("user.home")),
                                System.getenv()));
    }

    static Settings of(Path path) {
        PreferencesFile file = new PreferencesFile(path);
        Optional<Preferences> read = file.read();
        if (read.isEmpty()) {
            putAside(file, path);
        }
        RecoveryFolder recovery = new RecoveryFolder(path.resolveSibling("recovery"));
        return new Settings(Optional.of(file), Optional.of(recovery), read.orElse(Preferences.DEFAULTS));
    }

    private static void putAside(PreferencesFile file, Path path) {
        Texts texts = Texts.of(Locale.getDefault());
        try {
            System.err.println(texts.text("preferences.damaged", "file", path, "aside", file.putAside()));
        } catch (IOException e) {
            System.err.println(texts.text("preferences.unreadable", "file", path));
        }
    }

    /** Where unsaved work outlives a crash. */
    Optional<RecoveryFolder> recovery() {
        return recovery;
    }

    Preferences get() {
        return preferences;
    }

    void change(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(preferences);
        if (!changed.equals(preferences)) {
            preferences = changed;
            file.ifPresent(this::writeSoon);
        }
    }

    private void writeSoon(PreferencesFile to) {
        if (unwritten.getAndSet(preferences) == null) {
            writer.execute(() -> write(to));
        }
    }

    private void write(PreferencesFile to) {
        Preferences newest = unwritten.getAndSet(null);
        try {
            to.write(newest);
        } catch (IOException | RuntimeException e) {
            System.getLogger("learningflow").log(System.Logger.Level.DEBUG, "preferences", e);
        }
    }

    /** What changed last is written, unless the disk does not answer. */
    @Override
    public void close() {
        if (writer != null) {
            writer.shutdown();
            try {
                writer.awaitTermination(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
