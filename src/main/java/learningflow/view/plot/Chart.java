package learningflow.view.plot;

import java.util.List;

/**
 * What a plot of curves shows between its axes; plain data.
 *
 * @param window what part of the plane
 * @param curves from the back to the front
 * @param marks lines from top to bottom, each with its label
 * @param dots that cannot be moved
 */
record Chart(Window window, List<Curve> curves, List<Mark> marks, List<Dot> dots) {
    /** @param xs ascending @param ys NaN and infinities are gaps */
    record Curve(String styleClass, double[] xs, double[] ys) {}

    record Mark(String styleClass, double x, String label) {}

    record Dot(String styleClass, double x, double y) {}

    Chart withWindow(Window changed) {
        return new Chart(changed, curves, marks, dots);
    }
}
