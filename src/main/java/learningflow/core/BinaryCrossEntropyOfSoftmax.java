package learningflow.core;

import org.ejml.data.DMatrixRMaj;

/**
 * Binary cross-entropy of a softmax, from the softmax's input x, so that loss and δ^m stay finite where an o comes out as
 * exactly 0 or 1.
 *
 * <p>With t the place of the largest x, only o_t can come close to 1. So 1 − o_t = Σ_{i≠t} oᵢ is taken from the others'
 * inputs, and 1 − o_k of every other k as it is: ln o_k = x_k − lse, ln(1 − o_t) = lse_{≠t} − lse, where lse = ln Σᵢ e^xᵢ.
 *
 * <p>Through the Jacobian, with c_k = (o_k − y_k)/(1 − o_k) and S = Σ_{k≠t} c_k: δ_t = o_t − y_t − o_t S, and for the others
 * δ_j = c_j − o_j S − (o_t − y_t) r_j, where r_j = o_j/(1 − o_t) = e^(x_j − lse_{≠t}). The softmax of one number is 1
 * whatever x is: its δ is 0.
 */
final class BinaryCrossEntropyOfSoftmax implements FusedLoss {
    @Override
    public void values(DMatrixRMaj x, DMatrixRMaj y, double[] rowLosses) {
        for (int row = 0; row < x.numRows; row++) {
            rowLosses[row] = value(x.data, y.data, row * x.numCols, (row + 1) * x.numCols);
        }
    }

    private static double value(double[] x, double[] y, int from, int to) {
        int top = top(x, from, to);
        double others = logOfOthers(x, from, to, top);
        double all = x[top] + Math.log1p(Math.exp(others - x[top]));
        double loss = 0;
        for (int i = from; i < to; i++) {
            double off = i == top ? all - others : -Math.log1p(-Math.exp(x[i] - all));
            loss += (y[i] == 0 ? 0 : y[i] * (all - x[i])) + (y[i] == 1 ? 0 : (1 - y[i]) * off);
        }
        return loss;
    }

    @Override
    public void delta(DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj delta) {
        for (int row = 0; row < x.numRows; row++) {
            delta(x.data, o.data, y.data, delta.data, row * x.numCols, (row + 1) * x.numCols);
        }
        for (int i = 0, n = x.getNumElements(); i < n; i++) {
            delta.data[i] = x.numCols == 1 ? 0 : delta.data[i] / x.numRows;
        }
    }

    private static void delta(double[] x, double[] o, double[] y, double[] delta, int from, int to) {
        int top = top(x, from, to);
        double others = logOfOthers(x, from, to, top);
        double sum = 0;
        for (int k = from; k < to; k++) {
            delta[k] = (o[k] - y[k]) / (1 - o[k]);
            sum += k == top ? 0 : delta[k];
        }
        double atTop = o[top] - y[top];
        for (int j = from; j < to; j++) {
            delta[j] += -o[j] * sum - atTop * Math.exp(x[j] - others);
        }
        delta[top] = atTop - o[top] * sum;
    }

    /** Rc_k = (1 − y_k) Ro_k / (1 − o_k)²; Rr_j = r_j (Rx_j − Σ_{i≠t} r_i Rx_i); the rest by the rule for products. */
    @Override
    public void deltaAlong(
            DMatrixRMaj x, DMatrixRMaj o, DMatrixRMaj y, DMatrixRMaj rx, DMatrixRMaj ro, DMatrixRMaj rDelta) {
        for (int from = 0; from < x.getNumElements(); from += x.numCols) {
            deltaAlong(x.data, o.data, y.data, rx.data, ro.data, rDelta.data, from, from + x.numCols);
        }
        for (int i = 0, n = x.getNumElements(); i < n; i++) {
            rDelta.data[i] = x.numCols == 1 ? 0 : rDelta.data[i] / x.numRows;
        }
    }

    private static void deltaAlong(
            double[] x, double[] o, double[] y, double[] rx, double[] ro, double[] rDelta, int from, int to) {
        int top = top(x, from, to);
        double others = logOfOthers(x, from, to, top);
        double sum = 0;
        double rSum = 0;
        double mean = 0;
        for (int k = from; k < to; k++) {
            if (k != top) {
                double off = 1 - o[k];
                rDelta[k] = (1 - y[k]) * ro[k] / (off * off);
                sum += (o[k] - y[k]) / off;
                rSum += rDelta[k];
                mean += Math.exp(x[k] - others) * rx[k];
            }
        }
        for (int j = from; j < to; j++) {
            double share = Math.exp(x[j] - others);
            rDelta[j] += -ro[j] * sum - o[j] * rSum - ro[top] * share - (o[top] - y[top]) * share * (rx[j] - mean);
        }
        rDelta[top] = ro[top] - ro[top] * sum - o[top] * rSum;
    }

    private static int top(double[] x, int from, int to) {
        int top = from;
        for (int i = from + 1; i < to; i++) {
            top = x[i] > x[top] ? i : top;
        }
        return top;
    }

    /** ln Σ_{i≠top} e^xᵢ; −∞ if there are no others. */
    private static double logOfOthers(double[] x, int from, int to, int top) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            max = i == top ? max : Math.max(max, x[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += i == top ? 0 : Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }
}
