package learningflow.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random small networks with data of a size at which nothing overflows and no input lies exactly on a kink. */
final class RandomNetworks {
    /** With 1e-8, noise of 1e-17 in a gradient that is 0 on paper would make a step of 1e-9·α. */
    private static final double EPSILON = 1e-4;

    private RandomNetworks() {}

    /** Every layer type, loss and optimizer, with a loss that the last layer can stand; some layers frozen; α = 0.05. */
    static Setup setup(Random random, int rows) {
        Network network = network(random);
        List<Loss> losses = Losses.ALL.stream()
                .filter(loss -> takesAnyOutput(loss) || takesTheOutputOf(network.last(), loss))
                .toList();
        Loss loss = losses.get(random.nextInt(losses.size()));
        OptimizerType optimizer = Optimizers.ALL.get(random.nextInt(Optimizers.ALL.size()));
        double[][] x = new double[rows][network.inputs()];
        double[][] y = new double[rows][network.outputs()];
        for (int row = 0; row < rows; row++) {
            x[row] = random.doubles(network.inputs(), -1.5, 1.5).toArray();
            double[] shares = random.doubles(network.outputs(), 0.1, 1).toArray();
            double sum = java.util.Arrays.stream(shares).sum() + (network.outputs() == 1 ? 1 : 0);
            y[row] = java.util.Arrays.stream(shares).map(share -> share / sum).toArray();
        }
        return new Setup(
                network,
                Examples.data(x, y),
                loss,
                optimizer.make(Map.of("epsilon", EPSILON)),
                0.05,
                new Batching(1 + random.nextInt(rows), random.nextBoolean(), random.nextLong()),
                frozen(random, network));
    }

    /** A sixth of the layers as a whole, a sixth their biases. */
    private static Frozen frozen(Random random, Network network) {
        Frozen frozen = Frozen.NONE;
        for (int k : network.weighted().toArray()) {
            int choice = random.nextInt(6);
            frozen = choice == 0 ? frozen.with(k, false, true) : frozen;
            frozen = choice <= 1 && network.layer(k).hasBias() ? frozen.with(k, true, true) : frozen;
        }
        return frozen;
    }

    private static boolean takesAnyOutput(Loss loss) {
        return Double.isFinite(loss.value(-1, 0.5, 1));
    }

    /** A softmax of one number is 1 whatever the weights are. */
    private static boolean takesTheOutputOf(Layer last, Loss loss) {
        return loss.fusedWith(last) != null && !last.equals(new Softmax(1));
    }

    private static Network network(Random random) {
        List<Layer> layers = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        layers.add(new Input(size));
        layers.add(new Linear(size, size = 1 + random.nextInt(4), random.nextBoolean()));
        List<LayerType> types =
                Layers.ALL.stream().filter(type -> !type.equals(Input.TYPE)).toList();
        for (int k = random.nextInt(4); k > 0; k--) {
            LayerType type = types.get(random.nextInt(types.size()));
            Layer layer = type.make(size, type.sized() ? 1 + random.nextInt(4) : size, random.nextBoolean(), Map.of());
            layers.add(layer);
            size = layer.out();
        }
        return new Network(layers);
    }

    static Weights weights(Random random, Network network) {
        return new Weights(IntStream.rangeClosed(1, network.size())
                .mapToObj(network::layer)
                .map(layer -> new LayerWeights(
                        layer.hasWeights() ? random(random, layer.out(), layer.in()) : Matrix.EMPTY,
                        layer.hasBias() ? random(random, 1, layer.out()) : Matrix.EMPTY))
                .toList());
    }

    private static Matrix random(Random random, int rows, int columns) {
        return Matrix.of(
                rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    }
}
