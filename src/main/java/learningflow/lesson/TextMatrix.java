package learningflow.lesson;

import java.util.Arrays;

/**
 * Texts by row and column, of which most or all may be missing. Immutable, compared by value.
 *
 * <p>How a million numbers were written is kept so: their places in words would take longer to make than the file to read.
 */
public final class TextMatrix {
    static final TextMatrix EMPTY = new TextMatrix(new String[0][]);

    /** Up to the last row that has any, each up to its last; {@code null} for a row that has none. Never changed nor handed out. */
    private final String[][] rows;

    private TextMatrix(String[][] rows) {
        this.rows = rows;
    }

    /** @param rows {@code null} for what is missing, a text as well as a row; copied */
    public static TextMatrix of(String[][] rows) {
        String[][] kept = new String[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = rows[i] == null ? null : trimmed(rows[i]);
        }
        return new TextMatrix(upToLast(kept));
    }

    private static String[] trimmed(String[] row) {
        String[] trimmed = upToLast(row);
        return trimmed.length == 0 ? null : trimmed;
    }

    /** A copy without what is missing at the end. */
    private static <T> T[] upToLast(T[] entries) {
        int length = entries.length;
        while (length > 0 && entries[length - 1] == null) {
            length--;
        }
        return Arrays.copyOf(entries, length);
    }

    /** {@code null} if it is missing. */
    String get(int row, int column) {
        return row < rows.length && rows[row] != null && column < rows[row].length ? rows[row][column] : null;
    }

    TextMatrix with(int row, int column, String text) {
        String[][] changed = Arrays.copyOf(rows, Math.max(rows.length, row + 1));
        String[] before = changed[row] == null ? new String[0] : changed[row];
        changed[row] = Arrays.copyOf(before, Math.max(before.length, column + 1));
        changed[row][column] = text;
        return new TextMatrix(changed);
    }

    /** @param from for each row now, the one from 0 that it was before; −1 for one without texts */
    TextMatrix moved(int... from) {
        String[][] moved = new String[from.length][];
        for (int i = 0; i < from.length; i++) {
            moved[i] = from[i] >= 0 && from[i] < rows.length ? rows[from[i]] : null;
        }
        return new TextMatrix(upToLast(moved));
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TextMatrix that && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(rows);
    }
}
