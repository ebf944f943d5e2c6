package learningflow.view.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/**
 * A menu within a menu is thrown away by JavaFX as soon as it closes. If that happens in the middle of a frame (its button loses
 * the focus, the mouse meets another item), the frame goes on to lay it out, and throws. So what has closed has nothing left
 * that could be laid out.
 */
public final class ClosedSubmenus {
    private static final ListChangeListener<Window> EMPTIED = change -> {
        while (change.next()) {
            change.getRemoved().forEach(ClosedSubmenus::empty);
        }
    };

    private ClosedSubmenus() {}

    /** From now on, everywhere in the program. */
    public static void empty() {
        Window.getWindows().removeListener(EMPTIED);
        Window.getWindows().addListener(EMPTIED);
    }

    private static void empty(Window closed) {
        if (closed instanceof ContextMenu menu && menu.getOwnerWindow() instanceof ContextMenu) {
            menu.getScene().setRoot(new Pane());
        }
    }
}
