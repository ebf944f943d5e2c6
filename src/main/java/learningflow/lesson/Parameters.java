package learningflow.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learningflow.core.Optimizer;
import learningflow.core.WeightId;

/**
 * Parameters to be set, as a hand would set them; what is left out stays.
 *
 * @param batchSize or {@link learningflow.core.Batching#ALL}
 * @param weights and biases, in the order in which they are set
 */
public record Parameters(
        Optional<Typed> learningRate,
        OptionalInt batchSize,
        Optional<Optimizer> optimizer,
        Map<WeightId, Typed> weights) {
    public static final Parameters NONE =
            new Parameters(Optional.empty(), OptionalInt.empty(), Optional.empty(), Map.of());

    /** A number and how it was written. */
    public record Typed(double value, String text) {}

    public Parameters {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
