package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * An entry of the catalogue of layers: what a file calls it, what people call it, and how one is made.
 *
 * @param id the {@code type} in scenario files
 * @param name for people
 * @param sized whether it has a size of its own; otherwise it takes the size of the layer before
 * @param weighted whether it has weights and, if asked for, biases
 * @param settings its keys beyond size and weights
 */
public record LayerType(String id, String name, boolean sized, boolean weighted, List<Setting> settings, Maker maker) {
    public LayerType {
        settings = List.copyOf(settings);
    }

    /** Makes a layer from its sizes and settings. */
    @FunctionalInterface
    public interface Maker {
        /** @param in the size of the layer before (the input layer: its own) @param out its own size */
        Layer make(int in, int out, boolean bias, Map<String, Double> settings);
    }

    /** A layer that takes its size from the layer before it and has no weights. */
    static LayerType activation(String id, String name, java.util.function.IntFunction<Layer> maker) {
        return new LayerType(id, name, false, false, List.of(), (in, out, bias, settings) -> maker.apply(in));
    }

    /** @param settings those given; the others take their defaults */
    public Layer make(int in, int out, boolean bias, Map<String, Double> settings) {
        return maker.make(in, out, bias, Setting.withDefaults(this.settings, settings));
    }
}
