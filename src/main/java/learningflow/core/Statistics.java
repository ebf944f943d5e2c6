package learningflow.core;

/**
 * What a column's normalisation takes from its training rows.
 *
 * <p>Sums are added up with what rounding loses (Kahan), deviations are divided by a power of two first: so numbers that are
 * exact on paper mostly are so here, and neither tiny nor huge ones get lost.
 */
final class Statistics {
    private final Matrix values;
    private final int column;
    private final int[] rows;

    /** @param rows at least one */
    Statistics(Matrix values, int column, int[] rows) {
        this.values = values;
        this.column = column;
        this.rows = rows;
    }

    double min() {
        double min = Double.POSITIVE_INFINITY;
        for (int row : rows) {
            min = Math.min(min, values.get(row, column));
        }
        return min;
    }

    double max() {
        double max = Double.NEGATIVE_INFINITY;
        for (int row : rows) {
            max = Math.max(max, values.get(row, column));
        }
        return max;
    }

    double mean() {
        double unit = unit(Math.max(Math.abs(min()), Math.abs(max())));
        Sum sum = new Sum();
        for (int row : rows) {
            sum.add(values.get(row, column) / unit);
        }
        return Math.max(min(), Math.min(sum.value / rows.length * unit, max()));
    }

    /** The square root of the mean square distance from the mean; above 0, so not for equal values. */
    double deviation(double mean) {
        double unit = unit(Math.max(max() / 2 - mean / 2, mean / 2 - min() / 2));
        Sum sum = new Sum();
        for (int row : rows) {
            double half = (values.get(row, column) / 2 - mean / 2) / unit;
            sum.add(half * half);
        }
        double deviation = Math.sqrt(sum.value / rows.length) * 2 * unit;
        return Math.max(Double.MIN_VALUE, Math.min(deviation, Double.MAX_VALUE));
    }

    /** The power of two at or below a size, and 1 for 0. */
    private static double unit(double size) {
        return size == 0 ? 1 : Math.max(Math.scalb(1.0, Math.getExponent(size)), Double.MIN_NORMAL);
    }

    /** Of many numbers. */
    private static final class Sum {
        private double value;
        private double lost;

        void add(double term) {
            double corrected = term - lost;
            double sum = value + corrected;
            lost = sum - value - corrected;
            value = sum;
        }
    }
}
