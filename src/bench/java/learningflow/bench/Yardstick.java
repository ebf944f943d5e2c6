package learningflow.bench;

import java.util.Arrays;

/**
 * What the core is measured against: the obvious loops over arrays, sample by sample, one dot product a neuron. It knows SGD and
 * ½Σ(o−y)² only, and leaves the rounding rule out.
 */
final class Yardstick {
    private final Shape shape;
    private final double[][] w;
    private final double[][] b;
    private final double[][] dw;
    private final double[][] db;
    private final double[][] o;
    private final double[][] delta;

    /** @param weights one array a linear layer, row by row */
    Yardstick(Shape shape, double[][] weights) {
        this.shape = shape;
        int[] sizes = shape.sizes();
        int layers = sizes.length - 1;
        w = new double[layers][];
        b = new double[layers][];
        dw = new double[layers][];
        db = new double[layers][];
        o = new double[layers + 1][];
        delta = new double[layers + 1][];
        for (int k = 0; k <= layers; k++) {
            o[k] = new double[sizes[k]];
            delta[k] = new double[sizes[k]];
        }
        for (int k = 0; k < layers; k++) {
            w[k] = weights[k].clone();
            b[k] = new double[sizes[k + 1]];
            dw[k] = new double[w[k].length];
            db[k] = new double[sizes[k + 1]];
        }
    }

    /** One update with {@code count} rows from {@code from} on. @return their mean loss before it */
    double update(double[][] x, double[][] y, int from, int count) {
        double loss = 0;
        for (int k = 0; k < w.length; k++) {
            Arrays.fill(dw[k], 0);
            Arrays.fill(db[k], 0);
        }
        for (int row = from; row < from + count; row++) {
            System.arraycopy(x[row], 0, o[0], 0, o[0].length);
            forward();
            loss += lossAndDelta(y[row], count);
            backward();
        }
        for (int k = 0; k < w.length; k++) {
            for (int i = 0; i < w[k].length; i++) {
                w[k][i] -= Shape.RATE * dw[k][i];
            }
            for (int j = 0; shape.bias() && j < b[k].length; j++) {
                b[k][j] -= Shape.RATE * db[k][j];
            }
        }
        return loss / count;
    }

    private void forward() {
        for (int k = 0; k < w.length; k++) {
            int in = o[k].length;
            for (int j = 0; j < o[k + 1].length; j++) {
                double sum = b[k][j];
                for (int i = 0; i < in; i++) {
                    sum += w[k][j * in + i] * o[k][i];
                }
                o[k + 1][j] = shape.isActive(k) ? shape.relu() ? Math.max(0, sum) : Math.tanh(sum) : sum;
            }
        }
    }

    private double lossAndDelta(double[] y, int count) {
        int last = w.length;
        double loss = 0;
        for (int j = 0; j < y.length; j++) {
            double gap = o[last][j] - y[j];
            loss += 0.5 * gap * gap;
            delta[last][j] = gap / count * slope(last - 1, o[last][j]);
        }
        return loss;
    }

    private double slope(int k, double output) {
        return !shape.isActive(k) ? 1 : shape.relu() ? output > 0 ? 1 : 0 : 1 - output * output;
    }

    private void backward() {
        for (int k = w.length - 1; k >= 0; k--) {
            int in = o[k].length;
            for (int j = 0; j < delta[k + 1].length; j++) {
                db[k][j] += delta[k + 1][j];
                for (int i = 0; i < in; i++) {
                    dw[k][j * in + i] += delta[k + 1][j] * o[k][i];
                }
            }
            for (int i = 0; i < in; i++) {
                double sum = 0;
                for (int j = 0; j < delta[k + 1].length; j++) {
                    sum += delta[k + 1][j] * w[k][j * in + i];
                }
                delta[k][i] = k == 0 ? sum : sum * slope(k - 1, o[k][i]);
            }
        }
    }
}
