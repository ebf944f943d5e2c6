package learningflow.core;

import java.util.List;
import java.util.Map;

/**
 * Leaky rectified linear unit with slope s below 0: o = x if x ≥ 0, else s·x; slope 1 if x ≥ 0, else s.
 *
 * <p>Slope at exactly 0 is 1. NaN goes through.
 *
 * @see "Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models (2013)"
 */
public final class LeakyRelu extends Activation {
    static final LayerType TYPE = new LayerType(
            "leaky-relu",
            "leaky ReLU",
            false,
            false,
            List.of(new Setting("slope", 0.01, -Double.MAX_VALUE, Double.POSITIVE_INFINITY)),
            (in, out, bias, settings) -> new LeakyRelu(in, settings.get("slope")));

    private final double slope;

    public LeakyRelu(int size, double slope) {
        super(size);
        if (!Double.isFinite(slope)) {
            throw new IllegalArgumentException("slope must be finite, was " + slope);
        }
        this.slope = slope;
    }

    @Override
    public LayerType type() {
        return TYPE;
    }

    @Override
    public Map<String, Double> settings() {
        return Map.of("slope", slope);
    }

    @Override
    public String formula() {
        return "X if X ≥ 0 else " + Numbers.format(slope) + " · X";
    }

    @Override
    public String slopeFormula() {
        return "1 if X ≥ 0 else " + Numbers.format(slope);
    }

    @Override
    public String latex() {
        return "<x> <if> <x> \\ge 0 <else> " + Numbers.format(slope) + " \\cdot <x>";
    }

    @Override
    public String deltaLatex() {
        return "<d> <if> <x> \\ge 0 <else> " + Numbers.format(slope) + " \\cdot <d>";
    }

    @Override
    double value(double x) {
        return x < 0 ? slope * x : x;
    }

    @Override
    double slope(double x, double o) {
        return x >= 0 ? 1 : x < 0 ? slope : Double.NaN;
    }

    @Override
    public double[] kinks() {
        return new double[] {0};
    }
}
