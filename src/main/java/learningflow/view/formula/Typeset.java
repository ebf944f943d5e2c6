package learningflow.view.formula;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/**
 * Typeset pieces of a formula, in thousandths of the type's size, the baseline at 0.
 *
 * @param height above the baseline
 * @param depth below it
 */
record Typeset(double width, double height, double depth, List<Ink> inks) {
    static final double UNITS = 1000;

    Typeset {
        inks = List.copyOf(inks);
    }

    /**
     * What was drawn for one piece.
     *
     * @param piece its place among the pieces, −1 for what stands between linked ones
     * @param path in the language of SVG
     */
    record Ink(int piece, String path, double x, double y, double width, double height) {
        Bounds bounds() {
            return new BoundingBox(x, y, width, height);
        }
    }
}
