package learningflow.lesson.formula;

import java.util.function.IntFunction;
import learningflow.core.Matrix;
import learningflow.lesson.Part;

/** Vectors and matrices: written out while they fit, else by their first entries and their shape. */
final class Written {
    static final int ENTRIES = 4;
    static final int ROWS = 3;
    /** More would be higher than the lines around them. */
    static final int MATRIX_ROWS = 2;

    /** Where more terms than this would be added, the first ones stand for all. */
    static final int FIRST_TERMS = 3;

    private Written() {}

    /** How many of so many terms are written; the others are dots. */
    static int terms(int all, int most) {
        return all <= most ? all : FIRST_TERMS;
    }

    /** One number alone, several in brackets. @param part what the i-th names */
    static void vector(Pen pen, double[] values, IntFunction<Part> part, Direction direction) {
        if (values.length == 1) {
            pen.number(values[0], part.apply(0), direction);
            return;
        }
        boolean whole = values.length <= ENTRIES;
        int shown = whole ? values.length : ENTRIES - 1;
        pen.glue("(");
        for (int i = 0; i < shown; i++) {
            pen.glue(i == 0 ? "" : ", ").number(values[i], part.apply(i), direction);
        }
        pen.glue(whole ? ")" : ", \\ldots)_{[" + values.length + "]}");
    }

    /** @param part what an entry names, by its place counted row by row */
    static void matrix(Pen pen, Matrix values, IntFunction<Part> part, Direction direction) {
        if (values.rows() == 1) {
            vector(pen, values.row(0), part, direction);
        } else if (values.rows() <= MATRIX_ROWS && values.columns() <= ENTRIES) {
            entries(pen, values, part, direction);
        } else {
            first(pen, values, part, direction);
        }
    }

    private static void entries(Pen pen, Matrix values, IntFunction<Part> part, Direction direction) {
        pen.glue("\\begin{pmatrix}");
        for (int i = 0; i < values.size(); i++) {
            pen.glue(i == 0 ? "" : i % values.columns() == 0 ? "\\\\" : " & ")
                    .number(values.get(i), part.apply(i), direction);
        }
        pen.glue("\\end{pmatrix}");
    }

    private static void first(Pen pen, Matrix values, IntFunction<Part> part, Direction direction) {
        pen.glue("(");
        for (int i = 0; i < Math.min(values.columns(), ENTRIES - 1); i++) {
            pen.glue(i == 0 ? "" : ", ").number(values.get(i), part.apply(i), direction);
        }
        pen.glue(", \\ldots)_{[" + values.rows() + "\\times " + values.columns() + "]}");
    }
}
