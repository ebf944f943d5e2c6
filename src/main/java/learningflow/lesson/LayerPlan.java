package learningflow.lesson;

import java.util.HashMap;
import java.util.Map;
import learningflow.core.Layer;
import learningflow.core.LayerType;

/**
 * A layer of a network that is being designed.
 *
 * @param size what it is to give, for types that have a size of their own
 * @param bias whether it is to have biases, for types that have weights
 * @param from k of the layer of the present network that it goes on from; 0 for a new one
 */
public record LayerPlan(LayerType type, int size, boolean bias, Map<String, Double> settings, int from) {
    public LayerPlan {
        settings = Map.copyOf(settings);
    }

    public static LayerPlan of(Layer layer, int k) {
        return new LayerPlan(layer.type(), layer.out(), layer.hasBias(), layer.settings(), k);
    }

    /** A new one with the default settings. */
    public static LayerPlan added(LayerType type, int size) {
        return new LayerPlan(type, size, true, Map.of(), 0);
    }

    /** Another type in its place; weights go on if the new one has any. */
    public LayerPlan withType(LayerType changed) {
        return new LayerPlan(changed, size, bias, Map.of(), from);
    }

    public LayerPlan withSize(int changed) {
        return new LayerPlan(type, changed, bias, settings, from);
    }

    public LayerPlan withBias(boolean changed) {
        return new LayerPlan(type, size, changed, settings, from);
    }

    public LayerPlan withSetting(String key, double value) {
        Map<String, Double> changed = new HashMap<>(settings);
        changed.put(key, value);
        return new LayerPlan(type, size, bias, changed, from);
    }
}
