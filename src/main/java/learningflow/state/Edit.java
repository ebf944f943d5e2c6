package learningflow.state;

/** An action that changes weights, data or settings. */
interface Edit extends Action {
    @Override
    default boolean undoable() {
        return true;
    }
}
