package learningflow.lesson;

import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.core.Trace;

/**
 * The only output of the only row went past what was expected of it.
 *
 * @param before output with the old weights
 * @param after output with the new ones, on the other side of y
 * @param y what was expected
 */
public record Overshot(double before, double after, double y) {
    /** @param now the last outputs of the same rows, with other weights */
    public static Optional<Overshot> between(Trace trace, Matrix now) {
        if (now.size() != 1) {
            return Optional.empty();
        }
        Overshot found = new Overshot(
                trace.o(trace.layers()).get(0), now.get(0), trace.y().get(0));
        return found.isPast() ? Optional.of(found) : Optional.empty();
    }

    private boolean isPast() {
        return (before - y) * (after - y) < 0 && Double.isFinite(before) && Double.isFinite(after);
    }
}
