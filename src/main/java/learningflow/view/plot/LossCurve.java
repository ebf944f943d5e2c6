package learningflow.view.plot;

import java.util.OptionalInt;
import learningflow.core.Split;
import learningflow.state.Curve;
import learningflow.state.Run;

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

    /** Whether any of the rows only test, now. */
    boolean hasTests() {
        return !Double.isNaN(testNow);
    }

    /** The first update whose loss is no number, or infinite. */
    OptionalInt firstTrouble() {
        for (int i = 0; i < curve.size(); i++) {
            if (!Double.isFinite(curve.loss(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Around all values, from 0 if it is linear. */
    Axis valueAxis(boolean log) {
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        double lowest = 0;
        boolean zeros = false;
        for (int i = 0; i < size(); i++) {
            double loss = loss(i);
            double mean = mean(i);
            double test = test(i);
            zeros |= loss <= 0 || mean <= 0 || test <= 0;
            min = Math.min(min, Math.min(positive(test), Math.min(positive(loss), positive(mean))));
            max = Math.max(max, Math.max(finite(test), Math.max(finite(loss), finite(mean))));
            lowest = Math.min(lowest, Math.min(finite(test), Math.min(finite(loss), finite(mean))));
        }
        if (!log) {
            return Axis.linear(lowest, max > lowest ? max : lowest + 1);
        }
        return min <= max ? Axis.logarithmic(min, max, zeros) : Axis.logarithmic(0.1, 1, true);
    }

    private static double positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
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
