package learningflow.lesson;

import learningflow.core.Network;
import learningflow.core.WeightId;

/** The signs of the articles: o²₁, δ³, w²₁₂, b²₁. A layer of one neuron goes without that neuron's index. */
public final class Signs {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Signs() {}

    /** o^k as a whole. */
    public static String o(int k) {
        return "o" + raised(k);
    }

    /** One number of o^k. @param i from 0, of {@code size} */
    public static String o(int k, int i, int size) {
        return o(k) + index(i, size);
    }

    /** δ^k as a whole. */
    public static String delta(int k) {
        return "δ" + raised(k);
    }

    /** One number of δ^k. @param i from 0, of {@code size} */
    public static String delta(int k, int i, int size) {
        return delta(k) + index(i, size);
    }

    /** w²₁ is the weight of input 1 of a layer of one neuron, w²₁₂ that of neuron 1 and input 2, b²₁ the bias of neuron 1. */
    public static String weight(Network network, WeightId id) {
        int neurons = network.layer(id.layer()).out();
        if (id.isBias()) {
            return "b" + raised(id.layer()) + index(id.neuron(), neurons);
        }
        String input = lowered(id.input() + 1);
        if (neurons == 1) {
            return "w" + raised(id.layer()) + input;
        }
        String neuron = lowered(id.neuron() + 1);
        boolean ambiguous = neuron.length() > 1 || input.length() > 1;
        return "w" + raised(id.layer()) + neuron + (ambiguous ? "," : "") + input;
    }

    /** δw²₁, δb². */
    public static String weightDelta(Network network, WeightId id) {
        return "δ" + weight(network, id);
    }

    /** ŵ²₁, b̂². */
    public static String updated(Network network, WeightId id) {
        String plain = weight(network, id);
        return plain.charAt(0) + "\u0302" + plain.substring(1);
    }

    public static String raised(int number) {
        return digits(number, SUPERSCRIPTS);
    }

    public static String lowered(int number) {
        return digits(number, SUBSCRIPTS);
    }

    private static String index(int i, int size) {
        return size == 1 ? "" : lowered(i + 1);
    }

    private static String digits(int number, String alphabet) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append(alphabet.charAt(digit - '0')));
        return digits.toString();
    }
}
