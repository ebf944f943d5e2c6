package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Sgd;
import learningflow.core.Weights;
import learningflow.lesson.Decision;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;

/** Scenarios to draw. */
public final class Examples {
    private Examples() {}

    /** The example of the articles. */
    public static Scenario article() {
        Network network = network(3, "linear", 1, "relu", 0);
        Dataset data = new Dataset(
                List.of("broccoli", "Tagada strawberries", "workout hours"),
                List.of("good shape"),
                Matrix.of(3, 3, 100, 2000, 100, 200, 0, 0, 0, 2000, 3000),
                Matrix.of(3, 1, 0, 1, 1));
        Weights weights = new Weights(List.of(
                LayerWeights.NONE,
                new LayerWeights(Matrix.row(1.0 / 200, -3000.0 / 11600000, 1.0 / 5800), Matrix.EMPTY),
                LayerWeights.NONE));
        return scenario(network, data, weights, 1e-7, 1, Optional.of(new Decision(0.5, "bad shape", "good shape")));
    }

    /** 2-4-1 with biases, tanh and logistic. */
    public static Scenario xor() {
        Network network = biased(2, "linear", 4, "tanh", 0, "linear", 1, "logistic", 0);
        Dataset data = new Dataset(
                List.of("a", "b"),
                List.of("a xor b"),
                Matrix.of(4, 2, 0, 0, 0, 1, 1, 0, 1, 1),
                Matrix.of(4, 1, 0, 1, 1, 0));
        return scenario(network, data, random(network), 0.5, 2, Optional.of(new Decision(0.5, "same", "different")));
    }

    /** Layers of the given sizes with ReLU between them, on data of small numbers. */
    public static Scenario chain(String activation, int... sizes) {
        List<Object> plan = new ArrayList<>();
        for (int i = 1; i < sizes.length; i++) {
            plan.add("linear");
            plan.add(sizes[i]);
            if (i + 1 < sizes.length) {
                plan.add(activation);
                plan.add(0);
            }
        }
        Network network = network(sizes[0], plan.toArray());
        int outputs = sizes[sizes.length - 1];
        Random random = new Random(5);
        Dataset data = new Dataset(
                IntStream.rangeClosed(1, sizes[0])
                        .mapToObj(i -> "input number " + i)
                        .toList(),
                IntStream.rangeClosed(1, outputs).mapToObj(i -> "output " + i).toList(),
                Matrix.of(4, sizes[0], random.doubles(4L * sizes[0], -1, 1).toArray()),
                Matrix.of(4, outputs, random.doubles(4L * outputs, 0, 1).toArray()));
        return scenario(network, data, random(network), 0.1, 1, Optional.empty());
    }

    private static Network network(int inputs, Object... plan) {
        return network(false, inputs, plan);
    }

    private static Network biased(int inputs, Object... plan) {
        return network(true, inputs, plan);
    }

    private static Network network(boolean bias, int inputs, Object... plan) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Layers.find("input").orElseThrow().make(inputs, inputs, false, Map.of()));
        for (int i = 0; i < plan.length; i += 2) {
            int in = layers.get(layers.size() - 1).out();
            layers.add(Layers.find((String) plan[i]).orElseThrow().make(in, (int) plan[i + 1], bias, Map.of()));
        }
        return new Network(layers);
    }

    private static Weights random(Network network) {
        Random random = new Random(1);
        return new Weights(network.layers().stream()
                .map(layer -> layer.hasWeights()
                        ? new LayerWeights(
                                Matrix.of(
                                        layer.out(),
                                        layer.in(),
                                        random.doubles((long) layer.out() * layer.in(), -1, 1)
                                                .toArray()),
                                layer.hasBias()
                                        ? Matrix.row(random.doubles(layer.out(), -1, 1)
                                                .toArray())
                                        : Matrix.EMPTY)
                        : LayerWeights.NONE)
                .toList());
    }

    private static Scenario scenario(
            Network network, Dataset data, Weights weights, double rate, int batch, Optional<Decision> decision) {
        Setup setup = new Setup(
                network, data, new HalfSquaredError(), new Sgd(), rate, new Batching(batch, false, 1), Frozen.NONE);
        return new Scenario("example", "", decision, setup, weights, Spellings.NONE);
    }
}
