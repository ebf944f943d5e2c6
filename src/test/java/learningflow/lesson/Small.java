package learningflow.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.HalfSquaredError;
import learningflow.core.Input;
import learningflow.core.LayerWeights;
import learningflow.core.Linear;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Relu;
import learningflow.core.Setup;
import learningflow.core.Weights;

/**
 * A small scenario that several tests start from: a, b → W·x + bias of two neurons → ReLU → w·x of one, half squared error.
 */
final class Small {
    static final Network NETWORK =
            Network.of(new Input(2), new Linear(2, 2, true), new Relu(2), new Linear(2, 1, false));

    /** L2: W = ((1, 2), (3, 4)), b = (5, 6); L4: (7, 8). */
    static final Weights WEIGHTS = new Weights(List.of(
            LayerWeights.NONE,
            new LayerWeights(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.of(1, 2, 5, 6)),
            LayerWeights.NONE,
            new LayerWeights(Matrix.of(1, 2, 7, 8), Matrix.EMPTY)));

    private Small() {}

    /** Two rows: (1, 0) → 1 and (0, 1) → 0. */
    static Setup setup() {
        Dataset data = new Dataset(List.of("a", "b"), List.of("c"), Matrix.of(2, 2, 1, 0, 0, 1), Matrix.of(2, 1, 1, 0));
        return new Setup(
                NETWORK,
                data,
                new HalfSquaredError(),
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                0.1,
                new Batching(1, false, 1),
                Frozen.NONE);
    }

    static Scenario scenario(Setup setup) {
        return new Scenario("t", "d", Optional.empty(), setup, WEIGHTS, Spellings.NONE);
    }
}
