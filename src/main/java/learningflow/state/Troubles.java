package learningflow.state;

import java.util.Optional;
import java.util.OptionalInt;
import learningflow.core.Trouble;
import learningflow.lesson.Step;

/** Where in a run the first number broke. */
final class Troubles {
    private Troubles() {}

    /** The first NaN or infinity up to the step on the screen; what later steps show is not given away. */
    static Optional<Trouble> upTo(Run run) {
        Optional<Trouble> here = Trouble.in(run.trace()).filter(trouble -> isRevealed(run, trouble));
        OptionalInt broken = run.past().curve().firstBroken();
        if (here.isEmpty() || broken.isEmpty() || broken.getAsInt() > run.at()) {
            return here;
        }
        return before(run.past(), broken.getAsInt()).or(() -> in(run.past(), broken.getAsInt()));
    }

    /** The update before the first broken loss may have broken the weights. */
    private static Optional<Trouble> before(Past past, int broken) {
        return broken == 0 ? Optional.empty() : in(past, broken - 1);
    }

    private static Optional<Trouble> in(Past past, int update) {
        return Trouble.in(past.moment(update).trace());
    }

    private static boolean isRevealed(Run run, Trouble trouble) {
        int k = trouble.layer();
        return switch (trouble.quantity()) {
            case INPUT -> run.reveals(Step.Kind.PICK, 0);
            case OUTPUT -> run.reveals(Step.Kind.FORWARD, k);
            case LOSS -> run.reveals(Step.Kind.LOSS, 0);
            case DELTA -> run.reveals(k > run.trace().layers() ? Step.Kind.LOSS_DELTA : Step.Kind.DELTA, k);
            case DW -> run.reveals(Step.Kind.WEIGHT_DELTA, k);
            case WEIGHT ->
                run.isUpdated() || run.trace().before().weights().layer(k).isBroken();
            case OUTPUT_AFTER, LOSS_AFTER -> run.reveals(Step.Kind.AGAIN, 0);
        };
    }
}
