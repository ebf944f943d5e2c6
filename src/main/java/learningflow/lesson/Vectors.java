package learningflow.lesson;

import java.util.StringJoiner;
import learningflow.core.Matrix;
import learningflow.core.Numbers;

/** Vectors and matrices as text: written out while they are short, else by their first entries and their shape. */
public final class Vectors {
    private static final int ENTRIES = 4;
    private static final int ROWS = 3;

    private Vectors() {}

    /** One number alone, several in brackets: (0, −2000, −3000), (1, 2, 3, … 64 numbers). */
    public static String show(double... values) {
        if (values.length == 1) {
            return Numbers.format(values[0]);
        }
        StringJoiner joiner = new StringJoiner(", ", "(", ")");
        boolean whole = values.length <= ENTRIES;
        for (int i = 0; i < (whole ? values.length : ENTRIES - 1); i++) {
            joiner.add(Numbers.format(values[i]));
        }
        if (!whole) {
            joiner.add("… [" + values.length + "]");
        }
        return joiner.toString();
    }

    /** A single row as a vector, else row by row: ((1, 2), (3, 4)). */
    public static String show(Matrix matrix) {
        if (matrix.rows() == 1) {
            return show(matrix.row(0));
        }
        StringJoiner joiner = new StringJoiner(", ", "(", ")");
        boolean whole = matrix.rows() <= ROWS;
        for (int row = 0; row < (whole ? matrix.rows() : ROWS - 1); row++) {
            joiner.add(show(matrix.row(row)));
        }
        if (!whole) {
            joiner.add("… [" + matrix.rows() + "×" + matrix.columns() + "]");
        }
        return joiner.toString();
    }
}
