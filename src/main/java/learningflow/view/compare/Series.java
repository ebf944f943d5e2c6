package learningflow.view.compare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;
import learningflow.view.plot.Styles;

/** What tells lines apart: a colour and a dash, both from the style sheets, and a mark of a shape of its own. */
final class Series {
    /** Around (0, 0), in a square from −1 to 1. */
    private static final List<String> MARKS = List.of(
            "M-1,0 A1,1 0 1,1 1,0 A1,1 0 1,1 -1,0 Z",
            "M-0.9,-0.9 L0.9,-0.9 L0.9,0.9 L-0.9,0.9 Z",
            "M0,-1.1 L1.1,0.9 L-1.1,0.9 Z",
            "M0,-1.2 L1.2,0 L0,1.2 L-1.2,0 Z",
            "M0,1.1 L1.1,-0.9 L-1.1,-0.9 Z",
            "M-1,-0.35 L-0.35,-0.35 L-0.35,-1 L0.35,-1 L0.35,-0.35 L1,-0.35 L1,0.35 L0.35,0.35 L0.35,1 L-0.35,1 L-0.35,0.35 L-1,0.35 Z",
            "M-1,0.8 L-1,-0.8 L1,0.8 L1,-0.8 Z",
            "M-1,0 L-0.3,-0.3 L0,-1.2 L0.3,-0.3 L1,0 L0.3,0.3 L0,1.2 L-0.3,0.3 Z");

    private Series() {}

    static String styleClass(int i) {
        return "series-" + i % MARKS.size();
    }

    /** @param radius in pixels */
    static SVGPath mark(int i, double radius) {
        SVGPath mark = new SVGPath();
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        dress(mark, i, radius);
        return mark;
    }

    /** Gives a mark another look. */
    static void dress(SVGPath mark, int i, double radius) {
        mark.setContent(MARKS.get(i % MARKS.size()));
        Styles.set(mark, "series-mark", styleClass(i));
        mark.setScaleX(radius);
        mark.setScaleY(radius);
    }

    /** A short piece of line with its mark. @param em the size of the type */
    static Node sample(int i, double em) {
        Line line = new Line(0, 0, 2 * em, 0);
        line.getStyleClass().setAll("series-line", styleClass(i));
        SVGPath mark = mark(i, 0.3 * em);
        mark.setManaged(true);
        StackPane sample = new StackPane(line, mark);
        sample.setMinWidth(2.6 * em);
        return sample;
    }
}
