package learningflow.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import learningflow.lesson.Texts;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes data of the chosen columns of a table. Of classes, in the order of their names, two become 0 and 1; more become a column
 * each, named {@code column=class}, in which 1 says that it is the one.
 */
final class CsvReading {
    /** More numbers would not fit into a scenario file of the size that can be read. */
    private static final long MOST_NUMBERS = 20_000_000;

    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final CsvDocument document;
    private final CsvPreview preview;
    private final CsvChoice choice;
    private final List<CsvChoice.Column> columns;
    private final Texts texts = Texts.of(Locale.getDefault());
    /** A row's numbers, those of classes as they came. */
    private final List<double[]> rows = new ArrayList<>();
    /** Per chosen column the number of each class, by when it came. */
    private final List<Map<String, Integer>> classes = new ArrayList<>();

    private final List<CsvResult.BadCell> bad = new ArrayList<>();
    private int badCount;
    private int leftOut;

    CsvReading(CsvDocument document, CsvPreview preview, CsvChoice choice) {
        this.document = document;
        this.preview = preview;
        this.choice = choice;
        columns = choice.columns();
        columns.forEach(column -> classes.add(new HashMap<>()));
    }

    CsvResult read(Progress progress) throws BadTableException {
        String text = document.text(preview.format().charset());
        try (CsvRows all = new CsvRows(text, preview.format().separator())) {
            if (preview.format().header() && all.hasNext()) {
                all.next();
            }
            for (int row = 0; all.hasNext(); row++) {
                if (row % ROWS_BETWEEN_REPORTS == 0) {
                    progress.checked(row == 0 ? 0 : Math.min(1, (double) all.position() / text.length()));
                }
                add(row, all.next());
            }
        }
        progress.checked(1);
        if (badCount > 0) {
            return new CsvResult(Optional.empty(), bad, badCount, leftOut, List.of());
        }
        if (rows.isEmpty()) {
            throw bad(texts.text("bad.nothing"), "expected.csvRow");
        }
        return result();
    }

    private void add(int row, CSVRecord record) {
        if (choice.leftOut().contains(row)) {
            leftOut++;
            return;
        }
        int before = badCount;
        double[] numbers = record.size() == preview.columns().size() ? numbers(row, record) : null;
        if (numbers == null && badCount == before) {
            String found = texts.text(record.size() == 1 ? "bad.cells.one" : "bad.cells", "n", record.size());
            String expected =
                    texts.text("expected.cellCount", "n", preview.columns().size());
            report(row, -1, texts.text("bad.row", "row", row + 1, "problem", problem(found, expected)));
        }
        if (badCount == before) {
            rows.add(numbers);
        }
        if (choice.leaveOutBad() && badCount > before) {
            leftOut++;
            badCount = before;
            bad.subList(Math.min(bad.size(), before), bad.size()).clear();
        }
    }

    /** Null if a cell is bad. */
    private double[] numbers(int row, CSVRecord record) {
        double[] numbers = new double[columns.size()];
        String[] names = new String[columns.size()];
        boolean good = true;
        for (int i = 0; i < numbers.length; i++) {
            int index = columns.get(i).index();
            String cell = cell(row, index, record);
            if (columns.get(i).classes()) {
                names[i] = cell;
                boolean fits = classes.get(i).containsKey(cell)
                        || !cell.isEmpty() && classes.get(i).size() < CsvColumn.MOST_CLASSES;
                good &= fits || isBad(row, index, cell, "expected.class");
            } else {
                OptionalDouble number = Cell.number(cell, preview.format().decimalComma());
                numbers[i] = number.orElse(0);
                good &= number.isPresent()
                        || isBad(
                                row,
                                index,
                                cell,
                                preview.format().decimalComma() ? "expected.commaNumber" : "expected.pointNumber");
            }
        }
        for (int i = 0; good && i < numbers.length; i++) {
            Map<String, Integer> known = classes.get(i);
            if (names[i] != null) {
                known.putIfAbsent(names[i], known.size());
                numbers[i] = known.get(names[i]);
            }
        }
        return good ? numbers : null;
    }

