package learningflow.core;

/** Σ (o − y)², slope 2(o − y). */
public record SquaredError() implements Loss {
    @Override
    public String id() {
        return "squared-error";
    }

    @Override
    public String name() {
        return "squared error";
    }

    @Override
    public String formula() {
        return "(X − Y)²";
    }

    @Override
    public String slopeFormula() {
        return "2 · (X − Y)";
    }

    @Override
    public String latex() {
        return "(<o> - <y>)^{2}";
    }

    @Override
    public String slopeLatex() {
        return "2 \\cdot (<o> - <y>)";
    }

    @Override
    public double value(double o, double y, int outputs) {
        return (o - y) * (o - y);
    }

    @Override
    public double slope(double o, double y, int outputs) {
        return 2 * (o - y);
    }

    @Override
    public double bend(double o, double y, int outputs) {
        return 2;
    }
}
