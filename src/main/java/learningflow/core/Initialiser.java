package learningflow.core;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How the weights of a layer are drawn where nobody gives them: evenly between −limit and limit. Biases start at 0.
 *
 * <p>A layer's numbers depend on the seed, its place in the network and its shape alone. Only integers, +, −, ·, / and square
 * roots make them, so they are the same on every machine.
 */
public interface Initialiser {
    /** Its name in scenario files. */
    String id();

    /** Its name for people. */
    String name();

    /** The limit for people. */
    String formula();

    /** The bound of the numbers drawn for a layer with so many inputs and outputs. */
    double limit(int in, int out);

    /**
     * The weights and biases of one layer.
     *
     * @param k of Lk, from 1
     */
    default LayerWeights draw(Layer layer, int k, long seed) {
        if (!layer.hasWeights()) {
            return LayerWeights.NONE;
        }
        SplittableRandom random = new SplittableRandom(Seeds.nth(Seeds.nth(seed, -1), k));
        double limit = limit(layer.in(), layer.out());
        double[] w = new double[layer.out() * layer.in()];
        Arrays.setAll(w, i -> limit * minusOneToOne(random.nextLong()));
        return new LayerWeights(
                Matrix.of(layer.out(), layer.in(), w), layer.hasBias() ? Matrix.zeros(1, layer.out()) : Matrix.EMPTY);
    }

    /** The upper 53 bits as a number in [−1, 1). */
    private static double minusOneToOne(long bits) {
        return (bits >>> 11) * 0x1p-52 - 1;
    }

    /**
     * The weights of a whole network.
     *
     * @param choices one a layer, L1 first; what stands for a layer without weights does not matter
     */
    static Weights draw(Network network, List<Initialiser> choices, long seed) {
        if (choices.size() != network.size()) {
            throw new ShapeException("%d initialisers for %d layers".formatted(choices.size(), network.size()));
        }
        return new Weights(IntStream.rangeClosed(1, network.size())
                .mapToObj(k -> choices.get(k - 1).draw(network.layer(k), k, seed))
                .toList());
    }

    /** The weights of a whole network, all drawn in the same way. */
    static Weights draw(Network network, Initialiser choice, long seed) {
        return draw(network, java.util.Collections.nCopies(network.size(), choice), seed);
    }
}
