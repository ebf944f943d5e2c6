package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.core.Network;
import learningflow.core.Profile;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Scenario;
import learningflow.state.State;

/**
 * Which weight a plot is about: the one that was picked; as long as none was, the one with the largest |δw| of all rows at the
 * scenario's own weights (or the second largest …).
 */
final class WeightChoice {
    private static final int MOST_ROWS = 64;

    private final int rank;
    private WeightId usual;
    private Network network;
    private Weights weights;

    /** @param rank 0 for the weight with the largest |δw| */
    WeightChoice(int rank) {
        this.rank = rank;
    }

    WeightId of(State state) {
        Network now = state.run().setup().network();
        return state.desk().picked().flatMap(Part::weightId).orElseGet(() -> usual(state, now));
    }

    /** The weight that is taken while nobody picks one. */
    WeightId usual(State state, Network now) {
        Scenario origin = state.run().origin();
        boolean fits = origin.weights().fits(now);
        Weights start = fits ? origin.weights() : state.run().weights();
        if (usual == null || !now.equals(network) || fits && start != weights) {
            network = now;
            weights = start;
            usual = strongest(state, start);
        }
        return usual;
    }

    private WeightId strongest(State state, Weights start) {
        int[] rows = IntStream.range(0, state.run().setup().data().rows())
                .limit(MOST_ROWS)
                .toArray();
        Weights gradient = new Profile(state.run().setup(), start, rows).gradient();
        List<WeightId> left = new ArrayList<>(state.run().setup().network().weightIds());
        for (int i = 0; i < rank && left.size() > 1; i++) {
            left.remove(largest(left, gradient));
        }
        return largest(left, gradient);
    }

    private static WeightId largest(List<WeightId> ids, Weights gradient) {
        WeightId largest = ids.get(0);
        for (WeightId id : ids) {
            largest = Math.abs(gradient.get(id)) > Math.abs(gradient.get(largest)) ? id : largest;
        }
        return largest;
    }
}
