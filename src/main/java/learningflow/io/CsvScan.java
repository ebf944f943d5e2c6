package learningflow.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import learningflow.lesson.Texts;
import org.apache.commons.csv.CSVRecord;

/** Goes through a table once and counts what is in its columns. */
final class CsvScan {
    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final CsvDocument document;
    private final CsvFormat format;
    private final Progress progress;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private int rows;
    private int uneven;

    CsvScan(CsvDocument document, CsvFormat format, Progress progress) {
        this.document = document;
        this.format = format;
        this.progress = progress;
    }

    /** What one column holds, so far. */
    private final class Tally {
        private final Set<String> texts = new HashSet<>();
        private int numbers;
        private int empty;
        private int others;

        void add(String cell) {
            if (cell.isEmpty()) {
                empty++;
                return;
            }
            if (Cell.number(cell, format.decimalComma()).isPresent()) {
                numbers++;
            } else {
                others++;
            }
            if (texts.size() <= CsvColumn.MOST_CLASSES) {
                texts.add(cell);
            }
        }

        CsvColumn column(String name) {
            List<String> classes = texts.size() > CsvColumn.MOST_CLASSES
                    ? List.of()
                    : texts.stream().sorted().toList();
            return new CsvColumn(name, numbers, empty, others, classes);
        }
    }

    CsvPreview preview() throws BadFileException {
        String text = document.text(format.charset());
        List<String> header = List.of();
        try (CsvRows all = new CsvRows(text, format.separator())) {
            if (all.isTooWide()) {
                throw CsvDocument.bad(
                        document.name(), "bad.tooManyColumns", "expected.most", "max", Limits.IMPORTED_COLUMNS);
            }
            if (all.hasNext() && format.header()) {
                header = CsvRows.cells(all.next());
                widen(header.size());
            }
            while (all.hasNext()) {
                if (rows % ROWS_BETWEEN_REPORTS == 0) {
                    progress.checked(rows == 0 ? 0 : Math.min(1, (double) all.position() / text.length()));
                }
                add(all.next());
            }
            if (all.isBroken()) {
                throw broken(all.line());
            }
        }
        if (rows == 0) {
            throw CsvDocument.bad(document.name(), "bad.nothing", "expected.csvRow");
        }
        progress.checked(1);
        return new CsvPreview(format, columns(header), first, rows, uneven);
    }

    private BadFileException broken(long line) {
        Texts texts = Texts.of(Locale.getDefault());
        String problem =
                texts.text("bad.expected", "found", texts.text("bad.csv"), "expected", texts.text("expected.csvText"));
        return new BadFileException(
                texts.text("bad.tableLine", "file", Quoted.plain(document.name()), "line", line, "problem", problem));
    }

    private void widen(int columns) {
        for (int i = 0; i < columns; i++) {
            tallies.add(new Tally());
        }
    }

    private void add(CSVRecord record) throws BadFileException {
        if (rows == Limits.ROWS) {
            throw CsvDocument.bad(document.name(), "bad.tooManyRows", "expected.rowCount", "max", Limits.ROWS);
        }
        if (tallies.isEmpty()) {
            widen(record.size());
        }
        rows++;
        uneven += record.size() == tallies.size() ? 0 : 1;
        for (int i = 0; i < Math.min(record.size(), tallies.size()); i++) {
            tallies.get(i).add(Cell.text(record.get(i)));
        }
        if (first.size() < CsvPreview.SHOWN) {
            first.add(CsvRows.cells(record));
        }
    }

    private List<CsvColumn> columns(List<String> header) {
        Texts texts = Texts.of(Locale.getDefault());
        List<CsvColumn> columns = new ArrayList<>();
        Unique names = new Unique();
        for (int i = 0; i < tallies.size(); i++) {
            String given = i < header.size() ? header.get(i) : "";
            String name = given.isEmpty() ? texts.text("csv.column", "n", i + 1) : given;
            columns.add(tallies.get(i).column(names.of(name)));
        }
        return columns;
    }

    /** Names, each with a number behind it if it is taken. Counts on from name to name, for a table can have one a thousand times. */
    static final class Unique {
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> next = new HashMap<>();

        String of(String name) {
            String unique = name;
            int n = next.getOrDefault(name, 2);
            for (; !taken.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            next.put(name, n);
            return unique;
        }
    }
}
