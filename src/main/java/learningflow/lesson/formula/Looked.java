package learningflow.lesson.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Network;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;

/** What somebody looks at closely: which steps compute it, and what of it is to be seen. */
public final class Looked {
    private Looked() {}

    /** The steps that compute something of this part, in the order of the timeline. */
    public static List<Step> steps(Part part, Network network) {
        int k = part.layer();
        int m = network.size();
        List<Step> steps = new ArrayList<>();
        switch (part.kind()) {
            case LAYER -> {
                steps.add(new Step(Step.Kind.FORWARD, k));
                steps.add(new Step(Step.Kind.DELTA, k));
                if (network.layer(k).hasWeights()) {
                    steps.add(new Step(Step.Kind.WEIGHT_DELTA, k));
                }
            }
            case OUTPUT -> {
                steps.add(k == 0 ? new Step(Step.Kind.PICK, 0) : new Step(Step.Kind.FORWARD, k));
                steps.add(delta(k + 1, m));
            }
            case DELTA -> steps.add(delta(k, m));
            case WEIGHT, WEIGHT_IMPACT, BIAS, BIAS_IMPACT -> {
                steps.add(new Step(Step.Kind.WEIGHT_DELTA, k));
                steps.add(new Step(Step.Kind.UPDATE, 0));
            }
            case LOSS -> {
                steps.add(new Step(Step.Kind.LOSS, 0));
                steps.add(delta(m + 1, m));
                steps.add(new Step(Step.Kind.AGAIN, 0));
            }
            case EXPECTATION -> steps.add(new Step(Step.Kind.LOSS, 0));
            case RATE -> steps.add(new Step(Step.Kind.UPDATE, 0));
        }
        return steps;
    }

    private static Step delta(int k, int m) {
        return new Step(k == m + 1 ? Step.Kind.LOSS_DELTA : Step.Kind.DELTA, k);
    }

    /** The last of them that is revealed, if one is. */
    public static Optional<Step> revealed(Part part, Network network, Timeline timeline, int at) {
        return steps(part, network).stream()
                .filter(step -> timeline.reveals(at, step))
                .reduce((first, second) -> second);
    }

    /** The first of them that comes, if one does. */
    public static Optional<Step> coming(Part part, Network network, Timeline timeline, int at) {
        return steps(part, network).stream()
                .filter(step -> timeline.steps().contains(step) && !timeline.reveals(at, step))
                .findFirst();
    }
}
