package learningflow.core;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How large the learning flow is, layer by layer: ‖δ^k‖ = √Σ (δ^k)² over all rows of the update and all numbers of X^k.
 *
 * @param norms of δ^1 … δ^(m+1)
 */
public record FlowNorms(List<Double> norms) {
    public FlowNorms {
        norms = List.copyOf(norms);
    }

    public static FlowNorms of(Trace trace) {
        return new FlowNorms(IntStream.rangeClosed(1, trace.layers() + 1)
                .mapToObj(k -> norm(trace.delta(k)))
                .toList());
    }

    /** Scaled by the largest number first, so that its square can't overflow. NaN where there is one. */
    static double norm(Matrix matrix) {
        double largest = matrix.maxAbs();
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < matrix.size(); i++) {
            double part = matrix.get(i) / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }

    /** ‖δ^k‖, k from 1 to m + 1. */
    public double of(int k) {
        return norms.get(k - 1);
    }

    /** The largest finite one; 0 if there is none. */
    public double largest() {
        return norms.stream()
                .mapToDouble(norm -> norm)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
