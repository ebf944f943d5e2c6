package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import learningflow.core.FlowNorms;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;

/** What there is to say about a thing of the diagram, by its id: exact numbers for those who point, sentences for those who listen. */
public final class About {
    private final Picture picture;
    private final Known known;
    private final Network network;
    private final Texts texts;
    private final String[] id;

    private About(Picture picture, String id, Texts texts) {
        this.picture = picture;
        this.texts = texts;
        known = new Known(picture);
        network = picture.network();
        this.id = id.split(":");
    }

    /** A few short lines; "" where there is nothing to add. */
    public static String exact(Picture picture, String id, Texts texts) {
        return new About(picture, id, texts).exact();
    }

    /** A sentence, without signs that can't be spoken. */
    public static String spoken(Picture picture, String id, Texts texts) {
        return new About(picture, id, texts).spoken();
    }

    private int number(int i) {
        return i < id.length && id[i].matches("\\d+") ? Integer.parseInt(id[i]) : -1;
    }

    private String exact() {
        List<String> lines = new ArrayList<>();
        switch (id[0]) {
            case "weight" -> weight(lines, WeightId.weight(number(1), number(2), number(3)));
            case "input" -> neuron(lines, 0, number(1));
            case "neuron" -> neuron(lines, number(1), number(2));
            case "flow" -> flow(lines, number(1), number(2));
            case "layer" -> layer(lines, number(1));
            case "bundle", "weights" -> bundle(lines, number(1));
            case "block" -> block(lines, number(1), number(2), number(3), number(4));
            case "loss" -> loss(lines);
            case "norm" -> norm(lines, number(1));
            default -> {}
        }
        return String.join("\n", lines);
    }

    private static String equation(String sign, double value) {
        return sign + " = " + Numbers.exact(value).replace('-', '−');
    }

    private static void add(List<String> lines, String sign, OptionalDouble value) {
        value.ifPresent(number -> lines.add(equation(sign, number)));
    }

    private void weight(List<String> lines, WeightId weight) {
        lines.add(equation(Signs.weight(network, weight), known.oldWeight(weight)));
        add(lines, Signs.impact(network, weight), known.dw(weight));
        if (known.isUpdated()) {
            lines.add(equation(Signs.updated(network, weight), known.weight(weight)));
        }
        if (picture.setup().frozen().contains(weight)) {
            lines.add(texts.text("graph.frozen"));
        }
    }

    /** The weight furthest from 0 of those that one square stands for. */
    private void block(List<String> lines, int k, int row, int column, int side) {
        Matrix w = picture.weights().layer(k).w();
        WeightId furthest = WeightId.weight(k, row, column);
        int rows = Math.min(side, w.rows() - row);
        int columns = Math.min(side, w.columns() - column);
        for (int i = 0; i < rows * columns; i++) {
            WeightId id = WeightId.weight(k, row + i / columns, column + i % columns);
            if (Math.abs(known.weight(id)) > Math.abs(known.weight(furthest))) {
                furthest = id;
            }
        }
        weight(lines, furthest);
        if (rows * columns > 1) {
            lines.add(texts.text("graph.matrix.furthest", "rows", rows, "columns", columns));
        }
    }

    private void neuron(List<String> lines, int k, int i) {
        if (k == 0) {
            lines.add(picture.setup().data().inputs().get(i));
        }
        add(lines, Signs.o(network, k, i), known.o(k, i));
        add(lines, Signs.delta(network, k + 1, i), known.delta(k + 1, i));
        if (k > 0 && network.layer(k).hasBias()) {
            weight(lines, WeightId.bias(k, i));
        }
    }

    /** @param i −1 for all of them, where a layer is one card: then one number alone, or how large the flow is */
    private void flow(List<String> lines, int k, int i) {
        if (i < 0 && size(k - 1) > 1) {
            norm(lines, k);
        } else {
            flowOfOne(lines, k, Math.max(i, 0));
        }
    }

