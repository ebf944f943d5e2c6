package learningflow.core;

import java.util.List;

/**
 * Everything in one update, copied; a value. The steps of the timeline only reveal it.
 *
 * @param update its number in the run, from 1
 * @param x rows × inputs
 * @param y rows × outputs
 * @param outputs o^1 … o^m, each rows × the layer's size
 * @param rowLosses rows × 1, the loss of each row
 * @param loss their mean
 * @param deltas δ^1 … δ^(m+1), each rows × the size of X^k; carries the factor 1/rows
 * @param dw δw^k and δb^k of every layer, summed over the rows, before the optimizer
 * @param before the weights and the optimizer's memories that the update started from
 * @param after the same behind it
 * @param predictedLoss loss + Σ δw · (ŵ − w): what the derivative promised
 * @param outputsAfter the outputs for the same rows with the new weights
 * @param rowLossesAfter the losses for the same rows with the new weights
 * @param lossAfter their mean
 */
public record Trace(
        int update,
        Batch batch,
        Matrix x,
        Matrix y,
        List<Matrix> outputs,
        Matrix rowLosses,
        double loss,
        List<Matrix> deltas,
        Weights dw,
        double learningRate,
        Checkpoint before,
        Checkpoint after,
        double predictedLoss,
        List<Matrix> outputsAfter,
        Matrix rowLossesAfter,
        double lossAfter) {
    public Trace {
        outputs = List.copyOf(outputs);
        deltas = List.copyOf(deltas);
        outputsAfter = List.copyOf(outputsAfter);
    }

    /** m, the number of layers. */
    public int layers() {
        return outputs.size();
    }

    /** o^k, k from 1 to m; o^0 is the data. */
    public Matrix o(int k) {
        return k == 0 ? x : outputs.get(k - 1);
    }

    /** o^k with the new weights; o^0 is the data. */
    public Matrix oAfter(int k) {
        return k == 0 ? x : outputsAfter.get(k - 1);
    }

    /** δ^k, k from 1 to m + 1. */
    public Matrix delta(int k) {
        return deltas.get(k - 1);
    }
}
