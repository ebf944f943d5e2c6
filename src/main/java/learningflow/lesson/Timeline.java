package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Network;

/**
 * The steps of one update of a network, and what each has revealed. Step 0 is before the first one; going back is showing
 * less.
 */
public record Timeline(List<Step> steps) {
    public Timeline {
        steps = List.copyOf(steps);
    }

    /** Pick, forward, loss, backward, update, the same data again. */
    public static Timeline training(Network network) {
        int m = network.size();
        List<Step> steps = new ArrayList<>(inferring(network).steps);
        steps.add(Step.of(Step.Kind.LOSS));
        steps.add(new Step(Step.Kind.LOSS_DELTA, m + 1));
        for (int k = m; k >= 1; k--) {
            steps.add(new Step(Step.Kind.DELTA, k));
            if (network.layer(k).hasWeights()) {
                steps.add(new Step(Step.Kind.WEIGHT_DELTA, k));
            }
        }
        steps.add(Step.of(Step.Kind.UPDATE));
        steps.add(Step.of(Step.Kind.AGAIN));
        return new Timeline(steps);
    }

    /** Pick and forward. */
    public static Timeline inferring(Network network) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Step.Kind.START));
        steps.add(Step.of(Step.Kind.PICK));
        for (int k = 1; k <= network.size(); k++) {
            steps.add(new Step(Step.Kind.FORWARD, k));
        }
        return new Timeline(steps);
    }

    public Step get(int step) {
        return steps.get(step);
    }

    /** The number of the last step. */
    public int last() {
        return steps.size() - 1;
    }

    /** Whether what {@code revealed} shows is to be seen at {@code step}: it is that step, or came before. */
    public boolean reveals(int step, Step revealed) {
        int at = steps.indexOf(revealed);
        return at >= 0 && at <= step;
    }

    /** The number of the first step of this kind, or {@link #last()} + 1 if it has none. */
    public int first(Step.Kind kind) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == kind) {
                return i;
            }
        }
        return steps.size();
    }

    /** Whether the weights on the screen are those behind the update. */
    public boolean isUpdated(int step) {
        return step >= first(Step.Kind.UPDATE);
    }
}
