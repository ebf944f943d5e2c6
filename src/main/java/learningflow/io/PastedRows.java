package learningflow.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import learningflow.core.Dataset;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.lesson.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows copied from a spreadsheet, or any table: cells apart by tabs, semicolons or commas, in double quotes where needed;
 * decimal points or commas, but not both; with or without a first row of names.
 *
 * <p>With names, columns are found by them and others don't matter; without, or with other names, they are the inputs and then
 * the expectations, in order. Blank rows don't count.
 *
 * @param x rows × inputs, in the units of their columns
 * @param y rows × outputs, in the units of their columns
 */
public record PastedRows(Matrix x, Matrix y) {
    /**
     * @param columns the data whose columns are expected
     * @param expectation of the loss that is to be taken of the rows
     */
    public static PastedRows read(String text, Dataset columns, Loss.Expectation expectation) throws BadTableException {
        return new Reader(columns, expectation).read(text);
    }

    /** One row of the text. @param number from 1, blank ones counted */
    private record Row(int number, List<String> cells) {
        static Row of(int number, CSVRecord record) {
            List<String> cells = new ArrayList<>(record.size());
            record.forEach(cell -> cells.add(Cell.text(cell)));
            return new Row(number, cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** Without the empty cells at its end that are more than expected. */
        Row trimmed(int expected) {
            int size = cells.size();
            while (size > expected && cells.get(size - 1).isEmpty()) {
                size--;
            }
            return new Row(number, cells.subList(0, size));
        }
    }

    /** Reads one text. */
    private static final class Reader {
        private static final char[] SEPARATORS = {'\t', ';', ','};

        private final Texts texts = Texts.of(Locale.getDefault());
        private final List<String> names;
        private final int inputs;
        private final Loss.Expectation expectation;

        Reader(Dataset columns, Loss.Expectation expectation) {
            names = Stream.concat(columns.inputs().stream(), columns.outputs().stream())
                    .toList();
            inputs = columns.inputs().size();
            this.expectation = expectation;
        }

        PastedRows read(String text) throws BadTableException {
            if (text.length() > Limits.BYTES) {
                throw bad(0, 0, texts.text("bad.tooLong"), "expected.length", "max", Limits.BYTES >> 20);
            }
            List<Row> rows = rows(text, separator(text));
            if (rows.isEmpty()) {
                throw bad(0, 0, texts.text("bad.nothing"), "expected.csvRow");
            }
            int[] places = byName(rows.get(0));
            boolean header = places != null
                    || rows.get(0).cells().stream().noneMatch(cell -> cell.isEmpty() || Cell.isNumber(cell));
            List<Row> body = header ? rows.subList(1, rows.size()) : rows;
            if (body.isEmpty()) {
                throw bad(rows.get(0).number() + 1, 0, texts.text("bad.nothing"), "expected.csvRow");
            }
            int width = places == null ? names.size() : rows.get(0).cells().size();
            return numbers(body, places == null ? inOrder() : places, width);
        }

        private int[] inOrder() {
            int[] places = new int[names.size()];
            Arrays.setAll(places, i -> i);
            return places;
        }

        /** The first that splits the first row into as many cells as expected, or into a header that has all names. */
        private char separator(String text) throws BadTableException {
            char splits = ',';
            for (char separator : SEPARATORS) {
                List<Row> first = rows(firstRow(text), separator);
                if (!first.isEmpty()) {
                    Row row = first.get(0).trimmed(names.size());
                    if (row.cells().size() == names.size() || byName(row) != null) {
                        return separator;
                    }
                    splits = splits == ',' && row.cells().size() > 1 ? separator : splits;
                }
            }
            return splits;
        }

        /** The first line that is not blank; with quotes that are open at its end, the lines up to where they close. */
        private static String firstRow(String text) {
            boolean quoted = false;
            boolean blank = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                blank &= Character.isWhitespace(c);
                if ((c == '\n' || c == '\r') && !quoted && !blank) {
                    return text.substring(0, i);
                }
            }
            return text;
        }

        private List<Row> rows(String text, char separator) throws BadTableException {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .get();
            List<Row> rows = new ArrayList<>();
            int number = 0;
            try (CSVParser parser = format.parse(new StringReader(text))) {
                for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                    Row row = Row.of(++number, records.next());
                    if (!row.isBlank()) {
                        rows.add(row);
                    }
                    if (rows.size() > Limits.ROWS + 1) {
                        throw bad(number, 0, texts.text("bad.tooManyRows"), "expected.rowCount", "max", Limits.ROWS);
                    }
                }
            } catch (UncheckedIOException | IOException | IllegalStateException e) {
                throw bad(number + 1, 0, texts.text("bad.csv"), "expected.csvText");
            }
            return rows;
        }

