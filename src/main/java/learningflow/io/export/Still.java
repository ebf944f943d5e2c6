package learningflow.io.export;

import learningflow.core.Trace;
import learningflow.diagram.Picture;
import learningflow.lesson.Decision;
import learningflow.lesson.Explainer;
import learningflow.lesson.Explanation;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.Whereabouts;

/**
 * What stands on the stage at a moment, to be drawn.
 *
 * @param title of the scenario
 * @param losses of the updates so far
 */
public record Still(String title, Picture picture, Losses losses) {
    /** The same place in time, a little earlier or later. */
    Still withPicture(Picture changed) {
        return new Still(title, changed, losses);
    }

    Step step() {
        return picture.timeline().get(picture.step());
    }

    String where(Texts texts) {
        Whereabouts whereabouts = new Whereabouts(texts);
        return picture.trace()
                .map(trace -> whereabouts.training(
                        trace.batch(), picture.setup().data().rows(), picture.timeline(), picture.step()))
                .orElseGet(() -> whereabouts.inferring(picture.timeline(), picture.step()));
    }

    Explanation explanation(Texts texts) {
        Decision decision = picture.decision().orElse(null);
        Trace trace = picture.trace().orElse(null);
        Explainer explainer = new Explainer(texts, picture.setup(), decision, trace, picture.row());
        if (picture.isInferring()) {
            return explainer.infer(
                    step(),
                    picture.trial().get(0),
                    picture.trial().subList(1, picture.trial().size()),
                    picture.weights());
        }
        return explainer.explain(step(), picture.live().orElseGet(() -> again(trace)));
    }

    /** The same rows with the weights behind the update, where nobody has interfered. */
    private Trace again(Trace trace) {
        return Made.again(picture.setup(), trace);
    }
}
