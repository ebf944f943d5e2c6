package learningflow.view.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import learningflow.core.Dataset;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;
import learningflow.view.panel.DataColumn.Tone;

/** The columns of the table of the data: the row's number, inputs, y, o, result, loss, and how the loss changed. */
final class DataColumns {
    /** More would be a wall of numbers, and slow; copies have all. */
    static final int MAX_INPUTS = 40;

    /** What is short and what is long among numbers with four digits, without a sign. */
    private static final String SHORT = "0.0000";

    private static final String MEDIUM = "0.00000";
    private static final String LONG = "0.000000";

    private final Texts texts;
    private final Words words;
    private final List<DataColumn> columns = new ArrayList<>();

    private DataColumns(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** For the screen. @param words the short names of the results */
    static List<DataColumn> of(Network network, Dataset data, boolean hasResults, Words words, Texts texts) {
        return new DataColumns(texts, words)
                .build(network, data, hasResults, Math.min(data.inputs().size(), MAX_INPUTS));
    }

    /** For copies. */
    static List<DataColumn> all(Network network, Dataset data, boolean hasResults, Texts texts) {
        return new DataColumns(texts, Words.inFull())
                .build(network, data, hasResults, data.inputs().size());
    }

    private List<DataColumn> build(Network network, Dataset data, boolean hasResults, int inputs) {
        addNumber(data);
        for (int i = 0; i < inputs; i++) {
            int column = i;
            String name = data.inputs().get(i);
            add(name, name, "", "", (rows, row) -> rows.data().x().get(row, column));
        }
        int outputs = data.outputs().size();
        for (int i = 0; i < outputs; i++) {
            int column = i;
            String name = texts.text("data.expected", "name", data.outputs().get(i));
            String sign = Signs.y(network, i);
            add(sign, name, "", "", (rows, row) -> rows.data().y().get(row, column));
        }
        for (int i = 0; i < outputs; i++) {
            int column = i;
            String name = texts.text("data.output", "name", data.outputs().get(i));
            String sign = Signs.o(network, network.size(), i);
            add(sign, name, SHORT, LONG, (rows, row) -> rows.now().outputs().get(row, column));
        }
        if (hasResults) {
            addResult();
        }
        add(texts.text("data.loss"), texts.text("data.loss"), MEDIUM, LONG, Rows::loss);
        addChange();
        return List.copyOf(columns);
    }

    private void addNumber(Dataset data) {
        String name = texts.text("data.row");
        columns.add(new DataColumn(
                "",
                name,
                "▸" + data.rows(),
                "",
                "row-number",
                (rows, row) -> (rows.isPresent(row) ? "▸" : "") + (row + 1),
                (rows, row) -> Integer.toString(row + 1),
                (rows, row) -> texts.text(rows.isPresent(row) ? "data.presentRow" : "data.otherRow", "n", row + 1),
                (rows, row) -> Tone.NEUTRAL));
    }

    private void add(
            String header, String name, String reserved, String roomy, ToDoubleBiFunction<Rows, Integer> value) {
        columns.add(new DataColumn(
                header,
                name,
                reserved,
                roomy,
                "number",
                (rows, row) -> Numbers.format(value.applyAsDouble(rows, row)),
                (rows, row) -> Numbers.exact(value.applyAsDouble(rows, row)),
                (rows, row) -> name + ": " + Numbers.exact(value.applyAsDouble(rows, row)),
                (rows, row) -> Tone.NEUTRAL));
    }

    private void addResult() {
        columns.add(new DataColumn(
                texts.text("data.result"),
                texts.text("data.result"),
                "",
                "",
                "word",
                (rows, row) -> (isRight(rows, row) ? "✓ " : "✗ ") + words.brief(result(rows, row)),
                this::result,
                (rows, row) ->
                        texts.text(isRight(rows, row) ? "data.right" : "data.wrong", "result", result(rows, row)),
                (rows, row) -> isRight(rows, row) ? Tone.GOOD : Tone.BAD));
    }

    private static boolean isRight(Rows rows, int row) {
        return rows.results().isRight(rows.now().outputs(), row);
    }

    private String result(Rows rows, int row) {
        return rows.results().of(rows.now().outputs(), row).orElse(texts.text("data.noResult"));
    }

    private void addChange() {
        columns.add(new DataColumn(
                texts.text("data.change"),
                texts.text("data.changeName"),
                "▲ +" + MEDIUM,
                "▲ +" + LONG,
                "number",
                (rows, row) -> rows.change(row).map(Changes::withArrow).orElse(""),
                (rows, row) -> rows.change(row).map(Numbers::exact).orElse(""),
                (rows, row) -> rows.change(row)
                        .map(by -> texts.text(Changes.key(by), "by", Numbers.exact(Math.abs(by))))
                        .orElse(texts.text("data.noChange")),
                (rows, row) -> rows.change(row).map(Changes::tone).orElse(Tone.NEUTRAL)));
    }
}
