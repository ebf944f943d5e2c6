package learningflow.view.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Inference;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;

/**
 * How far each weight's slider goes, so that it suits the data whatever their scale: w₀ ± 2 · max(1, spread of y) / (the
 * largest |input| of that weight over all rows, or 1 if that is 0), w₀ and inputs those of the scenario; wider where
 * somebody typed a value beyond.
 */
public final class WeightRanges {
    private static final int ROWS_AT_ONCE = 256;
    /** Of what a slider starts from; and what it reaches is kept away from overflow, too. */
    private static final double LARGEST = 1e300;

    private static final double MIN_RATE = 1e-12;
    private static final double MAX_RATE = 10;
    /** How many powers of ten the learning rate's slider goes down and up. */
    private static final double RATE_REACH = 3;

    private final Weights initial;
    /** 2 · max(1, spread of y). */
    private final double reach;
    /** By layer, the largest |input| of each column of W; empty for layers without weights. */
    private final List<double[]> largestInputs;

    private final Map<WeightId, Range> wider = new HashMap<>();
    private Range rate;

    public WeightRanges(Scenario scenario) {
        initial = scenario.weights();
        Dataset data = scenario.setup().data();
        double spread = spread(data.y());
        reach = 2 * Math.max(1, spread <= LARGEST ? spread : 1);
        largestInputs = largestInputs(scenario.setup().network(), initial, data.x());
        rate = rateRange(Math.log10(scenario.setup().learningRate()));
    }

    private static Range rateRange(double exponent) {
        double min = Math.max(Math.log10(MIN_RATE), exponent - RATE_REACH);
        double max = Math.min(Math.log10(MAX_RATE), exponent + RATE_REACH);
        return new Range(Math.min(min, exponent), Math.max(max, exponent), exponent);
    }

    public Range of(WeightId id) {
        Range wide = wider.get(id);
        return wide == null ? unwidened(id) : wide;
    }

    private Range unwidened(WeightId id) {
        double largest = id.isBias() ? 1 : largestInputs.get(id.layer() - 1)[id.input()];
        double divisor = largest > 1 / LARGEST && largest <= LARGEST ? largest : 1;
        double w = initial.get(id);
        return Range.around(Math.abs(w) <= LARGEST ? w : 0, reach / divisor);
    }

    /** Of log₁₀ α. */
    public Range rate() {
        return rate;
    }

    /** Takes back what was widened for weights. */
    public void narrow() {
        wider.clear();
    }

    public void widen(WeightId id, double value) {
        wider.put(id, of(id).with(value));
    }

    public void widenRate(double alpha) {
        rate = rate.with(Math.log10(alpha));
    }

    private static double spread(Matrix y) {
        double[] values = y.toArray();
        double min = values[0];
        double max = values[0];
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return max - min;
    }

    private static List<double[]> largestInputs(Network network, Weights weights, Matrix x) {
        int last = network.weighted().max().orElse(0);
        List<double[]> largest = new ArrayList<>();
        for (int k = 1; k <= network.size(); k++) {
            largest.add(
                    new double[network.layer(k).hasWeights() ? network.layer(k).in() : 0]);
        }
        for (int from = 0; from < x.rows(); from += ROWS_AT_ONCE) {
            Matrix rows = x.selectRows(IntStream.range(from, Math.min(from + ROWS_AT_ONCE, x.rows()))
                    .toArray());
            List<Matrix> outputs = Inference.run(network, weights, rows);
            for (int k = 1; k <= last; k++) {
                raise(largest.get(k - 1), k == 1 ? rows : outputs.get(k - 2));
            }
        }
        return largest;
    }

    private static void raise(double[] largest, Matrix input) {
        for (int row = 0; row < input.rows() && largest.length > 0; row++) {
            for (int i = 0; i < largest.length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(input.get(row, i)));
            }
        }
    }
}
