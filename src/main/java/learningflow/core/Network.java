package learningflow.core;

import java.util.List;
import java.util.stream.IntStream;

/** The layers L1 … Lm, in order: the first is the input layer, each takes what the one before it gives. */
public record Network(List<Layer> layers) {
    public Network {
        layers = List.copyOf(layers);
        if (layers.size() < 2 || !layers.get(0).type().equals(Input.TYPE)) {
            throw new ShapeException("a network is an input layer and at least one more, was " + layers);
        }
        for (int i = 1; i < layers.size(); i++) {
            if (layers.get(i).in() != layers.get(i - 1).out()) {
                throw new ShapeException("L%d takes %d numbers, but L%d gives %d"
                        .formatted(
                                i + 1, layers.get(i).in(), i, layers.get(i - 1).out()));
            }
        }
    }

    public static Network of(Layer... layers) {
        return new Network(List.of(layers));
    }

    /** m, the number of layers, the input layer included. */
    public int size() {
        return layers.size();
    }

    /** Lk, k from 1 to {@link #size()}. */
    public Layer layer(int k) {
        return layers.get(k - 1);
    }

    public Layer last() {
        return layers.get(layers.size() - 1);
    }

    public int inputs() {
        return layers.get(0).in();
    }

    public int outputs() {
        return last().out();
    }

    /** The numbers k of the layers with weights, in order. */
    public IntStream weighted() {
        return IntStream.rangeClosed(1, size()).filter(k -> layer(k).hasWeights());
    }

    /** How many weights and biases there are in all. */
    public long parameterCount() {
        return weighted()
                .mapToObj(this::layer)
                .mapToLong(layer -> (long) layer.out() * layer.in() + (layer.hasBias() ? layer.out() : 0))
                .sum();
    }

    /** Every weight and bias, in the order of the layers, neuron by neuron, the bias of a neuron after its weights. */
    public List<WeightId> weightIds() {
        return weighted().boxed().flatMap(k -> weightIds(k).stream()).toList();
    }

    /** Every weight and bias of Lk. */
    public List<WeightId> weightIds(int k) {
        Layer layer = layer(k);
        return IntStream.range(0, layer.out())
                .boxed()
                .flatMap(neuron -> IntStream.range(0, layer.in() + (layer.hasBias() ? 1 : 0))
                        .mapToObj(i -> i < layer.in() ? WeightId.weight(k, neuron, i) : WeightId.bias(k, neuron)))
                .toList();
    }
}
