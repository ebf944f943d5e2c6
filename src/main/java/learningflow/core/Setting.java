package learningflow.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number that a layer or an optimizer can be given by name.
 *
 * @param key its name in scenario files
 * @param initial what it is if left out
 * @param min the smallest value allowed
 * @param below the values allowed are below this one
 */
public record Setting(String key, double initial, double min, double below) {
    /** β in [0, 1). */
    static Setting decay(String key, double initial) {
        return new Setting(key, initial, 0, 1);
    }

    static Setting epsilon() {
        return new Setting("epsilon", 1e-8, 0, Double.POSITIVE_INFINITY);
    }

    public boolean allows(double value) {
        return value >= min && value < below;
    }

    /** Refuses what it does not allow, not-a-number among it. */
    void check(double value) {
        if (!allows(value)) {
            throw new IllegalArgumentException("%s must be in [%s, %s), was %s".formatted(key, min, below, value));
        }
    }

    static Map<String, Double> withDefaults(List<Setting> settings, Map<String, Double> given) {
        Map<String, Double> all = new HashMap<>();
        for (Setting setting : settings) {
            double value = given.getOrDefault(setting.key, setting.initial);
            setting.check(value);
            all.put(setting.key, value);
        }
        return all;
    }
}
