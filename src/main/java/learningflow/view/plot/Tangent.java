package learningflow.view.plot;

/** The straight line through a point of a curve. */
record Tangent(double x, double y, double slope) {
    double at(double there) {
        return there == x ? y : y + slope * (there - x);
    }

    Chart.Curve on(Axis.Linear across, String styleClass) {
        double[] xs = {across.min(), across.max()};
        return new Chart.Curve(styleClass, xs, new double[] {at(xs[0]), at(xs[1])});
    }
}
