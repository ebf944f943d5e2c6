package learningflow.io;

import java.util.List;

/**
 * What a table holds, read in one way.
 *
 * @param format the way
 * @param columns what was found in all rows
 * @param first the first rows behind the header, their cells without the spaces around them
 * @param rows how many there are in all behind the header, blank ones not counted
 * @param uneven how many have another number of cells than the first row
 */
public record CsvPreview(CsvFormat format, List<CsvColumn> columns, List<List<String>> first, int rows, int uneven) {
    /** How many rows are shown. */
    public static final int SHOWN = 100;

    public CsvPreview {
        columns = List.copyOf(columns);
        first = List.copyOf(first);
    }
}
