package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * Nesterov momentum, in the form that takes the gradient at the present weights: v ← βv + g; w ← w − α(g + βv).
 *
 * @see "Sutskever, Martens, Dahl, Hinton: On the Importance of Initialization and Momentum in Deep Learning (2013)"
 */
public record Nesterov(double beta) implements Optimizer {
    private static final Setting BETA = Setting.decay("beta", 0.9);
    static final OptimizerType TYPE =
            new OptimizerType("nesterov", "Nesterov", List.of(BETA), s -> new Nesterov(s.get(BETA.key())));

    public Nesterov {
        BETA.check(beta);
    }

    @Override
    public OptimizerType type() {
        return TYPE;
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of("beta", beta);
    }

    @Override
    public String formula() {
        return "v ← β · v + δw; ŵ = w − α · (δw + β · v)";
    }

    @Override
    public List<String> latex() {
        return List.of("<is0> = <beta> \\cdot <was0> + <g>", "<new> = <w> - <rate> \\cdot (<g> + <beta> \\cdot <is0>)");
    }

    @Override
    public List<String> memorySigns() {
        return List.of("v");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t) {
        double[] v = memory[0];
        for (int i = from; i < to; i++) {
            v[i] = beta * v[i] + g[i];
            w[i] -= rate * (g[i] + beta * v[i]);
        }
    }
}
