package learningflow.io.export;

import java.util.List;
import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.core.Trace;
import learningflow.diagram.Picture;
import learningflow.lesson.Decision;
import learningflow.lesson.Explainer;
import learningflow.lesson.Explanation;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.Whereabouts;
import learningflow.lesson.formula.Formula;
import learningflow.lesson.formula.Formulas;
import learningflow.lesson.formula.Scene;

/**
 * What stands on the stage at a moment, to be drawn.
 *
 * @param title of the scenario
 * @param update on the screen, or behind the trial
 * @param losses of the updates so far
 * @param caption what somebody else says about it
 */
public record Still(String title, Picture picture, Trace update, Losses losses, Optional<String> caption) {
    private static final double LETTERS_A_SECOND = 20;

    /** With what the program says by itself. */
    public Still(String title, Picture picture, Trace update, Losses losses) {
        this(title, picture, update, losses, Optional.empty());
    }

    /** The same place in time, a little earlier or later. */
    Still withPicture(Picture changed) {
        return new Still(title, changed, update, losses, caption);
    }

    /** For a longer text than the program's own, in seconds. */
    double readingTime() {
        return caption.map(text -> text.length() / LETTERS_A_SECOND).orElse(0.0);
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
        Explainer explainer = new Explainer(texts, picture.setup(), decision, update, picture.row());
        Explanation own = picture.isInferring()
                ? explainer.infer(step(), picture.trial().get(0), outputs())
                : explainer.explain(step(), again());
        return caption.map(text -> new Explanation(own.title(), text)).orElse(own);
    }

    Formula formula(Texts texts) {
        return Formulas.of(scene(texts), step());
    }

    private Scene scene(Texts texts) {
        return picture.isInferring()
                ? new Scene(
                        texts,
                        picture.setup(),
                        0,
                        picture.trial(),
                        picture.weights(),
                        Optional.empty(),
                        Optional.empty())
                : Scene.of(texts, picture.setup(), update, picture.row(), again());
    }

    private List<Matrix> outputs() {
        return picture.trial().subList(1, picture.trial().size());
    }

    /** The same rows with the weights on the screen. */
    private Trace again() {
        return picture.live().orElse(update);
    }
}
