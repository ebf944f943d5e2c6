package learningflow.core;

/** The learning flow: from the loss back through Lm … L1, and what each layer's weights are to blame for. */
final class BackwardPass {
    private BackwardPass() {}

    /** δ^(m+1) = ∂Loss/∂o^m, then for k = m … 1: δ^k = δ^(k+1) · ∂Lk/∂X^k and δw^k = δ^(k+1) · ∂Lk/∂W^k. */
    static void run(Network network, Loss loss, Workspace space) {
        int m = network.size();
        loss.delta(space.o.get(m - 1), space.y, space.delta.get(m));
        int next = m - 1;
        FusedLoss fused = loss.fusedWith(network.last());
        if (fused != null) {
            fused.delta(space.o.get(m - 2), space.o.get(m - 1), space.y, space.delta.get(m - 1));
            next = m - 2;
        }
        for (int i = next; i >= 0; i--) {
            space.stages[i].backward();
        }
    }
}
