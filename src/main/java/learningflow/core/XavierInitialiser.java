package learningflow.core;

/**
 * Evenly in ±√(6/(in + out)), variance 2/(in + out): keeps the size of o forwards and of δ backwards through tanh or logistic.
 *
 * @see "Glorot, Bengio: Understanding the Difficulty of Training Deep Feedforward Neural Networks (2010)"
 */
public record XavierInitialiser() implements Initialiser {
    @Override
    public String id() {
        return "xavier";
    }

    @Override
    public String name() {
        return "Xavier";
    }

    @Override
    public String formula() {
        return "±√(6 / (inputs + outputs))";
    }

    @Override
    public double limit(int in, int out) {
        return Math.sqrt(6 / ((double) in + out));
    }
}
