package learningflow.state;

import java.util.Map;
import java.util.Optional;
import learningflow.core.Batching;
import learningflow.core.WeightId;
import learningflow.lesson.Cue;
import learningflow.lesson.Parameters;

/** Does what a cue of a lesson says by the actions that a person would do it with. */
final class Cues {
    private Cues() {}

    static State follow(State before, Cue cue) {
        State state = before.withDrag(Optional.empty());
        if (cue.passes().isPresent()) {
            Phase phase = cue.passes().get() == Cue.Passes.INFERRING ? Phase.INFERRING : Phase.TRAINING;
            state = new Transport.SetPhase(phase).applyTo(state);
        }
        if (cue.graph().isPresent()) {
            Look.View view = cue.graph().get() == Cue.Graph.LAYERS ? Look.View.LAYERS : Look.View.NEURONS;
            state = state.withLook(state.look().withView(view));
        }
        if (cue.update().isPresent()) {
            state = state.withRun(atUpdate(state.run(), cue.update().getAsInt()));
        }
        state = set(state, cue.set());
        if (cue.row().isPresent()) {
            state = atRow(state, cue.row().getAsInt());
        }
        if (cue.step().isPresent()) {
            state = new Transport.GoToStep(cue.step().getAsInt()).applyTo(state);
        }
        return cue.pick().isPresent() ? new Looks.Pick(cue.pick()).applyTo(state) : state;
    }

    private static State set(State before, Parameters set) {
        State state = before;
        if (set.optimizer().isPresent()) {
            state = new NetworkEdits.SetOptimizer(set.optimizer().get()).applyTo(state);
        }
        if (set.batchSize().isPresent()) {
            Batching batching = state.run().setup().batching();
            int size = set.batchSize().getAsInt();
            state = new NetworkEdits.SetBatching(new Batching(size, batching.shuffle(), batching.seed()))
                    .applyTo(state);
        }
        if (set.learningRate().isPresent()) {
            Parameters.Typed rate = set.learningRate().get();
            state = new Edits.SetLearningRate(rate.value(), Optional.of(rate.text()), null).applyTo(state);
        }
        for (Map.Entry<WeightId, Parameters.Typed> weight : set.weights().entrySet()) {
            Parameters.Typed typed = weight.getValue();
            state = new Edits.SetWeight(weight.getKey(), typed.value(), Optional.of(typed.text()), null).applyTo(state);
        }
        return state;
    }

    /** That update with its data picked; those before it are made if they were not. */
    private static Run atUpdate(Run run, int update) {
        if (update < run.past().size()) {
            return run.goTo(update, 1);
        }
        Continuation continuation = new Continuation(run.goTo(run.past().size() - 1, run.step()));
        while (continuation.past().size() <= update) {
            continuation.update();
        }
        return run.grown(continuation.past());
    }

    private static State atRow(State state, int row) {
        int place = state.run().rowNumbers().indexOf(row + 1);
        return state.isInferring() || place < 0
                ? new Edits.PickRow(row).applyTo(state)
                : new Looks.ShowRow(place).applyTo(state);
    }
}
