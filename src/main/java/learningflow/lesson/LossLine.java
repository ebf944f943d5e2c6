package learningflow.lesson;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Losses at some of a run's updates; a value.
 *
 * <p>Point i says: behind {@code updates[i]} updates the mean loss over the training rows was {@code losses[i]}. The updates
 * ascend; a loss may be NaN or infinite.
 */
public final class LossLine {
    /** So many points are as many as a plot can show. */
    public static final int MOST_POINTS = 1000;

    private final int[] updates;
    private final double[] losses;

    public LossLine(int[] updates, double[] losses) {
        if (updates.length != losses.length || updates.length == 0) {
            throw new IllegalArgumentException(updates.length + " updates and " + losses.length + " losses");
        }
        for (int i = 0; i < updates.length; i++) {
            if (updates[i] < 0 || i > 0 && updates[i] <= updates[i - 1]) {
                throw new IllegalArgumentException("updates must ascend from 0, were " + Arrays.toString(updates));
            }
        }
        this.updates = updates.clone();
        this.losses = losses.clone();
    }

    /**
     * Behind which updates the loss is worth measuring: 0, the last one, and evenly spread ones between, at most
     * {@link #MOST_POINTS} in all.
     */
    public static int[] places(int updates) {
        int points = (int) Math.min(MOST_POINTS, updates + 1L);
        return IntStream.range(0, points)
                .map(i -> points == 1 ? 0 : (int) Math.round(i * (double) updates / (points - 1)))
                .toArray();
    }

    /**
     * From a curve that knows the loss behind some of its updates; thinned evenly.
     *
     * @param last the last update, whose loss is known
     */
    public static LossLine of(int last, IntPredicate known, IntToDoubleFunction loss) {
        int[] all = IntStream.rangeClosed(0, last)
                .filter(i -> i == last || known.test(i))
                .toArray();
        int[] kept = Arrays.stream(places(all.length - 1)).map(i -> all[i]).toArray();
        return new LossLine(
                kept, Arrays.stream(kept).mapToDouble(loss::applyAsDouble).toArray());
    }

    public int size() {
        return updates.length;
    }

    public int update(int i) {
        return updates[i];
    }

    public double loss(int i) {
        return losses[i];
    }

    public double last() {
        return losses[losses.length - 1];
    }

    /** The point nearest to this number of updates. */
    public int nearest(double update) {
        int place = Arrays.binarySearch(updates, (int) Math.round(update));
        if (place >= 0) {
            return place;
        }
        int above = Math.min(-place - 1, updates.length - 1);
        int below = Math.max(0, above - 1);
        return update - updates[below] <= updates[above] - update ? below : above;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LossLine that
                && Arrays.equals(updates, that.updates)
                && Arrays.equals(losses, that.losses);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(updates) + Arrays.hashCode(losses);
    }

    @Override
    public String toString() {
        return updates.length + " losses, the last " + last();
    }
}
