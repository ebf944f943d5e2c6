package learningflow.state;

/** A number an update; NaN where nobody measured it. */
public interface Series {
    int size();

    double value(int i);

    /** Adds those from {@code from} to before {@code to}, perhaps without looking at each of them. */
    default void span(int from, int to, Span into) {
        for (int i = from; i < to; i++) {
            into.add(value(i));
        }
    }
}
