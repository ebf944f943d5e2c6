package learningflow.core;

/** The information flow: from the data through L1 … Lm to the result, and its loss. */
final class ForwardPass {
    private ForwardPass() {}

    /** o^k = Lk(o^(k−1), w^k) for k = 1 … m, with o^0 the data. */
    static void run(Network network, Workspace space) {
        run(network, space, 2);
    }

    /** The same from Lfrom on, for k = from … m. */
    static void run(Network network, Workspace space, int from) {
        for (int k = Math.max(from, 2); k <= network.size(); k++) {
            space.stages[k - 2].forward();
        }
    }

    /** Loss(o^m, y^truth) of every row. */
    static void loss(Network network, Loss loss, Workspace space) {
        FusedLoss fused = loss.fusedWith(network.last());
        if (fused == null) {
            loss.values(space.result, space.y, space.rowLosses);
        } else {
            fused.values(space.lastInput, space.y, space.rowLosses);
        }
    }
}
