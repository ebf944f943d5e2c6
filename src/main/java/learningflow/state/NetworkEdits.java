package learningflow.state;

import learningflow.core.Batching;
import learningflow.core.Initialiser;
import learningflow.core.Loss;
import learningflow.core.Optimizer;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;

/** What changes the network itself or how it is trained: all of it undoable. */
public final class NetworkEdits {
    private NetworkEdits() {}

    /**
     * Another network, or other data: the run begins anew with it.
     *
     * @param run just started, which takes a while where there are many rows or weights
     */
    public record Redesigned(Run run) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(run);
        }
    }

    /** New weights, drawn from a seed, which becomes the seed of the run: it begins anew with them. */
    public record Randomise(Initialiser initialiser, long seed) implements Edit {
        @Override
        public State applyTo(State state) {
            Scenario scenario = state.run().scenario();
            Setup setup = scenario.setup();
            Weights drawn = Initialiser.draw(setup.network(), initialiser, seed);
            Batching seeded =
                    new Batching(setup.batching().size(), setup.batching().shuffle(), seed);
            return state.withRun(Run.start(scenario.withWeights(drawn).withSetup(setup.withBatching(seeded))));
        }
    }

    /** Another loss. */
    public record SetLoss(Loss loss) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().withSetup(setup -> setup.withLoss(loss)));
        }
    }

    /** Another optimizer, or other settings of it: it begins with nothing to remember. */
    public record SetOptimizer(Optimizer optimizer) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().withSetup(setup -> setup.withOptimizer(optimizer)));
        }
    }

    /** Another size of batch, order or seed: the epoch under way begins again. */
    public record SetBatching(Batching batching) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().withSetup(setup -> setup.withBatching(batching)));
        }
    }
}
