package learningflow.core;

import java.util.List;

/** The input layer L1: hands the data on, L1(X) = X. It has a size of its own and no weights. */
public final class Input extends Activation {
    static final LayerType TYPE =
            new LayerType("input", "input", true, false, List.of(), (in, out, bias, settings) -> new Input(out));

    public Input(int size) {
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
