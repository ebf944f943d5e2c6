package learningflow.state;

/**
 * When a training run ends, if nobody stops it before.
 *
 * @param from how many updates there were when it began
 * @param updates how many updates there are to be; {@link #NEVER} for no such end
 * @param loss at or below which mean loss over the training rows it ends; NaN for no such end
 */
public record Goal(int from, int updates, double loss) {
    public static final int NEVER = Integer.MAX_VALUE;
    /** So many updates are kept at most, for a bounded memory; a run that gets there ends. */
    public static final int MOST_UPDATES = 5_000_000;

    /** Until it is stopped. */
    public static Goal endless(Run run) {
        return new Goal(run.at() + 1, NEVER, Double.NaN);
    }

    /** So many epochs from here, counted from the update on the screen. @param loss may end it before, or NaN */
    public static Goal epochs(Run run, int epochs, double loss) {
        long updates = run.at() + 1L + run.untilNextEpoch() + (epochs - 1L) * run.updatesPerEpoch();
        return new Goal(run.at() + 1, (int) Math.min(updates, NEVER), loss);
    }

    /** Whether nobody set an end. */
    public boolean isEndless() {
        return updates == NEVER && Double.isNaN(loss);
    }

    /** Whether there are to be no more updates than these. */
    boolean isEnough(int made) {
        return made >= Math.min(updates, MOST_UPDATES);
    }

    boolean isReached(Past past) {
        return isEnough(past.size()) || past.curve().mean(past.size() - 1) <= loss;
    }
}
