package learningflow.state;

import java.util.Optional;
import learningflow.core.Frozen;
import learningflow.core.Matrix;
import learningflow.core.WeightId;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;

/** What changes weights, data or settings: all of it undoable. */
public final class Edits {
    private Edits() {}

    /** A hand takes hold of a slider: what was known now is held against what follows. Changes nothing itself. */
    public record Grab() implements Action {
        @Override
        public State applyTo(State state) {
            return state.withDrag(Optional.of(Drag.of(state.run())));
        }
    }

    /** The hand lets go. */
    public record LetGo() implements Action {
        @Override
        public State applyTo(State state) {
            return state.withDrag(state.drag().map(Drag::released));
        }
    }

    /**
     * The learner moves a weight or bias.
     *
     * @param typed how the number was written, if it was
     * @param gesture the drag that this is a frame of, or null
     */
    public record SetWeight(WeightId id, double value, Optional<String> typed, Object gesture) implements Edit {
        @Override
        public State applyTo(State state) {
            Optional<Drag> drag = state.drag()
                    .filter(Drag::held)
                    .or(() -> Optional.of(Drag.of(state.run()).released()));
            Run spelled = spelled(state.run(), Spellings.place(id), typed);
            Run changed = spelled.withWeights(spelled.weights().with(id, value));
            return changed == state.run() ? state : state.withRun(changed).withDrag(drag);
        }
    }

    /** The learner sets the learning rate. */
    public record SetLearningRate(double rate, Optional<String> typed, Object gesture) implements Edit {
        @Override
        public State applyTo(State state) {
            Run spelled = spelled(state.run(), Spellings.LEARNING_RATE, typed);
            return state.withRun(spelled.withSetup(setup -> setup.withLearningRate(rate)));
        }
    }

    private static Run spelled(Run run, String place, Optional<String> typed) {
        Scenario origin = run.origin();
        return typed.map(text ->
                        run.withOrigin(origin.withSpellings(origin.spellings().with(place, text))))
                .orElse(run);
    }

    /** The learner clicks on a weight's lock. */
    public record ToggleFrozen(WeightId id) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run()
                    .withSetup(setup -> setup.withFrozen(setup.frozen().toggled(setup.network(), id))));
        }
    }

    /** The learner freezes, or lets go, all weights or all biases of a layer. */
    public record SetFrozen(int layer, boolean biases, boolean frozen) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().withSetup(setup -> {
                Frozen changed = setup.frozen().with(layer, biases, frozen);
                return setup.withFrozen(changed);
            }));
        }
    }

    /** A row of the table is next; while inferring, what goes in. */
    public record PickRow(int row) implements Edit {
        @Override
        public State applyTo(State state) {
            Matrix x = state.run().setup().data().x();
            return state.isInferring()
                    ? state.withTrial(
                            x.selectRows(row), Math.max(1, state.trial().step()))
                    : state.withRun(state.run().pick(row));
        }
    }

    /** Back to the beginning, with the scenario's weights. */
    public record Reset() implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().reset());
        }
    }

    /** This moment is where the run goes on from: the updates behind it are forgotten, until undo brings them back. */
    public record GoOnFromHere() implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().withoutFuture());
        }
    }
}
