package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * Stochastic gradient descent: w ← w − αg.
 *
 * @see "Robbins, Monro: A Stochastic Approximation Method (1951)"
 */
public record Sgd() implements Optimizer {
    static final OptimizerType TYPE = new OptimizerType("sgd", "SGD", List.of(), s -> new Sgd());

    @Override
    public OptimizerType type() {
        return TYPE;
    }

    @Override
    public int memories() {
        return 0;
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of();
    }

    @Override
    public String formula() {
        return "ŵ = w − α · δw";
    }

    @Override
    public List<String> latex() {
        return List.of("<new> = <w> - <rate> \\cdot <g>");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t) {
        for (int i = from; i < to; i++) {
            w[i] -= rate * g[i];
        }
    }
}
