package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * Momentum (heavy ball): v ← βv + g; w ← w − αv.
 *
 * @see "Polyak: Some Methods of Speeding up the Convergence of Iteration Methods (1964)"
 */
public record Momentum(double beta) implements Optimizer {
    private static final Setting BETA = Setting.decay("beta", 0.9);
    static final OptimizerType TYPE =
            new OptimizerType("momentum", "momentum", List.of(BETA), s -> new Momentum(s.get(BETA.key())));

    public Momentum {
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
        return "v ← β · v + δw; ŵ = w − α · v";
    }

    @Override
    public List<String> latex() {
        return List.of("<is0> = <beta> \\cdot <was0> + <g>", "<new> = <w> - <rate> \\cdot <is0>");
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
            w[i] -= rate * v[i];
        }
    }
}
