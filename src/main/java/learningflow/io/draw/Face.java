package learningflow.io.draw;

/**
 * How letters look.
 *
 * @param size of the type
 * @param italic in the face for formulas
 */
public record Face(double size, boolean bold, boolean italic) {
    public static Face plain(double size) {
        return new Face(size, false, false);
    }

    public static Face bold(double size) {
        return new Face(size, true, false);
    }

    public static Face formula(double size) {
        return new Face(size, false, true);
    }
}
