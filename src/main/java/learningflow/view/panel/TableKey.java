package learningflow.view.panel;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** The keys of the table of data, while it has the focus: declared here and nowhere else; the help lists them from here. */
public enum TableKey {
    PICK(KeyCode.ENTER),
    EDIT(KeyCode.F2),
    ADD(KeyCode.INSERT),
    DUPLICATE(KeyCode.D, SHORTCUT_DOWN),
    REMOVE(KeyCode.DELETE),
    MOVE_UP(KeyCode.UP, ALT_DOWN),
    MOVE_DOWN(KeyCode.DOWN, ALT_DOWN),
    COPY(KeyCode.C, SHORTCUT_DOWN),
    PASTE(KeyCode.V, SHORTCUT_DOWN);

    private final KeyCodeCombination key;

    TableKey(KeyCode code, Modifier... modifiers) {
        key = new KeyCodeCombination(code, modifiers);
    }

    public KeyCodeCombination key() {
        return key;
    }

    boolean isAskedBy(KeyEvent event) {
        return key.match(event);
    }
}
