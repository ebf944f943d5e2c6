package learningflow.core;

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
