package learningflow.state;

import java.util.Optional;
import learningflow.lesson.Part;

/** Changes of how things are shown. */
public final class Looks {
    private Looks() {}

    /** Everything about how things are shown, at once. */
    public record SetLook(Look look) implements Action {
        @Override
        public State applyTo(State state) {
            return state.withLook(look);
        }
    }

    /** Looks closely at a part, or at none any more. */
    public record Pick(Optional<Part> part) implements Action {
        @Override
        public State applyTo(State state) {
            return state.withDesk(state.desk().withPicked(part));
        }
    }

    /** Shows another row of the batch, from 0. */
    public record ShowRow(int row) implements Action {
        @Override
        public State applyTo(State state) {
            return state.withDesk(state.desk().withRow(row));
        }
    }
}
