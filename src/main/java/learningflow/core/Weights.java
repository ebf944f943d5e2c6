package learningflow.core;

import java.util.ArrayList;
import java.util.List;

/**
 * All weights and biases of a network, or gradients of their shape; a value.
 *
 * @param layers one entry a layer, L1 first; {@link LayerWeights#NONE} for those without weights
 */
public record Weights(List<LayerWeights> layers) {
    public Weights {
        layers = List.copyOf(layers);
    }

    /** Those of Lk, k from 1. */
    public LayerWeights layer(int k) {
        return layers.get(k - 1);
    }

    public double get(WeightId id) {
        return layer(id.layer()).get(id);
    }

    public Weights with(WeightId id, double value) {
        return withLayer(id.layer(), layer(id.layer()).with(id, value));
    }

    public Weights withLayer(int k, LayerWeights changed) {
        List<LayerWeights> copy = new ArrayList<>(layers);
        copy.set(k - 1, changed);
        return new Weights(copy);
    }

    /** Σ this · (to − from) over all weights and biases: the change of the loss that the gradient {@code this} promises. */
    public double dotDifference(Weights from, Weights to) {
        double sum = 0;
        for (int i = 0; i < layers.size(); i++) {
            sum += layers.get(i)
                            .w()
                            .dotDifference(
                                    from.layers.get(i).w(), to.layers.get(i).w())
                    + layers.get(i)
                            .b()
                            .dotDifference(
                                    from.layers.get(i).b(), to.layers.get(i).b());
        }
        return sum;
    }

    /** Hears of each weight and bias what it is here and in another value of the same shape. */
    @FunctionalInterface
    public interface Pair {
        /** @param layer k of Lk @param i its place among the layer's weights, row by row, or among its biases */
        void accept(int layer, boolean bias, int i, double here, double there);
    }

    /** Layer by layer, weights before biases. */
    public void compare(Weights other, Pair pair) {
        for (int k = 1; k <= layers.size(); k++) {
            Matrix w = layer(k).w();
            for (int i = 0; i < w.size(); i++) {
                pair.accept(k, false, i, w.get(i), other.layer(k).w().get(i));
            }
            Matrix b = layer(k).b();
            for (int i = 0; i < b.size(); i++) {
                pair.accept(k, true, i, b.get(i), other.layer(k).b().get(i));
            }
        }
    }

    /** What {@link Pair} calls the i-th of a layer. */
    public WeightId id(int layer, boolean bias, int i) {
        int in = layer(layer).w().columns();
        return bias ? WeightId.bias(layer, i) : WeightId.weight(layer, i / in, i % in);
    }

    /** Whether every number has a place in the network and none is missing. */
    public boolean fits(Network network) {
        if (layers.size() != network.size()) {
            return false;
        }
        for (int k = 1; k <= layers.size(); k++) {
            Layer layer = network.layer(k);
            Matrix w = layer(k).w();
            Matrix b = layer(k).b();
            boolean fits = w.rows() == (layer.hasWeights() ? layer.out() : 0)
                    && w.columns() == (layer.hasWeights() ? layer.in() : 0)
                    && b.rows() == (layer.hasBias() ? 1 : 0)
                    && b.columns() == (layer.hasBias() ? layer.out() : 0);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** How many numbers it holds. */
    public long count() {
        return layers.stream().mapToLong(l -> l.w().size() + l.b().size()).sum();
    }
}
