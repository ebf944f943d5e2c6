package learningflow.state;

/**
 * Whether the loss grows. It does where the mean loss over the training rows is more than {@link #FACTOR} times what it was
 * at the start of the stretch (the run's, or that behind the last change made by hand), now and at the measured updates right
 * before, at least {@link #LASTING} in all. A peak from which the loss comes back is none.
 */
final class Growth {
    static final double FACTOR = 2;
    static final int LASTING = 3;

    private final double reference;
    /** Where the loss rose above the line that it has stayed above, from 0; −1 if it is below. */
    private final int since;

    private final int measured;

    private Growth(double reference, int since, int measured) {
        this.reference = reference;
        this.since = since;
        this.measured = measured;
    }

    /** Up to the weights on the screen. */
    static Growth of(Run run) {
        double now = run.isUpdated() ? run.now().trainingLoss(run.setup().split()) : Double.NaN;
        return upTo(run.past(), run.at(), now);
    }

    /** Up to the weights that this update, from 0, starts with. @param after the loss behind it, or NaN */
    static Growth upTo(Past past, int at, double after) {
        Curve curve = past.curve();
        int first = past.startOfStretch(at);
        double reference = curve.mean(first);
        double line = FACTOR * reference;
        int since = after > line ? at + 1 : -1;
        int measured = since < 0 ? 0 : 1;
        if (!Double.isNaN(after) && since < 0) {
            return new Growth(reference, -1, 0);
        }
        for (int i = at; i > first && !(curve.mean(i) <= line); i--) {
            if (curve.mean(i) > line) {
                since = i;
                measured++;
            }
        }
        return new Growth(reference, since, measured);
    }

    /** The mean loss that it is compared with. */
    double reference() {
        return reference;
    }

    /** Whether it is above the line at all. */
    boolean isAbove() {
        return since > 0;
    }

    boolean lasts() {
        return measured >= LASTING;
    }

    /** The number of the update, from 1, that took the loss above the line. */
    int culprit() {
        return since;
    }
}
