package learningflow.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.lesson.Texts;

/** Vectors and names, shortened to what a line of a terminal has room for. */
final class Shown {
    static final int WIDTH = 96;
    private static final int MOST_ROWS = 8;
    private static final int LONGEST_NAME = 22;
    private static final int WIDTH_OF_A_NUMBER = 11;
    /** Signs, rows, gaps and how many more there are. */
    private static final int WIDTH_OF_LABELS = 30;

    private final Texts texts;

    Shown(Texts texts) {
        this.texts = texts;
    }

    /** Without anything that would move the cursor. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    static String name(String text) {
        String plain = plain(text);
        if (Grid.width(plain) <= LONGEST_NAME) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** How many numbers fit behind formulas. */
    static int room(Stream<Layer> layers, Stream<String> formulas) {
        int name = layers.mapToInt(layer -> layer.name().length()).max().orElse(0);
        int formula = formulas.mapToInt(Grid::width).max().orElse(0);
        return Math.max(3, (WIDTH - WIDTH_OF_LABELS - name - formula) / WIDTH_OF_A_NUMBER);
    }

    /** How many columns with these heads fit. */
    static int columns(List<String> heads, int room) {
        int width = 0;
        int columns = 0;
        while (columns < heads.size() && (columns < 2 || width < room)) {
            width += Math.max(8, Grid.width(heads.get(columns))) + 2;
            columns++;
        }
        return width > room && columns > 2 ? columns - 1 : columns;
    }

    /** The first of them, and how many there are. */
    List<String> first(List<String> cells, int most) {
        if (cells.size() <= most) {
            return cells;
        }
        List<String> shown = new ArrayList<>(cells.subList(0, most));
        shown.add(texts.text("trace.ofMany", "n", cells.size()));
        return shown;
    }

    static List<String> numbers(double[] values) {
        List<String> cells = new ArrayList<>();
        for (double value : values) {
            cells.add(Numbers.format(value));
        }
        return cells;
    }

    /**
     * The rows of a matrix, the first of them labelled.
     *
     * @param row the name of a row, with the place {@code row}; its numbers are {@code rows}
     */
    void add(Grid grid, List<String> label, Matrix matrix, String row, int[] rows, int room) {
        for (int i = 0; i < Math.min(matrix.rows(), MOST_ROWS); i++) {
            List<String> line = new ArrayList<>(i == 0 ? label : List.of("", "", ""));
            line.add(matrix.rows() == 1 ? "" : texts.text(row, "row", rows[i]));
            line.addAll(first(numbers(matrix.row(i)), room));
            grid.add(line);
        }
        if (matrix.rows() > MOST_ROWS) {
            grid.add("", "", "", texts.text("graph.more", "n", matrix.rows() - MOST_ROWS));
        }
    }
}
