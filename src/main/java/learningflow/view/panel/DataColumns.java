package learningflow.view.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import learningflow.core.Dataset;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Numbers;
import learningflow.core.Scale;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;
import learningflow.view.panel.DataColumn.Source;
import learningflow.view.panel.DataColumn.Tone;

/** The columns of the table of the data: the row's number, inputs, y, o, result, loss, and how the loss changed. */
final class DataColumns {
    /** More would be a wall of numbers, and slow; copies have all. */
    static final int MAX_INPUTS = 40;

    /** What is short and what is long among numbers with four digits, without a sign. */
    private static final String SHORT = "0.0000";

    private static final String MEDIUM = "0.00000";
    private static final String LONG = "0.000000";

    /** At the head of a normalised column; it sticks to the name. */
    private static final String NORMALISED = "↔\u202F";

    /** In place of a number that is somebody's exercise. */
    private static final String SECRET = "?";

    private final Texts texts;
    private final Words words;
    private final List<DataColumn> columns = new ArrayList<>();

    private DataColumns(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** For the screen. @param words the short names of the results */
    static List<DataColumn> of(Network network, Rows rows, Words words, Texts texts) {
        return new DataColumns(texts, words)
                .build(network, rows, Math.min(rows.data().inputs().size(), MAX_INPUTS));
    }

    /** For copies. */
    static List<DataColumn> all(Network network, Rows rows, Texts texts) {
        return new DataColumns(texts, Words.inFull())
                .build(network, rows, rows.data().inputs().size());
    }

    private List<DataColumn> build(Network network, Rows rows, int inputs) {
        Dataset data = rows.data();
        addNumber(rows);
        for (int i = 0; i < inputs; i++) {
            String name = data.inputs().get(i);
            addCells(name, name, new Source(false, i, name), data);
        }
        int outputs = data.outputs().size();
        for (int i = 0; i < outputs; i++) {
            String name = data.outputs().get(i);
            addCells(Signs.y(network, i), texts.text("data.expected", "name", name), new Source(true, i, name), data);
        }
        for (int i = 0; i < outputs; i++) {
            addOutput(Signs.o(network, network.size(), i), i, data);
        }
        if (rows.results().exist()) {
            addResult();
        }
        String loss = texts.text("data.loss");
        add(loss, loss, loss, MEDIUM, LONG, Rows::loss);
        addChange();
        return List.copyOf(columns);
    }

    private void addNumber(Rows all) {
        String name = texts.text("data.row");
        boolean taken =
                all.data().inputs().contains(name) || all.data().outputs().contains(name);
        String test = texts.text("data.test") + " ";
        columns.add(new DataColumn(
                "",
                rows -> name,
                taken ? "#" + name : name,
                Optional.empty(),
                (all.split().testCount() > 0 ? test : "▸") + all.count(),
                "",
                "row-number",
                (rows, row) -> (rows.isTest(row) ? test : "") + (rows.isPresent(row) ? "▸" : "") + (row + 1),
                (rows, row) -> Integer.toString(row + 1),
                (rows, row) -> texts.text(rowKey(rows, row), "n", row + 1),
                (rows, row) -> Tone.NEUTRAL));
    }

    private static String rowKey(Rows rows, int row) {
        return rows.isPresent(row) ? "data.presentRow" : rows.isTest(row) ? "data.testRow" : "data.otherRow";
    }

    /** Of an input or expectation: raw numbers, as they were typed. */
    private void addCells(String sign, String name, Source source, Dataset data) {
        boolean output = source.output();
        int column = source.index();
        boolean plain = data.normalisation(source.name()) == Normalisation.NONE;
        columns.add(new DataColumn(
                plain ? sign : NORMALISED + sign,
                rows -> plain ? name : normalised(name, source, rows.data()),
                source.name(),
                Optional.of(source),
                "",
                "",
                "number",
                (rows, row) -> rows.shown(output, row, column),
                (rows, row) -> Numbers.exact(rows.raw(output, row, column)),
                (rows, row) ->
                        spoken(name, rows.raw(output, row, column), normalised(rows.data(), output, row, column)),
                (rows, row) -> Tone.NEUTRAL));
    }

    private String normalised(String name, Source source, Dataset data) {
        Scale scale = source.output() ? data.outputScale(source.index()) : data.inputScale(source.index());
        return texts.text(
                "data.normalised." + data.normalisation(source.name()).id(),
                "name",
                name,
                "offset",
                Numbers.format(scale.offset()),
                "divisor",
                Numbers.format(scale.divisor()));
    }

    private static double normalised(Dataset data, boolean output, int row, int column) {
        return (output ? data.y() : data.x()).get(row, column);
    }

    private void addOutput(String sign, int column, Dataset data) {
        String name = texts.text("data.output", "name", data.outputs().get(column));
        columns.add(new DataColumn(
                data.normalisation(data.outputs().get(column)) == Normalisation.NONE ? sign : NORMALISED + sign,
                rows -> name,
                name,
                Optional.empty(),
                SHORT,
                LONG,
                "number",
                (rows, row) -> rows.showsOutputs() ? Numbers.format(rows.output(row, column)) : SECRET,
                (rows, row) -> rows.showsOutputs() ? Numbers.exact(rows.output(row, column)) : "",
                (rows, row) -> rows.showsOutputs()
                        ? spoken(
                                name,
                                rows.output(row, column),
                                rows.now().outputs().get(row, column))
                        : texts.text("homework.secret"),
                (rows, row) -> Tone.NEUTRAL));
    }

    private String spoken(String name, double raw, double normalised) {
        String exact = name + ": " + Numbers.exact(raw);
        return Double.compare(raw, normalised) == 0
                ? exact
                : exact + "\n" + texts.text("data.asNormalised", "value", Numbers.exact(normalised));
    }

    private void add(
            String header,
            String name,
            String copied,
            String reserved,
            String roomy,
            ToDoubleBiFunction<Rows, Integer> value) {
        columns.add(new DataColumn(
                header,
                rows -> name,
                copied,
                Optional.empty(),
                reserved,
                roomy,
                "number",
                (rows, row) -> rows.showsLosses() ? Numbers.format(value.applyAsDouble(rows, row)) : SECRET,
                (rows, row) -> rows.showsLosses() ? Numbers.exact(value.applyAsDouble(rows, row)) : "",
                (rows, row) -> rows.showsLosses()
                        ? name + ": " + Numbers.exact(value.applyAsDouble(rows, row))
                        : texts.text("homework.secret"),
                (rows, row) -> Tone.NEUTRAL));
    }

    private void addResult() {
        columns.add(new DataColumn(
                texts.text("data.result"),
                rows -> texts.text("data.result"),
                texts.text("data.result"),
                Optional.empty(),
                "",
                "",
                "word",
                (rows, row) -> rows.showsOutputs()
                        ? (isRight(rows, row) ? "✓ " : "✗ ") + words.brief(result(rows, row))
                        : SECRET,
                (rows, row) -> rows.showsOutputs() ? result(rows, row) : "",
                (rows, row) -> rows.showsOutputs()
                        ? texts.text(isRight(rows, row) ? "data.right" : "data.wrong", "result", result(rows, row))
                        : texts.text("homework.secret"),
                (rows, row) -> !rows.showsOutputs() ? Tone.NEUTRAL : isRight(rows, row) ? Tone.GOOD : Tone.BAD));
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
                rows -> texts.text("data.changeName"),
                texts.text("data.changeName"),
                Optional.empty(),
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
