package learningflow.view.plot;

import java.util.Arrays;
import learningflow.core.Profile;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.state.Run;

/**
 * What is shown about two weights.
 *
 * @param setup of the network, the data and the loss
 * @param others the weights that are held; those of the two do not matter
 * @param way where the two stood before each update, and now
 * @param gradient δw of the two with the weights it was made for
 */
record PairCurve(
        Setup setup,
        int[] rows,
        Weights others,
        WeightId first,
        WeightId second,
        Contours contours,
        double[][] way,
        double[] gradient) {
    /** How many losses it takes. */
    static final int LOSSES = (Contours.CELLS + 1) * (Contours.CELLS + 1);

    /** @param window what to show @param wanted the same, but null where what is worth looking at shall be found */
    static PairCurve of(Run run, PlotRows shownRows, WeightId first, WeightId second, Window window, Window wanted) {
        int[] rows = shownRows.of(run);
        Profile profile = new Profile(run.setup(), run.weights(), rows);
        Window shown = wanted != null
                ? wanted
                : new Window(
                        WeightCurve.suited(profile, first, window.across()),
                        WeightCurve.suited(profile, second, window.up()));
        Weights gradient = shownRows.gradient(run, profile);
        return new PairCurve(
                run.setup(),
                rows,
                run.weights(),
                first,
                second,
                Contours.of(profile, first, second, shown),
                Way.of(run, first, second),
                new double[] {gradient.get(first), gradient.get(second)});
    }

    /** Whether the lines are those of these weights now: all but the two that move are the same, and so is the model. */
    boolean shows(Run run, int[] nowRows, WeightId nowFirst, WeightId nowSecond, Window window) {
        return nowFirst.equals(first)
                && nowSecond.equals(second)
                && contours.window().equals(window)
                && Model.same(run.setup(), setup)
                && Arrays.equals(nowRows, rows)
                && others.equals(run.weights().with(first, others.get(first)).with(second, others.get(second)));
    }
}
