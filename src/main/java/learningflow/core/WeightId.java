package learningflow.core;

/**
 * Which weight or bias.
 *
 * @param layer k of Lk, from 1
 * @param neuron which output of the layer, from 0: the row of W
 * @param input which input of the layer, from 0: the column of W; −1 for the bias
 */
public record WeightId(int layer, int neuron, int input) {
    public static WeightId weight(int layer, int neuron, int input) {
        return new WeightId(layer, neuron, input);
    }

    public static WeightId bias(int layer, int neuron) {
        return new WeightId(layer, neuron, -1);
    }

    public boolean isBias() {
        return input < 0;
    }
}
