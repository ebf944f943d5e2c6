package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * A rule that moves the weights against their gradient. The rule is a value; what it remembers from update to update stands
 * in buffers that start at 0 and that nobody else writes to.
 */
public interface Optimizer {
    OptimizerType type();

    /** How many numbers it remembers per weight. */
    int memories();

    /** Its settings by the keys that scenario files use. */
    Map<String, Double> settings();

    /** The rule for people: {@code ŵ = w − α · δw}. */
    String formula();

    /**
     * The rule in LaTeX, equation by equation, the last one the weight's, with places that {@code lesson.formula} fills in, by
     * signs or by numbers: {@code <w>}, {@code <g>} its gradient, {@code <rate>}, {@code <t>}, the settings by their keys, and
     * the memories {@code <was0>} before and {@code <is0>} behind the update; the left sides are {@code <is0>} and
     * {@code <new>}.
     */
    List<String> latex();

    /** The letters of what it remembers, in the order of the buffers. */
    default List<String> memorySigns() {
        return List.of();
    }

    /**
     * One update of the weights {@code from} to {@code to − 1} of a buffer.
     *
     * @param w the weights; overwritten
     * @param g their gradient δw; not modified
     * @param memory one buffer a memory, as long as {@code w}; overwritten
     * @param rate the learning rate α
     * @param t which update since the run began, from 1
     */
    void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t);
}
