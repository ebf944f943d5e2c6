package learningflow.diagram;

import java.util.List;
import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Weights;
import learningflow.lesson.Decision;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;

/**
 * What a diagram is drawn from.
 *
 * @param trace the update on the screen; none while inferring
 * @param live its rows with the weights on the screen
 * @param trial x, o^1 … o^m while inferring, 1 row each; else empty
 * @param weights those on the screen
 * @param step how many steps of the timeline are revealed
 * @param row which row of the batch is shown, from 0
 * @param opened which of the wide layers are not folded
 * @param signs whether only the signs of numbers are shown
 */
public record Picture(
        View view,
        Setup setup,
        Optional<Decision> decision,
        Optional<Trace> trace,
        Optional<Trace> live,
        List<Matrix> trial,
        Weights weights,
        Timeline timeline,
        int step,
        Flow flow,
        int row,
        Opened opened,
        boolean signs) {
    /** The two views of one graph. */
    public enum View {
        NEURONS,
        LAYERS
    }

    public Picture {
        trial = List.copyOf(trial);
        if (trace.isPresent() == !trial.isEmpty()) {
            throw new IllegalArgumentException("either an update or a trial is shown");
        }
    }

    /** One moment of one update that nobody has interfered with. */
    public static Picture of(Scenario scenario, Trace trace, View view, int step) {
        Timeline timeline = Timeline.training(scenario.setup().network());
        boolean updated = timeline.isUpdated(step);
        return new Picture(
                view,
                scenario.setup(),
                scenario.decision(),
                Optional.of(trace),
                Optional.empty(),
                List.of(),
                updated ? trace.after().weights() : trace.before().weights(),
                timeline,
                step,
                new Flow(timeline.get(step), 1, false),
                0,
                Opened.NONE,
                false);
    }

    public Picture withFlow(Flow changed) {
        return new Picture(
                view, setup, decision, trace, live, trial, weights, timeline, step, changed, row, opened, signs);
    }

    public Picture withOpened(Opened changed) {
        return new Picture(
                view, setup, decision, trace, live, trial, weights, timeline, step, flow, row, changed, signs);
    }

    public Picture withSigns(boolean changed) {
        return new Picture(
                view, setup, decision, trace, live, trial, weights, timeline, step, flow, row, opened, changed);
    }

    /** A number, or its sign where that is all there is to be seen. */
    String number(double value) {
        return signs ? sign(value) : Numbers.format(value);
    }

    /** The same with a sign in front whatever it is. */
    String signed(double value) {
        return signs ? sign(value) : Numbers.formatSigned(value);
    }

    static String sign(double value) {
        return value > 0 ? "+" : value < 0 ? "−" : value == 0 ? "0" : Numbers.format(value);
    }

    public Network network() {
        return setup.network();
    }

    public boolean isInferring() {
        return trace.isEmpty();
    }

    Step shown() {
        return timeline.get(step);
    }
}
