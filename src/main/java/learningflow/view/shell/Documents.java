package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import learningflow.core.Frozen;
import learningflow.core.Network;
import learningflow.io.LessonLibrary;
import learningflow.io.LessonReader;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
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

    void chooseAndOpen() {
        dialogs.fileToOpen().ifPresent(this::open);
    }

    void chooseAndOpenLesson() {
        dialogs.lessonToOpen().ifPresent(this::open);
    }

    /** One of those that come with the program. */
    void openLesson(String name) {
        openLesson(() -> LessonLibrary.read(name), name);
    }

    private void openLesson(Callable<Lesson> reading, String name) {
        background.run(
                () -> new Playback(reading.call()),
                lesson -> unlessUnsaved(() -> show(lesson)),
                problem -> dialogs.problem(
                        context.text("file.open.failed"), Objects.requireNonNullElse(problem.getMessage(), name)));
    }

    private void show(Playback lesson) {
        file = Optional.empty();
        context.store().open(lesson);
        changed.run();
    }

    /** A lesson or a scenario. */
    void open(Path path) {
        if (LessonReader.isLesson(path)) {
            openLesson(() -> LessonReader.read(path), path.toString());
            return;
        }
        background.run(
                () -> State.start(ScenarioReader.read(path)),
                started -> unlessUnsaved(() -> show(started, Optional.of(path))),
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
        unlessUnsaved(() -> show(State.start(scenario), Optional.empty()));
    }

    private void show(State started, Optional<Path> path) {
        file = path;
        context.store().open(started);
        changed.run();
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        chooseAndSave(() -> {});
    }

    private void save(Runnable then) {
        file.ifPresentOrElse(path -> write(path, then), () -> chooseAndSave(then));
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
                    return path;
                },
                written -> {
                    file = Optional.of(written);
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
