package learningflow.core;

/**
 * Logistic function: o = 1/(1 + e^−x), slope o(1 − o).
 *
 * <p>Written so that no exponential overflows: finite for every finite x, exactly 0 or 1 far out.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 3.10"
 */
public final class Logistic extends Activation {
    static final LayerType TYPE = LayerType.activation("logistic", "logistic", Logistic::new);

    public Logistic(int size) {
        super(size);
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public String formula() {
        return "1 / (1 + e^−X)";
    }

    @Override
    public String slopeFormula() {
        return "o · (1 − o)";
    }

    @Override
    public String latex() {
        return "\\frac{1}{1 + e^{-<x>}}";
    }

    @Override
    public String deltaLatex() {
        return "<d> \\cdot <o> \\cdot (1 - <o>)";
    }

    @Override
    double value(double x) {
        return of(x);
    }

    static double of(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    @Override
    double slope(double x, double o) {
        return o * (1 - o);
    }

    @Override
    double bend(double x, double o) {
        return o * (1 - o) * (1 - 2 * o);
    }
}
