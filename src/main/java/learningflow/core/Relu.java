package learningflow.core;

/**
 * Rectified linear unit: o = max(0, x), slope 1 if x ≥ 0, else 0.
 *
 * <p>Slope at exactly 0 is 1 ("if X ≥ 0"). NaN goes through: o and slope are NaN.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.3.1"
 */
public final class Relu extends Activation {
    static final LayerType TYPE = LayerType.activation("relu", "ReLU", Relu::new);

    public Relu(int size) {
        super(size);
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public String formula() {
        return "max(0, X)";
    }

    @Override
    public String slopeFormula() {
        return "1 if X ≥ 0 else 0";
    }

    @Override
    public String latex() {
        return "\\max(0, <x>)";
    }

    @Override
    public String deltaLatex() {
        return "<d> <if> <x> \\ge 0 <else> 0";
    }

    @Override
    double value(double x) {
        return Math.max(0, x);
    }

    @Override
    double slope(double x, double o) {
        return x >= 0 ? 1 : x < 0 ? 0 : Double.NaN;
    }

    /** The same, chosen among long integers: that needs no jump, which would go wrong half of the time. */
    @Override
    double back(double deltaOut, double x, double o) {
        long flow = Double.doubleToRawLongBits(deltaOut);
        return Double.isNaN(x) ? x : Double.longBitsToDouble(x >= 0 ? flow : 0);
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }
}
