package learningflow.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Relu;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.lesson.Decision;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;

/** Scenarios that the tests of the window show. */
public final class Examples {
    private Examples() {}

    /** The example of the articles. */
    public static Scenario article() {
        Matrix x = Matrix.of(new double[][] {{100, 2000, 100}, {200, 0, 0}, {0, 2000, 3000}});
        Dataset data = new Dataset(
                List.of("broccoli", "Tagada strawberries", "workout hours"),
                List.of("good shape"),
                x,
                Matrix.of(3, 1, 0, 1, 1));
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.row(1 / 200.0, -3000 / 11600000.0, 1 / 5800.0), Matrix.EMPTY),
                LayerWeights.NONE));
        Spellings spellings = Spellings.NONE
                .with("layers[1].weights[0][0]", "1/200")
                .with("layers[1].weights[0][1]", "-3000/11600000")
                .with("layers[1].weights[0][2]", "1/5800")
                .with(Spellings.LEARNING_RATE, "1e-7");
        return new Scenario(
                "Good shape?",
                "",
                Optional.of(new Decision(0.5, "bad shape", "good shape")),
                setup(Network.of(new Input(3), new Linear(3, 1, false), new Relu(1)), data, 1e-7),
                weights,
                spellings);
    }

    /** Exclusive or, with a hidden layer of two and biases. */
    public static Scenario xor() {
        Dataset data = new Dataset(
                List.of("a", "b"),
                List.of("a xor b"),
                Matrix.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
                Matrix.of(4, 1, 0, 1, 1, 0));
        Network network = Network.of(
                new Input(2), new Linear(2, 2, true), layer("tanh", 2), new Linear(2, 1, true), layer("logistic", 1));
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.of(2, 2, 0.8, -0.6, 0.5, 0.9), Matrix.row(0.1, -0.2)),
                LayerWeights.NONE,
                new LayerWeights(Matrix.row(0.7, -0.4), Matrix.row(0.05)),
                LayerWeights.NONE));
        Optional<Decision> decision = Optional.of(new Decision(0.5, "false", "true"));
        return new Scenario("Exclusive or", "", decision, setup(network, data, 0.5), weights, Spellings.NONE);
    }

    /** Three classes behind a softmax, with many rows. */
    public static Scenario classes(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        double[] x =
                random.doubles(rows * 4L, 0, 8).map(v -> Math.rint(v * 10) / 10).toArray();
        double[] y = new double[rows * 3];
        IntStream.range(0, rows).forEach(row -> y[row * 3 + row % 3] = 1);
        Dataset data = new Dataset(
                List.of("sepal length", "sepal width", "petal length", "petal width"),
                List.of("setosa", "versicolor", "virginica"),
                Matrix.of(rows, 4, x),
                Matrix.of(rows, 3, y));
        Network network = Network.of(new Input(4), new Linear(4, 3, true), layer("softmax", 3));
        return new Scenario(
                "Classes", "", Optional.empty(), setup(network, data, 0.01), random(network), Spellings.NONE);
    }

    /** With a learning rate so large that every update goes further astray. */
    public static Scenario diverging() {
        Dataset data = new Dataset(List.of("x"), List.of("y"), Matrix.of(2, 1, 10, 20), Matrix.of(2, 1, 1, 2));
        Network network = Network.of(new Input(1), new Linear(1, 1, false));
        Weights weights = new Weights(List.of(LayerWeights.NONE, new LayerWeights(Matrix.row(1.0), Matrix.EMPTY)));
        return new Scenario("Astray", "", Optional.empty(), setup(network, data, 10), weights, Spellings.NONE);
    }

    /** With about as many weights as asked for. */
    public static Scenario large(int parameters) {
        int size = (int) Math.sqrt(parameters);
        Dataset data = new Dataset(
                IntStream.range(0, size).mapToObj(i -> "x" + i).toList(),
                IntStream.range(0, size).mapToObj(i -> "y" + i).toList(),
                Matrix.zeros(2, size).map(v -> 1),
                Matrix.zeros(2, size));
        Network network = Network.of(new Input(size), new Linear(size, size, true));
        return new Scenario("Large", "", Optional.empty(), setup(network, data, 0.01), random(network), Spellings.NONE);
    }

    private static Layer layer(String type, int size) {
        return Layers.find(type).orElseThrow().make(size, size, false, Map.of());
    }

    private static Setup setup(Network network, Dataset data, double rate) {
        return new Setup(
                network,
                data,
                new HalfSquaredError(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                rate,
                new Batching(1, false, 1),
                Frozen.NONE);
    }

    private static Weights random(Network network) {
        SplittableRandom random = new SplittableRandom(2);
        return new Weights(network.layers().stream()
                .map(layer -> layer.hasWeights()
                        ? new LayerWeights(
                                Matrix.zeros(layer.out(), layer.in()).map(v -> random.nextDouble(-0.5, 0.5)),
                                Matrix.zeros(1, layer.out()))
                        : LayerWeights.NONE)
                .toList());
    }
}
