package learningflow.view.formula;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import learningflow.diagram.formula.Arrangement;
import learningflow.diagram.formula.Typeset;
import learningflow.lesson.formula.Direction;
import learningflow.lesson.formula.Piece;

/** A group of a formula: its outlines, and the box around it if it has one. */
final class Inks extends Group {
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");

    private final Scale scale = new Scale();
    private int line;

    Inks() {
        getTransforms().setAll(scale);
    }

    /** Of the formula. */
    int line() {
        return line;
    }

    /** @param unit pixels a unit of the outlines */
    void show(Arrangement.Place place, double unit) {
        line = place.line();
        scale.setX(unit);
        scale.setY(unit);
        setLayoutX(place.x());
        setLayoutY(place.y());
        List<Node> nodes = getChildren();
        boolean boxed = isBoxed();
        int before = nodes.size();
        if (boxed != place.isBoxed()) {
            nodes.clear();
        }
        if (place.isBoxed()) {
            box(place.typeset());
        }
        int first = place.isBoxed() ? 1 : 0;
        List<Typeset.Ink> inks = place.typeset().inks();
        for (int i = 0; i < inks.size(); i++) {
            if (first + i == nodes.size()) {
                SVGPath path = new SVGPath();
                path.getStyleClass().add("formula-ink");
                nodes.add(path);
            }
            show((SVGPath) nodes.get(first + i), inks.get(i), place.pieces());
        }
        nodes.subList(first + inks.size(), nodes.size()).clear();
        if (nodes.size() > before || boxed != place.isBoxed()) {
            applyCss(); // this is in the middle of a layout: else it would be black for a frame
        }
    }

    private boolean isBoxed() {
        return !getChildren().isEmpty() && getChildren().get(0) instanceof Rectangle;
    }

    private void box(Typeset typeset) {
        if (getChildren().isEmpty()) {
            Rectangle box = new Rectangle();
            box.getStyleClass().add("formula-box");
            getChildren().add(box);
        }
        double around = Arrangement.BOX * Typeset.UNITS;
        double top = Math.max(typeset.height(), 0.68 * Typeset.UNITS) + 0.8 * around;
        double bottom = Math.max(typeset.depth(), 0.12 * Typeset.UNITS) + 0.8 * around;
        Rectangle box = (Rectangle) getChildren().get(0);
        box.setX(-around);
        box.setY(-top);
        box.setWidth(typeset.width() + 2 * around);
        box.setHeight(top + bottom);
    }

    private static void show(SVGPath path, Typeset.Ink ink, List<Piece> pieces) {
        path.setContent(ink.path());
        Direction direction =
                ink.piece() < 0 ? Direction.NONE : pieces.get(ink.piece()).direction();
        path.pseudoClassStateChanged(FORWARD, direction == Direction.FORWARD);
        path.pseudoClassStateChanged(BACKWARD, direction == Direction.BACKWARD);
    }
}
