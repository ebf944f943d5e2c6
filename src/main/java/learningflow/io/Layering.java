package learningflow.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Network;
import learningflow.core.Weights;

/** The {@code layers} of a scenario file. */
record Layering(Network network, Weights weights, Frozen frozen) {
    private static final String INPUT = "input";
    private static final List<String> OF_WEIGHTS =
            List.of("bias", "weights", "biases", "init", "trainable", "trainableBias");

    static Layering read(Value layers, long seed, Notes notes) throws BadFileException {
        List<Layer> read = new ArrayList<>();
        int size = 0;
        long parameters = 0;
        for (int i = 0; i < layers.length(); i++) {
            Value value = layers.get(i);
            LayerType type = type(value, i == 0);
            value.object(keys(type));
            int in = size;
            if (type.sized()) {
                size = size(value.need("size", "expected.size"));
            }
            boolean bias = type.weighted() && isTrue(value, "bias");
            parameters += type.weighted() ? (long) size * in + (bias ? size : 0) : 0;
            if (parameters > Limits.PARAMETERS) {
                throw value.need("size", "expected.size")
                        .amount("bad.parameters", parameters, "expected.parameters", "max", Limits.PARAMETERS);
            }
            read.add(type.make(in == 0 ? size : in, size, bias, Training.settings(value, type.settings(), notes)));
        }
        if (read.size() < 2) {
            throw layers.amount("bad.layers", read.size(), "expected.layers");
        }
        Network network = new Network(read);
        return withWeights(layers, network, seed, notes);
    }

    private static int size(Value value) throws BadFileException {
        int size = value.count("expected.size");
        if (size == Integer.MAX_VALUE) {
            throw value.not("expected.sizeBelow", "below", Integer.MAX_VALUE);
        }
        return size;
    }

    private static LayerType type(Value layer, boolean first) throws BadFileException {
        String known = String.join(
                ", ",
                Layers.ALL.stream()
                        .map(LayerType::id)
                        .filter(id -> first == id.equals(INPUT))
                        .toList());
        Value name = layer.need("type", "expected.oneOf", "names", known);
        LayerType type = Layers.find(name.string()).orElseThrow(() -> name.not("expected.oneOf", "names", known));
        if (first && !type.id().equals(INPUT)) {
            throw name.not("expected.inputFirst");
        }
        if (!first && type.id().equals(INPUT)) {
            throw name.bad(name.text("bad.secondInput"), "expected.oneOf", "names", known);
        }
        return type;
    }

    private static List<String> keys(LayerType type) {
        List<String> keys = new ArrayList<>(List.of("type"));
        if (type.sized()) {
            keys.add("size");
        }
        if (type.weighted()) {
            keys.addAll(OF_WEIGHTS);
        }
        keys.addAll(Training.keys(type.settings()));
        return keys;
    }

    /** True if left out. */
    private static boolean isTrue(Value layer, String key) throws BadFileException {
        Optional<Value> value = layer.find(key);
        return value.isEmpty() || value.get().isTrue();
    }

    private static Layering withWeights(Value layers, Network network, long seed, Notes notes) throws BadFileException {
        List<LayerWeights> weights = new ArrayList<>();
        Frozen frozen = Frozen.NONE;
        for (int k = 1; k <= network.size(); k++) {
            if (!network.layer(k).hasWeights()) {
                weights.add(LayerWeights.NONE);
                continue;
            }
            Value layer = layers.get(k - 1);
            boolean trainable = isTrue(layer, "trainable");
            boolean trainableBias = isTrue(layer, "trainableBias") && trainable;
            frozen = trainable ? frozen : frozen.with(k, false, true);
            frozen = trainableBias || !network.layer(k).hasBias() ? frozen : frozen.with(k, true, true);
            weights.add(WeightsOfLayer.read(layer, network, k, seed, notes));
        }
        return new Layering(network, new Weights(weights), frozen);
    }
}
