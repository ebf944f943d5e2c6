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
 * @param homework the exercise that is worked on
 * @param lines how many lines of the step's formula are revealed where that goes line by line
 */
public record Desk(
        Optional<Part> picked,
        int row,
        Comparison comparison,
        Optional<Lecture> lecture,
        Homework homework,
        int lines) {
    static final int ALL_LINES = 3;

    static final Desk EMPTY =
            new Desk(Optional.empty(), 0, Comparison.EMPTY, Optional.empty(), Homework.NONE, ALL_LINES);

    /** With the runs that the file holds. */
    static Desk of(Scenario scenario) {
        List<KeptRun> runs = scenario.kept().runs();
        return EMPTY.withComparison(Comparison.EMPTY.withRuns(runs).withSaved(!runs.isEmpty()));
    }

    Desk withPicked(Optional<Part> changed) {
        return new Desk(changed, row, comparison, lecture, homework, lines);
    }

    Desk withRow(int changed) {
        return new Desk(picked, Math.max(0, changed), comparison, lecture, homework, lines);
    }

    Desk withComparison(Comparison changed) {
        return new Desk(picked, row, changed, lecture, homework, lines);
    }

    Desk withLecture(Optional<Lecture> changed) {
        return new Desk(picked, row, comparison, changed, homework, lines);
    }

    Desk withHomework(Homework changed) {
        return new Desk(picked, row, comparison, lecture, changed, lines);
    }

    Desk withLines(int changed) {
        return new Desk(picked, row, comparison, lecture, homework, changed);
    }

    /** What still makes sense with another network. */
    Desk with(Network network) {
        return withPicked(picked.filter(part -> part.isIn(network))).withHomework(homework.with(network));
    }
}
