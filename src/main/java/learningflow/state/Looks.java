package learningflow.state;

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
}
