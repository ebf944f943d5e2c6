package learningflow.core;

import java.util.function.DoubleUnaryOperator;

/**
 * How far one may go along a direction: φ(α) is the loss at w + α·d.
 *
 * <p>φ is looked at from where its fall first shows, in steps of a factor 2^¼, up to the first α at which it is no lower than
 * φ(0), but for differences at the beginning that rounding may make; between that one and the one before it the exact α is found
 * by bisection, to the last bit. Around the lowest φ on the way a golden-section search finds the lowest α, to about 8 digits, as
 * exactly as the values of a smooth function can tell. A dip or a bump between two of the steps is not seen.
 *
 * @param now φ(0)
 * @param slope φ′(0) = Σ δw · d; the loss falls at first where it is below 0
 * @param lowest the α with the lowest loss before {@code back}; 0 if the loss does not fall at all, infinite if it still falls
 *     at {@code searched}
 * @param lowestLoss the loss there, or the last one that was looked at
 * @param back the first α at which the loss is no lower than now; 0 if it does not fall at all; infinite if none was found up
 *     to {@code searched}
 * @param searched how far was looked
 * @see "Press, Teukolsky, Vetterling, Flannery: Numerical Recipes (2007), 9.1, 10.2"
 */
public record Reach(double now, double slope, double lowest, double lowestLoss, double back, double searched) {
    private static final double FACTOR = Math.pow(2, 0.25);
    /** So many roundings of φ(0) show as a fall. */
    private static final double VISIBLE = 16;

    /** So many hide one, where φ is a sum of many numbers; and as many steps lead from the one to the other. */
    private static final double BLURRED = 16384;

    private static final int BLURRED_STEPS = 40;

    /** How far beyond the α in use, and beyond where a straight line would be at 0, one looks. */
    private static final double FAR = 1e6;

    private static final int MOST_STEPS = 400;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** @param inUse the α in use @param phi the loss at w + α·d */
    public static Reach of(DoubleUnaryOperator phi, double slope, double inUse) {
        double now = phi.applyAsDouble(0);
        if (!(slope < 0) || !Double.isFinite(now) || !Double.isFinite(slope)) {
            return new Reach(now, slope, 0, now, Double.isFinite(now) && Double.isFinite(slope) ? 0 : Double.NaN, 0);
        }
        return new Search(phi, now, slope).run(inUse);
    }

    /** Whether the loss falls along the direction, at least a short way. */
    public boolean falls() {
        return back > 0;
    }

    /** One search, from the first step that shows. */
    private static final class Search {
        private final DoubleUnaryOperator phi;
        private final double now;
        private final double slope;
        /** Where a fall along the slope first shows. */
        private final double least;

        Search(DoubleUnaryOperator phi, double now, double slope) {
            this.phi = phi;
            this.now = now;
            this.slope = slope;
            least = VISIBLE * Math.ulp(now) / -slope;
        }

        Reach run(double inUse) {
            double end = Math.min(Double.MAX_VALUE, FAR * Math.max(Math.max(inUse, least), Math.abs(now / slope)));
            return run(Math.max(least, end / FAR * Math.pow(FACTOR, -MOST_STEPS / 2.0)), end);
        }

        private Reach run(double from, double end) {
            double before = 0;
            double best = 0;
            double bestLoss = now;
            double alpha = from;
            for (int step = 0; step < MOST_STEPS && alpha <= end; step++, alpha *= FACTOR) {
                double loss = phi.applyAsDouble(alpha);
                if (!(loss < now)) {
                    if (best > 0) {
                        return found(best, back(before, alpha), alpha);
                    }
                    if (step < BLURRED_STEPS && loss - now <= BLURRED * Math.ulp(now)) {
                        continue;
                    }
                    return from > least ? run(least, from) : nearer(from); // the α in use is far too large
                }
                if (loss < bestLoss) {
                    best = alpha;
                    bestLoss = loss;
                }
                before = alpha;
            }
            if (best == 0) {
                return nearer(from); // all of it was blurred
            }
            return best == before
                    ? new Reach(now, slope, Double.POSITIVE_INFINITY, bestLoss, Double.POSITIVE_INFINITY, before)
                    : found(best, Double.POSITIVE_INFINITY, before);
        }

        /** The first step that could show went too far already: the dip, if there is one, lies before it. */
        private Reach nearer(double from) {
            double alpha = from;
            for (int i = 0; i < 8; i++) {
                alpha /= 2;
                if (phi.applyAsDouble(alpha) < now) {
                    return found(alpha, back(alpha, 2 * alpha), from);
                }
            }
            return new Reach(now, slope, 0, now, 0, from);
        }

        private Reach found(double best, double back, double searched) {
            double lowest = golden(best / FACTOR, Math.min(best * FACTOR, back));
            return new Reach(now, slope, lowest, phi.applyAsDouble(lowest), back, searched);
        }

        /** The least α above {@code lower}, to the last bit, at which φ is not lower than now. */
        private double back(double lower, double upper) {
            double low = lower;
            double high = upper;
            while (true) {
                double middle = low + (high - low) / 2;
                if (!(middle > low && middle < high)) {
                    return high;
                }
                if (phi.applyAsDouble(middle) < now) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        }

        private double golden(double from, double to) {
            double a = from;
            double b = to;
            double c = b - GOLDEN * (b - a);
            double d = a + GOLDEN * (b - a);
            double atC = phi.applyAsDouble(c);
            double atD = phi.applyAsDouble(d);
            while (b - a > 1e-12 * b && c < d) {
                if (atC <= atD) {
                    b = d;
                    d = c;
                    atD = atC;
                    c = b - GOLDEN * (b - a);
                    atC = phi.applyAsDouble(c);
                } else {
                    a = c;
                    c = d;
                    atC = atD;
                    d = a + GOLDEN * (b - a);
                    atD = phi.applyAsDouble(d);
                }
            }
            return a + (b - a) / 2;
        }
    }
}
