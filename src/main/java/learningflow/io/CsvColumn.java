package learningflow.io;

import java.util.List;

/**
 * What a column of a table holds.
 *
 * @param name from the header, made unique; else its number
 * @param numbers how many of its cells are numbers
 * @param empty how many are empty
 * @param others how many hold other text
 * @param classes the different texts in it, numbers too, sorted; empty if there are more than {@link #MOST_CLASSES}
 */
public record CsvColumn(String name, int numbers, int empty, int others, List<String> classes) {
    /** More different texts are no classes. */
    public static final int MOST_CLASSES = 50;

    public CsvColumn {
        classes = List.copyOf(classes);
    }

    /** What its cells are, most likely. */
    public enum Kind {
        /** Numbers; cells that are none need mending. */
        NUMBERS,
        /** A few different texts. */
        CLASSES,
        /** What no network can be given. */
        TEXT
    }

    public Kind kind() {
        if (numbers > 0 && numbers >= others) {
            return Kind.NUMBERS;
        }
        return classes.isEmpty() ? Kind.TEXT : Kind.CLASSES;
    }
}
