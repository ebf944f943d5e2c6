package learningflow.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Numbers;
import learningflow.core.WeightId;

/**
 * How numbers were written, where that is not how the program would write them: {@code 1/200} for 0.005. A spelling counts
 * only while the number is still the one it spells, so nobody has to take it back.
 *
 * @param byPlace the text by the place in the scenario file: {@code layers[1].weights[0][2]}, {@code data.rows[2].x[1]},
 *     {@code training.learningRate}
 */
public record Spellings(Map<String, String> byPlace) {
    public static final Spellings NONE = new Spellings(Map.of());

    public static final String LEARNING_RATE = "training.learningRate";

    public Spellings {
        byPlace = Map.copyOf(byPlace);
    }

    /** Where a weight or bias stands in the file. */
    public static String place(WeightId id) {
        String layer = "layers[" + (id.layer() - 1) + "].";
        return id.isBias()
                ? layer + "biases[" + id.neuron() + "]"
                : layer + "weights[" + id.neuron() + "][" + id.input() + "]";
    }

    /** Where an input (x) or expectation (y) stands in the file. */
    public static String place(int row, boolean expectation, int column) {
        return "data.rows[" + row + "]." + (expectation ? "y" : "x") + "[" + column + "]";
    }

    /** How this number at this place was written, if it still is that number. */
    public Optional<String> of(String place, double value) {
        String text = byPlace.get(place);
        return text != null && Numbers.parse(text).equals(OptionalDouble.of(value))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** As it was written, or else as the program writes it for people. */
    public String show(String place, double value) {
        return of(place, value).orElseGet(() -> Numbers.format(value));
    }

    /** @param text that {@link Numbers#parse} reads */
    public Spellings with(String place, String text) {
        Map<String, String> changed = new HashMap<>(byPlace);
        changed.put(place, text);
        return new Spellings(changed);
    }
}
