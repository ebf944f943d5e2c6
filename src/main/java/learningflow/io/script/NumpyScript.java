package learningflow.io.script;

import java.util.Optional;
import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Trace;

/** An update's forward and backward pass in plain NumPy, which prints the same loss, learning flow and gradients. */
public final class NumpyScript {
    private final Network network;
    private final LossCode loss;
    private final Optional<LossCode.Fused> fused;
    private final StringBuilder text = new StringBuilder();

    private NumpyScript(Setup setup) {
        network = setup.network();
        loss = LossCode.of(setup.loss()).orElseThrow();
        fused = loss.fused(network);
    }

    /** @param title of the scenario */
    public static String of(String title, Setup setup, Trace trace) {
        NumpyScript script = new NumpyScript(setup);
        script.forward();
        script.backward();
        script.print();
        String passes = script.text.toString();
        return Python.head(title, trace, "Prints the loss and all gradients of the backward pass, by NumPy.")
                + "import numpy as np\n\n"
                + Python.data(trace, "np.array(", ", dtype=float)")
                + Helper.of(Helper.NUMPY, passes)
                + "\n"
                + passes;
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
        String row = fused.map(LossCode.Fused::numpy).orElse(loss.numpy());
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
            } else if (k == m && fused.isPresent()) {
                String both = LayerCode.fill(fused.get().numpySlope(), "x" + k, "x" + (k + 1), "");
                add("d" + k, "(" + both + ") / len(x1)", "through the loss and L" + k + " at once");
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
