package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * AdaGrad: G ← G + g²; w ← w − αg/(√G + ε).
 *
 * @see "Duchi, Hazan, Singer: Adaptive Subgradient Methods (2011)"
 */
public record AdaGrad(double epsilon) implements Optimizer {
    private static final Setting EPSILON = Setting.epsilon();
    static final OptimizerType TYPE =
            new OptimizerType("adagrad", "AdaGrad", List.of(EPSILON), s -> new AdaGrad(s.get(EPSILON.key())));

    public AdaGrad {
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
        return Map.of("epsilon", epsilon);
    }

    @Override
    public String formula() {
        return "G ← G + δw²; ŵ = w − α · δw / (√G + ε)";
    }

    @Override
    public List<String> latex() {
        return List.of(
                "<is0> = <was0> + (<g>)^{2}", "<new> = <w> - <rate> \\cdot \\frac{<g>}{\\sqrt{<is0>} + <epsilon>}");
    }

    @Override
    public List<String> memorySigns() {
        return List.of("G");
    }

    @Override
    public void update(double[] w, double[] g, double[][] memory, int from, int to, double rate, long t) {
        double[] sum = memory[0];
        for (int i = from; i < to; i++) {
            sum[i] += g[i] * g[i];
            w[i] -= rate * g[i] / (Math.sqrt(sum[i]) + epsilon);
        }
    }
}
