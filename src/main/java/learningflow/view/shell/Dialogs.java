package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Questions to the person at the screen. */
public interface Dialogs {
    /** What to do with changes that would be lost. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    Optional<Path> fileToOpen();

    /** @param suggested a file name */
    Optional<Path> fileToSave(String suggested);

    Unsaved unsaved(String title);

    /** Something could not be done. */
    void problem(String title, String message);

    /** Something to read. */
    void help();
}
