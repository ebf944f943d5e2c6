package learningflow.bench.window;

import java.util.Arrays;
import java.util.Locale;

/** What is printed: medians and their spread. */
final class Figures {
    private Figures() {}

    static double median(double... values) {
        return part(0.5, values);
    }

    /** The value below which that part of them lies; 1 is the largest. */
    static double part(double part, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    /** Median, and from the least to the largest. */
    static String spread(double... values) {
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", median(values), part(0, values), part(1, values));
    }

    /** Median, 95 % and the largest. */
    static String high(double... values) {
        return String.format(
                Locale.ROOT, "median %.1f, 95 %% %.1f, most %.1f", median(values), part(0.95, values), part(1, values));
    }

    static void print(String what, String figures) {
        System.out.printf(Locale.ROOT, "%-62s %s%n", what, figures);
    }
}
