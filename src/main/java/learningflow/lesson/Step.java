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
        START(Pass.BEFORE, 0),
        /** The rows are picked. */
        PICK(Pass.FORWARD, 1),
        /** o^k. */
        FORWARD(Pass.FORWARD, 3),
        /** The loss. */
        LOSS(Pass.LOSS, 3),
        /** δ^(m+1). */
        LOSS_DELTA(Pass.BACKWARD, 3),
        /** δ^k. */
        DELTA(Pass.BACKWARD, 3),
        /** δw^k and δb^k. */
        WEIGHT_DELTA(Pass.BACKWARD, 3),
        /** ŵ = w − α·δw. */
        UPDATE(Pass.UPDATE, 3),
        /** The same rows through the new weights. */
        AGAIN(Pass.AGAIN, 3);

        private final Pass pass;
        private final int lines;

        Kind(Pass pass, int lines) {
            this.pass = pass;
            this.lines = lines;
        }

        /** How many lines its formula has: the rule, the derivative, the numbers. */
        public int lines() {
            return lines;
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
