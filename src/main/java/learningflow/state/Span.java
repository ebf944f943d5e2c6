package learningflow.state;

/** How far some numbers reach; those that are not finite do not count. */
public final class Span {
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double leastPositive = Double.POSITIVE_INFINITY;

    public void add(double value) {
        if (Double.isFinite(value)) {
            add(value, value, value > 0 ? value : Double.POSITIVE_INFINITY);
        }
    }

    /** Compares itself: this is done a hundred thousand times a frame, and none of them is NaN. */
    void add(double low, double high, double positive) {
        if (low < lowest) {
            lowest = low;
        }
        if (high > highest) {
            highest = high;
        }
        if (positive < leastPositive) {
            leastPositive = positive;
        }
    }

    public boolean isEmpty() {
        return lowest > highest;
    }

    /** Infinite if there is none. */
    public double lowest() {
        return lowest;
    }

    /** −Infinite if there is none. */
    public double highest() {
        return highest;
    }

    /** The least of those above 0; infinite if there is none. */
    public double leastPositive() {
        return leastPositive;
    }
}
