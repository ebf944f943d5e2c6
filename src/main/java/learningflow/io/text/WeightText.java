package learningflow.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import learningflow.core.LayerWeights;
import learningflow.core.Numbers;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.lesson.Spellings;
import learningflow.lesson.Texts;

/** The weights of a layer before and behind an update: a column an input, the bias last. */
final class WeightText {
    private static final int MOST_NEURONS = 4;
    private static final int WIDTH_OF_LABELS = 24;
    private static final int LONGEST_SPELLING = 16;

    private final Scenario scenario;
    private final Trace trace;
    private final Shown shown;
    private final Texts texts;

    WeightText(Scenario scenario, Trace trace, Shown shown, Texts texts) {
        this.scenario = scenario;
        this.trace = trace;
        this.shown = shown;
        this.texts = texts;
    }

    Grid layer(int k) {
        List<String> heads = heads(k);
        int room = Shown.columns(heads, Shown.WIDTH - WIDTH_OF_LABELS);
        Grid grid = new Grid(2);
        String name = "L" + k + " " + scenario.setup().network().layer(k).name();
        grid.add(line(name, "", heads, room));
        int neurons = scenario.setup().network().layer(k).out();
        for (int neuron = 0; neuron < Math.min(neurons, MOST_NEURONS); neuron++) {
            add(grid, k, neuron, room);
        }
        if (neurons > MOST_NEURONS) {
            grid.add(texts.text("graph.more", "n", neurons - MOST_NEURONS));
        }
        return grid;
    }

    private List<String> heads(int k) {
        List<String> heads = new ArrayList<>();
        for (int input = 0; input < scenario.setup().network().layer(k).in(); input++) {
            heads.add(
                    k == 2
                            ? Shown.name(scenario.setup().data().inputs().get(input))
                            : Signs.o(k - 1) + Signs.subscript(input + 1));
        }
        if (scenario.setup().network().layer(k).hasBias()) {
            heads.add(Signs.weights("b", k));
        }
        return heads;
    }

    private void add(Grid grid, int k, int neuron, int room) {
        String raised = Signs.superscript(k);
        String label = texts.text("trace.neuron", "row", neuron + 1);
        String frozen = scenario.setup().frozen().contains(k, false) ? texts.text("trace.frozen") : "";
        grid.add(line(
                label,
                "w" + raised,
                cells(k, neuron, id -> spelled(id, trace.before().weights())),
                room));
        grid.add(line(
                frozen,
                "δw" + raised,
                cells(k, neuron, id -> Numbers.format(trace.dw().get(id))),
                room));
        grid.add(line(
                "",
                "ŵ" + raised,
                cells(k, neuron, id -> spelled(id, trace.after().weights())),
                room));
    }

    private List<String> line(String label, String sign, List<String> cells, int room) {
        List<String> line = new ArrayList<>(List.of(label, sign));
        line.addAll(shown.first(cells, room));
        return line;
    }

    private List<String> cells(int k, int neuron, Function<WeightId, String> cell) {
        LayerWeights weights = trace.dw().layer(k);
        List<String> cells = new ArrayList<>();
        for (int input = 0; input < weights.w().columns(); input++) {
            cells.add(cell.apply(WeightId.weight(k, neuron, input)));
        }
        if (!weights.b().isEmpty()) {
            cells.add(cell.apply(WeightId.bias(k, neuron)));
        }
        return cells;
    }

    /** As the file spells it, if that is short. */
    private String spelled(WeightId id, Weights weights) {
        double value = weights.get(id);
        return scenario.spellings()
                .of(Spellings.place(id), value)
                .filter(text -> text.length() <= LONGEST_SPELLING && text.contains("/"))
                .map(text -> text.replace('-', '−'))
                .orElseGet(() -> Numbers.format(value));
    }
}
