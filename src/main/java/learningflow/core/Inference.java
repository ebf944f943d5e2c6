package learningflow.core;

import java.util.List;

/** The forward pass alone: what the layers make of data for which nothing is expected. */
public final class Inference {
    private Inference() {}

    /**
     * o^1 … o^m.
     *
     * @param x rows × inputs
     * @return one matrix a layer, rows × the layer's size
     * @throws ShapeException if x or the weights do not fit the network
     */
    public static List<Matrix> run(Network network, Weights weights, Matrix x) {
        if (!weights.fits(network)) {
            throw new ShapeException("the weights do not fit the network");
        }
        Workspace space = new Workspace(network, x.rows(), 0);
        space.load(weights);
        x.copyTo(space.x);
        ForwardPass.run(space);
        return space.o.stream().map(Matrix::copyOf).toList();
    }
}
