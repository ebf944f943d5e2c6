package learningflow.state;

import java.util.Optional;
import learningflow.core.Trace;
import learningflow.lesson.Step;

/**
 * What the derivative promised for a change of the weights, loss + Σ δw · (ŵ − w), beside what came of it, for the rows of the
 * update on the screen.
 *
 * @param before the loss before the change
 * @param promised by the derivative
 * @param actual the loss now
 */
public record Prediction(double before, double promised, double actual) {
    /**
     * Of the drag, or else of the update; empty where nothing was moved, or δw is not revealed yet, and while δw may be what an
     * exercise asks.
     */
    public static Optional<Prediction> of(State state) {
        if (!isRevealed(state) || state.desk().homework().open()) {
            return Optional.empty();
        }
        Run run = state.run();
        double actual = run.live().loss();
        if (state.drag().isPresent()) {
            return state.drag().map(drag -> new Prediction(drag.pressed().loss(), drag.predictedLoss(run), actual));
        }
        Trace trace = run.trace();
        double promised = trace.loss() + trace.dw().dotDifference(trace.before().weights(), run.weights());
        return run.isUpdated() ? Optional.of(new Prediction(trace.loss(), promised, actual)) : Optional.empty();
    }

    /** Whether some δw may be seen. */
    public static boolean isRevealed(State state) {
        return state.run().setup().network().weighted().anyMatch(k -> state.reveals(Step.Kind.WEIGHT_DELTA, k));
    }

    /** What the slope could not see. */
    public double gap() {
        return actual - promised;
    }

    /** No loss is below 0. */
    public boolean isImpossible() {
        return promised < 0;
    }
}
