package learningflow.core;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that an update starts from and changes: the weights, and what the optimizer remembers.
 *
 * @param weights as they are before update {@code updates + 1}
 * @param memories one entry a memory of the optimizer, each shaped as the weights
 * @param updates how many updates the optimizer has seen since the run began
 */
public record Checkpoint(Weights weights, List<Weights> memories, long updates) {
    public Checkpoint {
        memories = List.copyOf(memories);
    }

    /** Where a run begins: memories of 0. */
    public static Checkpoint start(Weights weights, Optimizer optimizer) {
        return new Checkpoint(weights, Collections.nCopies(optimizer.memories(), zeros(weights)), 0);
    }

    /** @param state as {@link Workspace#copyState} copies it */
    static Later<Checkpoint> later(Setup setup, double[] state, long updates) {
        return new Later<>(() -> of(setup, new Copied(state), updates));
    }

    private static Checkpoint of(Setup setup, Copied state, long updates) {
        Weights weights = state.weights(setup.network());
        List<Weights> memories = Stream.generate(() -> state.weights(setup.network()))
                .limit(setup.optimizer().memories())
                .toList();
        return new Checkpoint(weights, memories, updates);
    }

    private static Weights zeros(Weights shape) {
        return new Weights(shape.layers().stream()
                .map(layer -> new LayerWeights(
                        Matrix.zeros(layer.w().rows(), layer.w().columns()),
                        Matrix.zeros(layer.b().rows(), layer.b().columns())))
                .toList());
    }

    public Checkpoint withWeights(Weights changed) {
        return new Checkpoint(changed, memories, updates);
    }

    /** Whether an update of the setup can start from it. */
    public boolean fits(Setup setup) {
        return weights.fits(setup.network())
                && memories.size() == setup.optimizer().memories()
                && memories.stream().allMatch(memory -> memory.fits(setup.network()));
    }

    /** How many numbers it holds. */
    public long count() {
        return weights.count() * (1 + memories.size());
    }
}
