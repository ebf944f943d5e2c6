package learningflow.view.graph;

import learningflow.lesson.Texts;
import learningflow.lesson.Whereabouts;
import learningflow.state.Run;
import learningflow.state.State;

/** Says in words where in time the screen is. */
final class WhereWeAre {
    private WhereWeAre() {}

    static String text(State state, Texts texts) {
        Whereabouts whereabouts = new Whereabouts(texts);
        Run run = state.run();
        return state.isInferring()
                ? whereabouts.inferring(state.timeline(), state.step())
                : whereabouts.training(run.moment().batch(), run.setup().data().rows(), state.timeline(), run.step());
    }
}
