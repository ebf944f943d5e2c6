package learningflow.io;

import java.util.List;
import java.util.Optional;
import learningflow.core.Dataset;

/**
 * What came of an import: the data, or the cells that are to be mended first.
 *
 * @param data empty while there are bad cells
 * @param bad the first of them, at most {@link #MOST_BAD}
 * @param badCount how many there are
 * @param leftOut how many rows were left out
 * @param results the two classes of the only expectation, 0 and 1, if that is what it is; else empty
 */
public record CsvResult(Optional<Dataset> data, List<BadCell> bad, int badCount, int leftOut, List<String> results) {
    public static final int MOST_BAD = 1000;

    public CsvResult {
        bad = List.copyOf(bad);
        results = List.copyOf(results);
    }

    /**
     * A cell that is not what it should be.
     *
     * @param row from 0 behind the header
     * @param column from 0; −1 if the row has another number of cells than the first one, and can only be left out
     * @param line what is wrong, for people
     */
    public record BadCell(int row, int column, String line) {}
}
