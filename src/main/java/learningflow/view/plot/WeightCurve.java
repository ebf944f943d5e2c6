package learningflow.view.plot;

import java.util.Arrays;
import learningflow.core.Profile;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.state.Run;

/**
 * The loss as a function of one weight, all others held.
 *
 * @param setup of the network, the data and the loss
 * @param rows whose loss it is
 * @param others the weights that are held (that of {@code id} does not matter)
 * @param xs the values that were tried, ascending
 * @param ys the loss at each
 * @param slope δw at the weights that it was made for
 */
record WeightCurve(Setup setup, int[] rows, Weights others, WeightId id, double[] xs, double[] ys, double slope) {
    static final int POINTS = 161;
    /** Losses more than so many times as large as now would press all the rest flat. */
    private static final double MOST_TIMES = 100;

    /** A loss of this size is small whatever the data. */
    private static final double SMALL = 0.1;

    /** Of the weight: of less, the curve would be made of steps. */
    private static final double SMALLEST_PART = 1e-3;

    private static final double FLAT = 1e-3;
    private static final int MOST_HALVINGS = 40;
    private static final int MOST_WIDENINGS = 20;

    /** @param gradient at the profile's start */
    static WeightCurve of(Run run, int[] rows, Profile profile, WeightId id, Axis.Linear across, Weights gradient) {
        double[] xs = new double[POINTS];
        Arrays.setAll(xs, i -> across.min() + (across.max() - across.min()) * i / (POINTS - 1));
        double[] ys = Arrays.stream(xs).map(w -> profile.at(id, w)).toArray();
        return new WeightCurve(run.setup(), rows, profile.start(), id, xs, ys, gradient.get(id));
    }

    /**
     * A stretch around the present value that is worth looking at: the usual one, narrower where the loss would leave all
     * bounds on it, wider where it would be flat, unless nothing helps.
     */
    static Axis.Linear suited(Profile profile, WeightId id, Axis.Linear usual) {
        double w = profile.start().get(id);
        if (!Double.isFinite(w)) {
            return usual;
        }
        boolean inside = w > usual.min() + 0.05 * width(usual) && w < usual.max() - 0.05 * width(usual);
        double half = Math.max(width(usual) / 2, SMALLEST_PART * Math.abs(w));
        Axis.Linear axis = inside ? usual : new Axis.Linear(w - half, w + half);
        double now = profile.now();
        Axis.Linear narrower = axis;
        for (int i = 0;
                i < MOST_HALVINGS && !(highest(profile, id, narrower) <= MOST_TIMES * Math.max(now, SMALL));
                i++) {
            narrower = Window.zoomed(narrower, 0.5, w);
        }
        if (!narrower.equals(axis)) {
            return narrower;
        }
        Axis.Linear wider = axis;
        for (int i = 0; i < MOST_WIDENINGS && isFlat(profile, id, wider, now); i++) {
            wider = Window.zoomed(wider, 4, w);
        }
        return isFlat(profile, id, wider, now) ? axis : wider;
    }

    private static double width(Axis.Linear axis) {
        return axis.max() - axis.min();
    }

    private static double highest(Profile profile, WeightId id, Axis.Linear axis) {
        return Math.max(profile.at(id, axis.min()), profile.at(id, axis.max()));
    }

    private static boolean isFlat(Profile profile, WeightId id, Axis.Linear axis, double now) {
        for (int i = 0; i <= 8; i++) {
            double loss = profile.at(id, axis.min() + width(axis) * i / 8);
            if (!(Math.abs(loss - now) <= FLAT * Math.abs(now))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is the curve of this weight now: all weights but the one that moves are the same, and so is the model. */
    boolean shows(Run run, int[] nowRows, WeightId nowId, Axis.Linear across) {
        Weights weights = run.weights();
        return nowId.equals(id)
                && Model.same(run.setup(), setup)
                && Arrays.equals(nowRows, rows)
                && across != null
                && across.min() == xs[0]
                && across.max() == xs[xs.length - 1]
                && (weights == others || weights.with(id, others.get(id)).equals(others));
    }

    double lowest() {
        return Arrays.stream(ys).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** Where the loss is lowest on this stretch. */
    double lowestAt() {
        int at = 0;
        for (int i = 0; i < ys.length; i++) {
            at = ys[i] < ys[at] || !Double.isFinite(ys[at]) ? i : at;
        }
        return xs[at];
    }

    double highest() {
        return Arrays.stream(ys).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    /** The place nearest to a value. */
    int nearest(double x) {
        double part = (x - xs[0]) / (xs[xs.length - 1] - xs[0]);
        return (int) Math.max(0, Math.min(Math.round(part * (xs.length - 1)), xs.length - 1));
    }
}
