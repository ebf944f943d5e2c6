package learningflow.core;

/** Σ (o − y)² / outputs, slope 2(o − y) / outputs. */
public record MeanSquaredError() implements Loss {
    @Override
    public String id() {
        return "mean-squared-error";
    }

    @Override
    public String name() {
        return "mean squared error";
    }

    @Override
    public String formula() {
        return "(X − Y)² / outputs";
    }

    @Override
    public String slopeFormula() {
        return "2 · (X − Y) / outputs";
    }

    @Override
    public String latex() {
        return "\\frac{(<o> - <y>)^{2}}{<n>}";
    }

    @Override
    public String slopeLatex() {
        return "\\frac{2 \\cdot (<o> - <y>)}{<n>}";
    }

    @Override
    public double value(double o, double y, int outputs) {
        return (o - y) * (o - y) / outputs;
    }

    @Override
    public double slope(double o, double y, int outputs) {
        return 2 * (o - y) / outputs;
    }

    @Override
    public double bend(double o, double y, int outputs) {
        return 2.0 / outputs;
    }
}
