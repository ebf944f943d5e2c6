package learningflow.state;

import java.util.Optional;
import learningflow.core.Network;
import learningflow.lesson.Part;

/**
 * What somebody is busy with besides the run; changes nothing about it.
 *
 * @param picked what was clicked and is looked at closely, if anything was
 * @param row which row of the batch the graph and the formulas show, from 0
 * @param lines how many lines of the step's formula are revealed where that goes line by line
 */
public record Desk(Optional<Part> picked, int row, int lines) {
    static final int ALL_LINES = 3;

    static final Desk EMPTY = new Desk(Optional.empty(), 0, ALL_LINES);

    Desk withPicked(Optional<Part> changed) {
        return new Desk(changed, row, lines);
    }

    Desk withRow(int changed) {
        return new Desk(picked, Math.max(0, changed), lines);
    }

    Desk withLines(int changed) {
        return new Desk(picked, row, changed);
    }

    /** What still makes sense with another network. */
    Desk with(Network network) {
        return withPicked(picked.filter(part -> part.isIn(network)));
    }
}
