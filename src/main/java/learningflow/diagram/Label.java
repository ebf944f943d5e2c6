package learningflow.diagram;

/**
 * A line of text.
 *
 * @param owner id of the box, arrow or layer it says something about
 * @param x left
 * @param y top
 * @param width of the text
 * @param height of the line
 * @param size of the type
 * @param italic in the face for formulas
 * @param plate whether it stands on a plate that hides what is behind it
 */
public record Label(
        String id,
        String owner,
        String text,
        double x,
        double y,
        double width,
        double height,
        double size,
        boolean bold,
        boolean italic,
        Role role,
        boolean plate) {
    /** How high a line is, in sizes of its type. */
    static final double LINE = 1.25;

    /** Where the letters stand. */
    public double baseline() {
        return y + height / 2 + 0.35 * size;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    boolean overlaps(Label other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
