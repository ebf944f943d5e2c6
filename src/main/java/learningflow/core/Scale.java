package learningflow.core;

/**
 * From the units of a column to those the network computes with, z = (v − offset) / divisor, and back, v = z · divisor +
 * offset.
 *
 * @param divisor above 0 and finite
 */
public record Scale(double offset, double divisor) {
    /** Leaves everything as it is. */
    public static final Scale NONE = new Scale(0, 1);

    public Scale {
        if (!(divisor > 0 && divisor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the divisor must be > 0 and finite, was " + divisor);
        }
        offset += 0.0; // −0 + 0 = +0
    }

    /** From the column's units to the network's. */
    public double apply(double value) {
        double distance = value - offset;
        boolean overflowed = Double.isInfinite(distance) && !Double.isInfinite(value);
        return (overflowed ? (value / 2 - offset / 2) / divisor * 2 : distance / divisor) + 0.0;
    }

    /** From the network's units to the column's. */
    public double reverse(double value) {
        return value * divisor + offset + 0.0;
    }

    /** Whether it leaves everything as it is. */
    public boolean isNone() {
        return offset == 0 && divisor == 1;
    }
}
