package learningflow.core;

import java.util.List;

/**
 * The matrices of a {@link Trace}, which says what they are. L1 hands on: o¹ is x, and δ¹ is δ².
 *
 * @param deltas δ^1 … δ^(m+1)
 */
record Quantities(
        Matrix x,
        Matrix y,
        List<Matrix> outputs,
        Matrix rowLosses,
        List<Matrix> deltas,
        Weights dw,
        List<Matrix> outputsAfter,
        Matrix rowLossesAfter) {
    /**
     * @param numbers as {@link Workspace#copyPasses} copies them, then, with the new weights, as
     *     {@link Workspace#copyForward} does
     */
    static Later<Quantities> later(Setup setup, Batch batch, double[] numbers) {
        return new Later<>(() -> of(setup, batch, new Copied(numbers)));
    }

    private static Quantities of(Setup setup, Batch batch, Copied copied) {
        Network network = setup.network();
        Matrix x = setup.data().x().selectRows(batch.rowsUncopied());
        return new Quantities(
                x,
                setup.data().y().selectRows(batch.rowsUncopied()),
                outputs(network, x, copied),
                copied.matrix(batch.size(), 1),
                deltas(network, batch.size(), copied),
                copied.weights(network),
                outputs(network, x, copied),
                copied.matrix(batch.size(), 1));
    }

    private static List<Matrix> outputs(Network network, Matrix x, Copied copied) {
        Matrix[] outputs = new Matrix[network.size()];
        outputs[0] = x;
        for (int k = 2; k <= outputs.length; k++) {
            outputs[k - 1] = copied.matrix(x.rows(), network.layer(k).out());
        }
        return List.of(outputs);
    }

    private static List<Matrix> deltas(Network network, int rows, Copied copied) {
        Matrix[] deltas = new Matrix[network.size() + 1];
        for (int k = 2; k <= network.size(); k++) {
            deltas[k - 1] = copied.matrix(rows, network.layer(k).in());
        }
        deltas[network.size()] = copied.matrix(rows, network.outputs());
        deltas[0] = deltas[1];
        return List.of(deltas);
    }
}
