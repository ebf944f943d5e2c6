package learningflow.core;

/**
 * Evenly in ±1/√in, variance 1/(3 in): the old rule of thumb.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 8.4"
 */
public record UniformInitialiser() implements Initialiser {
    @Override
    public String id() {
        return "uniform";
    }

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public String formula() {
        return "±1 / √inputs";
    }

    @Override
    public double limit(int in, int out) {
        return 1 / Math.sqrt(in);
    }
}
