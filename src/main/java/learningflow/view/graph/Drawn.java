package learningflow.view.graph;

import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;

/** What draws one thing of a diagram; kept as long as the thing is there. @param <E> the thing */
abstract class Drawn<E> extends Group {
    private E last;
    private List<Node> parts = List.of();
    private Function<String, String> about = id -> "";
    /** Whether a part has come that has no style yet. */
    private boolean fresh;

    Drawn() {
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    /** All that it may be made of, from the bottom to the top. */
    final void setParts(Node... all) {
        parts = List.of(all);
    }

    /** A part is put into the scene when it is first seen: each node there costs a little in every frame, seen or not. */
    final void see(Node part, boolean seen) {
        part.setVisible(seen);
        if (seen && part.getParent() == null) {
            long below = parts.subList(0, parts.indexOf(part)).stream()
                    .filter(other -> other.getParent() != null)
                    .count();
            getChildren().add((int) below, part);
            fresh = true;
        }
    }

    /** Says something about itself to those who can't see it, worked out when they ask. */
    final void describe(Function<String, String> description) {
        about = description;
        setAccessibleRole(AccessibleRole.TEXT);
    }

    final void show(String id, E element) {
        if (element != last && !element.equals(last)) {
            if (last == null) {
                setId(id);
                speakOnce(id);
            }
            draw(element, last);
            last = element;
            if (fresh) {
                applyCss(); // this is in the middle of a layout: else it would be black for a frame
                fresh = false;
            }
        }
    }

    /** A flow along an arrow and back has nothing to say that its arrow does not say. */
    private void speakOnce(String id) {
        if (id.endsWith(":back") || id.endsWith(":flow")) {
            setAccessibleRole(AccessibleRole.NODE);
        }
    }

    /** @param before what was drawn last, or null */
    abstract void draw(E element, E before);

    @Override
    public final Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getAccessibleRole() == AccessibleRole.TEXT
                ? about.apply(getId())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
