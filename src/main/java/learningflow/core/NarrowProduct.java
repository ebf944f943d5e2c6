package learningflow.core;

/**
 * Products of matrices with short rows: eight numbers of the result at once, two rows by four columns, each in a variable of its
 * own, so that no sum waits for another or for an array. At the right, where fewer columns are left, it is two numbers at once;
 * the last of an odd number of rows is its own next.
 */
final class NarrowProduct {
    private static final int COLUMNS = 4;

    private NarrowProduct() {}

    /** o = x Wᵀ + b. @param w out×in @param b 1×out, or empty @param x rows×in @param o rows×out, written */
    static void transposed(double[] w, double[] b, int in, int out, double[] x, int rows, double[] o) {
        for (int row = 0; row < rows; row += 2) {
            int next = Math.min(row + 1, rows - 1);
            int j = 0;
            for (; j + COLUMNS <= out; j += COLUMNS) {
                eightTransposed(w, b, in, j, x, row * in, next * in, o, row * out + j, next * out + j);
            }
            for (; j < out; j++) {
                twoTransposed(w, b, in, j, x, row * in, next * in, o, row * out + j, next * out + j);
            }
        }
    }

    private static void eightTransposed(
            double[] w, double[] b, int in, int j, double[] x, int row, int next, double[] o, int to, int nextTo) {
        int at = j * in;
        double sum0 = bias(b, j);
        double sum1 = bias(b, j + 1);
        double sum2 = bias(b, j + 2);
        double sum3 = bias(b, j + 3);
        double next0 = sum0;
        double next1 = sum1;
        double next2 = sum2;
        double next3 = sum3;
        for (int i = 0; i < in; i++) {
            double x0 = x[row + i];
            double x1 = x[next + i];
            double w0 = w[at + i];
            double w1 = w[at + in + i];
            double w2 = w[at + 2 * in + i];
            double w3 = w[at + 3 * in + i];
            sum0 += w0 * x0;
            sum1 += w1 * x0;
            sum2 += w2 * x0;
            sum3 += w3 * x0;
            next0 += w0 * x1;
            next1 += w1 * x1;
            next2 += w2 * x1;
            next3 += w3 * x1;
        }
        write(o, to, sum0, sum1, sum2, sum3);
        write(o, nextTo, next0, next1, next2, next3);
    }

    private static void twoTransposed(
            double[] w, double[] b, int in, int j, double[] x, int row, int next, double[] o, int to, int nextTo) {
        double sum = bias(b, j);
        double nextSum = sum;
        for (int i = 0; i < in; i++) {
            double weight = w[j * in + i];
            sum += weight * x[row + i];
            nextSum += weight * x[next + i];
        }
        o[to] = sum;
        o[nextTo] = nextSum;
    }

    /** 0 where there are no biases. */
    static double bias(double[] b, int j) {
        return b.length == 0 ? 0 : b[j];
    }

    /**
     * C = F·R.
     *
     * @param f rows×count; the factors of row t of C start at {@code t·fRow}, {@code fStep} apart
     * @param count the number of rows of R
     * @param r count×columns
     * @param c rows×columns, written
     */
    static void write(double[] f, int fRow, int fStep, int count, double[] r, double[] c, int rows, int columns) {
        for (int t = 0; t < rows; t += 2) {
            int next = Math.min(t + 1, rows - 1);
            int u = 0;
            for (; u + COLUMNS <= columns; u += COLUMNS) {
                eightSums(
                        f, t * fRow, next * fRow, fStep, count, r, u, columns, c, t * columns + u, next * columns + u);
            }
            for (; u < columns; u++) {
                twoSums(f, t * fRow, next * fRow, fStep, count, r, u, columns, c, t * columns + u, next * columns + u);
            }
        }
    }

    private static void eightSums(
            double[] f,
            int row,
            int next,
            int fStep,
            int count,
            double[] r,
            int u,
            int columns,
            double[] c,
            int to,
            int nextTo) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double next0 = 0;
        double next1 = 0;
        double next2 = 0;
        double next3 = 0;
        for (int k = 0; k < count; k++) {
            double f0 = f[row + k * fStep];
            double f1 = f[next + k * fStep];
            double r0 = r[u + k * columns];
            double r1 = r[u + k * columns + 1];
            double r2 = r[u + k * columns + 2];
            double r3 = r[u + k * columns + 3];
            sum0 += f0 * r0;
            sum1 += f0 * r1;
            sum2 += f0 * r2;
            sum3 += f0 * r3;
            next0 += f1 * r0;
            next1 += f1 * r1;
            next2 += f1 * r2;
            next3 += f1 * r3;
        }
        write(c, to, sum0, sum1, sum2, sum3);
        write(c, nextTo, next0, next1, next2, next3);
    }

    private static void twoSums(
            double[] f,
            int row,
            int next,
            int fStep,
            int count,
            double[] r,
            int u,
            int columns,
            double[] c,
            int to,
            int nextTo) {
        double sum = 0;
        double nextSum = 0;
        for (int k = 0; k < count; k++) {
            double number = r[u + k * columns];
            sum += f[row + k * fStep] * number;
            nextSum += f[next + k * fStep] * number;
        }
        c[to] = sum;
        c[nextTo] = nextSum;
    }

    private static void write(double[] to, int at, double v0, double v1, double v2, double v3) {
        to[at] = v0;
        to[at + 1] = v1;
        to[at + 2] = v2;
        to[at + 3] = v3;
    }
}
