package learningflow.core;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * −Σ y ln o with 0 · ln 0 = 0, slope −y/o; behind a softmax, y in [0, 1] with sum 1.
 *
 * <p>Computed from the softmax's input x, as Σ yᵢ (ln Σⱼ e^xⱼ − xᵢ) (log-sum-exp), and δ^m as o − y, so that both stay
 * finite where an o comes out as exactly 0.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.2.2.3"
 */
public record CrossEntropy() implements Loss {
    private static final FusedLoss FROM_LOGITS = new FromLogits();

    @Override
    public String id() {
        return "cross-entropy";
    }

    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public String formula() {
        return "−Y ln X";
    }

    @Override
    public String slopeFormula() {
        return "−Y / X";
    }

    @Override
    public String latex() {
        return "-<y> \\cdot \\ln(<o>)";
    }

    @Override
    public String slopeLatex() {
        return "-\\frac{<y>}{<o>}";
    }

    @Override
    public double value(double o, double y, int outputs) {
        return -BinaryCrossEntropy.xLogY(y, o);
    }

    @Override
    public double slope(double o, double y, int outputs) {
        return y == 0 && !Double.isNaN(o) ? 0 : -y / o;
    }

    @Override
    public double bend(double o, double y, int outputs) {
        return y == 0 && !Double.isNaN(o) ? 0 : y / (o * o);
    }

    /** At o = 0 its domain ends. */
    @Override
    public boolean kinkBetween(double o1, double o2, double y) {
        return y != 0 && Math.min(o1, o2) <= 0;
    }

    @Override
    public Expectation expectation() {
        return Expectation.DISTRIBUTION;
    }

    @Override
    public List<LayerType> lastLayers() {
        return List.of(Softmax.TYPE);
    }

    @Override
    public Optional<String> fusedLatex(Layer last) {
        return last.type().equals(Softmax.TYPE) ? Optional.of("<o> - <y>") : Optional.empty();
    }

    @Override
    public FusedLoss fusedWith(Layer last) {
        return last.type().equals(Softmax.TYPE) ? FROM_LOGITS : null;
    }

    private static final class FromLogits implements FusedLoss {
        @Override
        public void values(DMatrixRMaj x, DMatrixRMaj y, double[] rowLosses) {
            for (int row = 0; row < x.numRows; row++) {
                rowLosses[row] = value(x.data, y.data, row * x.numCols, x.numCols);
            }
        }

        private static double value(double[] x, double[] y, int start, int size) {
            double max = x[start];
            for (int i = start + 1; i < start + size; i++) {
                max = Math.max(max, x[i]);
            }
            double exponentials = 0;
            for (int i = start; i < start + size; i++) {
                exponentials += Math.exp(x[i] - max);
            }
            double loss = 0;
            for (int i = start; i < start + size; i++) {
                loss += y[i] == 0 ? 0 : y[i] * (max - x[i] + Math.log(exponentials));
            }
            return loss;
        }

        @Override
        public void delta(DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj delta) {
            FusedLoss.difference(o, y, delta);
        }

        @Override
        public void deltaAlong(
                DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj rx, DMatrixRMaj ro, DMatrixRMaj rDelta) {
            FusedLoss.differenceAlong(ro, rDelta);
        }
    }
}
