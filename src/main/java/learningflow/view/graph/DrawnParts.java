package learningflow.view.graph;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/** Draws one thing with several nodes. @param <E> the thing */
abstract class DrawnParts<E> extends Group implements Drawn<E> {
    private List<Node> parts = List.of();

    DrawnParts() {
        setAutoSizeChildren(false);
    }

    /** All that it may be made of, from the bottom to the top. */
    final void setParts(Node... all) {
        parts = List.of(all);
        parts.forEach(part -> part.setManaged(false));
    }

    /**
     * A part is put into the scene when it is first seen: each node there costs a little in every frame, seen or not. A text has its
     * font by then, or it would inherit the window's.
     */
    final void see(Node part, boolean seen) {
        if (part.isVisible() != seen) {
            part.setVisible(seen);
        }
        if (seen && part.getParent() == null) {
            long below = parts.subList(0, parts.indexOf(part)).stream()
                    .filter(other -> other.getParent() != null)
                    .count();
            getChildren().add((int) below, part);
            part.applyCss(); // this is in the middle of a layout: else it would be black for a frame
        }
    }
}
