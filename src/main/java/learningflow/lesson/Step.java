package learningflow.lesson;

/**
 * One step of an update's timeline.
 *
 * @param kind what it shows
 * @param layer k of Lk for the kinds that belong to a layer, m + 1 for {@link Kind#LOSS_DELTA}, else 0
 */
public record Step(Kind kind, int layer) {
    /** The kinds, in the order in which their first one comes. */
    public enum Kind {
        /** Before the first step: weights, and nothing else. */
        START(Pass.BEFORE),
        /** The rows are picked. */
        PICK(Pass.FORWARD),
        /** o^k. */
        FORWARD(Pass.FORWARD),
        /** The loss. */
        LOSS(Pass.LOSS),
        /** δ^(m+1). */
        LOSS_DELTA(Pass.BACKWARD),
        /** δ^k. */
        DELTA(Pass.BACKWARD),
        /** δw^k and δb^k. */
        WEIGHT_DELTA(Pass.BACKWARD),
        /** ŵ = w − α·δw. */
        UPDATE(Pass.UPDATE),
        /** The same rows through the new weights. */
        AGAIN(Pass.AGAIN);

        private final Pass pass;

        Kind(Pass pass) {
            this.pass = pass;
        }
    }

    /** The parts of an update. */
    public enum Pass {
        BEFORE,
        FORWARD,
        LOSS,
        BACKWARD,
        UPDATE,
        AGAIN
    }

    public Pass pass() {
        return kind.pass;
    }

    /** As it stands in files: {@code start}, {@code data}, {@code o2}, {@code loss}, {@code delta3}, {@code dw2}, … */
    public String name() {
        return switch (kind) {
            case START -> "start";
            case PICK -> "data";
            case FORWARD -> "o" + layer;
            case LOSS -> "loss";
            case LOSS_DELTA, DELTA -> "delta" + layer;
            case WEIGHT_DELTA -> "dw" + layer;
            case UPDATE -> "update";
            case AGAIN -> "again";
        };
    }

    static Step of(Kind kind) {
        return new Step(kind, 0);
    }
}
