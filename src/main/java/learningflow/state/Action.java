package learningflow.state;

/** Something a person did, as a pure function from state to state. An equal state means that nothing happened. */
@FunctionalInterface
public interface Action {
    State applyTo(State state);

    /** Whether undo takes it back: it changes weights, data or settings. */
    default boolean undoable() {
        return false;
    }

    /** Undoable actions of the same gesture, one after the other, are taken back together; null belongs to none. */
    default Object gesture() {
        return null;
    }
}
