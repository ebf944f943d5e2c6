package learningflow.core;

/**
 * Heaviside's step: o = 1 if x ≥ 0, else 0 (so o = 1 at exactly 0). Its slope is 0 everywhere: it blocks the learning
 * flow, and nothing before it can learn.
 */
public final class Heaviside extends Activation {
    static final LayerType TYPE = LayerType.activation("heaviside", "Heaviside", Heaviside::new);

    public Heaviside(int size) {
        super(size);
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public String formula() {
        return "1 if X ≥ 0 else 0";
    }

    @Override
    public String slopeFormula() {
        return "0";
    }

    @Override
    public String latex() {
        return "1 <if> <x> \\ge 0 <else> 0";
    }

    @Override
    public String deltaLatex() {
        return "<d> \\cdot 0";
    }

    @Override
    double value(double x) {
        return x >= 0 ? 1 : x < 0 ? 0 : Double.NaN;
    }

    @Override
    double slope(double x, double o) {
        return Double.isNaN(x) ? Double.NaN : 0;
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }
}
