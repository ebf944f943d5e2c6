package learningflow.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Setups that several tests start from. */
final class Examples {
    static final LayerWeights NONE = LayerWeights.NONE;

    private Examples() {}

    /** The example of the articles: three inputs, one linear neuron without bias, ReLU; ½(o−y)², SGD, α = 1e-7. */
    static Setup article() {
        Dataset data =
                data(new double[][] {{100, 2000, 100}, {200, 0, 0}, {0, 2000, 3000}}, new double[][] {{0}, {1}, {1}});
        return setup(Network.of(new Input(3), new Linear(3, 1, false), new Relu(1)), data, new HalfSquaredError())
                .withLearningRate(1e-7);
    }

    static Weights articleWeights() {
        return weights(NONE, w(new double[][] {{1 / 200.0, -3000 / 11600000.0, 1 / 5800.0}}), NONE);
    }

    /** SGD, α = 0.1, one row at a time, in order. */
    static Setup setup(Network network, Dataset data, Loss loss) {
        return new Setup(network, data, loss, new Sgd(), 0.1, new Batching(1, false, 1), Frozen.NONE);
    }

    static Dataset data(double[][] x, double[][] y) {
        return new Dataset(names("x", x[0].length), names("y", y[0].length), Matrix.of(x), Matrix.of(y));
    }

    static Weights weights(LayerWeights... layers) {
        return new Weights(List.of(layers));
    }

    static LayerWeights w(double[][] w) {
        return new LayerWeights(Matrix.of(w), Matrix.EMPTY);
    }

    static LayerWeights wb(double[][] w, double... b) {
        return new LayerWeights(Matrix.of(w), Matrix.row(b));
    }

    static Trainer trainer(Setup setup, Weights weights) {
        return new Trainer(setup, Checkpoint.start(weights, setup.optimizer()));
    }

    /** The trace of the first update with the given rows, counted from 0. */
    static Trace trace(Setup setup, Weights weights, int... rows) {
        return trainer(setup.withBatching(new Batching(rows.length, false, 1)), weights)
                .trace(new Batch(0, 1, rows), 1);
    }

    static Layer layer(String type, int in, int out, boolean bias) {
        return Layers.find(type).orElseThrow().make(in, out, bias, Map.of());
    }

    static double[] numbers(double... values) {
        return values;
    }

    private static List<String> names(String prefix, int count) {
        return Arrays.asList(
                IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toArray(String[]::new));
    }
}
