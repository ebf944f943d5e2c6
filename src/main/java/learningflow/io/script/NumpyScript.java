package learningflow.io.script;

import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Trace;

/** An update's forward and backward pass in plain NumPy, which prints the same loss, learning flow and gradients. */
public final class NumpyScript {
    private static final String LINEAR = """

            def linear(x, w, b=0.0):
                \"""x w^T + b, where a sum no larger than its own rounding error is 0.\"""
                s = x @ w.T + b
                bound = (x.shape[1] + 2) * 2.0**-53 * (abs(x) @ abs(w).T + abs(b))
                return np.where(abs(s) <= bound, 0.0, s)

            """;
    private static final String SOFTMAX = """

            def softmax(x):
                e = np.exp(x - x.max(axis=1, keepdims=True))
                return e / e.sum(axis=1, keepdims=True)

            """;
    private static final String XLOGY = """

            def xlogy(x, y):
                \"""x ln y, where 0 ln 0 is 0.\"""
                return np.where(x == 0, 0.0, x * np.log(np.where(x == 0, 1.0, y)))

            """;

    private final Network network;
    private final LossCode loss;
    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    private NumpyScript(Setup setup, Trace trace) {
        network = setup.network();
        loss = LossCode.of(setup.loss()).orElseThrow();
        this.trace = trace;
    }

    /** @param title of the scenario */
    public static String of(String title, Setup setup, Trace trace) {
        NumpyScript script = new NumpyScript(setup, trace);
        script.text.append(
                Python.head(title, trace, "Prints the loss and all gradients of the backward pass, by NumPy."));
        script.text.append("import numpy as np\n\n");
        script.text.append(Python.data(trace, "np.array(", ", dtype=float)"));
        script.helpers();
        script.forward();
        script.backward();
        script.print();
        return script.text.toString().replaceAll("\n{3,}", "\n\n\n");
    }

    private void helpers() {
        String losses = loss.isFused(network) ? "" : loss.numpy();
        text.append(network.weighted().findAny().isPresent() ? LINEAR : "");
        text.append(
                network.layers().stream()
                                .flatMap(layer -> LayerCode.of(layer).stream())
                                .anyMatch(code -> code.numpy().contains("softmax("))
                        ? SOFTMAX
                        : "");
        text.append(losses.contains("xlogy") ? XLOGY : "");
    }

    private void forward() {
        text.append("\n# Forward pass: x1 goes through L1, L2, ...\n");
        for (int k = 1; k <= network.size(); k++) {
            Layer layer = network.layer(k);
            String made = layer.hasWeights()
                    ? "linear(x" + k + ", w" + k + (layer.hasBias() ? ", b" + k : "") + ")"
                    : code(layer).numpy();
            add("x" + (k + 1), LayerCode.fill(made, "x" + k, "", ""), "L" + k + " " + layer.name());
        }
        int m = network.size();
        String row = loss.isFused(network) ? loss.fused(network) : loss.numpy();
        add("loss", "(" + LayerCode.fill(row, "x" + m, "x" + (m + 1), "") + ").sum(axis=1).mean()", "of the batch");
    }

    private void backward() {
        int m = network.size();
        text.append("\n# Backward pass: d is how much each x causes the loss.\n");
        String slope = LayerCode.fill(loss.numpySlope(), "", "x" + (m + 1), "");
        add("d" + (m + 1), "(" + slope + ") / len(x1)", "at the loss");
        for (int k = m; k >= 1; k--) {
            Layer layer = network.layer(k);
            String out = "d" + (k + 1);
            if (layer.hasWeights()) {
                add("d" + k, out + " @ w" + k, "back through L" + k);
                add("dw" + k, out + ".T @ x" + k, "impact of its weights");
                if (layer.hasBias()) {
                    add("db" + k, out + ".sum(axis=0)", "");
                }
            } else if (k == m && loss.isFused(network)) {
                add("d" + k, "(x" + (m + 1) + " - y) / len(x1)", "through the loss and L" + k + " at once");
            } else {
                String back = LayerCode.fill(code(layer).numpyBack(), "x" + k, "x" + (k + 1), out);
                add("d" + k, back, "back through L" + k);
            }
        }
    }

    private void print() {
        text.append("\nprint(\"loss\", float(loss))\n");
        int m = network.size();
        for (int k = m + 1; k >= 1; k--) {
            text.append("print(\"delta%d\", d%d.tolist())\n".formatted(k, k));
        }
        network.weighted().forEach(k -> {
            text.append("print(\"dw%d\", dw%d.tolist())\n".formatted(k, k));
            if (network.layer(k).hasBias()) {
                text.append("print(\"db%d\", db%d.tolist())\n".formatted(k, k));
            }
        });
    }

    private static LayerCode code(Layer layer) {
        return LayerCode.of(layer).orElseThrow();
    }

    private void add(String name, String value, String comment) {
        String line = name + " = " + value;
        text.append(comment.isEmpty() ? line : line + "  # " + comment).append('\n');
    }
}
