package learningflow.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table, one after the other; blank ones are left out. */
final class CsvRows implements AutoCloseable, Iterator<CSVRecord> {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean tooWide;
    private CSVRecord next;
    private boolean broken;

    CsvRows(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try {
            parser = format.parse(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has none
        }
        records = parser.iterator();
        tooWide = CsvText.isWider(text, separator, Limits.IMPORTED_COLUMNS);
        if (!tooWide) {
            read();
        }
    }

    private void read() {
        next = null;
        try {
            while (next == null && records.hasNext()) {
                CSVRecord record = records.next();
                next = isBlank(record) ? null : record;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            broken = true;
        }
    }

    private static boolean isBlank(CSVRecord record) {
        for (String cell : record) {
            if (!Cell.text(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are no rows because a line is too wide. */
    boolean isTooWide() {
        return tooWide;
    }

    /** Whether the rows end where quotes do not match, and not where the text does. */
    boolean isBroken() {
        return broken;
    }

    /** How many chars of the text have been passed, up to the row that comes next. */
    long position() {
        return next == null ? 0 : next.getCharacterPosition();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CSVRecord next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        CSVRecord row = next;
        read();
        return row;
    }

    /** The text's line that the reading has come to, from 1. */
    long line() {
        return parser.getCurrentLineNumber();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has none
        }
    }

    /** The cells of the first rows, without the spaces around them. */
    static List<List<String>> first(String text, char separator, int count) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows all = new CsvRows(text, separator)) {
            while (all.hasNext() && rows.size() < count) {
                rows.add(cells(all.next()));
            }
        }
        return rows;
    }

    static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        record.forEach(cell -> cells.add(Cell.text(cell)));
        return cells;
    }
}
