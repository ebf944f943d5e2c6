package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/** Moves the weights against their gradient by the optimizer's rule; frozen ones stay, and so does what is remembered of them. */
final class Update {
    private final Setup setup;
    private final Workspace space;
    /** Per layer the stretches of w, then of b, that move. */
    private final int[][] movableWeights;

    private final int[][] movableBiases;
    /** The buffers of the optimizer's memories, by layer. */
    private final double[][][] weightMemories;

    private final double[][][] biasMemories;

    Update(Setup setup, Workspace space) {
        this.setup = setup;
        this.space = space;
        int m = setup.network().size();
        movableWeights = new int[m][];
        movableBiases = new int[m][];
        weightMemories = new double[m][][];
        biasMemories = new double[m][][];
        for (int i = 0; i < m; i++) {
            int layer = i;
            DMatrixRMaj w = space.weights.get(i).w();
            int biases = space.weights.get(i).b().getNumElements();
            movableWeights[i] = setup.frozen().movable(i + 1, false, w.numCols, w.getNumElements());
            movableBiases[i] = setup.frozen().movable(i + 1, true, 1, biases);
            weightMemories[i] =
                    space.memories.stream().map(p -> p.get(layer).w().data).toArray(double[][]::new);
            biasMemories[i] =
                    space.memories.stream().map(p -> p.get(layer).b().data).toArray(double[][]::new);
        }
    }

    /** @param t which update since the run began, from 1 */
    void run(long t) {
        for (int i = 0; i < movableWeights.length; i++) {
            Parameters p = space.weights.get(i);
            Parameters g = space.gradients.get(i);
            run(p.w(), g.w(), weightMemories[i], movableWeights[i], t);
            run(p.b(), g.b(), biasMemories[i], movableBiases[i], t);
        }
    }

    private void run(DMatrixRMaj w, DMatrixRMaj g, double[][] memory, int[] movable, long t) {
        for (int i = 0; i < movable.length; i += 2) {
            setup.optimizer().update(w.data, g.data, memory, movable[i], movable[i + 1], setup.learningRate(), t);
        }
    }
}
