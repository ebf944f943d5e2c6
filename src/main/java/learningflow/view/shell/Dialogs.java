package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import learningflow.diagram.Picture;
import learningflow.lesson.Scenario;
import learningflow.state.Run;
import learningflow.state.State;

/** Questions to the person at the screen. */
public interface Dialogs {
    /** What to do with changes that would be lost. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** What to do with work that a program left when it ended without being asked. */
    enum Recover {
        OPEN,
        DISCARD,
        LATER
    }

    /** What to do where somebody else changed the file that is to be saved. */
    enum Changed {
        OVERWRITE,
        SAVE_AS,
        CANCEL
    }

    Optional<Path> fileToOpen();

    Optional<Path> lessonToOpen();

    /** @param suggested a file name */
    Optional<Path> fileToSave(String suggested);

    /** Where the report of the exercises is to be saved. */
    Optional<Path> reportToSave();

    Unsaved unsaved(String title);

    /** @param time when it was kept, for people */
    Recover recover(String title, String time);

    /** @param file its name */
    Changed changedMeanwhile(String file);

    /** Something could not be done. */
    void problem(String title, String message);

    /** The list of keys. */
    void help();

    /** What this program is, and what it is made of. */
    void about();

    /** The scenarios that come with the program. @param open takes the one that is chosen */
    void gallery(Consumer<Scenario> open);

    /** Something new to begin with. */
    Optional<Scenario> blank();

    Optional<Path> tableToOpen();

    /** How a table is read and what becomes of the network. @param take takes the run that begins with its data */
    void table(Path file, Consumer<Run> take);

    /** The gradient check of the update on the screen. */
    void check();

    /** What is exported, and how. @param drawn what the graph shows of a state */
    void export(Function<State, Picture> drawn);
}
