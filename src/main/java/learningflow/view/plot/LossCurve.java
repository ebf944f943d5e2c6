package learningflow.view.plot;

import java.util.List;
import java.util.OptionalInt;
import learningflow.core.Split;
import learningflow.state.Curve;
import learningflow.state.Run;
import learningflow.state.Series;
import learningflow.state.Span;

/**
 * What the loss plot shows: the losses of all updates, and the mean with the weights on the screen. Places count from 0.
 *
 * @param at the update on the screen
 * @param nowAt the update that starts from the weights on the screen: this one, or the next one
 * @param meanNow the mean over the training rows with them
 * @param testNow the same over the test rows; NaN if there are none
 */
record LossCurve(Curve curve, int at, int nowAt, double meanNow, double testNow) {
    static LossCurve of(Run run) {
        int nowAt = run.at() + (run.isUpdated() ? 1 : 0);
        Split split = run.setup().split();
        return new LossCurve(
                run.past().curve(),
                run.at(),
                nowAt,
                run.now().trainingLoss(split),
                run.now().testLoss(split));
    }

    /** How many places there are. */
    int size() {
        return Math.max(curve.size(), nowAt + 1);
    }

    /** NaN where the update is not made yet. */
    double loss(int i) {
        return i < curve.size() ? curve.loss(i) : Double.NaN;
    }

    /** NaN where nobody measured it. */
    double mean(int i) {
        return i == nowAt ? meanNow : i < curve.size() ? curve.mean(i) : Double.NaN;
    }

    /** NaN where nobody measured it, and where there were no test rows. */
    double test(int i) {
        return i == nowAt ? testNow : i < curve.size() ? curve.test(i) : Double.NaN;
    }

    /** {@link #loss} of each place. */
    Series losses() {
        return new Followed(curve.losses(), size(), -1, Double.NaN);
    }

    /** {@link #mean} of each place. */
    Series means() {
        return new Followed(curve.means(), size(), nowAt, meanNow);
    }

    /** {@link #test} of each place. */
    Series tests() {
        return new Followed(curve.tests(), size(), nowAt, testNow);
    }

    /** What was measured, with the number of now in its place; −1 for none. */
    private record Followed(Series measured, int size, int at, double now) implements Series {
        @Override
        public double value(int i) {
            return i == at ? now : i < measured.size() ? measured.value(i) : Double.NaN;
        }

        @Override
        public void span(int from, int to, Span into) {
            if (at < from || at >= to) {
                spanMeasured(from, to, into);
            } else {
                spanMeasured(from, at, into);
                into.add(now);
                spanMeasured(at + 1, to, into);
            }
        }

        private void spanMeasured(int from, int to, Span into) {
            measured.span(from, Math.min(to, measured.size()), into);
        }
    }

    /** Whether any of the rows only test, now. */
    boolean hasTests() {
        return !Double.isNaN(testNow);
    }

    /** The first update whose loss is no number, or infinite. */
    OptionalInt firstTrouble() {
        return curve.firstBroken();
    }

    /** Around all values, from 0 if it is linear. */
    Axis valueAxis(boolean log) {
        Span all = new Span();
        for (Series series : List.of(losses(), means(), tests())) {
            series.span(0, series.size(), all);
        }
        double max = Math.max(0, all.highest());
        if (!log) {
            double lowest = Math.min(0, all.lowest());
            return Axis.linear(lowest, max > lowest ? max : lowest + 1);
        }
        return all.leastPositive() <= max
                ? Axis.logarithmic(all.leastPositive(), max, all.lowest() <= 0)
                : Axis.logarithmic(0.1, 1, true);
    }

    /** Of update numbers, from 1; with room for some more updates, so that it does not move at each of them. */
    Axis updateAxis() {
        return Axis.exactly(1, roomFor(size()));
    }

    static double roomFor(int updates) {
        double power = 10;
        while (true) {
            for (double digit : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
                if (updates <= digit * power) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }
}
