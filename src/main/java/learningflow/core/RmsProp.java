package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * RMSProp: v ← βv + (1−β)g²; w ← w − αg/(√v + ε).
 *
 * @see "Tieleman, Hinton: Lecture 6.5, Neural Networks for Machine Learning (2012)"
 */
public record RmsProp(double beta, double epsilon) implements Optimizer {
    private static final Setting BETA = Setting.decay("beta", 0.9);
    private static final Setting EPSILON = Setting.epsilon();
    static final OptimizerType TYPE = new OptimizerType(
            "rmsprop", "RMSProp", List.of(BETA, EPSILON), s -> new RmsProp(s.get(BETA.key()), s.get(EPSILON.key())));

    public RmsProp {
        BETA.check(beta);
        EPSILON.check(epsilon);
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
        return Map.of("beta", beta, "epsilon", epsilon);
    }

    @Override
    public String formula() {
        return "v ← β · v + (1 − β) · δw²; ŵ = w − α · δw / (√v + ε)";
    }

    @Override
    public List<String> latex() {
        return List.of(
                "<is0> = <beta> \\cdot <was0> + (1 - <beta>) \\cdot (<g>)^{2}",
                "<new> = <w> - <rate> \\cdot \\frac{<g>}{\\sqrt{<is0>} + <epsilon>}");
    }

    @Override
    public List<String> memorySigns() {
        return List.of("v");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t) {
        double[] v = memory[0];
        for (int i = from; i < to; i++) {
            v[i] = beta * v[i] + (1 - beta) * g[i] * g[i];
            w[i] -= rate * g[i] / (Math.sqrt(v[i]) + epsilon);
        }
    }
}
