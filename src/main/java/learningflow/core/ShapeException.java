package learningflow.core;

/** Sizes that do not fit together: a programmer's mistake, never a user's. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ShapeException(String message) {
        super(message);
    }
}
