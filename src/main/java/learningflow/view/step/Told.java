package learningflow.view.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Trouble;
import learningflow.lesson.Decision;
import learningflow.lesson.Explainer;
import learningflow.lesson.Explanation;
import learningflow.lesson.Part;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import learningflow.lesson.formula.Formula;
import learningflow.lesson.formula.Formulas;
import learningflow.lesson.formula.Looked;
import learningflow.lesson.formula.Scene;
import learningflow.state.Run;
import learningflow.state.State;

/**
 * What is told of a state: of the step on the screen, or of what was picked to be looked at closely.
 *
 * @param part what was picked, if anything was
 * @param broken whether the sentence is about a number that is none
 */
record Told(String title, Formula formula, String sentence, Optional<Part> part, boolean broken) {
    static Told of(State state, Texts texts) {
        Run run = state.run();
        Network network = run.moment().setup().network();
        Explainer explainer = explainer(state, texts);
        Optional<Part> part = state.desk().picked().filter(picked -> picked.isIn(network));
        Told told = part.map(picked -> closely(state, explainer, picked)).orElseGet(() -> step(state, explainer));
        Optional<Trouble> trouble = state.isInferring() ? Optional.empty() : run.trouble();
        return trouble.map(met -> new Told(told.title, told.formula, tell(met, texts), part, true))
                .orElse(told);
    }

    /** The formulas of all steps. */
    static List<Formula> all(State state, Texts texts) {
        Scene scene = scene(state, texts);
        return state.timeline().steps().stream()
                .map(step -> Formulas.of(scene, step))
                .toList();
    }

    private static Told step(State state, Explainer explainer) {
        Explanation said = explain(state, explainer, state.shown());
        Formula formula = Formulas.of(scene(state, explainer.texts()), state.shown());
        return new Told(said.title(), formula, said.sentence(), Optional.empty(), false);
    }

    private static Told closely(State state, Explainer explainer, Part part) {
        Network network = explainer.setup().network();
        String sign = Signs.of(network, part);
        Optional<Step> revealed = Looked.revealed(part, network, state.timeline(), state.step());
        if (revealed.isEmpty()) {
            Optional<Step> coming = Looked.coming(part, network, state.timeline(), state.step());
            return new Told(sign, Formula.NONE, explainer.notYet(coming), Optional.of(part), false);
        }
        Step step = revealed.get();
        Formula formula = Formulas.of(scene(state, explainer.texts()), step, part);
        String sentence = explain(state, explainer, step).sentence();
        return new Told(explainer.title(step, sign), formula, sentence, Optional.of(part), false);
    }

    private static Explanation explain(State state, Explainer explainer, Step step) {
        return state.isInferring()
                ? explainer.infer(step, state.trial().x(), state.trial().outputs())
                : explainer.explain(step, state.run().live());
    }

    private static Explainer explainer(State state, Texts texts) {
        Run run = state.run();
        Decision decision = run.origin()
                .decision()
                .map(d -> d.forOutputsOf(run.moment().setup().data()))
                .orElse(null);
        return new Explainer(
                texts, run.moment().setup(), decision, run.trace(), state.desk().row());
    }

    private static Scene scene(State state, Texts texts) {
        Run run = state.run();
        if (!state.isInferring()) {
            return Scene.of(
                    texts, run.moment().setup(), run.trace(), state.desk().row(), run.live());
        }
        List<Matrix> passed = new ArrayList<>(List.of(state.trial().x()));
        passed.addAll(state.trial().outputs());
        return new Scene(texts, run.setup(), 0, passed, run.weights(), Optional.empty(), Optional.empty());
    }

    private static String tell(Trouble trouble, Texts texts) {
        String key = "trouble." + trouble.quantity().name();
        String what = texts.text(key, "layer", trouble.layer(), "value", Numbers.format(trouble.value()));
        return texts.text("trouble.sentence", "update", trouble.update(), "what", what);
    }
}
