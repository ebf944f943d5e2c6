package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * The derivative of a batch's loss by one number, from the forward pass alone: central differences (f(x+h) − f(x−h)) / 2h for
 * steps h that are halved again and again, extrapolated to h = 0 (Richardson, Ridders).
 *
 * <p>No one h suits every network (inputs of 1e3 with weights of 1e-4, saturated layers, losses near 0), so it begins with a
 * large one, and the result counts that agrees best with those it was made from; to their disagreement comes what the
 * rounding of f can do, or two differences of nothing but rounding would agree perfectly. An h that reaches a kink, or takes
 * an activation out of the neighbourhood where it is nearly a polynomial, is passed over.
 *
 * @see "Press, Teukolsky, Vetterling, Flannery: Numerical Recipes (2007), 5.7"
 */
final class CentralDifference {
    private static final int LARGEST_STEP = 8;
    private static final int SMALLEST_STEP = -40;
    /** More of them would extrapolate rounding. */
    private static final int MOST_EXTRAPOLATIONS = 6;

    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** How many of them a loss may be off by. */
    private static final double ROUNDINGS = 16;

    /** Agreement that needs no smaller step: far better than what is asked of the result. */
    private static final double GOOD = 1e-9;

    /**
     * @param value the derivative, NaN where the loss is not a number
     * @param uncertainty how far off the rounding of the loss may have put it
     * @param kink null, or one that leaves no step that tells enough; then the value means nothing
     */
    record Result(double value, double uncertainty, GradientCheck.Kink kink) {}

    private final Network network;
    private final Loss loss;
    private final Workspace space;
    private final LossStage lossStage;
    private final Kinks kinks;

    CentralDifference(Setup setup, Weights weights, int... rows) {
        network = setup.network();
        loss = setup.loss();
        space = new Workspace(network, rows.length, 0);
        space.load(weights);
        space.pick(setup.data(), rows);
        ForwardPass.run(space);
        lossStage = LossStage.of(network, loss, space);
        kinks = new Kinks(network, loss, space);
    }

    /**
     * By one input of Lk, for a batch of one row; for k = m + 1 by one output.
     *
     * @param size of a derivative that matters
     */
    Result byInput(int k, int column, double size) {
        double[] x = variable(k).data;
        return by(x, column, k, Math.max(1, largest(x, 0, x.length, 1)), size);
    }

    Result byWeight(int k, int neuron, int input, double size) {
        double[] w = space.weights.get(k - 1).w().data;
        int in = network.layer(k).in();
        double x = largest(variable(k).data, 0, space.rows() * in, 1);
        double scale = Math.max(largest(w, neuron * in, (neuron + 1) * in, 1), x > 0 ? 1 / x : 1);
        return by(w, neuron * in + input, k, scale, size);
    }

    Result byBias(int k, int neuron, double size) {
        double[] b = space.weights.get(k - 1).b().data;
        int out = network.layer(k).out();
        double o = largest(space.o.get(k - 1).data, neuron, space.rows() * out, out);
        return by(b, neuron, k, Math.max(1, o), size);
    }

    /** X^k. */
    private DMatrixRMaj variable(int k) {
        return k == 1 ? space.x : space.o.get(k - 2);
    }

    private static double largest(double[] values, int from, int to, int stride) {
        double largest = 0;
        for (int i = from; i < to; i += stride) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return Double.isFinite(largest) ? largest : 1;
    }

    private Result by(double[] variable, int i, int from, double scale, double size) {
        double at = variable[i];
        Search search = new Search(variable, i, from, size);
        for (int step = LARGEST_STEP; step >= SMALLEST_STEP && !search.done(); step--) {
            search.tryStep(Math.scalb(scale, step));
        }
        variable[i] = at;
        ForwardPass.run(space, from);
        return search.result();
    }

    /**
     * The mean loss with the variable set to a value, everything from Lfrom on computed again; by an output only what that
     * output adds to it, for the others may be infinite.
     */
    private double lossAt(double[] variable, int i, double value, int from) {
        variable[i] = value;
        if (from > network.size()) {
            return loss.value(value, space.y.data[i], network.outputs());
        }
        ForwardPass.run(space, from);
        lossStage.forward();
        return space.loss();
    }

    /** The attempts for one variable. */
    private final class Search {
        private final double[] variable;
        private final int i;
        private final int from;
        private final double at;
        private final double size;
        private boolean onKink;
        private GradientCheck.Kink kink;
        /** The difference of the step before, extrapolated 0, 1, 2, … times. */
        private double[] before = {};

        private double best = Double.NaN;
        private double uncertainty;
        private double error = Double.POSITIVE_INFINITY;
        private boolean still;

        Search(double[] variable, int i, int from, double size) {
            this.variable = variable;
            this.i = i;
            this.from = from;
            this.size = size;
            at = variable[i];
        }

        /** Good enough; or there is no way around the kink; or nothing depends on the variable. */
        boolean done() {
            return onKink || still || isWithin(GOOD);
        }

        private boolean isWithin(double tolerance) {
            return error <= tolerance * Math.max(size, Math.abs(best));
        }

        void tryStep(double h) {
            double above = lossAt(variable, i, at + h, from);
            kinks.keepAbove();
            double below = lossAt(variable, i, at - h, from);
            GradientCheck.Kink reached = kinks.reached(from);
            onKink = kinks.startedOnOne();
            kink = reached == null ? kink : reached;
            if (reached != null || kinks.tooFar(from)) {
                before = new double[0];
                return;
            }
            double difference = (above - below) / ((at + h) - (at - h));
            still = difference == 0 && before.length > 0 && before[0] == 0;
            extrapolate(difference, ROUNDINGS * UNIT_ROUNDOFF * (Math.abs(above) + Math.abs(below)) / h);
        }

        /** An error of h² goes with the first extrapolation, of h⁴ with the second, … */
        private void extrapolate(double difference, double rounding) {
            double[] now = new double[Math.min(before.length, MOST_EXTRAPOLATIONS) + 1];
            now[0] = difference;
            double order = 1;
            for (int j = 1; j < now.length; j++) {
                order *= 4;
                now[j] = now[j - 1] + (now[j - 1] - before[j - 1]) / (order - 1);
                double estimate = Math.max(Math.abs(now[j] - now[j - 1]), Math.abs(now[j] - before[j - 1])) + rounding;
                if (estimate < error) {
                    error = estimate;
                    best = now[j];
                    uncertainty = rounding;
                }
            }
            before = now;
        }

        Result result() {
            boolean tells = isWithin(GradientCheck.TOLERANCE) || still && best == 0;
            boolean hidden = onKink || kink != null && !tells;
            return new Result(best, uncertainty, hidden ? kink : null);
        }
    }
}