        /** Where the expected columns are, or null if not every one of them is named. */
        private int[] byName(Row header) {
            List<String> cells = header.cells();
            int[] places = new int[names.size()];
            for (int i = 0; i < places.length; i++) {
                boolean again = i >= inputs && names.subList(0, inputs).contains(names.get(i));
                places[i] = again ? cells.lastIndexOf(names.get(i)) : cells.indexOf(names.get(i));
                if (places[i] < 0) {
                    return null;
                }
            }
            return places;
        }

        private PastedRows numbers(List<Row> rows, int[] places, int width) throws BadTableException {
            if (rows.size() > Limits.ROWS) {
                throw bad(
                        rows.get(Limits.ROWS).number(),
                        0,
                        texts.text("bad.tooManyRows"),
                        "expected.rowCount",
                        "max",
                        Limits.ROWS);
            }
            boolean decimalComma = isDecimalComma(rows, places);
            double[][] x = new double[rows.size()][];
            double[][] y = new double[rows.size()][];
            for (int i = 0; i < x.length; i++) {
                Row row = rows.get(i).trimmed(width);
                if (row.cells().size() != width) {
                    int size = row.cells().size();
                    String found = texts.text(size == 1 ? "bad.cells.one" : "bad.cells", "n", size);
                    throw bad(row.number(), 0, found, "expected.cellCount", "n", width);
                }
                double[] all = numbers(row, places, decimalComma);
                x[i] = Arrays.copyOf(all, inputs);
                y[i] = Arrays.copyOfRange(all, inputs, all.length);
                if (!expectation.allowsTogether(y[i])) {
                    String found = texts.text("bad.sum", "sum", Numbers.exact(Expected.sum(y[i])));
                    throw bad(row.number(), places[inputs] + 1, names.get(inputs), found, "expected.sum");
                }
            }
            return new PastedRows(Matrix.of(x), Matrix.of(y));
        }

        private static boolean isDecimalComma(List<Row> rows, int[] places) {
            boolean comma = false;
            for (Row row : rows) {
                for (int place : places) {
                    String cell = place < row.cells().size() ? row.cells().get(place) : "";
                    if (cell.indexOf('.') >= 0 && Cell.number(cell, false).isPresent()) {
                        return false;
                    }
                    comma |= cell.indexOf(',') >= 0 && Cell.number(cell, true).isPresent();
                }
            }
            return comma;
        }

        private double[] numbers(Row row, int[] places, boolean decimalComma) throws BadTableException {
            double[] numbers = new double[places.length];
            for (int i = 0; i < places.length; i++) {
                String cell = row.cells().get(places[i]);
                OptionalDouble number = Cell.number(cell, decimalComma);
                if (number.isEmpty()) {
                    String expected = decimalComma
                            ? "expected.numberWithComma"
                            : cell.indexOf(',') >= 0 ? "expected.numberWithPoint" : "expected.number";
                    throw bad(row.number(), places[i] + 1, names.get(i), Quoted.of(cell), expected);
                }
                numbers[i] = number.getAsDouble();
                if (i >= inputs && !expectation.allows(numbers[i])) {
                    throw bad(row.number(), places[i] + 1, names.get(i), Quoted.of(cell), "expected.fraction");
                }
            }
            return numbers;
        }

        private BadTableException bad(int row, int column, String name, String found, String expectedKey) {
            String problem = texts.text("bad.expected", "found", found, "expected", texts.text(expectedKey));
            return new BadTableException(
                    texts.text("bad.cell", "row", row, "column", Quoted.plain(name), "problem", problem), row, column);
        }

        private BadTableException bad(int row, int column, String found, String expectedKey, Object... places) {
            String problem = texts.text("bad.expected", "found", found, "expected", texts.text(expectedKey, places));
            String line = row == 0 ? problem : texts.text("bad.row", "row", row, "problem", problem);
            return new BadTableException(line, row, column);
        }
    }
}
