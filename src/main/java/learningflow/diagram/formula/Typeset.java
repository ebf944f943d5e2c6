package learningflow.diagram.formula;

import java.util.List;

/**
 * Typeset pieces of a formula, in thousandths of the type's size, the baseline at 0.
 *
 * @param height above the baseline
 * @param depth below it
 */
public record Typeset(double width, double height, double depth, List<Ink> inks) {
    public static final double UNITS = 1000;

    public Typeset {
        inks = List.copyOf(inks);
    }

    /**
     * What was drawn for one piece.
     *
     * @param piece its place among the pieces, −1 for what stands between linked ones
     * @param path in the language of SVG
     */
    public record Ink(int piece, String path, double x, double y, double width, double height) {}
}
