package learningflow.io;

import java.nio.charset.Charset;
import java.util.List;

/** Recognises how a table is written from its first rows. */
final class CsvGuess {
    private static final char[] SEPARATORS = {'\t', ';', ','};
    private static final int ROWS = 100;
    /** Characters. A cell that fills the file need not be read once for each separator. */
    private static final int LOOKED_AT = 1 << 20;

    private CsvGuess() {}

    static CsvFormat of(String whole, Charset charset) {
        String text = whole.length() <= LOOKED_AT ? whole : whole.substring(0, LOOKED_AT);
        char separator = separator(text);
        List<List<String>> rows = CsvRows.first(text, separator, ROWS);
        return new CsvFormat(charset, separator, isDecimalComma(rows), isHeader(rows));
    }

    /** The first that gives most rows as many cells as the first row has, if those are more than one. */
    private static char separator(String text) {
        char best = ',';
        double most = 0;
        for (char separator : SEPARATORS) {
            List<List<String>> rows = CsvRows.first(text, separator, ROWS);
            int width = rows.isEmpty() ? 0 : rows.get(0).size();
            long alike = rows.stream().filter(row -> row.size() == width).count();
            double share = width > 1 ? (double) alike / rows.size() : 0;
            if (share > most) {
                most = share;
                best = separator;
            }
        }
        return best;
    }

    private static boolean isDecimalComma(List<List<String>> rows) {
        long commas = count(rows, true);
        return commas > 0 && commas > count(rows, false);
    }

    /** How many cells are numbers with this decimal sign. */
    private static long count(List<List<String>> rows, boolean comma) {
        char sign = comma ? ',' : '.';
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell ->
                        cell.indexOf(sign) >= 0 && Cell.number(cell, comma).isPresent())
                .count();
    }

    /** Names are no numbers; and where nothing is a number, a first row is taken for names. */
    private static boolean isHeader(List<List<String>> rows) {
        return !rows.isEmpty() && rows.get(0).stream().noneMatch(Cell::isNumber);
    }
}
