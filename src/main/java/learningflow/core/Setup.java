package learningflow.core;

/**
 * Everything that decides an update besides the weights: what is trained, on what, and how. A value.
 *
 * <p>The test rows are always those that the share, the batching's seed and the number of rows lead to, and the data is always
 * normalised by the training rows that are left: whatever is changed here changes both with it.
 *
 * @param learningRate α, above 0
 * @param split which rows train; of one that was made for other rows or another seed only the share counts
 */
public record Setup(
        Network network,
        Dataset data,
        Loss loss,
        Optimizer optimizer,
        double learningRate,
        Batching batching,
        Frozen frozen,
        Split split) {
    public Setup {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learning rate must be > 0 and finite, was " + learningRate);
        }
        if (data.x().columns() != network.inputs() || data.y().columns() != network.outputs()) {
            throw new ShapeException("the data has %d inputs and %d outputs, the network %d and %d"
                    .formatted(data.x().columns(), data.y().columns(), network.inputs(), network.outputs()));
        }
        split = split.fitting(data.rows(), batching.seed());
        data = data.fitted(split);
    }

    /** All rows train. */
    public Setup(
            Network network,
            Dataset data,
            Loss loss,
            Optimizer optimizer,
            double learningRate,
            Batching batching,
            Frozen frozen) {
        this(network, data, loss, optimizer, learningRate, batching, frozen, Split.none(data.rows()));
    }

    /** The batches that its updates are made of, in order. */
    public Batches batches() {
        return new Batches(split, batching);
    }

    /** @param testShare from 0 to below 1; the rows are drawn from the batching's seed */
    public Setup withTestShare(double testShare) {
        Split changed = Split.draw(data.rows(), testShare, batching.seed());
        return new Setup(network, data, loss, optimizer, learningRate, batching, frozen, changed);
    }

    public Setup withNetwork(Network changed) {
        return new Setup(changed, data, loss, optimizer, learningRate, batching, frozen, split);
    }

    public Setup withData(Dataset changed) {
        return new Setup(network, changed, loss, optimizer, learningRate, batching, frozen, split);
    }

    public Setup withLoss(Loss changed) {
        return new Setup(network, data, changed, optimizer, learningRate, batching, frozen, split);
    }

    public Setup withOptimizer(Optimizer changed) {
        return new Setup(network, data, loss, changed, learningRate, batching, frozen, split);
    }

    public Setup withLearningRate(double changed) {
        return new Setup(network, data, loss, optimizer, changed, batching, frozen, split);
    }

    public Setup withBatching(Batching changed) {
        return new Setup(network, data, loss, optimizer, learningRate, changed, frozen, split);
    }

    public Setup withFrozen(Frozen changed) {
        return new Setup(network, data, loss, optimizer, learningRate, batching, changed, split);
    }
}
