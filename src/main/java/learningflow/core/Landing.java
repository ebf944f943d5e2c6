package learningflow.core;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The learning rate with which an update would have taken its only output exactly to the expectation that it went past. Every
 * optimizer's step is α times something that α is no part of, so it is sought along the way that the weights went, by the
 * Illinois method (a secant that halves an end that stays).
 *
 * @see "Dowell, Jarratt: A Modified Regula Falsi Method for Computing the Root of an Equation (1971)"
 */
public final class Landing {
    /** Larger networks take too long to be asked within a frame. */
    private static final long MOST_PARAMETERS = 20_000;

    private static final int MOST_LOOKS = 60;

    private Landing() {}

    /** Empty if the update did not go past the expectation, or has several rows or outputs, or the network is too large. */
    public static OptionalDouble rate(Setup setup, Trace trace) {
        int m = trace.layers();
        boolean single = trace.x().rows() == 1 && setup.network().outputs() == 1;
        if (!single || setup.network().parameterCount() > MOST_PARAMETERS) {
            return OptionalDouble.empty();
        }
        double y = trace.y().get(0);
        double low = trace.o(m).get(0) - y;
        double high = trace.oAfter(m).get(0) - y;
        return low * high < 0 && Double.isFinite(low) && Double.isFinite(high)
                ? OptionalDouble.of(trace.learningRate() * crossing(setup, trace, y, low, high))
                : OptionalDouble.empty();
    }

    /** Which part of the way. */
    private static double crossing(Setup setup, Trace trace, double y, double low, double high) {
        double from = 0;
        double to = 1;
        double atFrom = low;
        double atTo = high;
        for (int look = 0; look < MOST_LOOKS; look++) {
            double part = from - atFrom * (to - from) / (atTo - atFrom);
            double there = output(setup, trace, part) - y;
            if (Math.abs(there) <= 1e-12 * Math.max(1, Math.abs(y)) || part == from || part == to) {
                return part;
            }
            boolean beyond = there * atTo > 0;
            if (beyond) {
                to = part;
                atTo = there;
                atFrom /= 2;
            } else {
                from = part;
                atFrom = there;
                atTo /= 2;
            }
        }
        return (from + to) / 2;
    }

    private static double output(Setup setup, Trace trace, double part) {
        List<LayerWeights> layers = new ArrayList<>();
        Weights before = trace.before().weights();
        Weights after = trace.after().weights();
        for (int k = 1; k <= trace.layers(); k++) {
            layers.add(new LayerWeights(
                    between(before.layer(k).w(), after.layer(k).w(), part),
                    between(before.layer(k).b(), after.layer(k).b(), part)));
        }
        return Inference.run(setup.network(), new Weights(layers), trace.x())
                .get(trace.layers() - 1)
                .get(0);
    }

    private static Matrix between(Matrix before, Matrix after, double part) {
        double[] values = before.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += part * (after.get(i) - values[i]);
        }
        return Matrix.of(before.rows(), before.columns(), values);
    }
}
