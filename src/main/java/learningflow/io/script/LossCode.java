package learningflow.io.script;

import java.util.Map;
import java.util.Optional;
import learningflow.core.Loss;
import learningflow.core.Network;

/**
 * A loss in Python, number by number of the output {@code {o}}.
 *
 * @param numpy the loss
 * @param numpySlope its derivative
 * @param torch the loss; its derivative is PyTorch's own
 * @param fused what is exact only together with the last layer, by that layer's type
 */
record LossCode(String numpy, String numpySlope, String torch, Map<String, Fused> fused) {
    /**
     * Of the last layer's input {@code {x}} and its output {@code {o}}; finite where an output is 0 or 1.
     *
     * @param numpySlope the derivative by {@code {x}}
     */
    record Fused(String numpy, String numpySlope, String torch) {}

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
                    "over(1 - y, 1 - {o}) - over(y, {o})",
                    "-xlogy(y, {o}) - xlogy(1 - y, 1 - {o})",
                    Map.of(
                            "logistic",
                            new Fused(
                                    "np.logaddexp(0.0, {x}) - y * {x}",
                                    "{o} - y",
                                    "torch.logaddexp(0 * {x}, {x}) - y * {x}"),
                            "softmax",
                            new Fused("bce_of_softmax({x})", "slope_of_softmax({x}, {o})", "bce_of_softmax({x})"))),
            "cross-entropy",
            new LossCode(
                    "-xlogy(y, {o})",
                    "-over(y, {o})",
                    "-xlogy(y, {o})",
                    Map.of(
                            "softmax",
                            new Fused(
                                    "y * (np.logaddexp.reduce({x}, axis=1, keepdims=True) - {x})",
                                    "{o} - y",
                                    "-y * torch.log_softmax({x}, dim=1)"))));

    private static LossCode plain(String value, String slope) {
        return new LossCode(value, slope, value, Map.of());
    }

    static Optional<LossCode> of(Loss loss) {
        return Optional.ofNullable(ALL.get(loss.id()));
    }

    Optional<Fused> fused(Network network) {
        return Optional.ofNullable(fused.get(network.last().type().id()));
    }
}
