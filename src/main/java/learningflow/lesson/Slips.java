package learningflow.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Setup;
import learningflow.core.Trace;

/**
 * What one gets by the slips that people make, worked out from the trace: a factor left out, the gradient in place of the
 * weight, and so on. The likelier ones come first.
 */
final class Slips {
    /** One slip, and the answer it leads to, shaped like the right one. */
    record Slip(Flaw flaw, Matrix answer) {}

    private final Exercise exercise;
    private final Setup setup;
    private final Trace trace;
    private final int row;
    private final int k;
    private final int n;
    private final Matrix truth;
    private final List<Slip> slips = new ArrayList<>();

    private Slips(Exercise exercise, Setup setup, Trace trace, int row) {
        this.exercise = exercise;
        this.setup = setup;
        this.trace = trace;
        this.row = row;
        k = exercise.asked().layer();
        n = trace.x().rows();
        truth = exercise.truth(trace, row);
    }

    static List<Slip> of(Exercise exercise, Setup setup, Trace trace, int row) {
        Slips slips = new Slips(exercise, setup, trace, row);
        slips.scaled(Flaw.SIGN, -1);
        switch (exercise.asked().kind()) {
            case OUTPUT -> slips.output();
            case LOSS -> slips.loss();
            case DELTA -> slips.delta();
            case WEIGHT_IMPACT -> slips.impact(false);
            case BIAS_IMPACT -> slips.impact(true);
            case WEIGHT, BIAS -> slips.updated();
            case LAYER, EXPECTATION, RATE -> throw new IllegalStateException("no exercise");
        }
        slips.anywhere();
        return List.copyOf(slips.slips);
    }

    private void add(Flaw flaw, Matrix whole) {
        slips.add(new Slip(flaw, exercise.of(whole)));
    }

    private void scaled(Flaw flaw, double factor) {
        slips.add(new Slip(flaw, truth.map(value -> factor * value)));
    }

    private Layer layer(int i) {
        return setup.network().layer(i);
    }

    private void anywhere() {
        if (n > 1 && exercise.asked().kind() != Part.Kind.OUTPUT) {
            scaled(Flaw.ROWS, n);
        }
        scaled(Flaw.TWO, 2);
        scaled(Flaw.TWO, 0.5);
        for (int power = 1; power <= 3; power++) {
            scaled(Flaw.POWER_OF_TEN, Math.pow(10, power));
            scaled(Flaw.POWER_OF_TEN, Math.pow(10, -power));
        }
    }

    private void output() {
        if (!layer(k).hasWeights()) {
            add(Flaw.FUNCTION, Matrix.row(trace.o(k - 1).row(row)));
        } else if (layer(k).hasBias()) {
            Matrix b = trace.before().weights().layer(k).b();
            add(Flaw.BIAS, plus(Matrix.row(trace.o(k).row(row)), -1, b));
        }
    }

    private void loss() {
        Matrix o = trace.o(trace.layers());
        double difference = 0;
        for (int i = 0; i < o.size(); i++) {
            difference += (o.get(i) - trace.y().get(i)) / n;
        }
        slips.add(new Slip(Flaw.SQUARE, Matrix.row(difference)));
        slips.add(new Slip(Flaw.SQUARE, Matrix.row(-difference)));
    }

    private void delta() {
        int m = trace.layers();
        if (k == m + 1) {
            if (truth.size() == 1) {
                slips.add(
                        new Slip(Flaw.LOSS_ITSELF, Matrix.row(trace.rowLosses().get(row, 0))));
            }
            return;
        }
        double[] out = trace.delta(k + 1).row(row);
        if (!layer(k).hasWeights()) {
            add(Flaw.SLOPE, Matrix.row(out));
            return;
        }
        Matrix w = trace.before().weights().layer(k).w();
        if (hasActivationBehind()) {
            add(Flaw.SLOPE, times(trace.delta(k + 2).row(row), w));
        }
        double sum = Arrays.stream(out).sum();
        add(Flaw.WEIGHTS, Matrix.row(new double[w.columns()]).map(zero -> sum));
        if (w.rows() == w.columns()) {
            add(Flaw.ORDER, times(out, transposed(w)));
        }
    }

    /** Whether the flow came to layer k through an activation, whose slope can be forgotten. */
    private boolean hasActivationBehind() {
        return k < trace.layers() && !layer(k + 1).hasWeights();
    }

    private void impact(boolean bias) {
        if (hasActivationBehind()) {
            add(Flaw.SLOPE, impact(k + 2, bias, 0, n));
        }
        if (!bias) {
            Matrix flow = columnSums(trace.delta(k + 1));
            Matrix inputs = columnSums(trace.o(k - 1));
            add(Flaw.INPUT, outer(flow.toArray(), ones(inputs.size())));
            add(Flaw.FLOW, outer(ones(flow.size()), inputs.toArray()));
        }
        if (n > 1) {
            add(Flaw.ONE_ROW, impact(k + 1, bias, row, row + 1));
        }
        scaled(Flaw.RATE_TOO_MUCH, trace.learningRate());
        scaled(Flaw.RATE_TOO_MUCH, -trace.learningRate());
    }

    /** Σ over some rows of δ · o^(k−1), or of δ alone. */
    private Matrix impact(int flow, boolean bias, int from, int to) {
        Matrix sum = null;
        for (int r = from; r < to; r++) {
            double[] delta = trace.delta(flow).row(r);
            Matrix part = bias ? Matrix.row(delta) : outer(delta, trace.o(k - 1).row(r));
            sum = sum == null ? part : plus(sum, 1, part);
        }
        return sum;
    }

    private void updated() {
        Matrix before = exercise.weights(trace.before().weights());
        Matrix after = exercise.weights(trace.after().weights());
        Matrix dw = exercise.weights(trace.dw());
        Matrix change = plus(after, -1, before);
        double rate = trace.learningRate();
        add(Flaw.PLUS, plus(before, -1, change));
        add(Flaw.RATE, plus(before, -1, dw));
        add(Flaw.RATE, plus(before, 1, dw));
        add(Flaw.OPTIMIZER, plus(before, -rate, dw));
        add(Flaw.GRADIENT, dw);
        add(Flaw.CHANGE, change);
        add(Flaw.CHANGE, change.map(value -> -value));
        add(Flaw.UNCHANGED, before);
        if (n > 1) {
            add(Flaw.ROWS, plus(before, n, change));
        }
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Matrix plus(Matrix a, double factor, Matrix b) {
        double[] sum = a.toArray();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * b.get(i);
        }
        return Matrix.of(a.rows(), a.columns(), sum);
    }

    private static Matrix outer(double[] column, double[] row) {
        double[] values = new double[column.length * row.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column[i / row.length] * row[i % row.length];
        }
        return Matrix.of(column.length, row.length, values);
    }

    private static Matrix times(double[] row, Matrix w) {
        double[] values = new double[w.columns()];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < values.length; j++) {
                values[j] += row[i] * w.get(i, j);
            }
        }
        return Matrix.row(values);
    }

    private static Matrix transposed(Matrix w) {
        double[] values = new double[w.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = w.get(i % w.rows(), i / w.rows());
        }
        return Matrix.of(w.columns(), w.rows(), values);
    }

    private static Matrix columnSums(Matrix all) {
        return times(ones(all.rows()), all);
    }
}
