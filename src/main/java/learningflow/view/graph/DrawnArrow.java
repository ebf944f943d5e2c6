package learningflow.view.graph;

import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import learningflow.diagram.Arrow;

/** The line of an arrow, a single node: of these a picture has the most. */
final class DrawnArrow extends Line implements Drawn<Arrow> {
    private final Function<String, String> about;
    private boolean faint;

    /** @param about what those are told who can't see it, by id, worked out when they ask */
    DrawnArrow(String id, Function<String, String> about) {
        this.about = about;
        setId(id);
        setAccessibleRole(repeats(id) ? AccessibleRole.NODE : AccessibleRole.TEXT);
        Roles.styled(this, "graph-line");
        setStrokeLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void draw(Arrow arrow, Arrow before) {
        if (before == null || before.role() != arrow.role()) {
            Roles.apply(arrow.role(), this);
        }
        double part = arrow.isHeaded() ? Math.max(0, 1 - 0.8 * arrow.head() / arrow.length()) : 1;
        setStartX(arrow.x1());
        setStartY(arrow.y1());
        setEndX(arrow.xAt(part));
        setEndY(arrow.yAt(part));
        setStrokeWidth(arrow.width());
        dash(arrow, before);
        if (faint != arrow.faint()) {
            faint = arrow.faint();
            setOpacity(ownOpacity());
        }
    }

    /** A flow along an arrow and back has nothing to say that its arrow does not say. */
    private static boolean repeats(String id) {
        return id.endsWith(":back") || id.endsWith(":flow");
    }

    private void dash(Arrow arrow, Arrow before) {
        if (before == null || before.dashed() != arrow.dashed() || before.width() != arrow.width()) {
            if (arrow.dashed()) {
                double unit = 3 + arrow.width();
                getStrokeDashArray().setAll(1.4 * unit, unit);
            } else {
                getStrokeDashArray().clear();
            }
        }
    }

    @Override
    public double ownOpacity() {
        return faint ? 0.55 : 1;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getAccessibleRole() == AccessibleRole.TEXT
                ? about.apply(getId())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
