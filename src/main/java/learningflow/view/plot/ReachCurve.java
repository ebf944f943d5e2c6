package learningflow.view.plot;

import java.util.Arrays;
import learningflow.core.Checkpoint;
import learningflow.core.Direction;
import learningflow.core.Profile;
import learningflow.core.Reach;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.state.Run;

/**
 * The loss as a function of α along the direction of the present update.
 *
 * @param setup of the update; its α does not matter
 * @param start the weights and memories it starts from
 * @param direction ŵ = w + α · direction
 * @param xs values of α, ascending from 0
 * @param ys the loss at each
 */
record ReachCurve(Setup setup, int[] rows, Checkpoint start, Weights direction, Reach reach, double[] xs, double[] ys) {
    static final int POINTS = 161;
    /** A search and a curve take about so many losses. */
    static final int LOSSES = 600;

    /** An α in use beyond this many times the interesting stretch is left outside. */
    private static final double MOST_TIMES = 4;

    /** @param known one that was made before, or null @param across what to show, or null for what is worth looking at */
    static ReachCurve of(Run run, PlotRows shownRows, ReachCurve known, Axis.Linear across) {
        int[] rows = shownRows.of(run);
        Setup setup = run.setup();
        Checkpoint start = run.live().before();
        Profile profile = new Profile(setup, start.weights(), rows);
        boolean same = known != null && known.isOf(run, rows);
        Weights gradient = same ? null : shownRows.gradient(run, profile);
        Weights direction = same ? known.direction : Direction.of(setup, start, gradient);
        double rate = setup.learningRate();
        Reach reach = same
                ? known.reach
                : Reach.of(alpha -> profile.along(direction, alpha), Direction.dot(gradient, direction), rate);
        double end = across == null ? worthLooking(reach, rate) : across.max();
        double from = across == null ? 0 : across.min();
        double[] xs = new double[POINTS];
        Arrays.setAll(xs, i -> from + (end - from) * i / (POINTS - 1));
        double[] ys =
                Arrays.stream(xs).map(alpha -> profile.along(direction, alpha)).toArray();
        return new ReachCurve(setup, rows, start, direction, reach, xs, ys);
    }

    /** Whether it is of this update: all but α is the same. */
    boolean isOf(Run run, int[] nowRows) {
        Setup now = run.setup();
        return Arrays.equals(nowRows, rows)
                && Model.same(now, setup)
                && now.optimizer().equals(setup.optimizer())
                && now.frozen().equals(setup.frozen())
                && run.live().before().equals(start);
    }

    private static double worthLooking(Reach reach, double rate) {
        double interesting = Double.isFinite(reach.back()) && reach.back() > 0
                ? 1.3 * reach.back()
                : Double.isFinite(reach.lowest()) && reach.lowest() > 0 ? 2 * reach.lowest() : 2.5 * rate;
        return rate > interesting && rate <= MOST_TIMES * interesting ? 1.1 * rate : interesting;
    }

    Axis.Linear across() {
        return new Axis.Linear(xs[0], xs[xs.length - 1]);
    }

    double lowest() {
        return Arrays.stream(ys).filter(Double::isFinite).min().orElse(reach.now());
    }

    /** Of what is worth looking at: far beyond the way back, the loss may grow without bounds. */
    double highest() {
        double now = reach.now();
        double most = now + 3 * Math.max(now - lowest(), 0.05 * Math.abs(now));
        return Math.max(
                now,
                Math.min(most, Arrays.stream(ys).filter(Double::isFinite).max().orElse(now)));
    }

    int nearest(double x) {
        double part = (x - xs[0]) / (xs[xs.length - 1] - xs[0]);
        return (int) Math.max(0, Math.min(Math.round(part * (xs.length - 1)), xs.length - 1));
    }
}
