package learningflow.io.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import learningflow.io.BadFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the programs, whether Python is there or not; {@link ScriptTest} runs them. */
class ScriptTextTest {
    private static Layer layer(String type, int size, boolean bias) {
        return Layers.find(type).orElseThrow().make(size, size, bias, Map.of());
    }

    /** o = w·x + b with w = 0.1 and b = 0.25, then perhaps another layer; so many rows of 1 → 0. */
    private static Case example(String last, String loss, int rows) {
        Network network = last.isEmpty()
                ? Network.of(layer("input", 1, false), layer("linear", 1, true))
                : Network.of(layer("input", 1, false), layer("linear", 1, true), layer(last, 1, false));
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Setup setup = new Setup(
                network,
                new Dataset(List.of("x"), List.of("y"), Matrix.of(rows, 1, ones), Matrix.zeros(rows, 1)),
                Losses.find(loss).orElseThrow(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                0.5,
                new Batching(rows, false, 1),
                Frozen.NONE);
        LayerWeights weights = new LayerWeights(Matrix.of(1, 1, 0.1), Matrix.of(1, 1, 0.25));
        Weights all = new Weights(
                last.isEmpty()
                        ? List.of(LayerWeights.NONE, weights)
                        : List.of(LayerWeights.NONE, weights, LayerWeights.NONE));
        Batch batch = new Batch(0, 1, IntStream.range(0, rows).toArray());
        Trace trace = new Trainer(setup, Checkpoint.start(all, setup.optimizer())).trace(batch, 7);
        return new Case("example", setup, trace);
    }

    private static String numpy(Case of) {
        return NumpyScript.of("Title", of.setup(), of.trace());
    }

    private static String torch(Case of) {
        return TorchScript.of("Title", of.setup(), of.trace());
    }

    @Test
    void aWholeProgramForNumpy() {
        assertThat(numpy(example("", "half-squared-error", 1))).isEqualTo("""
                ""\"Title: update 7, rows 1.

                Prints the loss and all gradients of the backward pass, by NumPy.
                ""\"
                import numpy as np

                x1 = np.array([[1]], dtype=float)
                y = np.array([[0]], dtype=float)
                w2 = np.array([[0.1]], dtype=float)
                b2 = np.array([0.25], dtype=float)


                def linear(x, w, b=0.0):
                    ""\"x w^T + b, where a sum no larger than its own rounding error is 0.""\"
                    s = x @ w.T + b
                    bound = (x.shape[1] + 2) * 2.0**-53 * (abs(x) @ abs(w).T + abs(b))
                    return np.where((abs(s) <= bound) & (bound < np.inf), 0.0, s)


                # Forward pass: x1 goes through L1, L2, ...
                x2 = x1  # L1 input
                x3 = linear(x2, w2, b2)  # L2 linear
                loss = (0.5 * (x3 - y) ** 2).sum(axis=1).mean()  # of the batch

                # Backward pass: d is how much each x causes the loss.
                d3 = (x3 - y) / len(x1)  # at the loss
                d2 = d3 @ w2  # back through L2
                dw2 = d3.T @ x2  # impact of its weights
                db2 = d3.sum(axis=0)
                d1 = d2  # back through L1

                print("loss", float(loss))
                print("delta3", d3.tolist())
                print("delta2", d2.tolist())
                print("delta1", d1.tolist())
                print("dw2", dw2.tolist())
                print("db2", db2.tolist())
                """);
    }

    @Test
    void aWholeProgramForPytorch() {
        assertThat(torch(example("", "half-squared-error", 1))).isEqualTo("""
                ""\"Title: update 7, rows 1.

                Prints the loss and all gradients of the backward pass, by PyTorch.
                ""\"
                import torch

                torch.set_default_dtype(torch.float64)

                x1 = torch.tensor([[1]]).double().requires_grad_()
                y = torch.tensor([[0]]).double().requires_grad_()
                w2 = torch.tensor([[0.1]]).double().requires_grad_()
                b2 = torch.tensor([0.25]).double().requires_grad_()


                def linear(x, w, b=torch.zeros(1)):
                    ""\"x w^T + b, where a sum no larger than its own rounding error is 0.""\"
                    s = x @ w.T + b
                    bound = (x.shape[1] + 2) * 2.0**-53 * (x.abs() @ w.abs().T + b.abs())
                    return torch.where((s.abs() <= bound) & (bound < torch.inf), s - s.detach(), s)


                # Forward pass: x1 goes through L1, L2, ...
                x2 = x1  # L1 input
                x2.retain_grad()
                x3 = linear(x2, w2, b2)  # L2 linear
                x3.retain_grad()
                loss = (0.5 * (x3 - y) ** 2).sum(dim=1).mean()

                # Backward pass
                loss.backward()

                print("loss", loss.item())
                print("delta3", x3.grad.tolist())
                print("delta2", x2.grad.tolist())
                print("delta1", x1.grad.tolist())
                print("dw2", w2.grad.tolist())
                print("db2", b2.grad.tolist())
                """);
    }

    /** Exact where an output is 0 or 1, which the loss of the output alone is not. */
    @Test
    void aLossThatBelongsToTheLastLayerIsWrittenWithIt() {
        Case of = example("logistic", "binary-cross-entropy", 1);
        assertThat(numpy(of))
                .contains(
                        "\nx4 = np.exp(-np.logaddexp(0.0, -x3))  # L3 logistic\n",
                        "\nloss = (np.logaddexp(0.0, x3) - y * x3).sum(axis=1).mean()  # of the batch\n",
                        "\nd4 = (over(1 - y, 1 - x4) - over(y, x4)) / len(x1)  # at the loss\n",
                        "\nd3 = (x4 - y) / len(x1)  # through the loss and L3 at once\n",
                        "\nd2 = d3 @ w2  # back through L2\n");
        assertThat(torch(of))
                .contains(
                        "\nx4 = torch.sigmoid(x3)  # L3 logistic\n",
                        "\n# The loss of what goes into L3: exact, and finite where an output is 0 or 1.\n",
                        "\nloss = (torch.logaddexp(0 * x3, x3) - y * x3).sum(dim=1).mean()\n",
                        """

                        loss.backward()
                        x4 = x4.detach().requires_grad_()
                        (-xlogy(y, x4) - xlogy(1 - y, 1 - x4)).sum(dim=1).mean().backward()
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu|np.where(x3 >= 0, x3, 0.0)|np.where(x3 >= 0, d4, 0.0)|torch.where(x3 >= 0, x3, 0 * x3)",
                "leaky-relu|np.where(x3 >= 0, x3, 0.01 * x3)|np.where(x3 >= 0, 1.0, 0.01) * d4"
                        + "|torch.where(x3 >= 0, x3, 0.01 * x3)",
                "tanh|np.tanh(x3)|d4 * (1 - x4) * (1 + x4)|torch.tanh(x3)",
            })
    void aLayerIsWrittenWithItsSettings(String type, String forward, String back, String torch) {
        Case of = example(type, "half-squared-error", 1);
        assertThat(numpy(of)).contains("\nx4 = " + forward + "  # L3 ", "\nd3 = " + back + "  # back through L3\n");
        assertThat(torch(of)).contains("\nx4 = " + torch + "  # L3 ");
    }

    @Test
    void programsDefineWhatTheyCallAndNothingElse() throws BadFileException {
        Pattern call = Pattern.compile("(?<!def )\\b(linear|softmax|xlogy|over|bce_of_softmax|slope_of_softmax)\\(");
        for (Case of : Case.all()) {
            for (String script : List.of(numpy(of), torch(of))) {
                String code = script.replace("torch.softmax", "torch_softmax");
                List<String> called = call.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .sorted()
                        .toList();
                List<String> defined = Pattern.compile("(?m)^def (\\w+)\\(")
                        .matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .sorted()
                        .toList();
                assertThat(defined).as(of.name()).isEqualTo(called);
            }
        }
    }

    /** Twenty of them, from 1. */
    @Test
    void theHeadNamesTheRows() {
        assertThat(numpy(example("", "half-squared-error", 3))).contains("update 7, rows 1, 2, 3.\n");
        assertThat(numpy(example("", "half-squared-error", 20))).contains(" 19, 20.\n");
        assertThat(numpy(example("", "half-squared-error", 21))).contains(" 19, 20, ….\n");
    }

    @Test
    void fewLongRowsHaveALineEach() {
        Matrix two = Matrix.of(2, 2, 1.0 / 3, -2.5, 1e-7, 3);
        assertThat(Python.literal("w = f(", two, ")")).isEqualTo("w = f([[0.3333333333333333, -2.5], [1e-7, 3]])\n");
        assertThat(Python.literal("w".repeat(80) + " = f(", two, ")"))
                .isEqualTo("w".repeat(80) + " = f([\n    [0.3333333333333333, -2.5],\n    [1e-7, 3]])\n");
        Matrix one = Matrix.of(1, 2, 1, 2);
        assertThat(Python.literal("w".repeat(100), one, "")).isEqualTo("w".repeat(100) + "[[1, 2]]\n");
        // a line of 90 is short: 80 and [[1], [2]]
        Matrix column = Matrix.of(2, 1, 1, 2);
        assertThat(Python.literal("w".repeat(80), column, "")).hasLineCount(1);
        assertThat(Python.literal("w".repeat(81), column, "")).hasLineCount(3);
        assertThat(Python.literal("w".repeat(81), Matrix.zeros(8, 1), "")).hasLineCount(9);
        assertThat(Python.literal("w".repeat(81), Matrix.zeros(9, 1), "")).hasLineCount(1);
    }

    @Test
    void whatIsNoNumberIsWrittenAsPythonReadsIt() {
        assertThat(Python.list(Double.NaN, Double.POSITIVE_INFINITY, -0.1))
                .isEqualTo("[float(\"NaN\"), float(\"Infinity\"), -0.1]");
    }
}
