package learningflow.core;

/** The learning flow: from the loss back through Lm … L1, and what each layer's weights are to blame for. */
final class BackwardPass {
    private BackwardPass() {}

    /** δ^(m+1) = ∂Loss/∂o^m, then for k = m … 1: δ^k = δ^(k+1) · ∂Lk/∂X^k and δw^k = δ^(k+1) · ∂Lk/∂W^k. */
    static void run(Network network, Loss loss, Workspace space) {
        loss.delta(space.result, space.y, space.lossDelta);
        int k = network.size();
        FusedLoss fused = loss.fusedWith(network.last());
        if (fused != null) {
            fused.delta(space.lastInput, space.result, space.y, space.lastDelta);
            k--;
        }
        for (; k >= 2; k--) {
            space.stages[k - 2].backward();
        }
    }
}
