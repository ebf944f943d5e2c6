package learningflow.lesson;

import learningflow.core.Network;
import learningflow.core.WeightId;

/**
 * The signs of the vocabulary, in the one place that writes them: o²₁, δ³₂, w²₁₂ (neuron 1, input 2), b²₁, counted from 1. A
 * layer of one neuron needs no index for it: o², δ³, w²₁ (input 1), b².
 */
public final class Signs {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Signs() {}

    /** Lk. */
    public static String layer(int k) {
        return "L" + k;
    }

    /** o^k as a whole; the data, x, for k = 0. */
    public static String o(int k) {
        return k == 0 ? "x" : "o" + superscript(k);
    }

    /** o^k of one neuron, from 0; an input x for k = 0. */
    public static String o(Network network, int k, int neuron) {
        int size = k == 0 ? network.inputs() : network.layer(k).out();
        return o(k) + index(neuron, size);
    }

    /** δ^k as a whole, k up to m + 1. */
    public static String delta(int k) {
        return "δ" + superscript(k);
    }

    /** δ^k of one number of X^k, from 0: of what layer k − 1 gave. */
    public static String delta(Network network, int k, int i) {
        int size = k == 1 ? network.inputs() : network.layer(k - 1).out();
        return delta(k) + index(i, size);
    }

    /** y, or one of several. */
    public static String y(Network network, int i) {
        return "y" + index(i, network.outputs());
    }

    /** W^k, w^k, b^k as a whole. */
    public static String weights(String letter, int k) {
        return letter + superscript(k);
    }

    /** A weight or bias. */
    public static String weight(Network network, WeightId id) {
        return (id.isBias() ? "b" : "w") + indices(network, id);
    }

    /** δw or δb of a weight or bias. */
    public static String impact(Network network, WeightId id) {
        return "δ" + weight(network, id);
    }

    /** A weight or bias behind the update. There is no letter for b with its hat, so it takes a combining one. */
    public static String updated(Network network, WeightId id) {
        return (id.isBias() ? "b\u0302" : "ŵ") + indices(network, id);
    }

    /** Whatever has a sign. */
    public static String of(Network network, Part part) {
        int k = part.layer();
        int i = part.neuron();
        return switch (part.kind()) {
            case LAYER -> layer(k);
            case OUTPUT -> i < 0 ? o(k) : o(network, k, i);
            case EXPECTATION -> i < 0 ? "y" : y(network, i);
            case LOSS -> "loss";
            case DELTA -> i < 0 ? delta(k) : delta(network, k, i);
            case WEIGHT -> part.weightId().map(id -> weight(network, id)).orElse(weights("w", k));
            case BIAS -> part.weightId().map(id -> weight(network, id)).orElse(weights("b", k));
            case WEIGHT_IMPACT -> part.weightId().map(id -> impact(network, id)).orElse(weights("δw", k));
            case BIAS_IMPACT -> part.weightId().map(id -> impact(network, id)).orElse(weights("δb", k));
            case RATE -> "α";
        };
    }

    private static String indices(Network network, WeightId id) {
        String layer = superscript(id.layer());
        String neuron = index(id.neuron(), network.layer(id.layer()).out());
        if (id.isBias()) {
            return layer + neuron;
        }
        boolean twoDigits = !neuron.isEmpty() && (id.neuron() >= 9 || id.input() >= 9);
        return layer + neuron + (twoDigits ? "," : "") + subscript(id.input() + 1);
    }

    private static String index(int i, int size) {
        return size == 1 ? "" : subscript(i + 1);
    }

    public static String superscript(int number) {
        return raised(number, SUPERSCRIPTS);
    }

    public static String subscript(int number) {
        return raised(number, SUBSCRIPTS);
    }

    private static String raised(int number, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(digits.charAt(digit - '0')));
        return text.toString();
    }
}
