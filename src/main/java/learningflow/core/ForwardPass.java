package learningflow.core;

/** The information flow: from the data through L1 … Lm to the result. */
final class ForwardPass {
    private ForwardPass() {}

    /** o^k = Lk(o^(k−1), w^k) for k = 1 … m, with o^0 the data. */
    static void run(Workspace space) {
        run(space, 2);
    }

    /** The same from Lfrom on, for k = from … m. */
    static void run(Workspace space, int from) {
        for (int i = Math.max(from - 2, 0); i < space.stages.length; i++) {
            space.stages[i].forward();
        }
    }
}
