package learningflow.diagram;

/**
 * The area to fill.
 *
 * @param type the size of normal text; that of the diagram follows it, larger where there is room and smaller where not
 */
public record Size(double width, double height, double type) {
    public Size {
        if (!(width > 0 && height > 0 && type > 0)) {
            throw new IllegalArgumentException("size must be > 0, was %s × %s at %s".formatted(width, height, type));
        }
    }
}
