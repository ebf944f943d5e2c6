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

    /**
     * As below. What is wanted is the name as well as {@code room}; where that is too much the name comes before the room, and
     * the room before a part of the name.
     *
     * @param room for longer numbers than there are, instead of {@code need}
     */
    static double[] fit(double[] need, double[] room, double[] names, double available) {
        double[] named = larger(need, names);
        double[] want = larger(room, names);
        boolean nameable = Arrays.stream(named).sum() <= available;
        boolean roomy = Arrays.stream(room).sum() <= available;
        return fit(nameable ? named : roomy ? room : need, want, available);
    }

    static double[] larger(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.max(a[i], b[i]))
                .toArray();
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
