package learningflow.state;

import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.lesson.Spellings;

/** Moving in time: nothing here changes weights, data or settings, and nothing is undoable. */
public final class Transport {
    private Transport() {}

    /** The next step, on to the next update behind the last one. */
    public record StepForward() implements Action {
        @Override
        public State applyTo(State state) {
            return LineByLine.forward(
                    state,
                    before -> before.isInferring()
                            ? before.withTrial(
                                    before.trial().x(), before.trial().step() + 1)
                            : before.withRun(before.run().forward()));
        }
    }

    /** The step before, back over the update with the weights it started from. */
    public record StepBack() implements Action {
        @Override
        public State applyTo(State state) {
            return LineByLine.back(
                    state,
                    before -> before.isInferring()
                            ? before.withTrial(
                                    before.trial().x(), before.trial().step() - 1)
                            : before.withRun(before.run().back()));
        }
    }

    /** The step with this number, of the update on the screen. */
    public record GoToStep(int step) implements Action {
        @Override
        public State applyTo(State state) {
            return state.isInferring()
                    ? state.withTrial(state.trial().x(), step)
                    : state.withRun(state.run().goTo(state.run().at(), step));
        }
    }

    /** An update made before, from 0, at the step with this number. */
    public record GoToUpdate(int update, int step) implements Action {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().goTo(update, step));
        }
    }

    /** On to the next update; while inferring, to the next row of the data. */
    public record NextUpdate() implements Action {
        @Override
        public State applyTo(State state) {
            return state.isInferring()
                    ? tryRow(state, 1)
                    : state.withRun(state.run().nextUpdate());
        }
    }

    /** Back to the beginning of this update, or of the one before; while inferring, to the row before. */
    public record PreviousUpdate() implements Action {
        @Override
        public State applyTo(State state) {
            return state.isInferring()
                    ? tryRow(state, -1)
                    : state.withRun(state.run().previousUpdate());
        }
    }

    private static State tryRow(State state, int by) {
        Matrix rows = state.run().setup().data().x();
        int here = 0;
        while (here < rows.rows() && !rows.selectRows(here).equals(state.trial().x())) {
            here++;
        }
        int next = here == rows.rows() ? 0 : Math.floorMod(here + by, rows.rows());
        return state.withTrial(rows.selectRows(next), 1);
    }

    /** Plays, or pauses. */
    public record SetPlaying(boolean playing) implements Action {
        @Override
        public State applyTo(State state) {
            return state.withPlaying(playing);
        }
    }

    /** Trains in the background. */
    public record Train(Goal goal) implements Action {
        @Override
        public State applyTo(State state) {
            return state.isInferring() ? state : state.withGoal(Optional.of(goal));
        }
    }

    /** Ends the training in the background; what it has reached stays. */
    public record StopTraining() implements Action {
        @Override
        public State applyTo(State state) {
            return state.withGoal(Optional.empty());
        }
    }

    /** All updates up to the first of the next epoch, at once: for runs in which that takes no time to speak of. */
    public record NextEpoch() implements Action {
        @Override
        public State applyTo(State state) {
            Continuation continuation = new Continuation(state.run());
            for (int left = state.run().untilNextEpoch(); left > 0; left--) {
                continuation.update();
            }
            return state.withRun(state.run().grown(continuation.past()));
        }
    }

    /** The run has been taken further in the background: undone as a whole, from the first update to the last. */
    record Trained(Run run, Object gesture) implements Action {
        @Override
        public State applyTo(State state) {
            State grown = state.withRun(run);
            boolean reached =
                    state.goal().filter(goal -> goal.isReached(run.past())).isPresent();
            return reached ? grown.withGoal(Optional.empty()) : grown;
        }

        @Override
        public boolean undoable() {
            return true;
        }
    }

    /** Training or inferring. */
    public record SetPhase(Phase phase) implements Action {
        @Override
        public State applyTo(State state) {
            return phase == state.phase() ? state : state.withPhase(phase);
        }
    }

    /** Input values to infer from. @param spellings how they were typed, by {@link Trial#place} */
    public record TryInputs(Matrix x, Spellings spellings) implements Action {
        @Override
        public State applyTo(State state) {
            return state.withTrial(x, Math.max(1, state.trial().step()), spellings);
        }
    }
}
