package learningflow.bench.window;

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
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Layer;
import learningflow.core.Layers;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;

/** Scenarios of the sizes that are measured: linear layers, an activation behind each but the last. */
final class Networks {
    private static final long SEED = 1;

    private Networks() {}

    static Scenario deep(int rows) {
        return of("Deep", "tanh", rows, 10, 2, 8, 8, 8, 8, 8, 8, 1);
    }

    static Scenario wide(int rows) {
        return of("Wide", "relu", rows, 32, 64, 64, 64, 10);
    }

    static Scenario digits(int rows) {
        return of("Digits", "relu", rows, 64, 784, 256, 128, 10);
    }

    /** One weight for each of three inputs. */
    static Scenario small() {
        return of("Small", "tanh", 3, 1, 3, 1);
    }

    private static Scenario of(String title, String activation, int rows, int batch, int... sizes) {
        List<Layer> layers = new ArrayList<>(List.of(layer("input", sizes[0], sizes[0])));
        for (int k = 0; k + 1 < sizes.length; k++) {
            layers.add(layer("linear", sizes[k], sizes[k + 1]));
            if (k < sizes.length - 2) {
                layers.add(layer(activation, sizes[k + 1], sizes[k + 1]));
            }
        }
        Network network = new Network(layers);
        int outputs = sizes[sizes.length - 1];
        Dataset data = new Dataset(
                names("x", sizes[0]), names("y", outputs), numbers(rows, sizes[0], SEED), numbers(rows, outputs, 2));
        Setup setup = new Setup(
                network,
                data,
                new HalfSquaredError(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                1e-3,
                new Batching(batch, false, SEED),
                Frozen.NONE);
        return new Scenario(
                title,
                "",
                Optional.empty(),
                setup,
                Initialiser.draw(network, Initialisers.ALL.get(0), SEED),
                Spellings.NONE);
    }

    private static Layer layer(String type, int in, int out) {
        return Layers.find(type).orElseThrow().make(in, out, true, Map.of());
    }

    private static List<String> names(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    private static Matrix numbers(int rows, int columns, long seed) {
        return Matrix.of(
                rows,
                columns,
                new Random(seed).doubles((long) rows * columns, -1, 1).toArray());
    }
}
