package learningflow.state;

/** How far some numbers reach; those that are not finite do not count. */
public final class Span {
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double leastPositive = Double.POSITIVE_INFINITY;

    public void add(double value) {
        if (Double.isFinite(value)) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            leastPositive = value > 0 ? Math.min(leastPositive, value) : leastPositive;
        }
    }

    void add(Span other) {
        lowest = Math.min(lowest, other.lowest);
        highest = Math.max(highest, other.highest);
        leastPositive = Math.min(leastPositive, other.leastPositive);
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
