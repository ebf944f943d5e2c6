package learningflow.view.graph;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.shape.Rectangle;
import learningflow.diagram.Box;

/** A box. */
final class DrawnBox extends Drawn<Box> {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Rectangle frame = Roles.styled(new Rectangle(), "graph-box");

    DrawnBox() {
        getChildren().add(frame);
    }

    @Override
    void draw(Box box, Box before) {
        if (before == null) {
            frame.getStyleClass().add(box.kind().name().toLowerCase(Locale.ROOT));
        }
        if (before == null || before.role() != box.role()) {
            Roles.apply(box.role(), frame);
        }
        frame.pseudoClassStateChanged(ACTIVE, box.active());
        frame.setX(box.x());
        frame.setY(box.y());
        frame.setWidth(box.width());
        frame.setHeight(box.height());
        frame.setArcWidth(2 * box.radius());
        frame.setArcHeight(2 * box.radius());
    }
}
