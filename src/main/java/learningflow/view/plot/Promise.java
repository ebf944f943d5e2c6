package learningflow.view.plot;

import java.util.Optional;
import learningflow.core.Profile;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.state.Drag;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.kit.Latest;

/**
 * What the tangent promises for the move in hand: loss₀ + δw₀ · (w − w₀), with all three as they were when it began.
 *
 * @param tangent at the beginning of the move
 */
record Promise(Tangent tangent) {
    /** Empty while nothing was moved, or something else than this weight was; and for more rows than a frame has time for. */
    static Optional<Promise> of(State state, WeightId id, PlotRows rows) {
        Run now = state.run();
        boolean quick = !rows.all() || rows.profile(now).cost() <= Latest.AT_ONCE;
        return state.drag().filter(drag -> quick && moves(drag, id, now)).map(drag -> of(drag, id, rows, now));
    }

    private static boolean moves(Drag drag, WeightId id, Run run) {
        Weights before = drag.pressed().before().weights();
        double now = run.weights().get(id);
        return before.get(id) != now && before.with(id, now).equals(run.weights());
    }

    private static Promise of(Drag drag, WeightId id, PlotRows rows, Run run) {
        Weights before = drag.pressed().before().weights();
        double w = before.get(id);
        if (!rows.all()) {
            return new Promise(
                    new Tangent(w, drag.pressed().loss(), drag.pressed().dw().get(id)));
        }
        Profile profile = new Profile(run.setup(), before, rows.of(run));
        double loss = drag.before().trainingLoss(run.setup().split());
        return new Promise(new Tangent(w, loss, profile.gradient().get(id)));
    }

    double predicted(double w) {
        return tangent.at(w);
    }
}
