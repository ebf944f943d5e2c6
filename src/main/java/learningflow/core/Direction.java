package learningflow.core;

/**
 * Which way an update goes: ŵ = w + α · d, with d = −δw for SGD, and what the optimizer's rule makes of δw and of what it
 * remembers for the others. Every rule of the catalogue is a straight line in α that does not ask for w.
 */
public final class Direction {
    private Direction() {}

    /**
     * d, 0 for frozen weights.
     *
     * @param start the weights and memories that the update starts from
     * @param gradient δw at these weights
     */
    public static Weights of(Setup setup, Checkpoint start, Weights gradient) {
        Workspace space = new Workspace(setup.network(), 1, setup.optimizer().memories());
        Workspace.load(gradient, space.gradients);
        for (int i = 0; i < start.memories().size(); i++) {
            Workspace.load(start.memories().get(i), space.memories.get(i));
        }
        new Update(setup.withLearningRate(1), space).run(start.updates() + 1);
        return Workspace.save(space.weights); // of 0, by a rate of 1
    }

    /** Σ a · b over all weights and biases, where neither is 0. */
    public static double dot(Weights a, Weights b) {
        double sum = 0;
        for (int i = 0; i < a.layers().size(); i++) {
            sum += dot(a.layers().get(i).w(), b.layers().get(i).w())
                    + dot(a.layers().get(i).b(), b.layers().get(i).b());
        }
        return sum;
    }

    private static double dot(Matrix a, Matrix b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i) == 0 || b.get(i) == 0 ? 0 : a.get(i) * b.get(i);
        }
        return sum;
    }
}
