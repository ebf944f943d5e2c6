package learningflow.view.plot;

import java.util.stream.IntStream;
import learningflow.core.Evaluation;
import learningflow.core.Profile;
import learningflow.core.Weights;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.kit.Context;

/** The rows whose loss a plot shows: those of the update on the screen, or all that train. */
record PlotRows(boolean all) {
    int[] of(Run run) {
        return all
                ? IntStream.range(0, run.setup().data().rows())
                        .filter(row -> !run.setup().split().isTest(row))
                        .toArray()
                : run.live().batch().rows();
    }

    Profile profile(Run run) {
        return new Profile(run.setup(), run.weights(), of(run));
    }

    /** Their loss with the weights on the screen. */
    double loss(Run run) {
        Evaluation now = run.now();
        return all ? now.trainingLoss(run.setup().split()) : run.live().loss();
    }

    /** δw of their loss, with these weights. */
    Weights gradient(Run run, Profile profile) {
        return all ? profile.gradient() : run.live().dw();
    }

    String text(State state, Context context) {
        Run run = state.run();
        int count = run.rowNumbers().size();
        if (all) {
            return context.text("plot.rows.all");
        }
        return count == 1
                ? context.text("plot.rows.one", "n", run.rowNumbers().get(0))
                : context.text("plot.rows.some", "count", count);
    }
}
