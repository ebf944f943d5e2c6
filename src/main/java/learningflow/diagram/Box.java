package learningflow.diagram;

/**
 * A rectangle that stands for something.
 *
 * @param x left
 * @param y top
 * @param role NEUTRAL before its output is known, FORWARD from then on, BACKWARD once the learning flow has reached it too
 * @param active whether the present step works on it
 */
public record Box(String id, Kind kind, double x, double y, double width, double height, Role role, boolean active) {
    /** What it stands for. */
    public enum Kind {
        DATA,
        NEURON,
        /** What happens behind the last layer: the loss, or the result while inferring. */
        LOSS,
        LAYER,
        /** The input layer, a card with sharp corners. */
        INPUT,
        /** What holds a vector in a card. */
        VECTOR,
        WEIGHTS,
        /** A bar as long as a learning flow is large. */
        NORM
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Corners are rounded, with this radius. */
    public double radius() {
        return kind == Kind.INPUT ? 0 : Math.min(Math.min(width, height) * 0.2, 8);
    }

    Box as(Role newRole, boolean nowActive) {
        return new Box(id, kind, x, y, width, height, newRole, nowActive);
    }
}
