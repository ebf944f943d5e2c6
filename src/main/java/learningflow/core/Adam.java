package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * Adam: m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − α·m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε).
 *
 * @see "Kingma, Ba: Adam: A Method for Stochastic Optimization (2015)"
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    private static final Setting BETA1 = Setting.decay("beta1", 0.9);
    private static final Setting BETA2 = Setting.decay("beta2", 0.999);
    private static final Setting EPSILON = Setting.epsilon();
    static final OptimizerType TYPE = new OptimizerType(
            "adam",
            "Adam",
            List.of(BETA1, BETA2, EPSILON),
            s -> new Adam(s.get(BETA1.key()), s.get(BETA2.key()), s.get(EPSILON.key())));

    public Adam {
        BETA1.check(beta1);
        BETA2.check(beta2);
        EPSILON.check(epsilon);
    }

    @Override
    public OptimizerType type() {
        return TYPE;
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of("beta1", beta1, "beta2", beta2, "epsilon", epsilon);
    }

    @Override
    public String formula() {
        return "m ← β₁ · m + (1 − β₁) · δw; v ← β₂ · v + (1 − β₂) · δw²; ŵ = w − α · m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + ε)";
    }

    @Override
    public List<String> latex() {
        return List.of(
                "<is0> = <beta1> \\cdot <was0> + (1 - <beta1>) \\cdot <g>",
                "<is1> = <beta2> \\cdot <was1> + (1 - <beta2>) \\cdot (<g>)^{2}",
                "<new> = <w> - <rate> \\cdot \\frac{<is0> / (1 - <beta1>^{<t>})}{\\sqrt{<is1> / (1 - <beta2>^{<t>})} + <epsilon>}");
    }

    @Override
    public List<String> memorySigns() {
        return List.of("m", "v");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t) {
        double[] m = memory[0];
        double[] v = memory[1];
        double mScale = 1 - Math.pow(beta1, t);
        double vScale = 1 - Math.pow(beta2, t);
        for (int i = from; i < to; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
            w[i] -= rate * (m[i] / mScale) / (Math.sqrt(v[i] / vScale) + epsilon);
        }
    }
}