    private String cell(int row, int column, CSVRecord record) {
        String mended = choice.mended().isEmpty() ? null : choice.mended().get(new CsvChoice.Cell(row, column));
        return Cell.text(mended == null ? record.get(column) : mended);
    }

    /** Reports it. @return false */
    private boolean isBad(int row, int column, String cell, String expectedKey) {
        String problem = problem(Quoted.of(cell), texts.text(expectedKey, "max", CsvColumn.MOST_CLASSES));
        String name = Quoted.plain(preview.columns().get(column).name());
        report(row, column, texts.text("bad.cell", "row", row + 1, "column", name, "problem", problem));
        return false;
    }

    private void report(int row, int column, String line) {
        badCount++;
        if (bad.size() < CsvResult.MOST_BAD) {
            bad.add(new CsvResult.BadCell(row, column, line));
        }
    }

    private String problem(String found, String expected) {
        return texts.text("bad.expected", "found", found, "expected", expected);
    }

    private CsvResult result() throws BadTableException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(new Part(i));
        }
        List<Part> inputs = parts.subList(0, choice.inputs().size());
        List<Part> outputs = parts.subList(choice.inputs().size(), parts.size());
        long width = parts.stream().mapToLong(part -> part.names.size()).sum();
        if (width * rows.size() > MOST_NUMBERS) {
            throw bad(texts.text("bad.numbers", "n", width * rows.size()), "expected.numberCount", "max", MOST_NUMBERS);
        }
        Dataset data = new Dataset(names(inputs), names(outputs), matrix(inputs), matrix(outputs));
        List<String> results = outputs.size() == 1 ? outputs.get(0).results : List.of();
        return new CsvResult(Optional.of(data), List.of(), 0, leftOut, results);
    }

    private BadTableException bad(String found, String expectedKey, Object... places) {
        return new BadTableException(problem(found, texts.text(expectedKey, places)), 0, 0);
    }

    private static List<String> names(List<Part> parts) {
        CsvScan.Unique taken = new CsvScan.Unique();
        return parts.stream()
                .flatMap(part -> part.names.stream())
                .map(taken::of)
                .toList();
    }

    private Matrix matrix(List<Part> parts) {
        double[][] values = new double[rows.size()]
                [parts.stream().mapToInt(part -> part.names.size()).sum()];
        for (int row = 0; row < values.length; row++) {
            int at = 0;
            for (Part part : parts) {
                part.write(rows.get(row), values[row], at);
                at += part.names.size();
            }
        }
        return Matrix.of(values);
    }

    /** What a chosen column becomes. */
    private final class Part {
        private final int from;
        private final List<String> names;
        /** The two classes, if it has two. */
        private final List<String> results;
        /** The place of a class among the sorted ones, by its number; null for numbers. */
        private final int[] places;

        Part(int from) {
            this.from = from;
            String name = preview.columns().get(columns.get(from).index()).name();
            Map<String, Integer> numbers = classes.get(from);
            List<String> sorted = numbers.keySet().stream().sorted().toList();
            places = columns.get(from).classes() ? new int[sorted.size()] : null;
            for (int i = 0; i < sorted.size(); i++) {
                places[numbers.get(sorted.get(i))] = i;
            }
            results = sorted.size() == 2 ? sorted : List.of();
            names = sorted.size() <= 2
                    ? List.of(name)
                    : sorted.stream().map(one -> name + "=" + one).toList();
        }

        void write(double[] row, double[] to, int at) {
            if (places == null) {
                to[at] = row[from];
            } else if (names.size() == 1) {
                to[at] = places[(int) row[from]];
            } else {
                to[at + places[(int) row[from]]] = 1;
            }
        }
    }
}
