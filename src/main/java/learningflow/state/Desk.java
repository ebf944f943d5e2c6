package learningflow.state;

import java.util.List;
import java.util.Optional;
import learningflow.core.Network;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Part;
import learningflow.lesson.Scenario;

/**
 * What somebody is busy with besides the run; changes nothing about it.
 *
 * @param picked what was clicked and is looked at closely, if anything was
 * @param row which row of the batch the graph and the formulas show, from 0
 * @param comparison runs that were kept, and experiments
 * @param lecture the lesson that is open, if one is
 */
public record Desk(Optional<Part> picked, int row, Comparison comparison, Optional<Lecture> lecture) {
    static final Desk EMPTY = new Desk(Optional.empty(), 0, Comparison.EMPTY, Optional.empty());

    /** With the runs that the file holds. */
    static Desk of(Scenario scenario) {
        List<KeptRun> runs = scenario.kept().runs();
        return EMPTY.withComparison(Comparison.EMPTY.withRuns(runs).withSaved(!runs.isEmpty()));
    }

    Desk withPicked(Optional<Part> changed) {
        return new Desk(changed, row, comparison, lecture);
    }

    Desk withRow(int changed) {
        return new Desk(picked, Math.max(0, changed), comparison, lecture);
    }

    Desk withComparison(Comparison changed) {
        return new Desk(picked, row, changed, lecture);
    }

    Desk withLecture(Optional<Lecture> changed) {
        return new Desk(picked, row, comparison, changed);
    }

    /** What still makes sense with another network. */
    Desk with(Network network) {
        return withPicked(picked.filter(part -> part.isIn(network)));
    }
}
