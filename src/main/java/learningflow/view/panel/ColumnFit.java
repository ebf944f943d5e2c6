package learningflow.view.panel;

import java.util.Arrays;

/** Shares the width of a table among its columns. */
final class ColumnFit {
    private ColumnFit() {}

    /** As below, with {@code room} in place of {@code need} where there is room for it. */
    static double[] fit(double[] need, double[] room, double[] want, double available) {
        return fit(Arrays.stream(room).sum() <= available ? room : need, want, available);
    }

    /**
     * All of {@code want} and an equal share of what is left; or where that is too much, {@code need} and as much of the rest
     * as there is room for; and where even that is too much, all of {@code want}, for it scrolls anyway.
     */
    static double[] fit(double[] need, double[] want, double available) {
        double needs = Arrays.stream(need).sum();
        double wants = Arrays.stream(want).sum();
        double[] widths = want.clone();
        if (wants <= available) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = want[i] + (available - wants) / widths.length;
            }
        } else if (needs <= available) {
            double part = (available - needs) / (wants - needs);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = need[i] + part * (want[i] - need[i]);
            }
        }
        return widths;
    }
}
