package learningflow.state;

import learningflow.core.Evaluation;
import learningflow.core.Trace;

/**
 * Weights on the move, and what was known when they were grabbed: loss₀, δw₀ and w₀ stay frozen, so that what they promise
 * can be held against what happens.
 *
 * @param pressed the rows of the update on the screen with the weights at the press
 * @param before every row with the weights at the press
 * @param held whether the weights are still being moved
 */
public record Drag(Trace pressed, Evaluation before, boolean held) {
    static Drag of(Run run) {
        return new Drag(run.live(), run.now(), true);
    }

    /** loss₀ + Σ δw₀ · (w − w₀). */
    public double predictedLoss(Run run) {
        return pressed.loss() + pressed.dw().dotDifference(pressed.before().weights(), run.weights());
    }

    Drag released() {
        return new Drag(pressed, before, false);
    }
}
