package learningflow.lesson;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            return several(texts, trace, o, y);
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

    private static String several(Texts texts, Trace trace, double[] o, double... y) {
        String low = those(o, i -> o[i] < y[i], trace.layers());
        String high = those(o, i -> o[i] > y[i], trace.layers());
        boolean broken = Arrays.stream(o).anyMatch(Double::isNaN);
        boolean right = low.isEmpty() && high.isEmpty();
        String key = broken || o.length > Blame.NAMED
                ? ""
                : right ? "Right" : (low.isEmpty() ? "" : "Low") + (high.isEmpty() ? "" : "High");
        return texts.text(
                "step.loss.several" + key, "o", Vectors.show(o), "y", Vectors.show(y), "low", low, "high", high);
    }

    private static String those(double[] o, IntPredicate which, int m) {
        return IntStream.range(0, o.length)
                .filter(which)
                .mapToObj(i -> Signs.o(m) + Signs.subscript(i + 1))
                .collect(Collectors.joining(", "));
    }

    private static String key(double o, double y) {
        return !Double.isFinite(o) ? "broken" : o < y ? "low" : o > y ? "high" : "right";
    }
}
