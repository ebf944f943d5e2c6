package learningflow.core;

import java.util.List;

/**
 * Everything in one update, copied; a value. The steps of the timeline only reveal it.
 *
 * <p>Its numbers are copied at once, but matrices are made of them only when somebody looks for the first time: for small
 * networks that costs more than the update.
 */
public final class Trace {
    private final int update;
    private final Batch batch;
    private final double learningRate;
    private final double loss;
    private final double lossAfter;
    private final Later<Checkpoint> before;
    private final Later<Checkpoint> after;
    private final Later<Quantities> quantities;

    Trace(
            int update,
            Batch batch,
            double learningRate,
            double loss,
            double lossAfter,
            Later<Checkpoint> before,
            Later<Checkpoint> after,
            Later<Quantities> quantities) {
        this.update = update;
        this.batch = batch;
        this.learningRate = learningRate;
        this.loss = loss;
        this.lossAfter = lossAfter;
        this.before = before;
        this.after = after;
        this.quantities = quantities;
    }

    /** Its number in the run, from 1. */
    public int update() {
        return update;
    }

    public Batch batch() {
        return batch;
    }

    public double learningRate() {
        return learningRate;
    }

    /** The mean of the rows' losses. */
    public double loss() {
        return loss;
    }

    /** The same with the new weights. */
    public double lossAfter() {
        return lossAfter;
    }

    /** The weights and the optimizer's memories that the update started from. */
    public Checkpoint before() {
        return before.get();
    }

    /** The same behind it. */
    public Checkpoint after() {
        return after.get();
    }

    /** loss + Σ δw · (ŵ − w): what the derivative promised. */
    public double predictedLoss() {
        return loss + dw().dotDifference(before().weights(), after().weights());
    }

    /** m, the number of layers. */
    public int layers() {
        return outputs().size();
    }

    /** Rows × inputs. */
    public Matrix x() {
        return quantities.get().x();
    }

    /** Rows × outputs. */
    public Matrix y() {
        return quantities.get().y();
    }

    /** o^1 … o^m, each rows × the layer's size. */
    public List<Matrix> outputs() {
        return quantities.get().outputs();
    }

    /** The same with the new weights. */
    public List<Matrix> outputsAfter() {
        return quantities.get().outputsAfter();
    }

    /** o^k, k from 1 to m; o^0 is the data. */
    public Matrix o(int k) {
        return k == 0 ? x() : outputs().get(k - 1);
    }

    /** o^k with the new weights; o^0 is the data. */
    public Matrix oAfter(int k) {
        return k == 0 ? x() : outputsAfter().get(k - 1);
    }

    /** Rows × 1, the loss of each row. */
    public Matrix rowLosses() {
        return quantities.get().rowLosses();
    }

    /** The same with the new weights. */
    public Matrix rowLossesAfter() {
        return quantities.get().rowLossesAfter();
    }

    /** δ^k, k from 1 to m + 1: rows × the size of X^k; carries the factor 1/rows. */
    public Matrix delta(int k) {
        return quantities.get().deltas().get(k - 1);
    }

    /** δw^k and δb^k of every layer, summed over the rows, before the optimizer. */
    public Weights dw() {
        return quantities.get().dw();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Trace that
                        && update == that.update
                        && Double.compare(learningRate, that.learningRate) == 0
                        && batch.equals(that.batch)
                        && before().equals(that.before())
                        && after().equals(that.after())
                        && quantities.get().equals(that.quantities.get());
    }

    @Override
    public int hashCode() {
        return 31 * update + quantities.get().hashCode();
    }

    @Override
    public String toString() {
        return "update " + update + ", " + batch + ", " + before() + ", " + quantities.get() + ", " + after();
    }
}
