package learningflow.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningflow.core.Network;
import learningflow.core.WeightId;

/**
 * Something of the model that has a sign: what a symbol of a formula names, a lesson points at, an exercise asks for. Names, as
 * they stand in files, count from 1: {@code L2}, {@code x.1}, {@code o2.1}, {@code y.1}, {@code loss}, {@code delta3.1},
 * {@code w2.1.3} (neuron 1, input 3), {@code b2.1}, {@code dw2.1.3}, {@code db2.1}, {@code alpha}; without its indices a name
 * means the whole of it, {@code w2}.
 *
 * @param layer k of Lk, 0 for x, m + 1 for the loss's δ; 0 for those without one
 * @param neuron which output of the layer, or for δ^k which number of X^k, from 0; −1 for all of them
 * @param input which input of a weight's neuron, from 0; −1 for all of them
 */
public record Part(Kind kind, int layer, int neuron, int input) {
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z]+?)(\\d{1,4})?(?:\\.([1-9]\\d{0,4}))?(?:\\.([1-9]\\d{0,4}))?");

    /** What has a sign. */
    public enum Kind {
        LAYER("L", 0),
        /** o^k; x where k is 0. */
        OUTPUT("o", 1),
        EXPECTATION("y", 1),
        LOSS("loss", 0),
        DELTA("delta", 1),
        WEIGHT("w", 2),
        BIAS("b", 1),
        WEIGHT_IMPACT("dw", 2),
        BIAS_IMPACT("db", 1),
        RATE("alpha", 0);

        private final String letters;
        private final int indices;

        Kind(String letters, int indices) {
            this.letters = letters;
            this.indices = indices;
        }

        private boolean hasLayer() {
            return this != EXPECTATION && this != LOSS && this != RATE;
        }
    }

    public static final Part LOSS = whole(Kind.LOSS, 0);
    public static final Part RATE = whole(Kind.RATE, 0);

    /** All of o^k, δ^k, w^k … */
    public static Part whole(Kind kind, int layer) {
        return new Part(kind, layer, -1, -1);
    }

    /** One number of o^k, y, δ^k, b^k or δb^k, from 0. */
    public static Part one(Kind kind, int layer, int i) {
        return new Part(kind, layer, i, -1);
    }

    public static Part weight(WeightId id) {
        return new Part(id.isBias() ? Kind.BIAS : Kind.WEIGHT, id.layer(), id.neuron(), id.input());
    }

    public static Part impact(WeightId id) {
        return new Part(id.isBias() ? Kind.BIAS_IMPACT : Kind.WEIGHT_IMPACT, id.layer(), id.neuron(), id.input());
    }

    /** The single weight or bias that this is, or is the impact of. */
    public Optional<WeightId> weightId() {
        boolean bias = kind == Kind.BIAS || kind == Kind.BIAS_IMPACT;
        boolean weight = kind == Kind.WEIGHT || kind == Kind.WEIGHT_IMPACT;
        boolean single = bias && neuron >= 0 || weight && neuron >= 0 && input >= 0;
        return single ? Optional.of(new WeightId(layer, neuron, input)) : Optional.empty();
    }

    /** What the name in a file means; empty if it means nothing. Whether a network has it, {@link #isIn} knows. */
    public static Optional<Part> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int i = index(matcher.group(3));
        int j = index(matcher.group(4));
        if (matcher.group(1).equals("x")) {
            return matcher.group(2) == null && j < 0 ? Optional.of(one(Kind.OUTPUT, 0, i)) : Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            boolean indexed = kind.indices >= (i < 0 ? 0 : j < 0 ? 1 : 2) && (kind.indices < 2 || (i < 0) == (j < 0));
            boolean layered = kind.hasLayer() == (matcher.group(2) != null);
            if (matcher.group(1).equals(kind.letters) && layered && indexed) {
                int layer = kind.hasLayer() ? Integer.parseInt(matcher.group(2)) : 0;
                return Optional.of(new Part(kind, layer, i, j));
            }
        }
        return Optional.empty();
    }

    private static int index(String digits) {
        return digits == null ? -1 : Integer.parseInt(digits) - 1;
    }

    /** As it stands in files. */
    public String name() {
        String base = kind == Kind.OUTPUT && layer == 0 ? "x" : kind.letters + (kind.hasLayer() ? layer : "");
        return base + (neuron < 0 ? "" : "." + (neuron + 1)) + (input < 0 ? "" : "." + (input + 1));
    }

    /** Whether the network has it. */
    public boolean isIn(Network network) {
        int m = network.size();
        boolean there = switch (kind) {
            case LAYER -> layer >= 1 && layer <= m;
            case OUTPUT -> layer >= 0 && layer <= m;
            case DELTA -> layer >= 1 && layer <= m + 1;
            case WEIGHT, WEIGHT_IMPACT ->
                layer >= 1 && layer <= m && network.layer(layer).hasWeights();
            case BIAS, BIAS_IMPACT ->
                layer >= 1 && layer <= m && network.layer(layer).hasBias();
            case EXPECTATION, LOSS, RATE -> true;
        };
        return there && neuron >= -1 && neuron < Math.max(0, size(network)) && input >= -1 && input < inputs(network);
    }

    private int size(Network network) {
        return switch (kind) {
            case EXPECTATION -> network.outputs();
            case OUTPUT -> layer == 0 ? network.inputs() : network.layer(layer).out();
            case DELTA ->
                layer == 1 ? network.inputs() : network.layer(layer - 1).out();
            case WEIGHT, BIAS, WEIGHT_IMPACT, BIAS_IMPACT ->
                network.layer(layer).out();
            case LAYER, LOSS, RATE -> 0;
        };
    }

    /** How many numbers the whole of it has, if it has a sign for each; 1 for the loss and α. */
    public int count(Network network) {
        return Math.max(1, size(network)) * Math.max(1, inputs(network));
    }

    /** One number of the whole that this is. @param i row by row from 0 */
    public Part entry(Network network, int i) {
        int columns = Math.max(1, inputs(network));
        return new Part(kind, layer, i / columns, kind.indices < 2 ? -1 : i % columns);
    }

    private int inputs(Network network) {
        return kind.indices < 2 ? 0 : network.layer(layer).in();
    }
}
