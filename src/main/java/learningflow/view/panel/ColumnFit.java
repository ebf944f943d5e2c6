package learningflow.view.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares the width of a table among its columns. */
final class ColumnFit {
    /** The part of the width that may be hidden before readable headers are worth more. */
    private static final double LITTLE = 0.35;

    private ColumnFit() {}

    /** As below, with {@code room} in place of {@code need} where there is room for it. */
    static double[] fit(double[] need, double[] room, double[] want, double available) {
        return fit(Arrays.stream(room).sum() <= available ? room : need, want, available);
    }

    /**
     * All of {@code want} and an equal share of what is left; or where that is too much, {@code need} and as many wants as
     * there is room for, the smallest first; and where even that is too much, {@code need} if little is hidden then, else all of
     * {@code want}, for it scrolls anyway.
     */
    static double[] fit(double[] need, double[] want, double available) {
        double spare = available - Arrays.stream(want).sum();
        if (spare >= 0) {
            return Arrays.stream(want).map(width -> width + spare / want.length).toArray();
        }
        double left = available - Arrays.stream(need).sum();
        if (left >= 0) {
            return smallestWantsFirst(need, want, left);
        }
        return -left <= LITTLE * available ? need.clone() : want.clone();
    }

    private static double[] smallestWantsFirst(double[] need, double[] want, double left) {
        double[] widths = need.clone();
        List<Integer> order = IntStream.range(0, need.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> want[i] - need[i]))
                .toList();
        double rest = left;
        for (int i : order) {
            double more = Math.min(rest, want[i] - need[i]);
            widths[i] += more;
            rest -= more;
        }
        return widths;
    }
}
