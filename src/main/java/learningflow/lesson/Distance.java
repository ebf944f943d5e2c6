package learningflow.lesson;

import learningflow.core.Numbers;
import learningflow.core.Trace;

/** Whether the result of a row is too low, too high, or right. */
final class Distance {
    private Distance() {}

    static String of(Texts texts, Trace trace, int row) {
        int m = trace.layers();
        double[] o = trace.o(m).row(row);
        double[] y = trace.y().row(row);
        if (o.length > 1) {
            return texts.text("step.loss.several", "o", Vectors.show(o), "y", Vectors.show(y));
        }
        return texts.text(
                "step.loss." + key(o[0], y[0]),
                "o",
                Signs.o(m),
                "value",
                Numbers.format(o[0]),
                "y",
                Numbers.format(y[0]));
    }

    private static String key(double o, double y) {
        return !Double.isFinite(o) ? "broken" : o < y ? "low" : o > y ? "high" : "right";
    }
}
