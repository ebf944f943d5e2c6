package learningflow.core;

/** Σ |o − y|, slope the sign of o − y. Slope at exactly o = y is 0. */
public record AbsoluteError() implements Loss {
    @Override
    public String id() {
        return "absolute-error";
    }

    @Override
    public String name() {
        return "absolute error";
    }

    @Override
    public String formula() {
        return "|X − Y|";
    }

    @Override
    public String slopeFormula() {
        return "sign(X − Y)";
    }

    @Override
    public String latex() {
        return "|<o> - <y>|";
    }

    @Override
    public String slopeLatex() {
        return "\\mathrm{sign}(<o> - <y>)";
    }

    @Override
    public double value(double o, double y, int outputs) {
        return Math.abs(o - y);
    }

    @Override
    public double slope(double o, double y, int outputs) {
        return Math.signum(o - y);
    }

    @Override
    public double bend(double o, double y, int outputs) {
        return 0;
    }

    @Override
    public boolean kinkBetween(double o1, double o2, double y) {
        return Math.min(o1, o2) <= y && y <= Math.max(o1, o2);
    }
}
