package learningflow.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table in a file beside a scenario, or below it: a header row, then numbers. */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Source source;
    private final Loss.Expectation expectation;
    private CSVRecord header;
    private CSVRecord record;

    private CsvFile(Source source, Loss.Expectation expectation) {
        this.source = source;
        this.expectation = expectation;
    }

    static Table read(
            Value path, Optional<Path> folder, List<String> inputs, List<String> outputs, Loss.Expectation expectation)
            throws BadFileException {
        if (folder.isEmpty()) {
            throw path.not("expected.noCsv");
        }
        Path file = Below.locate(path, folder.get(), "expected.path", "expected.csv");
        return new CsvFile(Source.of(file), expectation).table(inputs, outputs);
    }

    private Table table(List<String> inputs, List<String> outputs) throws BadFileException {
        if (CsvText.isWider(source.text(), ',', Limits.COLUMNS)) {
            throw source.bad(
                    0, Place.FILE, source.texts().text("bad.tooManyColumns"), "expected.most", "max", Limits.COLUMNS);
        }
        List<double[]> x = new ArrayList<>();
        List<double[]> y = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(source.text()))) {
            Iterator<CSVRecord> records = parser.iterator();
            header(records);
            int[] inputColumns = columns(inputs);
            int[] outputColumns = columns(outputs);
            while (records.hasNext()) {
                next(records, x.size());
                x.add(numbers(inputColumns, Loss.Expectation.ANY));
                y.add(numbers(outputColumns, expectation));
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            int at = record != null ? end(record) : header != null ? end(header) : 0;
            throw source.bad(at, Place.FILE, source.texts().text("bad.csv"), "expected.csvText");
        }
        if (x.isEmpty()) {
            throw source.bad(source.text().length(), Place.FILE, source.texts().text("bad.end"), "expected.csvRow");
        }
        return new Table(Matrix.of(x.toArray(double[][]::new)), Matrix.of(y.toArray(double[][]::new)));
    }

    private void header(Iterator<CSVRecord> records) throws BadFileException {
        if (!records.hasNext()) {
            throw source.bad(0, Place.FILE, source.texts().text("bad.end"), "expected.csvHeader");
        }
        header = records.next();
    }

    private void next(Iterator<CSVRecord> records, int before) throws BadFileException {
        record = records.next();
        if (before == Limits.ROWS) {
            throw source.bad(
                    start(record, 0),
                    Place.FILE,
                    source.texts().text("bad.tooManyRows"),
                    "expected.rowCount",
                    "max",
                    Limits.ROWS);
        }
        if (record.size() != header.size()) {
            String found = source.texts().text(record.size() == 1 ? "bad.cells.one" : "bad.cells", "n", record.size());
            throw source.bad(start(record, 0), "row " + (before + 1), found, "expected.cells", "n", header.size());
        }
    }

    private int[] columns(List<String> names) throws BadFileException {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            first.putIfAbsent(header.get(i), i);
            last.put(header.get(i), i);
        }
        int[] columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i);
            if (!first.containsKey(name)) {
                throw source.bad(
                        0, "header", source.texts().text("bad.noColumn"), "expected.column", "name", Quoted.of(name));
            }
            columns[i] = first.get(name);
            int again = last.get(name);
            if (again != columns[i]) {
                throw source.bad(start(header, again), "header", Quoted.of(name), "expected.columnOnce");
            }
        }
        return columns;
    }

    private double[] numbers(int[] columns, Loss.Expectation expected) throws BadFileException {
        double[] numbers = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            OptionalDouble number = Numbers.parse(record.get(columns[i]));
            if (number.isEmpty()) {
                throw bad(columns[i], "expected.number");
            }
            numbers[i] = number.getAsDouble();
            if (!Expected.allows(numbers[i], expected)) {
                throw bad(columns[i], "expected.fraction");
            }
        }
        if (!Expected.allows(numbers, expected)) {
            String found = source.texts().text("bad.sum", "sum", Numbers.exact(Expected.sum(numbers)));
            throw source.bad(start(record, columns[0]), Quoted.plain(header.get(columns[0])), found, "expected.sum");
        }
        return numbers;
    }

    private BadFileException bad(int column, String expectedKey) {
        String found = Quoted.of(record.get(column));
        return source.bad(start(record, column), Quoted.plain(header.get(column)), found, expectedKey);
    }

    /** Where a cell of a row begins: past as many cells. */
    private int start(CSVRecord row, int column) {
        int i = (int) row.getCharacterPosition();
        for (int cell = 0; cell < column; cell++) {
            i = endOfCell(i) + 1;
        }
        return Math.min(i, source.text().length());
    }

    /** Where the comma or the end behind a cell stands. Quotes count only where the cell begins with one; two are one within. */
    private int endOfCell(int at) {
        String text = source.text();
        int i = at;
        if (text.startsWith("\"", i)) {
            do {
                int close = text.indexOf('"', i + 1);
                i = close < 0 ? text.length() : close + 1;
            } while (text.startsWith("\"", i));
        }
        while (i < text.length() && ",\r\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int end(CSVRecord row) {
        int end = source.text().indexOf('\n', endOfCell(start(row, row.size() - 1)));
        return end < 0 ? source.text().length() : end + 1;
    }
}
