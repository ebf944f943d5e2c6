package learningflow.core;

/** The information flow: from the data through L1 … Lm to the result, and its loss. */
final class ForwardPass {
    private ForwardPass() {}

    /** o^k = Lk(o^(k−1), w^k) for k = 1 … m, with o^0 the data. */
    static void run(Network network, Workspace space) {
        run(network, space, 1);
    }

    /** The same from Lfrom on, for k = from … m. */
    static void run(Network network, Workspace space, int from) {
        for (int i = from - 1; i < network.size(); i++) {
            space.stages[i].forward();
        }
    }

    /** Loss(o^m, y^truth) of every row. */
    static void loss(Network network, Loss loss, Workspace space) {
        FusedLoss fused = loss.fusedWith(network.last());
        int m = network.size();
        if (fused == null) {
            loss.values(space.o.get(m - 1), space.y, space.rowLosses);
        } else {
            fused.values(space.o.get(m - 2), space.y, space.rowLosses);
        }
    }
}
