package learningflow.core;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * The Hessian of a batch's loss, by the weights and biases that may move, times a vector: H v = R{δw} along v, one more pair
 * of passes and no difference anywhere. A kinked layer keeps the slope of its convention, so the product also has a meaning
 * exactly on a kink: there it is the Hessian of the loss on the side that the backward pass takes.
 *
 * <p>A vector has an entry for every weight and bias, layer by layer, the weights before the biases; those of frozen ones stay
 * 0.
 *
 * @see "Pearlmutter: Fast Exact Multiplication by the Hessian (1994)"
 */
final class HessianProduct {
    private final Network network;
    private final Loss loss;
    private final FusedLoss fused;
    private final Workspace at;
    private final Workspace along;
    private final boolean[] movable;

    /** @param rows of the data, from 0 */
    HessianProduct(Setup setup, Weights weights, int... rows) {
        network = setup.network();
        loss = setup.loss();
        fused = loss.fusedWith(network.last());
        at = new Workspace(network, rows.length, 0);
        at.load(weights);
        at.pick(setup.data(), rows);
        ForwardPass.run(at);
        BackwardPass.run(LossStage.of(network, loss, at), at);
        along = new Workspace(network, rows.length, 0);
        movable = movable(setup);
    }

    private boolean[] movable(Setup setup) {
        boolean[] all = new boolean[(int) network.parameterCount()];
        int start = 0;
        for (int k = 1; k <= network.size(); k++) {
            Parameters p = along.weights.get(k - 1);
            start = mark(all, start, p.w(), setup.frozen().movable(k, false, p.w().numCols, p.w().getNumElements()));
            start = mark(all, start, p.b(), setup.frozen().movable(k, true, 1, p.b().getNumElements()));
        }
        return all;
    }

    private static int mark(boolean[] all, int start, DMatrixRMaj part, int[] stretches) {
        for (int i = 0; i < stretches.length; i += 2) {
            Arrays.fill(all, start + stretches[i], start + stretches[i + 1], true);
        }
        return start + part.getNumElements();
    }

    /** How long a vector is. */
    int size() {
        return movable.length;
    }

    boolean isMovable(int i) {
        return movable[i];
    }

    /** @param v not modified @param result H v; overwritten */
    void times(double[] v, double[] result) {
        copy(v, along.weights, true);
        along.x.zero();
        int m = network.size();
        for (int i = 0; i < m; i++) {
            network.layers().get(i).forwardAlong(Pass.of(at, i), Pass.of(along, i));
        }
        loss.deltaAlong(at.o.get(m - 1), at.y, along.o.get(m - 1), along.delta.get(m));
        int next = m - 1;
        if (fused != null) {
            fused.deltaAlong(
                    at.o.get(m - 2),
                    at.o.get(m - 1),
                    at.y,
                    along.o.get(m - 2),
                    along.o.get(m - 1),
                    along.delta.get(m - 1));
            next = m - 2;
        }
        for (int i = next; i >= 0; i--) {
            network.layers()
                    .get(i)
                    .backwardAlong(Pass.of(at, i), Pass.of(along, i), along.delta.get(i), along.gradients.get(i));
        }
        copy(result, along.gradients, false);
        for (int i = 0; i < result.length; i++) {
            result[i] = movable[i] ? result[i] : 0;
        }
    }

    private static void copy(double[] vector, List<Parameters> buffers, boolean in) {
        int start = 0;
        for (Parameters p : buffers) {
            for (DMatrixRMaj part : List.of(p.w(), p.b())) {
                int length = part.getNumElements();
                if (in) {
                    System.arraycopy(vector, start, part.data, 0, length);
                } else {
                    System.arraycopy(part.data, 0, vector, start, length);
                }
                start += length;
            }
        }
    }
}
