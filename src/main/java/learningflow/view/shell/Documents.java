package learningflow.view.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import learningflow.core.Frozen;
import learningflow.core.Network;
import learningflow.io.FileStamp;
import learningflow.io.LessonLibrary;
import learningflow.io.LessonReader;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.io.Unsaved;
import learningflow.lesson.Lesson;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.state.NetworkEdits;
import learningflow.state.Playback;
import learningflow.state.State;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** Opens and saves scenarios; asks before changes are lost. What can't be read changes nothing that is open. */
final class Documents {
    private static final String ENDING = ".learningflow";
    private static final int MOST_NAMED = 10;

    private final Context context;
    private final Dialogs dialogs;
    private final Background background;
    private final Runnable changed;
    /** Where the open scenario is saved to; empty for one that never was. */
    private Optional<Path> file = Optional.empty();
    /** Of what it held when it was read or written last. */
    private Optional<FileStamp> stamp = Optional.empty();

    /** @param changed called when another file, or none, belongs to what is open */
    Documents(Context context, Dialogs dialogs, Background background, Runnable changed) {
        this.context = context;
        this.dialogs = dialogs;
        this.background = background;
        this.changed = changed;
    }

    Optional<Path> file() {
        return file;
    }

    Optional<FileStamp> stamp() {
        return stamp;
    }

    /** What is open lies in the file that it lay in for another window. */
    void resume(Documents before) {
        belongsTo(before.file, before.stamp);
        changed.run();
    }

    void chooseAndOpen() {
        dialogs.fileToOpen().ifPresent(this::open);
    }

    void chooseAndOpenLesson() {
        dialogs.lessonToOpen().ifPresent(this::open);
    }

    /** One of those that come with the program. */
    void openLesson(String name) {
        openLesson(() -> LessonLibrary.read(name, context.texts().locale()), name);
    }

    private void openLesson(Callable<Lesson> reading, String name) {
        background.run(
                () -> new Playback(reading.call()),
                lesson -> unlessUnsaved(() -> show(lesson)),
                problem -> dialogs.problem(
                        context.text("file.open.failed"), Objects.requireNonNullElse(problem.getMessage(), name)));
    }

    private void show(Playback lesson) {
        belongsTo(Optional.empty(), Optional.empty());
        context.store().open(lesson);
        changed.run();
    }

    private record Opened(State started, Optional<FileStamp> stamp) {}

    /** One that was open before. @param gone called if it is not there any more, which is also said */
    void openRecent(Path path, Runnable gone) {
        background.run(
                () -> Files.notExists(path),
                missing -> {
                    if (missing) {
                        gone.run();
                        dialogs.problem(context.text("file.open.failed"), context.text("recent.gone", "file", path));
                    } else {
                        open(path);
                    }
                },
                problem -> open(path));
    }

    /** A lesson or a scenario. */
    void open(Path path) {
        if (LessonReader.isLesson(path)) {
            openLesson(() -> LessonReader.read(path), path.toString());
            return;
        }
        background.run(
                () -> {
                    Optional<FileStamp> before = FileStamp.of(path); // what changes while it is read is noticed, too
                    return new Opened(State.start(ScenarioReader.read(path)), before);
                },
                opened -> unlessUnsaved(() -> show(opened.started, Optional.of(path), opened.stamp)),
                problem -> dialogs.problem(context.text("file.open.failed"), problem.getMessage()));
    }

    /** A table becomes the data of what is open, which undo takes back. */
    void chooseTable() {
        dialogs.tableToOpen()
                .ifPresent(
                        path -> dialogs.table(path, run -> context.store().dispatch(new NetworkEdits.Redesigned(run))));
    }

    /** A scenario that lies in no file of the person's. */
    void openReady(Scenario scenario) {
        unlessUnsaved(() -> show(State.start(scenario), Optional.empty(), Optional.empty()));
    }

    private void show(State started, Optional<Path> path, Optional<FileStamp> held) {
        belongsTo(path, held);
        context.store().open(started);
        changed.run();
    }

    /** Work that a crash left. @param then if nothing else that is unsaved keeps it from being opened */
    void openUnsaved(State started, Unsaved work, Runnable then) {
        unlessUnsaved(() -> {
            belongsTo(work.file(), work.stamp());
            context.store().openUnsaved(started);
            then.run();
            changed.run();
        });
    }

    private void belongsTo(Optional<Path> path, Optional<FileStamp> held) {
        file = path;
        stamp = held;
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        chooseAndSave(() -> {});
    }

    private void save(Runnable then) {
        file.ifPresentOrElse(path -> writeUnlessChanged(path, then), () -> chooseAndSave(then));
    }

    /** What somebody else wrote into the file meanwhile is not lost unasked. */
    private void writeUnlessChanged(Path path, Runnable then) {
        background.run(
                () -> FileStamp.of(path),
                held -> {
                    if (held.isEmpty() || held.equals(stamp)) {
                        write(path, then);
                        return;
                    }
                    switch (dialogs.changedMeanwhile(path.toString())) {
                        case OVERWRITE -> write(path, then);
                        case SAVE_AS -> chooseAndSave(then);
                        case CANCEL -> {}
                    }
                },
                problem -> dialogs.problem(context.text("file.save.failed"), problem.getMessage()));
    }

    private void chooseAndSave(Runnable then) {
        String suggested = context.store()
                .state()
                .run()
                .origin()
                .title()
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip();
        dialogs.fileToSave((suggested.isEmpty() ? "scenario" : suggested) + ENDING)
                .ifPresent(path -> write(path, then));
    }

    private void write(Path path, Runnable then) {
        Scenario scenario = context.store().state().scenario();
        background.run(
                () -> {
                    ScenarioWriter.write(scenario, path);
                    return FileStamp.of(path);
                },
                held -> {
                    belongsTo(Optional.of(path), held);
                    context.store().saved(scenario);
                    changed.run();
                    tellNotKept(scenario);
                    then.run();
                },
                problem -> dialogs.problem(context.text("file.save.failed"), problem.getMessage()));
    }

    /** Files know frozen layers and frozen biases, but no single weights. */
    private void tellNotKept(Scenario scenario) {
        Frozen lost = ScenarioWriter.notKept(scenario);
        Network network = scenario.setup().network();
        String signs = network.weightIds().stream()
                .filter(lost::contains)
                .limit(MOST_NAMED)
                .map(id -> Signs.weight(network, id))
                .collect(Collectors.joining(", "));
        if (!signs.isEmpty()) {
            dialogs.problem(context.text("file.saved"), context.text("file.save.notKept", "weights", signs));
        }
    }

    /** Does it at once if nothing would be lost, else after saving, or after the person said that it may be lost. */
    void unlessUnsaved(Runnable action) {
        if (!context.store().isModified()) {
            action.run();
            return;
        }
        switch (dialogs.unsaved(context.store().state().run().origin().title())) {
            case SAVE -> save(action);
            case DISCARD -> action.run();
            case CANCEL -> {}
        }
    }
}
