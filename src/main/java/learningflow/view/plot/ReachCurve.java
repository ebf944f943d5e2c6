package learningflow.view.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
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

    private static final double MOST_OF_THE_FALL = 0.9;
    private static final double FAR_TIMES = 20;
    private static final int HALVINGS = 40;

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
        double end = across == null
                ? worthLooking(reach, rate, fall(reach, alpha -> profile.along(direction, alpha)))
                : across.max();
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

    /** The α at which most of the fall is over; 0 if there is none. */
    private static double fall(Reach reach, DoubleUnaryOperator phi) {
        if (!reach.falls()) {
            return 0;
        }
        double most = reach.now() - MOST_OF_THE_FALL * (reach.now() - reach.lowestLoss());
        double high = Math.min(reach.lowest(), reach.searched());
        double low = high * 1e-30;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (phi.applyAsDouble(middle) > most) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** As far as the way back, or only as far as the fall where that lies so far off that the fall could not be seen. */
    private static double worthLooking(Reach reach, double rate, double fall) {
        double near = fall > 0 ? 3 * fall : 2.5 * rate;
        boolean seen = Double.isFinite(reach.back()) && reach.back() > 0 && reach.back() <= FAR_TIMES * fall;
        double interesting = seen ? 1.3 * reach.back() : near;
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
