package learningflow.lesson;

import learningflow.core.Network;
import learningflow.core.WeightId;

/** The signs of layers, outputs, weights and their derivatives, in Unicode: o³, w²₁, b²₁, δw²₁₂. */
public final class Signs {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Signs() {}

    /** o^k. */
    public static String output(int k) {
        return "o" + raised(k);
    }

    /** Output i of Lk, from 0; no index if it is the only one. */
    public static String output(int k, int i, int size) {
        return size == 1 ? output(k) : output(k) + lowered(i + 1);
    }

    /** W^k, as a whole. */
    public static String weights(int k) {
        return "w" + raised(k);
    }

    /** b^k, as a whole. */
    public static String biases(int k) {
        return "b" + raised(k);
    }

    /**
     * A weight: with its input if the layer has one neuron (w²₁), else with neuron and input (w²₁₂), and a comma between
     * them if one has two digits; a bias: with its neuron (b²₁).
     */
    public static String weight(Network network, WeightId id) {
        if (id.isBias()) {
            return biases(id.layer()) + lowered(id.neuron() + 1);
        }
        if (network.layer(id.layer()).out() == 1) {
            return weights(id.layer()) + lowered(id.input() + 1);
        }
        boolean apart = id.neuron() >= 9 || id.input() >= 9;
        return weights(id.layer()) + lowered(id.neuron() + 1) + (apart ? "," : "") + lowered(id.input() + 1);
    }

    /** δw or δb. */
    public static String delta(Network network, WeightId id) {
        return "δ" + weight(network, id);
    }

    public static String raised(int number) {
        return digits(number, SUPERSCRIPTS);
    }

    public static String lowered(int number) {
        return digits(number, SUBSCRIPTS);
    }

    private static String digits(int number, String signs) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(signs.charAt(digit - '0')));
        return text.toString();
    }
}
