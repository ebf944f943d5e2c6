package learningflow.io.script;

import java.util.Map;
import java.util.Optional;
import learningflow.core.Loss;
import learningflow.core.Network;

/**
 * A loss in Python, number by number of the output {@code {o}}; where it is exact only together with the last layer, of that
 * layer's input {@code {x}}, too.
 *
 * @param numpy the loss
 * @param numpySlope its derivative
 * @param torch the loss
 * @param fused the loss of {@code {x}} in NumPy, by the last layer's type
 * @param fusedTorch the same in PyTorch
 */
record LossCode(
        String numpy, String numpySlope, String torch, Map<String, String> fused, Map<String, String> fusedTorch) {
    private static final Map<String, LossCode> ALL = Map.of(
            "half-squared-error",
            plain("0.5 * ({o} - y) ** 2", "{o} - y"),
            "squared-error",
            plain("({o} - y) ** 2", "2 * ({o} - y)"),
            "mean-squared-error",
            plain("({o} - y) ** 2 / y.shape[1]", "2 * ({o} - y) / y.shape[1]"),
            "absolute-error",
            plain("abs({o} - y)", "np.sign({o} - y)"),
            "binary-cross-entropy",
            new LossCode(
                    "-xlogy(y, {o}) - xlogy(1 - y, 1 - {o})",
                    "({o} - y) / ({o} * (1 - {o}))",
                    "-torch.xlogy(y, {o}) - torch.xlogy(1 - y, 1 - {o})",
                    Map.of("logistic", "np.logaddexp(0.0, {x}) - y * {x}"),
                    Map.of("logistic", "torch.logaddexp(0 * {x}, {x}) - y * {x}")),
            "cross-entropy",
            new LossCode(
                    "-xlogy(y, {o})",
                    "-y / {o}",
                    "-torch.xlogy(y, {o})",
                    Map.of("softmax", "y * (np.logaddexp.reduce({x}, axis=1, keepdims=True) - {x})"),
                    Map.of("softmax", "-y * torch.log_softmax({x}, dim=1)")));

    private static LossCode plain(String value, String slope) {
        return new LossCode(value, slope, value, Map.of(), Map.of());
    }

    static Optional<LossCode> of(Loss loss) {
        return Optional.ofNullable(ALL.get(loss.id()));
    }

    /** Whether δ of the last layer's input is o − y, formed in one go. */
    boolean isFused(Network network) {
        return fused.containsKey(network.last().type().id());
    }

    String fused(Network network) {
        return fused.get(network.last().type().id());
    }

    String fusedTorch(Network network) {
        return fusedTorch.get(network.last().type().id());
    }
}
