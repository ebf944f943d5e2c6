package learningflow.view.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import learningflow.diagram.Picture;
import learningflow.io.Gallery;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.BlankScenario;
import learningflow.lesson.Scenario;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.export.ExportPage;
import learningflow.view.kit.Context;

/** Answers at random what would stop and wait for a person; what does not wait is shown as it is. */
final class MonkeyAnswers implements Dialogs {
    private static final int MOST_INPUTS = 5;
    private static final List<String> TABLES = List.of(
            "a,b,y\n1,2,3\n4,5,6\n7,8,9\n",
            "x;y\n1,5;2\n2,5;3\n",
            "a,y\n1,\n2,x\n",
            "",
            "\u0000\u0001",
            "x,y\n1e308,1e308\n2,3\n");

    private final Random random;
    private final Path folder;
    private final Dialogs real;
    private final Context context;

    /** @param real the dialogs of the window @param folder for all files */
    MonkeyAnswers(Random random, Path folder, Dialogs real, Context context) {
        this.random = random;
        this.folder = folder;
        this.real = real;
        this.context = context;
    }

    private String anyOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Path written(String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the gallery, what was saved before, something broken, something that is not there. */
    @Override
    public Optional<Path> fileToOpen() {
        Path saved = folder.resolve("saved.learningflow");
        return switch (random.nextInt(5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(written("broken.learningflow", "{\"format\": 1, "));
            case 2 -> Optional.of(folder.resolve("missing.learningflow"));
            case 3 -> Files.exists(saved) ? Optional.of(saved) : Optional.empty();
            default -> Optional.of(fromGallery());
        };
    }

    private Path fromGallery() {
        Path path = folder.resolve("gallery.learningflow");
        try {
            ScenarioWriter.write(Gallery.read(anyOf(Gallery.NAMES)), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    @Override
    public Optional<Path> lessonToOpen() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(written("broken.lesson", "{\"chapters\": 7}"));
    }

    @Override
    public Optional<Path> fileToSave(String suggested) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(folder.resolve("saved.learningflow"));
    }

    @Override
    public Optional<Path> reportToSave() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(folder.resolve("report.csv"));
    }

    @Override
    public Unsaved unsaved(String title) {
        return random.nextInt(4) == 0 ? Unsaved.CANCEL : random.nextInt(4) == 0 ? Unsaved.SAVE : Unsaved.DISCARD;
    }

    @Override
    public Recover recover(String title, String time) {
        return Recover.values()[random.nextInt(Recover.values().length)];
    }

    @Override
    public Changed changedMeanwhile(String file) {
        return Changed.values()[random.nextInt(Changed.values().length)];
    }

    /** A person would read it and press a button. */
    @Override
    public void problem(String title, String message) {
        if (message == null || message.isBlank()) {
            throw new AssertionError("a problem without words: " + title);
        }
    }

    @Override
    public void help() {
        real.help();
    }

    @Override
    public void about() {
        real.about();
    }

    @Override
    public void gallery(Consumer<Scenario> open) {
        if (random.nextInt(3) == 0) {
            real.gallery(open);
        } else {
            open.accept(Gallery.read(anyOf(Gallery.NAMES)));
        }
    }

    @Override
    public Optional<Scenario> blank() {
        int inputs = 1 + random.nextInt(MOST_INPUTS);
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(BlankScenario.of("new", inputs, 1 + random.nextInt(3), 1 + random.nextInt(8)));
    }

    @Override
    public Optional<Path> tableToOpen() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(written("table.csv", anyOf(TABLES)));
    }

    @Override
    public void table(Path file, Consumer<Run> take) {
        real.table(file, take);
    }

    @Override
    public void check() {
        real.check();
    }

    /** With a folder of its own in place of a question for one. */
    @Override
    public void export(Function<State, Picture> drawn) {
        ExportPage page =
                new ExportPage(context, drawn, () -> random.nextInt(4) == 0 ? Optional.of(folder) : Optional.empty());
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(page.root());
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.setOnHidden(event -> page.close());
        dialog.show();
    }

    /** All windows but the main one, from the top. */
    static List<javafx.stage.Window> others(javafx.stage.Window main) {
        List<javafx.stage.Window> others = new ArrayList<>(javafx.stage.Window.getWindows());
        others.remove(main);
        return others;
    }
}
