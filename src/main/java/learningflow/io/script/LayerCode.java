package learningflow.io.script;

import java.util.Map;
import java.util.Optional;
import learningflow.core.Layer;
import learningflow.core.Numbers;

/**
 * A layer in Python, of its input {@code {x}}, output {@code {o}} and, going back, the learning flow {@code {d}} at its output.
 *
 * @param numpy forward
 * @param numpyBack backward
 * @param torch forward; its derivative is PyTorch's own
 */
record LayerCode(String numpy, String numpyBack, String torch) {
    /** By the layer's type; linear layers are written by their weights. A new type has a line here. */
    private static final Map<String, LayerCode> ALL = Map.of(
            "input",
            new LayerCode("{x}", "{d}", "{x}"),
            "identity",
            new LayerCode("{x}", "{d}", "{x}"),
            "relu",
            new LayerCode(
                    "np.where({x} >= 0, {x}, 0.0)",
                    "np.where({x} >= 0, {d}, 0.0)",
                    "torch.where({x} >= 0, {x}, 0 * {x})"),
            "leaky-relu",
            new LayerCode(
                    "np.where({x} >= 0, {x}, {slope} * {x})",
                    "np.where({x} >= 0, 1.0, {slope}) * {d}",
                    "torch.where({x} >= 0, {x}, {slope} * {x})"),
            "logistic",
            new LayerCode("np.exp(-np.logaddexp(0.0, -{x}))", "{d} * {o} * (1 - {o})", "torch.sigmoid({x})"),
            "tanh",
            new LayerCode("np.tanh({x})", "{d} * (1 - {o}) * (1 + {o})", "torch.tanh({x})"),
            "heaviside",
            new LayerCode("np.where({x} >= 0, 1.0, 0.0)", "0.0 * {d}", "torch.where({x} >= 0, 1 + 0 * {x}, 0 * {x})"),
            "softmax",
            new LayerCode(
                    "softmax({x})",
                    "{o} * ({d} - ({d} * {o}).sum(axis=1, keepdims=True))",
                    "torch.softmax({x}, dim=1)"));

    static Optional<LayerCode> of(Layer layer) {
        return Optional.ofNullable(ALL.get(layer.type().id())).map(code -> code.with(layer.settings()));
    }

    private LayerCode with(Map<String, Double> settings) {
        LayerCode filled = this;
        for (Map.Entry<String, Double> setting : settings.entrySet()) {
            String place = "{" + setting.getKey() + "}";
            String value = Numbers.exact(setting.getValue());
            filled = new LayerCode(
                    filled.numpy.replace(place, value),
                    filled.numpyBack.replace(place, value),
                    filled.torch.replace(place, value));
        }
        return filled;
    }

    static String fill(String code, String x, String o, String d) {
        return code.replace("{x}", x).replace("{o}", o).replace("{d}", d);
    }
}
