package learningflow.core;

/**
 * All 0, to show why that is no good: neurons that start equal stay equal.
 *
 * @see "Goodfellow, Bengio, Courville: Deep Learning (2016), 8.4"
 */
public record ZerosInitialiser() implements Initialiser {
    @Override
    public String id() {
        return "zeros";
    }

    @Override
    public String name() {
        return "zeros";
    }

    @Override
    public String formula() {
        return "0";
    }

    @Override
    public double limit(int in, int out) {
        return 0;
    }
}
