package learningflow.view.shell;

import java.util.Arrays;
import java.util.stream.IntStream;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Setup;
import learningflow.core.Weights;

/** The loss of rows by plain loops over plain numbers: shares nothing with the program but the names of layers and losses. */
final class PlainLoss {
    /** u = 2⁻⁵³. */
    private static final double UNIT = 0x1p-53;

    private PlainLoss() {}

    /** The mean over these rows. */
    static double of(Setup setup, Weights weights, int... rows) {
        return Arrays.stream(rows)
                        .mapToDouble(row -> ofRow(setup, weights, row))
                        .sum()
                / rows.length;
    }

    private static double ofRow(Setup setup, Weights weights, int row) {
        double[] o = setup.data().x().row(row);
        double[] x = o;
        for (int k = 1; k <= setup.network().size(); k++) {
            x = o;
            o = layer(setup.network().layer(k), weights.layer(k), x);
        }
        double[] y = setup.data().y().row(row);
        String last = setup.network().last().type().id();
        String loss = setup.loss().id();
        if (loss.equals("cross-entropy") && last.equals("softmax")) {
            return afterSoftmax(x, y);
        }
        if (loss.equals("binary-cross-entropy") && last.equals("logistic")) {
            return afterLogistic(x, y);
        }
        if (loss.equals("binary-cross-entropy") && last.equals("softmax")) {
            return ofFractions(x, y);
        }
        double[] outputs = o;
        return IntStream.range(0, o.length)
                .mapToDouble(i -> loss(loss, outputs[i], y[i], outputs.length))
                .sum();
    }

    private static double[] layer(Layer layer, LayerWeights weights, double[] x) {
        return switch (layer.type().id()) {
            case "linear" ->
                IntStream.range(0, layer.out())
                        .mapToDouble(j -> neuron(layer, weights, x, j))
                        .toArray();
            case "softmax" -> softmax(x);
            default -> Arrays.stream(x).map(v -> activation(layer, v)).toArray();
        };
    }

    /** With the rule that what is no larger than its own rounding error is 0. */
    private static double neuron(Layer layer, LayerWeights weights, double[] x, int j) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            double term = weights.w().get(j, i) * x[i];
            sum += term;
            size += Math.abs(term);
        }
        if (layer.hasBias()) {
            sum += weights.b().get(j);
            size += Math.abs(weights.b().get(j));
        }
        double bound = (x.length + 2) * UNIT * size;
        return Double.isFinite(bound) && Math.abs(sum) <= bound ? 0 : sum;
    }

    private static double[] softmax(double[] x) {
        double largest = Arrays.stream(x).max().orElseThrow();
        double[] powers = Arrays.stream(x).map(v -> Math.exp(v - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    private static double activation(Layer layer, double x) {
        return switch (layer.type().id()) {
            case "input", "identity" -> x;
            case "relu" -> x >= 0 ? x : Double.isNaN(x) ? x : 0;
            case "leaky-relu" -> x >= 0 ? x : layer.settings().get("slope") * x;
            case "logistic" -> 1 / (1 + Math.exp(-x));
            case "tanh" -> Math.tanh(x);
            case "heaviside" -> Double.isNaN(x) ? x : x >= 0 ? 1 : 0;
            default -> throw new AssertionError("no second opinion on " + layer);
        };
    }

    private static double loss(String loss, double o, double y, int outputs) {
        double off = o - y;
        return switch (loss) {
            case "half-squared-error" -> off * off / 2;
            case "squared-error" -> off * off;
            case "mean-squared-error" -> off * off / outputs;
            case "absolute-error" -> Math.abs(off);
            case "cross-entropy" -> y == 0 ? 0 : -y * Math.log(o);
            case "binary-cross-entropy" -> (y == 0 ? 0 : -y * Math.log(o)) + (y == 1 ? 0 : -(1 - y) * Math.log(1 - o));
            default -> throw new AssertionError("no second opinion on " + loss);
        };
    }

    /** ln Σ eˣ without the one at this place, which may be none. */
    private static double logSum(double[] x, int without) {
        double[] others = IntStream.range(0, x.length)
                .filter(i -> i != without)
                .mapToDouble(i -> x[i])
                .toArray();
        double largest = Arrays.stream(others).max().orElse(Double.NEGATIVE_INFINITY);
        return largest
                + Math.log(Arrays.stream(others).map(v -> Math.exp(v - largest)).sum());
    }

    /** Each output is a fraction of its own: −y ln o − (1 − y) ln(1 − o). */
    private static double ofFractions(double[] x, double[] y) {
        double log = logSum(x, -1);
        return IntStream.range(0, x.length)
                .mapToDouble(i ->
                        (y[i] == 0 ? 0 : y[i] * (log - x[i])) + (y[i] == 1 ? 0 : (1 - y[i]) * (log - logSum(x, i))))
                .sum();
    }

    /** −Σ yᵢ (xᵢ − ln Σ eˣ). */
    private static double afterSoftmax(double[] x, double[] y) {
        double log = logSum(x, -1);
        return IntStream.range(0, x.length)
                .mapToDouble(i -> y[i] == 0 ? 0 : y[i] * (log - x[i]))
                .sum();
    }

    /** −ln(1/(1 + e⁻ˣ)) = ln(1 + e⁻ˣ), and the same of −x for 1 − y. */
    private static double afterLogistic(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> y[i] * softplus(-x[i]) + (1 - y[i]) * softplus(x[i]))
                .sum();
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
