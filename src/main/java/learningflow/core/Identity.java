package learningflow.core;

/** The identity as an activation: o = x, slope 1. */
public final class Identity extends Activation {
    static final LayerType TYPE = LayerType.activation("identity", "identity", Identity::new);

    public Identity(int size) {
        super(size);
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public String formula() {
        return "X";
    }

    @Override
    public String slopeFormula() {
        return "1";
    }

    @Override
    public String latex() {
        return "<x>";
    }

    @Override
    public String deltaLatex() {
        return "<d>";
    }

    @Override
    double value(double x) {
        return x;
    }

    @Override
    double slope(double x, double o) {
        return 1;
    }
}
