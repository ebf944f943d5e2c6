package learningflow.view.panel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of the data as tab-separated text: a header, then exact values. */
final class DataText {
    private DataText() {}

    static String of(List<DataColumn> columns, Rows rows, IntStream selected) {
        StringBuilder text = new StringBuilder();
        text.append(line(columns.stream().map(DataColumn::copied).toList()));
        selected.forEach(row -> text.append(line(
                columns.stream().map(column -> column.exact().apply(rows, row)).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("[\t\r\n]", " ")).collect(Collectors.joining("\t", "", "\n"));
    }
}
