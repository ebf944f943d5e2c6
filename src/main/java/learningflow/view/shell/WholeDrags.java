package learningflow.view.shell;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * A press that closes a menu goes no further, but JavaFX hands on the drag behind it, and a slider throws that did not see its
 * beginning. So a drag without its press is nobody's.
 */
final class WholeDrags {
    private boolean pressed;

    private WholeDrags() {}

    static void in(Scene scene) {
        WholeDrags drags = new WholeDrags();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> drags.pressed = true);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!drags.pressed) {
                event.consume();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> drags.pressed = false);
    }
}
