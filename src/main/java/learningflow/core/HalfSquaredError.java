package learningflow.core;

/** ½ Σ (o − y)², slope o − y. */
public record HalfSquaredError() implements Loss {
    @Override
    public String id() {
        return "half-squared-error";
    }

    @Override
    public String name() {
        return "half squared error";
    }

    @Override
    public String formula() {
        return "½ (X − Y)²";
    }

    @Override
    public String slopeFormula() {
        return "X − Y";
    }

    @Override
    public String latex() {
        return "\\tfrac{1}{2} (<o> - <y>)^{2}";
    }

    @Override
    public String slopeLatex() {
        return "<o> - <y>";
    }

    @Override
    public double value(double o, double y, int outputs) {
        return 0.5 * (o - y) * (o - y);
    }

    @Override
    public double slope(double o, double y, int outputs) {
        return o - y;
    }

    @Override
    public double bend(double o, double y, int outputs) {
        return 1;
    }
}
