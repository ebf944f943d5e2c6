package learningflow.state;

import java.util.function.UnaryOperator;

/** Steps that reveal the formula line by line, for those who talk about each; while playing they go on as ever. */
final class LineByLine {
    private LineByLine() {}

    /** The next line; behind the last one the next step, with its first line. */
    static State forward(State state, UnaryOperator<State> step) {
        if (!applies(state)) {
            return step.apply(state);
        }
        int shown = state.desk().lines();
        if (shown < state.shown().kind().lines()) {
            return withLines(state, shown + 1);
        }
        State next = step.apply(state);
        boolean moved = next.step() != state.step() || next.run() != state.run();
        return moved ? withLines(next, 1) : state;
    }

    /** One line less; before the first one the step before, with all its lines. */
    static State back(State state, UnaryOperator<State> step) {
        int shown = Math.min(state.desk().lines(), state.shown().kind().lines());
        return applies(state) && shown > 1 ? withLines(state, shown - 1) : withLines(step.apply(state), Desk.ALL_LINES);
    }

    private static boolean applies(State state) {
        return state.look().lineByLine() && !state.playing();
    }

    private static State withLines(State state, int lines) {
        return lines == state.desk().lines()
                ? state
                : state.withDesk(state.desk().withLines(lines));
    }
}
