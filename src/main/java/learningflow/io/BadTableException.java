package learningflow.io;

/** Text that can't be read as the rows it should be. Its message is one line for people: row, column, what was found, what was expected. */
public final class BadTableException extends Exception {
    private static final long serialVersionUID = 1;

    private final int row;
    private final int column;

    BadTableException(String line, int row, int column) {
        super(line);
        this.row = row;
        this.column = column;
    }

    /** Which row of the text, its header and empty ones included, from 1; 0 if it is not about one. */
    public int row() {
        return row;
    }

    /** Which of the row's cells, from 1; 0 if it is not about one. */
    public int column() {
        return column;
    }
}
