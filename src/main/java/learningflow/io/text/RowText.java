package learningflow.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningflow.core.Batch;
import learningflow.core.Dataset;
import learningflow.core.Evaluation;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.lesson.Result;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;

/** Rows of the data as tables: what goes in, what is expected, what comes out. */
final class RowText {
    private static final int MOST_IN_AN_UPDATE = 8;
    private static final int MOST_AT_THE_END = 20;
    private static final int MOST_OUTPUTS = 4;
    private static final int ROOM_FOR_INPUTS = 56;

    private final Scenario scenario;
    private final Dataset data;
    private final Texts texts;
    private final Shown shown;
    private final List<String> inputs;
    private final List<String> outputs;
    private final int columns;

    RowText(Scenario scenario, Texts texts) {
        this.scenario = scenario;
        this.data = scenario.setup().data();
        this.texts = texts;
        this.shown = new Shown(texts);
        this.inputs = data.inputs().stream().map(Shown::name).toList();
        this.outputs = data.outputs().stream().map(Shown::name).toList();
        this.columns = Shown.columns(inputs, ROOM_FOR_INPUTS);
    }

    /** The rows of an update. */
    Grid data(Trace trace) {
        Grid grid = new Grid(0);
        grid.add(head(Stream.empty()));
        Batch batch = trace.batch();
        for (int i = 0; i < Math.min(batch.size(), MOST_IN_AN_UPDATE); i++) {
            grid.add(line(batch.row(i), Stream.empty()));
        }
        more(grid, batch.size() - MOST_IN_AN_UPDATE);
        return grid;
    }

    /** The outputs and the loss of the same rows before and behind the update. */
    Grid again(Trace trace) {
        Grid grid = new Grid(2);
        grid.add("", "", texts.text("trace.before"), "", texts.text("trace.now"), texts.text("trace.change"));
        int m = trace.layers();
        int rows = Math.min(trace.batch().size(), MOST_IN_AN_UPDATE);
        for (int i = 0; i < rows; i++) {
            String row = trace.batch().size() == 1
                    ? ""
                    : texts.text("trace.row", "row", trace.batch().row(i) + 1);
            for (int j = 0; j < Math.min(outputs.size(), MOST_OUTPUTS); j++) {
                double before = trace.o(m).get(i, j);
                change(
                        grid,
                        row,
                        Signs.o(m) + " " + outputs.get(j),
                        before,
                        trace.oAfter(m).get(i, j));
            }
            Optional<Result> before = Result.of(scenario, trace.o(m), trace.y(), i);
            Optional<Result> after = Result.of(scenario, trace.oAfter(m), trace.y(), i);
            if (Result.exists(scenario)) {
                grid.add(row, texts.text("trace.result"), result(before), "→", result(after));
            }
        }
        more(grid, trace.batch().size() - MOST_IN_AN_UPDATE);
        change(grid, "", texts.text("trace.loss"), trace.loss(), trace.lossAfter());
        change(grid, "", texts.text("trace.predicted"), trace.loss(), trace.predictedLoss());
        return grid;
    }

    private static void change(Grid grid, String row, String what, double before, double after) {
        String change = Numbers.formatSigned(after - before);
        grid.add(row, what, Numbers.format(before), "→", Numbers.format(after), change);
    }

    private String result(Optional<Result> result) {
        return result.map(is -> Shown.name(is.name()) + (is.right() ? " ✓" : " ✗"))
                .orElse("?");
    }

    /** All rows with the weights that the run ended with. */
    Grid end(Evaluation evaluation) {
        Grid grid = new Grid(0);
        String o = Signs.o(scenario.setup().network().size());
        Stream<String> heads = Stream.concat(
                outputs.stream().limit(MOST_OUTPUTS).map(name -> outputs.size() == 1 ? o : o + " " + name),
                Stream.concat(
                        Stream.of(texts.text("trace.loss")),
                        Stream.of(texts.text("trace.result")).filter(head -> Result.exists(scenario))));
        grid.add(head(heads));
        for (int row = 0; row < Math.min(data.rows(), MOST_AT_THE_END); row++) {
            grid.add(line(row, results(evaluation, row)));
        }
        more(grid, data.rows() - MOST_AT_THE_END);
        grid.add(texts.text("trace.meanLoss", "loss", Numbers.format(evaluation.meanLoss())));
        return grid;
    }

    private Stream<String> results(Evaluation evaluation, int row) {
        List<String> cells = new ArrayList<>();
        Matrix o = evaluation.outputs();
        for (int j = 0; j < Math.min(outputs.size(), MOST_OUTPUTS); j++) {
            cells.add(Numbers.format(o.get(row, j)));
        }
        cells.add(Numbers.format(evaluation.losses().get(row)));
        if (Result.exists(scenario)) {
            cells.add(result(Result.of(scenario, o.selectRows(row), data.y().selectRows(row), 0)));
        }
        return cells.stream();
    }

    private List<String> head(Stream<String> more) {
        List<String> line = new ArrayList<>(List.of(texts.text("trace.rowHead")));
        line.addAll(shown.first(inputs, columns));
        line.add("│");
        line.addAll(shown.first(outputs, MOST_OUTPUTS));
        more.forEach(line::add);
        return line;
    }

    private List<String> line(int row, Stream<String> more) {
        List<String> line = new ArrayList<>(List.of(Integer.toString(row + 1)));
        line.addAll(shown.first(Shown.numbers(data.x().row(row)), columns));
        line.add("│");
        line.addAll(shown.first(Shown.numbers(data.y().row(row)), MOST_OUTPUTS));
        more.forEach(line::add);
        return line;
    }

    private void more(Grid grid, int rows) {
        if (rows > 0) {
            grid.add(texts.text("graph.more", "n", rows));
        }
    }
}
