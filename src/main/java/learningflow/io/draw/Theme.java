package learningflow.io.draw;

import java.util.Locale;

/** The colour themes. */
public enum Theme {
    LIGHT(14),
    DARK(14),
    PROJECTOR(17);

    private final double type;

    Theme(double type) {
        this.type = type;
    }

    /** The size of normal text on a picture. */
    public double type() {
        return type;
    }

    /** As it is typed, and as its style sheet is called. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
