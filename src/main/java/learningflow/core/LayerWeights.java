package learningflow.core;

/**
 * The weights and biases of one layer, or gradients of their shape.
 *
 * @param w out × in; 0×0 for a layer without weights
 * @param b 1 × out; 0×0 without biases
 */
public record LayerWeights(Matrix w, Matrix b) {
    public static final LayerWeights NONE = new LayerWeights(Matrix.EMPTY, Matrix.EMPTY);

    /** Whether there is a NaN or an infinity among them. */
    public boolean isBroken() {
        return !w.isFinite() || !b.isFinite();
    }

    double get(WeightId id) {
        return id.isBias() ? b.get(0, id.neuron()) : w.get(id.neuron(), id.input());
    }

    LayerWeights with(WeightId id, double value) {
        return id.isBias()
                ? new LayerWeights(w, b.with(0, id.neuron(), value))
                : new LayerWeights(w.with(id.neuron(), id.input(), value), b);
    }
}
