package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/** A layer with the buffers of a workspace that it reads and writes: found once, since a small layer computes faster than a list looks up. */
record Stage(
        Layer layer,
        Parameters p,
        DMatrixRMaj x,
        DMatrixRMaj o,
        DMatrixRMaj deltaOut,
        DMatrixRMaj deltaIn,
        Parameters gradient) {
    static Stage of(Layer layer, int i, Workspace space) {
        return new Stage(
                layer,
                space.weights.get(i),
                space.o.get(i - 1),
                space.o.get(i),
                space.delta.get(i + 1),
                space.delta.get(i),
                space.gradients.get(i));
    }

    void forward() {
        layer.forward(p, x, o);
    }

    void backward() {
        layer.backward(p, x, o, deltaOut, deltaIn, gradient);
    }
}
