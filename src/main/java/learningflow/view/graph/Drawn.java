package learningflow.view.graph;

import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;

/** What draws one thing of a diagram; kept as long as the thing is there. @param <E> the thing */
abstract class Drawn<E> extends Group {
    private E last;
    private Function<String, String> about = id -> "";

    Drawn() {
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    /** Says something about itself to those who can't see it, worked out when they ask. */
    final void describe(Function<String, String> description) {
        about = description;
        setAccessibleRole(AccessibleRole.TEXT);
    }

    final void show(String id, E element) {
        if (!element.equals(last)) {
            if (last == null) {
                setId(id);
            }
            draw(element, last);
            last = element;
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
