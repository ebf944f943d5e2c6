package learningflow.io;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a table is to become data, and what becomes of its bad cells.
 *
 * @param inputs the columns that go in, at least one
 * @param outputs the columns that are expected, at least one
 * @param mended what takes the place of cells
 * @param leftOut rows that are not wanted, from 0 behind the header
 * @param leaveOutBad whether every row that still has a bad cell is not wanted
 */
public record CsvChoice(
        List<Column> inputs,
        List<Column> outputs,
        Map<Cell, String> mended,
        Set<Integer> leftOut,
        boolean leaveOutBad) {
    /** A column, from 0. @param classes whether its texts are classes, else numbers */
    public record Column(int index, boolean classes) {}

    /** A cell: row, from 0 behind the header, and column, from 0. */
    public record Cell(int row, int column) {}

    public CsvChoice {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        mended = Map.copyOf(mended);
        leftOut = Set.copyOf(leftOut);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("at least one input and one output");
        }
    }

    /** Nothing mended yet, nothing left out. */
    public CsvChoice(List<Column> inputs, List<Column> outputs) {
        this(inputs, outputs, Map.of(), Set.of(), false);
    }

    public CsvChoice withMended(Map<Cell, String> changed) {
        return new CsvChoice(inputs, outputs, changed, leftOut, leaveOutBad);
    }

    public CsvChoice withLeftOut(Set<Integer> changed) {
        return new CsvChoice(inputs, outputs, mended, changed, leaveOutBad);
    }

    public CsvChoice withLeaveOutBad(boolean changed) {
        return new CsvChoice(inputs, outputs, mended, leftOut, changed);
    }

    /** The inputs, then the outputs. */
    List<Column> columns() {
        return Stream.concat(inputs.stream(), outputs.stream()).toList();
    }
}
