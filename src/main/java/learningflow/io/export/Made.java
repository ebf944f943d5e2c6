package learningflow.io.export;

import java.util.List;
import java.util.Optional;
import learningflow.core.Batching;
import learningflow.core.Evaluation;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.diagram.Flow;
import learningflow.diagram.Opened;
import learningflow.diagram.Picture;
import learningflow.lesson.Decision;
import learningflow.lesson.Timeline;

/**
 * An update that was made.
 *
 * @param title of the scenario
 * @param decision how its output is read
 */
public record Made(String title, Optional<Decision> decision, Setup setup, Trace trace) {
    /** Every row with the weights that it started from. */
    Evaluation everyRow() {
        return Evaluation.of(setup, trace.before().weights());
    }

    Timeline timeline() {
        return Timeline.training(setup.network());
    }

    /** One of its moments. */
    Picture picture(Picture.View view, int step) {
        Timeline timeline = timeline();
        boolean updated = timeline.isUpdated(step);
        return new Picture(
                view,
                setup,
                decision,
                Optional.of(trace),
                updated ? Optional.of(again(setup, trace)) : Optional.of(trace),
                List.of(),
                updated ? trace.after().weights() : trace.before().weights(),
                timeline,
                step,
                new Flow(timeline.get(step), 1, false),
                0,
                Opened.NONE,
                false);
    }

    /** The same rows with the weights behind the update. */
    static Trace again(Setup setup, Trace trace) {
        Batching batching = setup.batching();
        int size = Math.max(batching.size(), trace.batch().size());
        Batching fitting = new Batching(size, batching.shuffle(), batching.seed());
        return new Trainer(setup.withBatching(fitting), trace.after()).trace(trace.batch(), trace.update());
    }
}