    /** Of o^k, or of the data. */
    private int size(int k) {
        return k == 0 ? network.inputs() : network.layer(k).out();
    }

    private void flowOfOne(List<String> lines, int k, int i) {
        add(lines, Signs.o(network, k - 1, i), known.o(k - 1, i));
        add(lines, Signs.delta(network, k, i), known.delta(k, i));
        if (k <= network.size() && known.isBlocked(k, i)) {
            String x = Numbers.format(known.oRow(k - 1)[i]);
            lines.add(texts.text("graph.stoppedAt", "layer", Signs.layer(k), "x", x));
        }
    }

    private void layer(List<String> lines, int k) {
        if (k == 0) {
            lines.add(texts.text("graph.inputs", "n", network.inputs()));
        } else if (k <= network.size()) {
            lines.add(Signs.layer(k) + " " + network.layer(k).name() + ": "
                    + texts.text("graph.neurons", "n", network.layer(k).out()));
            norm(lines, k);
        }
    }

    /** How large the learning flow is there, over all rows of the update. */
    private void norm(List<String> lines, int k) {
        if (k > 0 && known.hasDelta(k)) {
            FlowNorms norms = FlowNorms.of(picture.trace().orElseThrow());
            lines.add(equation("‖" + Signs.delta(k) + "‖", norms.of(k)));
        }
    }

    private void bundle(List<String> lines, int k) {
        if (k <= network.size() && network.layer(k).hasWeights()) {
            int out = network.layer(k).out();
            int in = network.layer(k).in();
            lines.add(texts.text("graph.weights", "w", Signs.weights("W", k), "out", out, "in", in));
        }
    }

    private void loss(List<String> lines) {
        if (!picture.isInferring() && known.hasLoss()) {
            for (int i = 0; i < network.outputs(); i++) {
                lines.add(equation(Signs.y(network, i), known.y(i)));
            }
            lines.add(
                    texts.text("graph.loss", "loss", Numbers.exact(known.loss()).replace('-', '−')));
            if (known.hasAgain(network.size() + 1)) {
                lines.add(texts.text(
                        "graph.predicted",
                        "loss",
                        Numbers.exact(known.predictedLoss()).replace('-', '−')));
            }
        }
    }

    private String spoken() {
        return switch (id[0]) {
            case "weight" -> spokenWeight();
            case "input" ->
                texts.text(
                        "graph.spoken.input",
                        "name",
                        picture.setup().data().inputs().get(number(1)),
                        "values",
                        values());
            case "neuron" ->
                texts.text("graph.spoken.neuron", "neuron", number(2) + 1, "layer", number(1), "values", values());
            case "loss" -> texts.text("graph.spoken.loss", "values", values());
            case "flow" ->
                number(1) > network.size()
                        ? texts.text("graph.spoken.flowLoss", "values", values())
                        : texts.text("graph.spoken.flow", "layer", number(1), "values", values());
            default -> values();
        };
    }

    private String spokenWeight() {
        WeightId weight = WeightId.weight(number(1), number(2), number(3));
        String key = network.layer(weight.layer()).out() == 1 ? "graph.spoken.weight" : "graph.spoken.weightOf";
        String said = texts.text(
                key,
                "input",
                weight.input() + 1,
                "neuron",
                weight.neuron() + 1,
                "layer",
                weight.layer(),
                "value",
                speech(Numbers.format(known.weight(weight))));
        OptionalDouble dw = known.dw(weight);
        return dw.isEmpty()
                ? said
                : texts.text(
                        "graph.spoken.gradient", "weight", said, "value", speech(Numbers.format(dw.getAsDouble())));
    }

    private String values() {
        return speech(exact().replace("\n", ", "));
    }

    private String speech(String text) {
        String minus = texts.text("graph.spoken.minus") + " ";
        return text.replace("e-", "e " + minus).replace("−", minus);
    }
}
