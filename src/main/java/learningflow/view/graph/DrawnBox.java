package learningflow.view.graph;

import java.util.Locale;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Rectangle;
import learningflow.diagram.Box;

/** A box. */
final class DrawnBox extends Rectangle implements Drawn<Box> {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Function<String, String> about;

    /** @param about what those are told who can't see it, by id, worked out when they ask */
    DrawnBox(String id, Function<String, String> about) {
        this.about = about;
        setId(id);
        Roles.styled(this, "graph-box");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    @Override
    public void draw(Box box, Box before) {
        if (before == null) {
            getStyleClass().add(box.kind().name().toLowerCase(Locale.ROOT));
        }
        if (before == null || before.role() != box.role()) {
            Roles.apply(box.role(), this);
        }
        pseudoClassStateChanged(ACTIVE, box.active());
        setX(box.x());
        setY(box.y());
        setWidth(box.width());
        setHeight(box.height());
        setArcWidth(2 * box.radius());
        setArcHeight(2 * box.radius());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? about.apply(getId())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
