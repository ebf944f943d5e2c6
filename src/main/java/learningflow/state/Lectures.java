package learningflow.state;

import java.util.Optional;

/** Going through a lesson. Each of these is the same as nothing where there is nowhere to go. */
public final class Lectures {
    private static final Action NOTHING = state -> state;

    private Lectures() {}

    /** Opens a lesson at its first stop. */
    public static Action open(Playback lesson) {
        return new Visit(new Lecture(lesson, 0, 0, false), false);
    }

    /** One press on: the answer, or the next stop. */
    public static Action next(State state) {
        return state.desk()
                .lecture()
                .flatMap(Lecture::next)
                .map(there -> visit(state, there))
                .orElse(NOTHING);
    }

    /** One press back. */
    public static Action previous(State state) {
        return state.desk()
                .lecture()
                .flatMap(Lecture::previous)
                .map(there -> visit(state, there))
                .orElse(NOTHING);
    }

    /** The stop that was left, exactly as it was. */
    public static Action back(State state) {
        return state.desk().lecture().map(here -> visit(state, here)).orElse(NOTHING);
    }

    /** Another stop, both from 0. */
    public static Action goTo(State state, int chapter, int stop) {
        return state.desk()
                .lecture()
                .map(here -> visit(state, new Lecture(here.playback(), chapter, stop, false)))
                .orElse(NOTHING);
    }

    /** The same stop of the same lesson in another language. What was done since the stop was left stays. */
    public static Action translated(State state, Playback lesson) {
        Lecture before = state.desk().lecture().orElseThrow();
        Lecture there = new Lecture(lesson, before.chapter(), before.stop(), before.answered());
        return state.isAwayFromLesson()
                ? now -> now.withDesk(now.desk().withLecture(Optional.of(there)))
                : visit(state, there);
    }

    /** Shows the answer to the question, or hides it; whatever else was changed stays. */
    public record ShowAnswer(boolean shown) implements Action {
        @Override
        public State applyTo(State state) {
            Optional<Lecture> answered = state.desk().lecture().map(here -> here.withAnswer(shown));
            return state.withDesk(state.desk().withLecture(answered));
        }
    }

    /** Closes the lesson; what is on the screen stays. */
    public record Close() implements Action {
        @Override
        public State applyTo(State state) {
            return state.withDesk(state.desk().withLecture(Optional.empty()));
        }
    }

    private static Action visit(State state, Lecture there) {
        return new Visit(there, state.isAwayFromLesson());
    }

    /**
     * Comes to a stop.
     *
     * @param undoable whether it leaves behind something that somebody did, which undo then brings back
     */
    record Visit(Lecture there, boolean undoable) implements Action {
        @Override
        public State applyTo(State state) {
            State scene = there.scene();
            Desk desk = state.desk()
                    .withPicked(scene.desk().picked())
                    .withRow(scene.desk().row())
                    .withLecture(Optional.of(there))
                    .withHomework(homework(state.desk().homework()));
            Look look = state.look().withView(scene.look().view());
            return scene.withLook(look).withDesk(desk);
        }

        /** One that was open is left; its report stays. */
        private Homework homework(Homework before) {
            return there.here().exercise().map(before::asking).orElseGet(before::closed);
        }
    }
}
