package learningflow.core;

/**
 * Everything that decides an update besides the weights: what is trained, on what, and how. A value.
 *
 * @param learningRate α, above 0
 */
public record Setup(
        Network network,
        Dataset data,
        Loss loss,
        Optimizer optimizer,
        double learningRate,
        Batching batching,
        Frozen frozen) {
    public Setup {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("learning rate must be > 0 and finite, was " + learningRate);
        }
        if (data.x().columns() != network.inputs() || data.y().columns() != network.outputs()) {
            throw new ShapeException("the data has %d inputs and %d outputs, the network %d and %d"
                    .formatted(data.x().columns(), data.y().columns(), network.inputs(), network.outputs()));
        }
    }

    public Setup withNetwork(Network changed) {
        return new Setup(changed, data, loss, optimizer, learningRate, batching, frozen);
    }

    public Setup withData(Dataset changed) {
        return new Setup(network, changed, loss, optimizer, learningRate, batching, frozen);
    }

    public Setup withLoss(Loss changed) {
        return new Setup(network, data, changed, optimizer, learningRate, batching, frozen);
    }

    public Setup withOptimizer(Optimizer changed) {
        return new Setup(network, data, loss, changed, learningRate, batching, frozen);
    }

    public Setup withLearningRate(double changed) {
        return new Setup(network, data, loss, optimizer, changed, batching, frozen);
    }

    public Setup withBatching(Batching changed) {
        return new Setup(network, data, loss, optimizer, learningRate, changed, frozen);
    }

    public Setup withFrozen(Frozen changed) {
        return new Setup(network, data, loss, optimizer, learningRate, batching, changed);
    }
}
