package learningflow.core;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An entry of the catalogue of optimizers.
 *
 * @param id the {@code type} in scenario files
 * @param name for people
 * @param settings its keys and their defaults
 */
public record OptimizerType(
        String id, String name, List<Setting> settings, Function<Map<String, Double>, Optimizer> maker) {
    public OptimizerType {
        settings = List.copyOf(settings);
    }

    /** @param given those that are not left at their defaults */
    public Optimizer make(Map<String, Double> given) {
        return maker.apply(Setting.withDefaults(settings, given));
    }
}
