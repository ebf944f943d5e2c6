package learningflow.state;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import learningflow.core.Weights;
import learningflow.lesson.KeptRun;
import learningflow.lesson.LossLine;
import learningflow.lesson.Recipe;

/** Keeping runs, and what experiments gave: none of it changes the run on the screen, and nothing is undoable. */
public final class Comparisons {
    private Comparisons() {}

    /** Up to the weights on the screen. */
    public static KeptRun kept(Run run, String name) {
        int updates = madeBy(run);
        Curve curve = run.past().curve();
        double now = run.now().trainingLoss(run.setup().split());
        LossLine losses =
                LossLine.of(updates, i -> !Double.isNaN(curve.mean(i)), i -> i == updates ? now : curve.mean(i));
        Weights start = run.past().moment(0).start().weights();
        return new KeptRun(
                name,
                run.origin().title(),
                Recipe.of(run.setup(), start),
                !run.past().isUntouched(run.at())
                        || !run.past().moment(run.at()).setup().equals(run.setup()),
                updates,
                losses,
                run.weights());
    }

    /** How many updates lie before the weights on the screen. */
    public static int madeBy(Run run) {
        return run.isUpdated() ? run.at() + 1 : run.at();
    }

    /** A run made in the background from this recipe. */
    public static KeptRun kept(String name, String scenario, Recipe recipe, int updates, Experiment made) {
        return new KeptRun(name, scenario, recipe, false, updates, made.losses(), made.end());
    }

    private static State with(State state, UnaryOperator<Comparison> change) {
        Desk desk = state.desk();
        return state.withDesk(desk.withComparison(change.apply(desk.comparison())));
    }

    /** Keeps a run, while there is room for one. */
    public record Keep(KeptRun run) implements Action {
        @Override
        public State applyTo(State state) {
            return with(state, comparison -> comparison.with(run));
        }
    }

    /** Another name for a run. */
    public record Rename(KeptRun run, String name) implements Action {
        @Override
        public State applyTo(State state) {
            OptionalInt i = place(state, run);
            return i.isEmpty() || name.isBlank()
                    ? state
                    : with(state, comparison -> comparison.with(i.getAsInt(), run.withName(name.strip())));
        }
    }

    /** Keeps a run no longer. */
    public record Drop(KeptRun run) implements Action {
        @Override
        public State applyTo(State state) {
            OptionalInt i = place(state, run);
            return i.isEmpty() ? state : with(state, comparison -> comparison.without(i.getAsInt()));
        }
    }

    private static OptionalInt place(State state, KeptRun run) {
        return IntStream.range(0, state.desk().comparison().runs().size())
                .filter(i -> state.desk().comparison().runs().get(i) == run)
                .findFirst();
    }

    /** Whether saving the scenario saves the runs, too. */
    public record SaveRuns(boolean saved) implements Action {
        @Override
        public State applyTo(State state) {
            return with(state, comparison -> comparison.withSaved(saved));
        }
    }

    /** A sweep has been made. */
    public record Swept(Sweep sweep) implements Action {
        @Override
        public State applyTo(State state) {
            return with(state, comparison -> comparison.with(sweep));
        }
    }

    /** A race has been run. */
    public record Raced(Race race) implements Action {
        @Override
        public State applyTo(State state) {
            return with(state, comparison -> comparison.with(race));
        }
    }
}
