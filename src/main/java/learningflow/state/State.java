package learningflow.state;

import java.util.Optional;
import learningflow.core.Evaluation;
import learningflow.core.Inference;
import learningflow.core.Matrix;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;

/**
 * The whole state of the program; immutable. Whatever is on the screen is read from it.
 *
 * @param run the updates, and the place among them that is shown
 * @param trial what the inferring phase shows
 * @param look how things are shown
 * @param playing whether the steps follow each other by themselves
 * @param goal of the training in the background, if there is one
 * @param drag the weights that are, or were last, on the move, until something else changes
 */
public record State(
        Run run, Phase phase, Trial trial, Look look, boolean playing, Optional<Goal> goal, Optional<Drag> drag) {
    public static State start(Scenario scenario) {
        Run run = Run.start(scenario);
        Matrix firstRow = run.trace().x().selectRows(0);
        return new State(
                run, Phase.TRAINING, trial(run, firstRow, 0), Look.INITIAL, false, Optional.empty(), Optional.empty());
    }

    private static Trial trial(Run run, Matrix x, int step) {
        return new Trial(x, step, Inference.run(run.setup().network(), run.weights(), x));
    }

    public boolean isInferring() {
        return phase == Phase.INFERRING;
    }

    /** The steps of what is on the screen: of the update, or of the trial while inferring. */
    public Timeline timeline() {
        return isInferring() ? Timeline.inferring(run.setup().network()) : run.timeline();
    }

    public int step() {
        return isInferring() ? trial.step() : run.step();
    }

    /** The step on the screen. */
    public Step shown() {
        return timeline().get(step());
    }

    public boolean reveals(Step.Kind kind, int layer) {
        return timeline().reveals(step(), new Step(kind, layer));
    }

    /** What each row's loss is compared with: at the press of a drag, or before the update; else nothing. */
    public Optional<Evaluation> comparedWith() {
        if (drag.isPresent()) {
            return drag.map(Drag::before);
        }
        return !isInferring() && run.isUpdated() ? Optional.of(run.before()) : Optional.empty();
    }

    /** Also ends what the drag has to say, and takes the trial along to the new weights. */
    State withRun(Run changed) {
        if (changed == run) {
            return this;
        }
        boolean sameModel = changed.weights().equals(run.weights())
                && changed.setup().network().equals(run.setup().network());
        Trial follows = sameModel ? trial : followed(changed);
        return new State(changed, phase, follows, look, playing, goal, Optional.empty());
    }

    private Trial followed(Run changed) {
        boolean fits = trial.x().columns() == changed.setup().network().inputs();
        return fits
                ? trial(changed, trial.x(), trial.step())
                : trial(changed, changed.trace().x().selectRows(0), 0);
    }

    State withDrag(Optional<Drag> changed) {
        return new State(run, phase, trial, look, playing, goal, changed);
    }

    State withPhase(Phase changed) {
        return new State(run, changed, trial, look, false, Optional.empty(), Optional.empty());
    }

    State withTrial(Matrix x, int step) {
        int bounded = Math.max(
                0, Math.min(step, Timeline.inferring(run.setup().network()).last()));
        Trial changed = x.equals(trial.x()) ? new Trial(x, bounded, trial.outputs()) : trial(run, x, bounded);
        return new State(run, phase, changed, look, playing, goal, drag);
    }

    public State withLook(Look changed) {
        return new State(run, phase, trial, changed, playing, goal, drag);
    }

    State withPlaying(boolean changed) {
        return new State(run, phase, trial, look, changed, goal, drag);
    }

    /** Whether updates are being made in the background. */
    public boolean training() {
        return goal.isPresent();
    }

    State withGoal(Optional<Goal> changed) {
        return new State(run, phase, trial, look, false, changed, drag);
    }
}
