package learningflow.io.script;

import java.util.Optional;
import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Trace;

/** An update's forward pass in PyTorch, which finds and prints the same loss, learning flow and gradients by itself. */
public final class TorchScript {
    private final Network network;
    private final LossCode loss;
    private final Optional<LossCode.Fused> fused;
    private final StringBuilder text = new StringBuilder();

    private TorchScript(Setup setup) {
        network = setup.network();
        loss = LossCode.of(setup.loss()).orElseThrow();
        fused = loss.fused(network);
    }

    /** @param title of the scenario */
    public static String of(String title, Setup setup, Trace trace) {
        TorchScript script = new TorchScript(setup);
        script.forward();
        script.backward();
        script.print();
        String passes = script.text.toString();
        return Python.head(title, trace, "Prints the loss and all gradients of the backward pass, by PyTorch.")
                + "import torch\n\ntorch.set_default_dtype(torch.float64)\n\n"
                + Python.data(trace, "torch.tensor(", ").double().requires_grad_()")
                + Helper.of(Helper.TORCH, passes)
                + "\n"
                + passes;
    }

    private void forward() {
        text.append("\n# Forward pass: x1 goes through L1, L2, ...\n");
        for (int k = 1; k <= network.size(); k++) {
            Layer layer = network.layer(k);
            String made = layer.hasWeights()
                    ? "linear(x" + k + ", w" + k + (layer.hasBias() ? ", b" + k : "") + ")"
                    : LayerCode.of(layer).orElseThrow().torch();
            text.append(
                    "x%d = %s  # L%d %s\n".formatted(k + 1, LayerCode.fill(made, "x" + k, "", ""), k, layer.name()));
            text.append("x%d.retain_grad()\n".formatted(k + 1));
        }
    }

    private void backward() {
        int m = network.size();
        String last = "x" + (m + 1);
        if (fused.isPresent()) {
            text.append(
                    "# The loss of what goes into L%d: exact, and finite where an output is 0 or 1.\n".formatted(m));
            line("loss", LayerCode.fill(fused.get().torch(), "x" + m, "", ""));
        } else {
            line("loss", LayerCode.fill(loss.torch(), "", last, ""));
        }
        text.append("\n# Backward pass\nloss.backward()\n");
        if (fused.isPresent()) {
            text.append("%s = %s.detach().requires_grad_()\n".formatted(last, last));
            text.append("(%s).sum(dim=1).mean().backward()\n".formatted(LayerCode.fill(loss.torch(), "", last, "")));
        }
    }

    private void line(String name, String row) {
        text.append("%s = (%s).sum(dim=1).mean()\n".formatted(name, row));
    }

    private void print() {
        text.append("\nprint(\"loss\", loss.item())\n");
        for (int k = network.size() + 1; k >= 1; k--) {
            text.append("print(\"delta%d\", x%d.grad.tolist())\n".formatted(k, k));
        }
        network.weighted().forEach(k -> {
            text.append("print(\"dw%d\", w%d.grad.tolist())\n".formatted(k, k));
            if (network.layer(k).hasBias()) {
                text.append("print(\"db%d\", b%d.grad.tolist())\n".formatted(k, k));
            }
        });
    }
}
