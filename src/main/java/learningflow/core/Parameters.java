package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * The buffers for the weights of one layer, or for anything of their shape: gradients, an optimizer's memory.
 *
 * @param w out × in, or 0×0
 * @param b 1 × out, or 0×0
 */
public record Parameters(DMatrixRMaj w, DMatrixRMaj b) {
    static Parameters forLayer(Layer layer) {
        return new Parameters(
                layer.hasWeights() ? new DMatrixRMaj(layer.out(), layer.in()) : new DMatrixRMaj(0, 0),
                layer.hasBias() ? new DMatrixRMaj(1, layer.out()) : new DMatrixRMaj(0, 0));
    }

    void load(LayerWeights values) {
        values.w().copyTo(w);
        values.b().copyTo(b);
    }

    LayerWeights save() {
        return w.getNumElements() == 0
                ? LayerWeights.NONE
                : new LayerWeights(Matrix.copyOf(w), b.getNumElements() == 0 ? Matrix.EMPTY : Matrix.copyOf(b));
    }

    void clear() {
        w.zero();
        b.zero();
    }
}
