package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.core.Weights;

/**
 * A quantity of an update that somebody works out with pen and paper: o^k, the loss, δ^k, δw^k, δb^k, or ŵ^k and b̂^k, whole
 * or one number of it. For {@link Part.Kind#WEIGHT} and {@link Part.Kind#BIAS} what is asked is the value behind the update,
 * for the one before it is no secret. Of o and δ one row of the batch is asked, of the loss the mean over the rows.
 *
 * @param asked what is to be worked out
 * @param digits how many significant digits must be right
 */
public record Exercise(Part asked, int digits) {
    public static final int USUAL_DIGITS = 3;
    public static final int MOST_DIGITS = 12;

    public Exercise {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits must be from 1 to " + MOST_DIGITS + ", were " + digits);
        }
    }

    /** All that a network can be asked about, each as a whole, in the order in which it is computed. */
    public static List<Part> askable(Network network) {
        int m = network.size();
        List<Part> parts = new ArrayList<>();
        IntStream.rangeClosed(2, m).forEach(k -> parts.add(Part.whole(Part.Kind.OUTPUT, k)));
        parts.add(Part.LOSS);
        for (int k = m + 1; k >= 2; k--) {
            parts.add(Part.whole(Part.Kind.DELTA, k));
            addWeights(parts, network, k, Part.Kind.WEIGHT_IMPACT, Part.Kind.BIAS_IMPACT);
        }
        for (int k = 2; k <= m; k++) {
            addWeights(parts, network, k, Part.Kind.WEIGHT, Part.Kind.BIAS);
        }
        return List.copyOf(parts);
    }

    private static void addWeights(List<Part> parts, Network network, int k, Part.Kind weights, Part.Kind biases) {
        if (k <= network.size() && network.layer(k).hasWeights()) {
            parts.add(Part.whole(weights, k));
        }
        if (k <= network.size() && network.layer(k).hasBias()) {
            parts.add(Part.whole(biases, k));
        }
    }

    /** Whether the network can be asked it. What the input layer hands on is plain to see, so it is no exercise. */
    public static boolean isAskable(Part part, Network network) {
        return part.isIn(network) && askable(network).contains(Part.whole(part.kind(), part.layer()));
    }

    /** The step that shows what is asked: while it is worked out, nothing from there on may be seen. */
    public Step step() {
        int k = asked.layer();
        return switch (asked.kind()) {
            case OUTPUT -> new Step(Step.Kind.FORWARD, k);
            case LOSS -> Step.of(Step.Kind.LOSS);
            case DELTA -> new Step(Step.Kind.DELTA, k);
            case WEIGHT_IMPACT, BIAS_IMPACT -> new Step(Step.Kind.WEIGHT_DELTA, k);
            case WEIGHT, BIAS -> Step.of(Step.Kind.UPDATE);
            case LAYER, EXPECTATION, RATE -> throw new IllegalStateException(asked.name() + " is no exercise");
        };
    }

    /** The number of {@link #step()}. */
    public int stepIn(Timeline timeline) {
        int place = timeline.steps().indexOf(step());
        return place >= 0 ? place : timeline.first(Step.Kind.LOSS_DELTA); // δ^(m+1) is the loss's own step
    }

    /** The right answer. @param row which row of the batch is looked at, from 0 */
    public Matrix truth(Trace trace, int row) {
        int k = asked.layer();
        return switch (asked.kind()) {
            case OUTPUT -> of(Matrix.row(trace.o(k).row(row)));
            case LOSS -> Matrix.row(trace.loss());
            case DELTA -> of(Matrix.row(trace.delta(k).row(row)));
            case WEIGHT_IMPACT, BIAS_IMPACT -> of(weights(trace.dw()));
            case WEIGHT, BIAS -> of(weights(trace.after().weights()));
            case LAYER, EXPECTATION, RATE -> throw new IllegalStateException(asked.name() + " is no exercise");
        };
    }

    /** The matrix or vector of such weights that the asked one is of. */
    Matrix weights(Weights all) {
        return isBias()
                ? all.layer(asked.layer()).b()
                : all.layer(asked.layer()).w();
    }

    private boolean isBias() {
        return asked.kind() == Part.Kind.BIAS || asked.kind() == Part.Kind.BIAS_IMPACT;
    }

    /** What is asked of the whole it belongs to. */
    Matrix of(Matrix whole) {
        if (asked.neuron() < 0) {
            return whole;
        }
        return asked.input() < 0
                ? Matrix.row(whole.get(asked.neuron()))
                : Matrix.row(whole.get(asked.neuron(), asked.input()));
    }

    /** Its sign, for people: δw², o²₁, ŵ²₁₃. */
    public String sign(Network network, Texts texts) {
        if (asked.neuron() >= 0) {
            return single(network, asked.neuron(), asked.input());
        }
        int k = asked.layer();
        return switch (asked.kind()) {
            case OUTPUT -> Signs.o(k);
            case DELTA -> Signs.delta(k);
            case WEIGHT_IMPACT -> "δ" + Signs.weights("w", k);
            case BIAS_IMPACT -> "δ" + Signs.weights("b", k);
            case WEIGHT -> Signs.weights("ŵ", k);
            case BIAS -> Signs.weights("b\u0302", k);
            case LOSS, LAYER, EXPECTATION, RATE -> texts.text("sign.loss");
        };
    }

    /** The sign of one number of the answer. @param i which, row by row from 0 */
    public String sign(Network network, Texts texts, int i) {
        boolean whole = asked.neuron() < 0 && asked.kind() != Part.Kind.LOSS;
        if (!whole) {
            return sign(network, texts);
        }
        boolean matrix = asked.kind() == Part.Kind.WEIGHT || asked.kind() == Part.Kind.WEIGHT_IMPACT;
        int columns = matrix ? network.layer(asked.layer()).in() : 0;
        return matrix ? single(network, i / columns, i % columns) : single(network, i, -1);
    }

    private String single(Network network, int neuron, int input) {
        int k = asked.layer();
        return switch (asked.kind()) {
            case OUTPUT -> Signs.o(network, k, neuron);
            case DELTA -> Signs.delta(network, k, neuron);
            case WEIGHT_IMPACT, BIAS_IMPACT -> Signs.impact(network, new WeightId(k, neuron, input));
            case WEIGHT, BIAS -> Signs.updated(network, new WeightId(k, neuron, input));
            case LOSS, LAYER, EXPECTATION, RATE -> throw new IllegalStateException(asked.name() + " has no entries");
        };
    }
}
