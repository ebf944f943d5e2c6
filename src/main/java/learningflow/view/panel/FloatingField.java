package learningflow.view.panel;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import learningflow.view.kit.Tips;

/**
 * A field that lies over what it edits, and is wide enough for what is typed. Enter and Tab commit and move on, leaving it
 * commits, Esc takes back. What can't be taken is marked and stays to be corrected; on leaving it is dropped.
 */
final class FloatingField extends TextField {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    /** In letters' heights. */
    private static final double LEAST_WIDTH = 7.5;

    /** What happens to the text. */
    interface Use {
        /** @return why it can't be taken; empty if it was */
        Optional<String> take(String text);

        /** The field is closed, and one place further is wanted. @param right columns @param down rows */
        void move(int right, int down);
    }

    private final Region panel;
    private final Consumer<String> tell;
    private Use use;
    private String initial = "";

    /** @param panel that it lies in @param tell shows a complaint, or none if it is empty */
    FloatingField(Region panel, Consumer<String> tell) {
        this.panel = panel;
        this.tell = tell;
        setManaged(false);
        setVisible(false);
        getStyleClass().addAll("number-field", "floating-field");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        textProperty().addListener(property -> complain(""));
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                leave();
            }
        });
    }

    /**
     * @param over in the scene
     * @param text what is there now
     * @param typed what is there instead, if something is being typed already
     */
    void open(Bounds over, String name, String text, Optional<String> typed, Use newUse) {
        leave();
        initial = text;
        setText(typed.orElse(text));
        setAccessibleText(name);
        setVisible(true);
        applyCss();
        Bounds place = panel.sceneToLocal(over);
        double width = Math.min(
                panel.getWidth(),
                Math.max(place.getWidth(), LEAST_WIDTH * getFont().getSize()));
        double x = Math.max(0, Math.min(place.getMaxX() - width, panel.getWidth() - width));
        resizeRelocate(Math.round(x), Math.round(place.getMinY()), width, place.getHeight());
        requestFocus();
        use = newUse;
        if (typed.isPresent()) {
            end();
        } else {
            selectAll();
        }
    }

    boolean isOpen() {
        return use != null;
    }

    /** Commits what can be committed, and closes. */
    void leave() {
        if (isOpen()) {
            Use used = close();
            if (!getText().equals(initial)) {
                used.take(getText());
            }
        }
    }

    /** Without committing. */
    void drop() {
        if (isOpen()) {
            close();
        }
    }

    private Use close() {
        Use used = use;
        use = null;
        setVisible(false);
        complain("");
        return used;
    }

    /** One that is closed already keeps the focus until the next frame. */
    private void key(KeyEvent event) {
        if (!isOpen()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> commit(0, event.isShiftDown() ? -1 : 1);
            case TAB -> commit(event.isShiftDown() ? -1 : 1, 0);
            case ESCAPE -> close().move(0, 0);
            case UP, DOWN -> {} // would move the table's selection
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void commit(int right, int down) {
        Use used = use;
        Optional<String> complaint = getText().equals(initial) ? Optional.empty() : used.take(getText());
        if (complaint.isPresent()) {
            complain(complaint.get());
        } else {
            close();
            used.move(right, down);
        }
    }

    private void complain(String complaint) {
        pseudoClassStateChanged(ERROR, !complaint.isEmpty());
        setAccessibleHelp(complaint);
        Tips.tip(this, complaint);
        tell.accept(complaint);
    }
}
