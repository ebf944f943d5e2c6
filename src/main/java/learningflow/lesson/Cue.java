package learningflow.lesson;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What changes on the way to a stop; what is empty stays as it was. Done in this order: phase, view, update, parameters, row,
 * step, picked part.
 *
 * @param update how many updates were made before the one on the screen
 * @param row of the data, from 0: shown if it is one of the update's, else picked; while inferring, what goes in
 * @param step number of the step of the update, or of the forward pass while inferring
 * @param pick what is looked at closely
 */
public record Cue(
        Optional<Passes> passes,
        Optional<Graph> graph,
        Parameters set,
        OptionalInt update,
        OptionalInt row,
        OptionalInt step,
        Optional<Part> pick) {
    /** Changes nothing. */
    public static final Cue NONE = new Cue(
            Optional.empty(),
            Optional.empty(),
            Parameters.NONE,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty());

    /** Which passes there are. */
    public enum Passes {
        TRAINING,
        INFERRING
    }

    /** The two views of the graph. */
    public enum Graph {
        NEURONS,
        LAYERS
    }
}
