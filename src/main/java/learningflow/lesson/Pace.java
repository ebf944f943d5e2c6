package learningflow.lesson;

/** How long things take while an update plays at normal speed, in seconds. */
public final class Pace {
    /** For looking at what has arrived, before the next step. */
    public static final double LOOK = 0.5;

    private Pace() {}

    /** For what a step shows to arrive. */
    public static double of(Step step) {
        return switch (step.kind()) {
            case START -> 0.2;
            case PICK, LOSS -> 0.8;
            case FORWARD, LOSS_DELTA, DELTA, WEIGHT_DELTA -> 1.2;
            case UPDATE -> 1.0;
            case AGAIN -> 1.6;
        };
    }
}
