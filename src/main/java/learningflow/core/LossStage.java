package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * The loss behind the last layer, with the buffers of a workspace that it reads and writes: found once, as those of a
 * {@link Stage} are.
 *
 * @param fused loss and last layer as one function, where that alone is exact; else null
 */
record LossStage(
        Loss loss,
        FusedLoss fused,
        DMatrixRMaj x,
        DMatrixRMaj o,
        DMatrixRMaj y,
        double[] rowLosses,
        DMatrixRMaj delta,
        DMatrixRMaj deltaIn) {
    static LossStage of(Network network, Loss loss, Workspace space) {
        int m = network.size();
        return new LossStage(
                loss,
                loss.fusedWith(network.last()),
                space.o.get(m - 2),
                space.o.get(m - 1),
                space.y,
                space.rowLosses,
                space.delta.get(m),
                space.delta.get(m - 1));
    }

    /** Loss(o^m, y^truth) of every row. */
    void forward() {
        if (fused == null) {
            loss.values(o, y, rowLosses);
        } else {
            fused.values(x, y, rowLosses);
        }
    }

    /** δ^(m+1) = ∂Loss/∂o^m, and δ^m where loss and last layer are one. */
    void backward() {
        loss.delta(o, y, delta);
        if (fused != null) {
            fused.delta(x, o, y, deltaIn);
        }
    }
}
