package learningflow.state;

import java.util.OptionalDouble;
import learningflow.core.Batches;
import learningflow.core.Curvature;
import learningflow.core.Setup;
import learningflow.core.Weights;

/** The largest α with which an update may be repeated, whichever rows of an epoch it is made of. */
final class StableRate {
    /** Of an epoch with more updates only so many are asked. */
    private static final int MOST_BATCHES = 24;
    /** Numbers to be multiplied in one pass; a curvature takes hundreds of them. */
    private static final double AFFORDABLE = 300_000;

    private StableRate() {}

    /** The least 2/λ_max of the updates of an epoch at these weights; empty where nothing bends or it takes too long. */
    static OptionalDouble of(Setup setup, Weights weights) {
        Batches batches = setup.batches();
        int asked = Math.min(batches.perEpoch(), MOST_BATCHES);
        double cost = (double) setup.network().parameterCount() * batches.get(0).size() * asked;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < asked && cost <= AFFORDABLE; i++) {
            double rate = Curvature.of(setup, weights, batches.get(i).rows()).largestRate();
            least = rate < least ? rate : least;
        }
        return Double.isInfinite(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }
}
