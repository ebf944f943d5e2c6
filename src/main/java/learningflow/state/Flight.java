package learningflow.state;

import learningflow.lesson.Step;

/**
 * What is on its way in the graph: the information flow or the learning flow of one step.
 *
 * @param step the step whose flow it is
 * @param progress from 0, just left, to 1, arrived
 * @param back whether the step is being taken back, so that it runs from 1 to 0 and its result is not shown any more
 */
public record Flight(Step step, double progress, boolean back) {
    /** Nothing moves. */
    static Flight arrived(Step step) {
        return new Flight(step, 1, false);
    }

    public boolean isMoving() {
        return back ? progress > 0 : progress < 1;
    }

    /** After some time; never beyond its end. @param duration of the whole way, in seconds */
    Flight after(double seconds, double duration) {
        double way = seconds / duration;
        return new Flight(step, back ? Math.max(0, progress - way) : Math.min(1, progress + way), back);
    }
}
