package learningflow.core;

/**
 * Hyperbolic tangent: o = tanh x, slope 1 − o².
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.3.2"
 */
public final class Tanh extends Activation {
    static final LayerType TYPE = LayerType.activation("tanh", "tanh", Tanh::new);

    public Tanh(int size) {
        super(size);
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public String formula() {
        return "tanh(X)";
    }

    @Override
    public String slopeFormula() {
        return "1 − o²";
    }

    @Override
    public String latex() {
        return "\\tanh(<x>)";
    }

    @Override
    public String deltaLatex() {
        return "<d> \\cdot (1 - (<o>)^{2})";
    }

    @Override
    double value(double x) {
        return Math.tanh(x);
    }

    @Override
    double slope(double x, double o) {
        return (1 - o) * (1 + o);
    }

    @Override
    double bend(double x, double o) {
        return -2 * o * (1 - o) * (1 + o);
    }
}
