package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * What one layer reads in its two passes, or how each of these numbers changes along a direction (Pearlmutter's R{·}).
 *
 * @param p its weights and biases
 * @param x rows × in, its input
 * @param o rows × out, its output
 * @param delta rows × out, δ_out: what comes back to it
 */
public record Pass(Parameters p, DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj delta) {
    /** Of the i-th layer, from 0, in its workspace. */
    static Pass of(Workspace space, int i) {
        DMatrixRMaj x = i == 0 ? space.x : space.o.get(i - 1);
        return new Pass(space.weights.get(i), x, space.o.get(i), space.delta.get(i + 1));
    }
}
