package learningflow.core;

/** The learning flow: from the loss back through Lm … L1, and what each layer's weights are to blame for. */
final class BackwardPass {
    private BackwardPass() {}

    /** δ^(m+1) = ∂Loss/∂o^m, then for k = m … 1: δ^k = δ^(k+1) · ∂Lk/∂X^k and δw^k = δ^(k+1) · ∂Lk/∂W^k. */
    static void run(LossStage loss, Workspace space) {
        loss.backward();
        int last = space.stages.length - 1;
        for (int i = loss.fused() == null ? last : last - 1; i >= 0; i--) {
            space.stages[i].backward();
        }
    }
}
