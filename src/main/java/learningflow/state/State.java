package learningflow.state;

import java.util.Optional;
import learningflow.core.Dataset;
import learningflow.core.Evaluation;
import learningflow.core.Inference;
import learningflow.core.Matrix;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
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
 * @param desk what somebody is busy with besides
 */
public record State(
        Run run,
        Phase phase,
        Trial trial,
        Look look,
        boolean playing,
        Optional<Goal> goal,
        Optional<Drag> drag,
        Desk desk) {
    public static State start(Scenario scenario) {
        Run run = Run.start(scenario);
        Matrix firstRow = run.trace().x().selectRows(0);
        return new State(
                run,
                Phase.TRAINING,
                trial(run, firstRow, 0, Spellings.NONE),
                Look.INITIAL,
                false,
                Optional.empty(),
                Optional.empty(),
                Desk.of(scenario));
    }

    /** What is to be saved: the scenario as it is now, with the kept runs if that is wanted. */
    public Scenario scenario() {
        return run.scenario().withRuns(desk.comparison().toSave());
    }

    private static Trial trial(Run run, Matrix x, int step, Spellings spellings) {
        return new Trial(x, step, Inference.run(run.setup().network(), run.weights(), x), spellings);
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

    /** Whether something was touched since the present stop of the lesson was reached. */
    public boolean isAwayFromLesson() {
        return desk.lecture().filter(here -> !looksLike(here.scene())).isPresent();
    }

    private boolean looksLike(State other) {
        return run == other.run
                && phase == other.phase
                && trial.equals(other.trial)
                && look.view() == other.look.view()
                && desk.picked().equals(other.desk.picked())
                && desk.row() == other.desk.row();
    }

    /** Whether an open exercise keeps secret what this step shows, so that it may not be shown ahead of the steps either. */
    public boolean conceals(Step.Kind kind, int layer) {
        int place = run.timeline().steps().indexOf(new Step(kind, layer));
        return desk.homework().open() && place > desk.homework().lastStep(run.timeline());
    }

    /** Which row of the batch is looked at, from 0. */
    public int rowShown() {
        return Math.min(desk.row(), run.rowNumbers().size() - 1);
    }

    /**
     * Also ends what the drag has to say, and takes the trial along to the new weights. An open exercise keeps the run in its
     * update, before what is asked.
     */
    State withRun(Run wanted) {
        Run changed = desk.homework().bounded(run, wanted);
        if (changed == run) {
            return this;
        }
        Matrix inputs = inputs(changed);
        boolean sameModel = changed.weights().equals(run.weights())
                && changed.setup().network().equals(run.setup().network())
                && inputs.equals(trial.x());
        int lastStep = Timeline.inferring(changed.setup().network()).last();
        Trial follows = sameModel ? trial : trial(changed, inputs, Math.min(trial.step(), lastStep), trial.spellings());
        boolean sameRows = desk.row() == 0 || changed.rowNumbers().equals(run.rowNumbers());
        boolean samePlace = changed.at() == run.at() && changed.step() == run.step();
        Desk follower = desk.with(changed.setup().network())
                .withRow(sameRows ? desk.row() : 0)
                .withLines(samePlace ? desk.lines() : Desk.ALL_LINES);
        return new State(changed, phase, follows, look, playing, goal, Optional.empty(), follower);
    }

    /**
     * What is tried with a changed run. A row of the data follows its numbers; other inputs stay what they are in the units of
     * their columns; where there are more inputs now, or fewer, the first row of the data takes their place.
     */
    private Matrix inputs(Run changed) {
        Dataset before = run.setup().data();
        Dataset after = changed.setup().data();
        if (before == after) {
            return trial.x();
        }
        if (trial.x().columns() != after.inputs().size()) {
            return after.x().selectRows(0);
        }
        int row = before.x().indexOfRow(trial.x());
        if (row >= 0) {
            return before.rows() == after.rows()
                    ? after.x().selectRows(row)
                    : after.normaliseInputs(before.rawX().selectRows(row));
        }
        return after.normaliseInputs(before.reverseInputs(trial.x()));
    }

    State withDrag(Optional<Drag> changed) {
        return new State(run, phase, trial, look, playing, goal, changed, desk);
    }

    /** An open exercise allows no inferring, which would show what is asked. */
    State withPhase(Phase changed) {
        if (desk.homework().open()) {
            return this;
        }
        return new State(run, changed, trial, look, false, Optional.empty(), Optional.empty(), desk);
    }

    State withTrial(Matrix x, int step) {
        return withTrial(x, step, trial.spellings());
    }

    State withTrial(Matrix x, int step, Spellings spellings) {
        int bounded = Math.max(
                0, Math.min(step, Timeline.inferring(run.setup().network()).last()));
        Trial changed = x.equals(trial.x())
                ? new Trial(x, bounded, trial.outputs(), spellings)
                : trial(run, x, bounded, spellings);
        Desk follower = bounded == trial.step() ? desk : desk.withLines(Desk.ALL_LINES);
        return new State(run, phase, changed, look, playing, goal, drag, follower);
    }

    public State withLook(Look changed) {
        return new State(run, phase, trial, changed, playing, goal, drag, desk);
    }

    State withPlaying(boolean changed) {
        return new State(run, phase, trial, look, changed, goal, drag, desk);
    }

    /** Whether updates are being made in the background. */
    public boolean training() {
        return goal.isPresent();
    }

    /** How many lines of the step's formula are revealed when it has arrived. */
    public int lines() {
        return look.lineByLine() && !playing ? desk.lines() : Desk.ALL_LINES;
    }

    /** An open exercise allows no training, which would leave the update. */
    State withGoal(Optional<Goal> changed) {
        if (changed.isPresent() && desk.homework().open()) {
            return this;
        }
        return new State(run, phase, trial, look, false, changed, drag, desk);
    }

    State withHomework(Homework changed) {
        return withDesk(desk.withHomework(changed));
    }

    State withDesk(Desk changed) {
        return new State(run, phase, trial, look, playing, goal, drag, changed);
    }
}
