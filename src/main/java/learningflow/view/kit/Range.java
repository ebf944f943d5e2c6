package learningflow.view.kit;

/**
 * Where a slider goes from and to, and where its value began.
 *
 * @param min below max
 */
public record Range(double min, double max, double initial) {
    /** Beyond it, the span would overflow. */
    private static final double LIMIT = 1e300;

    public Range {
        if (!(min < max)) {
            throw new IllegalArgumentException("a range needs min < max, was " + min + " … " + max);
        }
    }

    public static Range around(double initial, double reach) {
        double wide = Math.max(reach, 1e-9 * Math.abs(initial));
        return new Range(initial - wide, initial + wide, initial);
    }

    /** Wide enough to hold the value as well; a value without bounds changes nothing. */
    public Range with(double value) {
        return !(Math.abs(value) <= LIMIT) || value >= min && value <= max
                ? this
                : new Range(Math.min(min, value), Math.max(max, value), initial);
    }

    public double span() {
        return max - min;
    }
}
