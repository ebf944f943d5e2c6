package learningflow.state;

import learningflow.core.Evaluation;
import learningflow.core.Trace;

/** An update, and every row with the weights it starts from: what is computed once for the past and for the screen. */
record Computed(Moment moment, Trace trace, Evaluation everyRow) {
    static Computed of(Moment moment) {
        return new Computed(
                moment,
                moment.trace(),
                Evaluation.of(moment.setup(), moment.start().weights()));
    }

    boolean isOf(Moment other) {
        return other.number() == moment.number()
                && other.setup() == moment.setup()
                && other.start() == moment.start()
                && other.batch().equals(moment.batch());
    }

    Measured measured() {
        return Measured.of(trace.loss(), moment.setup(), everyRow);
    }
}
