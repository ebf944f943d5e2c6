package learningflow.core;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * −Σ (y ln o + (1 − y) ln(1 − o)) with 0 · ln 0 = 0, slope (o − y) / (o(1 − o)); o in (0, 1), y in [0, 1]. Where y is 0 or
 * 1 one term is left, and the slope is its slope, 1/(1 − o) or −1/o, so that o = y gives 1 or −1 and not 0/0.
 *
 * <p>Right behind a logistic layer, o = 1/(1 + e^−x), it is computed from x, as max(x, 0) − xy + ln(1 + e^−|x|), and δ^m as
 * o − y, so that both stay finite where o comes out as exactly 0 or 1. Behind a softmax see
 * {@link BinaryCrossEntropyOfSoftmax}.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.2.2.2"
 */
public record BinaryCrossEntropy() implements Loss {
    private static final FusedLoss FROM_LOGIT = new FromLogit();
    private static final FusedLoss OF_SOFTMAX = new BinaryCrossEntropyOfSoftmax();

    @Override
    public String id() {
        return "binary-cross-entropy";
    }

    @Override
    public String name() {
        return "binary cross-entropy";
    }

    @Override
    public String formula() {
        return "−(Y ln X + (1 − Y) ln(1 − X))";
    }

    @Override
    public String slopeFormula() {
        return "(X − Y) / (X · (1 − X))";
    }

    @Override
    public String latex() {
        return "-(<y> \\cdot \\ln(<o>) + (1 - <y>) \\cdot \\ln(1 - <o>))";
    }

    @Override
    public String slopeLatex() {
        return "\\frac{<o> - <y>}{<o> \\cdot (1 - <o>)}";
    }

    @Override
    public double value(double o, double y, int outputs) {
        return -(xLogY(y, o) + xLogY(1 - y, 1 - o));
    }

    /** x ln y, and 0 where x is 0. */
    static double xLogY(double x, double y) {
        return x == 0 && !Double.isNaN(y) ? 0 : x * Math.log(y);
    }

    @Override
    public double slope(double o, double y, int outputs) {
        if (y == 0) {
            return 1 / (1 - o);
        }
        return y == 1 ? -1 / o : (o - y) / (o * (1 - o));
    }

    @Override
    public double bend(double o, double y, int outputs) {
        double ofOne = y == 0 ? 0 : y / (o * o);
        double ofZero = y == 1 ? 0 : (1 - y) / ((1 - o) * (1 - o));
        return ofOne + ofZero;
    }

    /** At o = 0 and o = 1 its domain ends, unless the term with that logarithm has the factor 0. */
    @Override
    public boolean kinkBetween(double o1, double o2, double y) {
        return y != 0 && Math.min(o1, o2) <= 0 || y != 1 && Math.max(o1, o2) >= 1;
    }

    @Override
    public Expectation expectation() {
        return Expectation.FRACTION;
    }

    @Override
    public List<LayerType> lastLayers() {
        return List.of(Logistic.TYPE, Softmax.TYPE);
    }

    @Override
    public Optional<String> fusedLatex(Layer last) {
        return last.type().equals(Logistic.TYPE) ? Optional.of("<o> - <y>") : Optional.empty();
    }

    @Override
    public FusedLoss fusedWith(Layer last) {
        if (last.type().equals(Logistic.TYPE)) {
            return FROM_LOGIT;
        }
        return last.type().equals(Softmax.TYPE) ? OF_SOFTMAX : null;
    }

    private static final class FromLogit implements FusedLoss {
        @Override
        public void values(DMatrixRMaj x, DMatrixRMaj y, double[] rowLosses) {
            int outputs = x.numCols;
            for (int row = 0; row < x.numRows; row++) {
                double sum = 0;
                for (int i = row * outputs; i < (row + 1) * outputs; i++) {
                    sum += value(x.data[i], y.data[i]);
                }
                rowLosses[row] = sum;
            }
        }

        private static double value(double x, double y) {
            double towards = x >= 0 ? 1 - y : -y;
            return (towards == 0 ? 0 : x * towards) + Math.log1p(Math.exp(-Math.abs(x)));
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
