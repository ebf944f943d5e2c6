package learningflow.view.shell;

import java.util.HashSet;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * A press that closes a menu goes no further, but JavaFX hands on the drag behind it, and a slider throws that did not see its
 * beginning. So a drag without its press on the same thing is nobody's. The menu may also have taken the release of the click that
 * opened it: a mouse that moves without a button has let go.
 */
final class WholeDrags {
    /** What was pressed and all that it lies in, for that gets the drag if it goes. */
    private final Set<EventTarget> pressed = new HashSet<>();

    private WholeDrags() {}

    static void in(Scene scene) {
        WholeDrags drags = new WholeDrags();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, drags::press);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!drags.pressed.contains(event.getTarget())) {
                event.consume();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> drags.pressed.clear());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> drags.pressed.clear());
    }

    private void press(MouseEvent event) {
        pressed.clear();
        pressed.add(event.getTarget());
        if (event.getTarget() instanceof Node node) {
            for (Node around = node.getParent(); around != null; around = around.getParent()) {
                pressed.add(around);
            }
        }
    }
}
