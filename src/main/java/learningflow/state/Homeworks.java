package learningflow.state;

import learningflow.core.Setup;
import learningflow.lesson.Attempt;
import learningflow.lesson.Exercise;
import learningflow.lesson.Feedback;
import learningflow.lesson.Texts;
import learningflow.lesson.Verdict;

/** Exercises: asking, answering, giving up. Nothing of it changes weights, data or settings. */
public final class Homeworks {
    private Homeworks() {}

    /** The update on the screen is taken back to before the asked step, and held there. Ends training and inferring. */
    public record Ask(Exercise exercise, Texts texts) implements Action {
        @Override
        public State applyTo(State state) {
            if (!Exercise.isAskable(exercise.asked(), state.run().setup().network())) {
                return state;
            }
            return begun(new Close(texts).applyTo(state), exercise);
        }
    }

    static State begun(State state, Exercise exercise) {
        State training = state.withPhase(Phase.TRAINING);
        Homework asking = training.desk().homework().asking(exercise);
        int step = asking.lastStep(training.run().timeline());
        return training.withRun(training.run().goTo(training.run().at(), step)).withHomework(asking);
    }

    /** @param texts for the sign in the report */
    public record Answer(String text, Texts texts) implements Action {
        @Override
        public State applyTo(State state) {
            Homework homework = state.desk().homework();
            if (!homework.open()) {
                return state;
            }
            Exercise exercise = homework.exercise().orElseThrow();
            Run run = state.run();
            Verdict verdict = Verdict.of(text, exercise, run.moment().setup(), run.trace(), state.rowShown());
            Attempt.Outcome outcome = Attempt.Outcome.of(verdict);
            Attempt attempt = attempt(state, texts, text, outcome, homework.attempts() + 1, verdict.right());
            Homework answered = homework.answered(text, verdict, attempt);
            return answered.open() ? state.withHomework(answered) : revealed(state, answered);
        }
    }

    /** Shows the value, which counts as given up. */
    public record Show(Texts texts) implements Action {
        @Override
        public State applyTo(State state) {
            Homework homework = state.desk().homework();
            if (!homework.open()) {
                return state;
            }
            return revealed(state, homework.shown(attempt(state, texts, Attempt.Outcome.SHOWN)));
        }
    }

    /** Puts the exercise away; one that is open counts as given up, too. */
    public record Close(Texts texts) implements Action {
        @Override
        public State applyTo(State state) {
            Homework homework = state.desk().homework();
            return state.withHomework(
                    homework.open()
                            ? homework.shown(attempt(state, texts, Attempt.Outcome.STOPPED))
                                    .closed()
                            : homework.closed());
        }
    }

    private static Attempt attempt(State state, Texts texts, Attempt.Outcome outcome) {
        return attempt(state, texts, "", outcome, state.desk().homework().attempts(), 0);
    }

    private static Attempt attempt(
            State state, Texts texts, String answer, Attempt.Outcome outcome, int attempts, int right) {
        Homework homework = state.desk().homework();
        Exercise exercise = homework.exercise().orElseThrow();
        Run run = state.run();
        Setup setup = run.moment().setup();
        Feedback feedback = new Feedback(texts, exercise, setup, run.trace(), state.rowShown());
        return new Attempt(
                homework.nextNumber(),
                run.origin().title(),
                run.at() + 1,
                run.rowNumbers().get(state.rowShown()),
                feedback.sign(),
                attempts,
                answer,
                outcome,
                right,
                exercise.truth(run.trace(), state.rowShown()).size());
    }

    /** Goes on to the step that was asked, which may be seen now. */
    private static State revealed(State state, Homework homework) {
        Run run = state.run();
        int step = homework.exercise().orElseThrow().stepIn(run.timeline());
        return state.withHomework(homework).withRun(run.goTo(run.at(), step));
    }
}
