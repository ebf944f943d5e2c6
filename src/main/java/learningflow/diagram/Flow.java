package learningflow.diagram;

import learningflow.lesson.Step;

/**
 * What is on its way.
 *
 * @param step whose flow it is
 * @param progress from 0, just left, to 1, arrived
 * @param back whether the step is being taken back
 */
public record Flow(Step step, double progress, boolean back) {
    /** The part of the time that the way takes; the rest is for looking at what has arrived. */
    static final double ARRIVAL = 0.85;

    public boolean isMoving() {
        return back ? progress > 0 : progress < 1;
    }

    /** Whether this step's result is still to come. */
    boolean isUnderWay(Step other) {
        return !back && progress < ARRIVAL && step.equals(other);
    }

    /** How far along its way it is, from 0 to 1: it leaves and arrives gently. */
    double way() {
        double time = Math.min(1, progress / ARRIVAL);
        return time * time * (3 - 2 * time);
    }

    boolean isOf(Step.Kind kind, int layer) {
        return isMoving() && progress < ARRIVAL && step.kind() == kind && step.layer() == layer;
    }
}
