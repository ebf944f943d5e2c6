package learningflow.core;

/**
 * Evenly in ±√(6/in), variance 2/in: makes up for the half of the inputs that a ReLU before it blocks.
 *
 * @see "He, Zhang, Ren, Sun: Delving Deep into Rectifiers (2015)"
 */
public record HeInitialiser() implements Initialiser {
    @Override
    public String id() {
        return "he";
    }

    @Override
    public String name() {
        return "He";
    }

    @Override
    public String formula() {
        return "±√(6 / inputs)";
    }

    @Override
    public double limit(int in, int out) {
        return Math.sqrt(6.0 / in);
    }
}
