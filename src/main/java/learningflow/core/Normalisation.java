package learningflow.core;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a column of the data is brought to a size that suits a network. What it takes for that it takes from the training rows
 * alone, so a test row may lie outside. Of a column whose training rows are all equal only the offset is taken: they become 0.
 */
public enum Normalisation {
    /** As it is. */
    NONE("none"),
    /** The smallest value becomes 0, the largest 1. (If they are further apart than the largest double: at most 2.) */
    RANGE("range"),
    /** Mean 0, standard deviation 1; the mean square distance from the mean is over all n rows, not n − 1. */
    STANDARD("standard");

    private final String id;

    Normalisation(String id) {
        this.id = id;
    }

    /** Its name in scenario files; there a column that is left out has none. */
    public String id() {
        return id;
    }

    public static Optional<Normalisation> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** What it makes of a column. @param rows the training rows, at least one */
    Scale fit(Matrix values, int column, int[] rows) {
        if (this == NONE) {
            return Scale.NONE;
        }
        Statistics statistics = new Statistics(values, column, rows);
        double min = statistics.min();
        double max = statistics.max();
        if (min == max) {
            return new Scale(min, 1);
        }
        if (this == RANGE) {
            return new Scale(min, Math.min(max - min, Double.MAX_VALUE));
        }
        double mean = statistics.mean();
        return new Scale(mean, statistics.deviation(mean));
    }
}
