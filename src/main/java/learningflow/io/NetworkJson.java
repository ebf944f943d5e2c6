package learningflow.io;

import static learningflow.io.JsonText.block;
import static learningflow.io.JsonText.line;
import static learningflow.io.JsonText.row;
import static learningflow.io.JsonText.string;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningflow.core.Batching;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Network;
import learningflow.core.Optimizer;
import learningflow.core.Setting;
import learningflow.core.Weights;
import learningflow.lesson.Spellings;

/**
 * The text of {@code layers} and {@code training}.
 *
 * @param inits how weights were drawn, by the place in the file
 */
record NetworkJson(Network network, Weights weights, Frozen frozen, Spellings spellings, Map<String, String> inits) {
    List<String> all() throws IOException {
        List<String> layers = new ArrayList<>();
        for (int k = 1; k <= network.size(); k++) {
            layers.add(line(layer(k, network.layer(k), "layers[" + (k - 1) + "].")));
        }
        return layers;
    }

    private List<String> layer(int k, Layer layer, String place) throws IOException {
        List<String> members = new ArrayList<>();
        members.add(string("type", layer.type().id()));
        if (layer.type().sized()) {
            members.add("\"size\": " + layer.out());
        }
        addSettings(members, layer.type().settings(), layer.settings(), place);
        if (layer.hasWeights()) {
            addWeights(members, k, layer, weights.layer(k), place);
            addFrozen(members, layer, k);
        }
        return members;
    }

    private void addWeights(List<String> members, int k, Layer layer, LayerWeights weights, String place)
            throws IOException {
        if (!layer.hasBias()) {
            members.add("\"bias\": false");
        }
        Optional.ofNullable(inits.get(place + "init")).ifPresent(json -> members.add("\"init\": " + json));
        List<String> rows = new ArrayList<>();
        for (int neuron = 0; neuron < layer.out(); neuron++) {
            rows.add(row(weights.w(), neuron, Spellings.matrix(k, false), spellings));
        }
        members.add("\"weights\": " + (rows.size() == 1 ? "[" + rows.get(0) + "]" : block('[', rows, "    ", ']')));
        if (layer.hasBias()) {
            members.add("\"biases\": " + row(weights.b(), 0, Spellings.matrix(k, true), spellings));
        }
    }

    private void addFrozen(List<String> members, Layer layer, int k) {
        boolean biases = layer.hasBias() && frozen.contains(k, true);
        if (frozen.contains(k, false) && biases == layer.hasBias()) {
            members.add("\"trainable\": false");
        } else if (biases) {
            members.add("\"trainableBias\": false");
        }
    }

    String training(Optimizer optimizer, double learningRate, Batching batching) throws IOException {
        List<String> rule =
                new ArrayList<>(List.of(string("type", optimizer.type().id())));
        addSettings(rule, optimizer.type().settings(), optimizer.settings(), "training.optimizer.");
        return line(List.of(
                "\"optimizer\": " + line(rule),
                "\"learningRate\": " + JsonText.number(Spellings.LEARNING_RATE, learningRate, spellings),
                "\"batchSize\": " + (batching.size() == Batching.ALL ? "\"all\"" : batching.size()),
                "\"shuffle\": " + batching.shuffle(),
                "\"seed\": " + batching.seed()));
    }

    /** Those that are not what they are if left out. */
    private void addSettings(List<String> members, List<Setting> settings, Map<String, Double> values, String place)
            throws IOException {
        for (Setting setting : settings) {
            double value = values.get(setting.key());
            boolean spelled = spellings.json(place + setting.key(), value).isPresent();
            if (spelled || value != setting.initial()) {
                members.add("\"" + setting.key() + "\": " + JsonText.number(place + setting.key(), value, spellings));
            }
        }
    }
}
