package learningflow.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same networks once more, from nothing but {@link Scalar}s and the formulas of the textbook: it asks the program only
 * what a layer, loss or optimizer is called and set to, and never to compute.
 */
final class ByHand {
    private final Setup setup;
    /** Per layer, per neuron, its weights and behind them its bias if it has one; null for layers without weights. */
    final double[][][] weights;

    private final double[][][] first;
    private final double[][][] second;
    private int t;

    /** Of the last update: per row, per layer (0 for the data) the outputs. */
    Scalar[][][] flow;

    Scalar[][][] variables;
    double loss;
    double predicted;
    double lossAfter;

    ByHand(Setup setup, Weights start) {
        this.setup = setup;
        weights = new double[setup.network().size()][][];
        for (int k = 1; k <= weights.length; k++) {
            LayerWeights layer = start.layer(k);
            boolean bias = !layer.b().isEmpty();
            double[][] w = new double[layer.w().rows()][];
            for (int j = 0; j < w.length; j++) {
                w[j] = Arrays.copyOf(layer.w().row(j), layer.w().columns() + (bias ? 1 : 0));
                if (bias) {
                    w[j][w[j].length - 1] = layer.b().get(j);
                }
            }
            weights[k - 1] = w;
        }
        first = zeros();
        second = zeros();
    }

    private double[][][] zeros() {
        return Arrays.stream(weights)
                .map(w -> Arrays.stream(w).map(row -> new double[row.length]).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    void update(int... rows) {
        Scalar before = look(rows);
        before.backward();
        loss = before.value;
        t++;
        predicted = loss;
        for (int k = 0; k < weights.length; k++) {
            for (int j = 0; j < weights[k].length; j++) {
                for (int i = 0; i < weights[k][j].length; i++) {
                    predicted += variables[k][j][i].grad * move(k, j, i, variables[k][j][i].grad);
                }
            }
        }
        Scalar[][][] keptFlow = flow;
        Scalar[][][] keptVariables = variables;
        lossAfter = look(rows).value;
        flow = keptFlow;
        variables = keptVariables;
    }

    private Scalar look(int... rows) {
        variables = Arrays.stream(weights)
                .map(w -> Arrays.stream(w)
                        .map(row -> Arrays.stream(row).mapToObj(Scalar::new).toArray(Scalar[]::new))
                        .toArray(Scalar[][]::new))
                .toArray(Scalar[][][]::new);
        flow = new Scalar[rows.length][weights.length + 1][];
        Scalar sum = new Scalar(0);
        for (int r = 0; r < rows.length; r++) {
            flow[r][0] = Arrays.stream(setup.data().x().row(rows[r]))
                    .mapToObj(Scalar::new)
                    .toArray(Scalar[]::new);
            for (int k = 1; k <= weights.length; k++) {
                flow[r][k] = layer(setup.network().layer(k), variables[k - 1], flow[r][k - 1]);
            }
            sum = sum.plus(rowLoss(flow[r][weights.length], setup.data().y().row(rows[r])));
        }
        return sum.times(1.0 / rows.length);
    }

    private static Scalar[] layer(Layer layer, Scalar[][] w, Scalar[] x) {
        if (layer.type().id().equals("linear")) {
            return Arrays.stream(w).map(row -> neuron(row, x)).toArray(Scalar[]::new);
        }
        if (layer.type().id().equals("softmax")) {
            Scalar[] powers = Arrays.stream(x).map(Scalar::exp).toArray(Scalar[]::new);
            Scalar share =
                    Arrays.stream(powers).reduce(Scalar::plus).orElseThrow().inverse();
            return Arrays.stream(powers).map(power -> power.times(share)).toArray(Scalar[]::new);
        }
        return Arrays.stream(x).map(v -> activation(layer, v)).toArray(Scalar[]::new);
    }

    private static Scalar neuron(Scalar[] row, Scalar[] x) {
        List<Scalar> terms = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            terms.add(i < x.length ? row[i].times(x[i]) : row[i]);
        }
        return terms.stream().reduce(Scalar::plus).orElseThrow();
    }

    private static Scalar activation(Layer layer, Scalar x) {
        return switch (layer.type().id()) {
            case "input", "identity" -> x.copy();
            case "relu" -> x.bent(1, 0);
            case "leaky-relu" -> x.bent(1, layer.settings().get("slope"));
            case "logistic" -> x.times(-1).exp().plus(1).inverse();
            // (e^2x − 1)/(e^2x + 1) = 1 − 2/(e^2x + 1)
            case "tanh" -> x.times(2).exp().plus(1).inverse().times(-2).plus(1);
            case "heaviside" -> x.step();
            default -> throw new AssertionError("no second opinion on " + layer);
        };
    }

    private Scalar rowLoss(Scalar[] o, double[] y) {
        return IntStream.range(0, o.length)
                .mapToObj(i -> loss(o[i], y[i], o.length))
                .reduce(Scalar::plus)
                .orElseThrow();
    }

    private Scalar loss(Scalar o, double y, int outputs) {
        Scalar off = o.plus(-y);
        return switch (setup.loss().id()) {
            case "half-squared-error" -> off.times(off).times(0.5);
            case "squared-error" -> off.times(off);
            case "mean-squared-error" -> off.times(off).times(1.0 / outputs);
            case "absolute-error" -> off.abs();
            case "cross-entropy" -> o.log().times(-y);
            case "binary-cross-entropy" ->
                o.log().times(-y).plus(o.times(-1).plus(1).log().times(y - 1));
            default -> throw new AssertionError("no second opinion on " + setup.loss());
        };
    }

    /** Moves a weight. @return by how much */
    private double move(int k, int j, int i, double g) {
        double before = weights[k][j][i];
        boolean bias = i == setup.network().layer(k + 1).in();
        if (setup.frozen().groups().contains(new Frozen.Group(k + 1, bias))) {
            return 0;
        }
        double step = setup.learningRate() * direction(first[k][j], second[k][j], i, g);
        weights[k][j][i] = before - step;
        return weights[k][j][i] - before;
    }

    /** @param a what is remembered per weight @param b the second thing remembered */
    private double direction(double[] a, double[] b, int i, double g) {
        var s = setup.optimizer().settings();
        switch (setup.optimizer().type().id()) {
            case "sgd":
                return g;
            case "momentum":
                return a[i] = s.get("beta") * a[i] + g;
            case "nesterov":
                a[i] = s.get("beta") * a[i] + g;
                return g + s.get("beta") * a[i];
            case "adagrad":
                a[i] += g * g;
                return g / (Math.sqrt(a[i]) + s.get("epsilon"));
            case "rmsprop":
                a[i] = s.get("beta") * a[i] + (1 - s.get("beta")) * g * g;
                return g / (Math.sqrt(a[i]) + s.get("epsilon"));
            case "adam":
                a[i] = s.get("beta1") * a[i] + (1 - s.get("beta1")) * g;
                b[i] = s.get("beta2") * b[i] + (1 - s.get("beta2")) * g * g;
                double mean = a[i] / (1 - Math.pow(s.get("beta1"), t));
                double square = b[i] / (1 - Math.pow(s.get("beta2"), t));
                return mean / (Math.sqrt(square) + s.get("epsilon"));
            default:
                throw new AssertionError("no second opinion on " + setup.optimizer());
        }
    }
}
