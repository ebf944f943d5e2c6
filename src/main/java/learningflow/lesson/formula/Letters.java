package learningflow.lesson.formula;

import java.util.function.Consumer;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;

/** The signs of a network in LaTeX, as {@link learningflow.lesson.Signs} has them in text. An index of −1 means the whole. */
record Letters(Network network) {
    /** o^k; the data, x, for k = 0. */
    Consumer<Pen> o(int k, int i) {
        int size = k == 0 ? network.inputs() : network.layer(k).out();
        String latex = (k == 0 ? "x" : "o^{" + k + "}") + index(i, size);
        return pen -> pen.sign(latex, part(Kind.OUTPUT, k, i), Direction.FORWARD);
    }

    /** o^k with a letter for its index. */
    Consumer<Pen> o(int k, String index) {
        return pen -> pen.sign(
                (k == 0 ? "x" : "o^{" + k + "}") + "_{" + index + "}", part(Kind.OUTPUT, k, -1), Direction.FORWARD);
    }

    Consumer<Pen> y(int i) {
        return pen -> pen.sign("y" + index(i, network.outputs()), part(Kind.EXPECTATION, 0, i), Direction.NONE);
    }

    Consumer<Pen> delta(int k, int i) {
        String latex = "\\delta^{" + k + "}" + index(i, sizeOfX(k));
        return pen -> pen.sign(latex, part(Kind.DELTA, k, i), Direction.BACKWARD);
    }

    /** δ^k with a letter for its index. */
    Consumer<Pen> delta(int k, String index) {
        return pen -> pen.sign("\\delta^{" + k + "}_{" + index + "}", part(Kind.DELTA, k, -1), Direction.BACKWARD);
    }

    /** ∂Loss/∂X^k. */
    Consumer<Pen> slope(int k, int i) {
        return slope(k, i, index(i, sizeOfX(k)));
    }

    Consumer<Pen> slope(int k, String index) {
        return slope(k, -1, "_{" + index + "}");
    }

    private Consumer<Pen> slope(int k, int i, String index) {
        String latex = "\\pd{\\partial\\mathrm{Loss}}{\\partial X^{" + k + "}" + index + "}";
        return pen -> pen.sign(latex, part(Kind.DELTA, k, i), Direction.BACKWARD);
    }

    /** ∂Lk/∂ something of it. */
    Consumer<Pen> local(int k, String variable) {
        String latex = "\\pd{\\partial\\mathrm{L" + k + "}}{\\partial " + variable + "}";
        return pen -> pen.sign(latex, Part.whole(Kind.LAYER, k), Direction.NONE);
    }

    /** ∂X^(k+1)ⱼ/∂ something of Lk. */
    Consumer<Pen> path(int k, String j, String variable) {
        String latex = "\\pd{\\partial X^{" + (k + 1) + "}" + j + "}{\\partial " + variable + "}";
        return pen -> pen.sign(latex, Part.whole(Kind.LAYER, k), Direction.NONE);
    }

    /** W^k, w^k or b^k as a whole. */
    Consumer<Pen> weights(String letter, int k, boolean biases) {
        Kind kind = biases ? Kind.BIAS : Kind.WEIGHT;
        return pen -> pen.sign(letter + "^{" + k + "}", Part.whole(kind, k), Direction.FORWARD);
    }

    Consumer<Pen> weight(WeightId id) {
        return pen -> pen.sign(letter(id) + indices(id), Part.weight(id), Direction.FORWARD);
    }

    Consumer<Pen> updated(WeightId id) {
        return pen -> pen.sign("\\hat{" + letter(id) + "}" + indices(id), Part.weight(id), Direction.FORWARD);
    }

    Consumer<Pen> impact(WeightId id) {
        return pen -> pen.sign("\\delta " + letter(id) + indices(id), Part.impact(id), Direction.BACKWARD);
    }

    /** δw^k or δb^k as a whole. */
    Consumer<Pen> impacts(int k, boolean biases) {
        Kind kind = biases ? Kind.BIAS_IMPACT : Kind.WEIGHT_IMPACT;
        String latex = "\\delta " + (biases ? "b" : "w") + "^{" + k + "}";
        return pen -> pen.sign(latex, Part.whole(kind, k), Direction.BACKWARD);
    }

    static Consumer<Pen> loss() {
        return pen -> pen.sign("\\mathrm{loss}", Part.LOSS, Direction.NONE);
    }

    static Consumer<Pen> rate() {
        return pen -> pen.sign("\\alpha", Part.RATE, Direction.NONE);
    }

    static String letter(WeightId id) {
        return id.isBias() ? "b" : "w";
    }

    /** Layer, neuron and input: {@code ^{2}_{13}}. */
    String indices(WeightId id) {
        String layer = "^{" + id.layer() + "}";
        boolean alone = network.layer(id.layer()).out() == 1;
        if (id.isBias()) {
            return layer + index(id.neuron(), network.layer(id.layer()).out());
        }
        boolean twoDigits = !alone && (id.neuron() >= 9 || id.input() >= 9);
        String neuron = alone ? "" : (id.neuron() + 1) + (twoDigits ? "," : "");
        return layer + "_{" + neuron + (id.input() + 1) + "}";
    }

    String index(int i, int size) {
        return i < 0 || size == 1 ? "" : "_{" + (i + 1) + "}";
    }

    int sizeOfX(int k) {
        return k == 1 ? network.inputs() : network.layer(k - 1).out();
    }

    static Part part(Kind kind, int layer, int i) {
        return i < 0 ? Part.whole(kind, layer) : Part.one(kind, layer, i);
    }
}
