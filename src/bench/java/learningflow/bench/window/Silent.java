package learningflow.bench.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import learningflow.diagram.Picture;
import learningflow.lesson.Scenario;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.shell.Dialogs;

/** Nobody is there to be asked. */
final class Silent implements Dialogs {
    @Override
    public Optional<Path> fileToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> lessonToOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(String suggested) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> reportToSave() {
        return Optional.empty();
    }

    @Override
    public Unsaved unsaved(String title) {
        return Unsaved.DISCARD;
    }

    @Override
    public Recover recover(String title, String time) {
        return Recover.LATER;
    }

    @Override
    public Changed changedMeanwhile(String file) {
        return Changed.CANCEL;
    }

    @Override
    public void problem(String title, String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public void help() {}

    @Override
    public void about() {}

    @Override
    public void gallery(Consumer<Scenario> open) {}

    @Override
    public Optional<Scenario> blank() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> tableToOpen() {
        return Optional.empty();
    }

    @Override
    public void table(Path file, Consumer<Run> take) {}

    @Override
    public void check() {}

    @Override
    public void export(Function<State, Picture> drawn) {}
}
