package learningflow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Layer;
import learningflow.core.Layers;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Weights;

/**
 * What is computed: updates by SGD of a network of linear layers with an activation behind each but the last, which has one only
 * where there is no other.
 *
 * @param batch rows of one update
 * @param relu the activation: ReLU, else tanh
 * @param bias whether the linear layers have biases
 * @param sizes inputs, then the neurons of each linear layer
 */
record Shape(int batch, boolean relu, boolean bias, int... sizes) {
    static final double RATE = 1e-4;
    static final int BATCHES = 4;
    private static final long SEED = 1;

    /** Whether an activation stands behind the k-th linear layer, from 0. */
    boolean isActive(int k) {
        return k < sizes.length - 2 || sizes.length == 2;
    }

    /** Rows of numbers between −1 and 1. */
    double[][] numbers(int columns, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, BATCHES * batch)
                .mapToObj(row -> random.doubles(columns, -1, 1).toArray())
                .toArray(double[][]::new);
    }

    double[][] x() {
        return numbers(sizes[0], SEED);
    }

    double[][] y() {
        return numbers(sizes[sizes.length - 1], SEED + 1);
    }

    Setup setup() {
        int outputs = sizes[sizes.length - 1];
        Dataset data = new Dataset(names("x", sizes[0]), names("y", outputs), matrix(x()), matrix(y()));
        return new Setup(
                network(),
                data,
                new HalfSquaredError(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                RATE,
                new Batching(batch, false, SEED),
                Frozen.NONE);
    }

    Weights weights() {
        return Initialiser.draw(network(), Initialisers.ALL.get(0), SEED);
    }

    private Network network() {
        List<Layer> layers = new ArrayList<>(List.of(layer("input", sizes[0], sizes[0])));
        for (int k = 0; k + 1 < sizes.length; k++) {
            layers.add(layer("linear", sizes[k], sizes[k + 1]));
            if (isActive(k)) {
                layers.add(layer(relu ? "relu" : "tanh", sizes[k + 1], sizes[k + 1]));
            }
        }
        return new Network(layers);
    }

    private Layer layer(String type, int in, int out) {
        return Layers.find(type).orElseThrow().make(in, out, bias, Map.of());
    }

    private static List<String> names(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    private static Matrix matrix(double[][] rows) {
        int columns = rows[0].length;
        return Matrix.of(
                rows.length, columns, Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }
}
