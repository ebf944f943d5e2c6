package learningflow.view.plot;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import learningflow.core.Numbers;

/** Numbers of a plot for other programs, and numbers that a hand makes. */
final class Table {
    /** How fine a hand can move: digits below this part of an axis would be noise. */
    private static final double FINENESS = 1000;

    private Table() {}

    /** CSV: a line of names, then one a point, exact. */
    static String of(List<String> names, double[] points, IntFunction<double[]> line) {
        return IntStream.range(0, points.length)
                .mapToObj(i ->
                        DoubleStream.of(line.apply(i)).mapToObj(Numbers::exact).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", names) + "\n", "\n"));
    }

    /** With as many digits as a hand on this axis can mean. */
    static double tidy(double value, Axis.Linear axis) {
        int digits = -(int) Math.floor(Math.log10((axis.max() - axis.min()) / FINENESS));
        return new BigDecimal(value)
                        .setScale(digits, java.math.RoundingMode.HALF_EVEN)
                        .doubleValue()
                + 0.0;
    }
}
