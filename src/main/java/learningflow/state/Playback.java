package learningflow.state;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Stop;

/**
 * What each stop of a lesson shows: its chapter's scenario, and on it everything that this stop and those before it set. So a
 * stop looks the same wherever one comes from. What was computed is remembered while there is memory for it; what is looked at
 * right now always is, for whether a stop was left is seen from its run being another one.
 */
public final class Playback {
    /** A chapter, and the one whose first or last stop is shown beside it, as what comes next. */
    private static final int LOOKED_AT = 2;

    private final Lesson lesson;
    private final Function<List<State>, Reference<List<State>>> remember;
    /** By chapter, its stops as far as they were reached. */
    private final List<Reference<List<State>>> reached = new ArrayList<>();
    /** Those of {@link #reached} that were asked for last, so that they stay. */
    private final Deque<List<State>> lookedAt = new ArrayDeque<>();

    private final State first;

    /** Computes the first stop at once, which may be done on another thread than the store's. */
    public Playback(Lesson lesson) {
        this(lesson, SoftReference::new);
    }

    /** @param remember how chapters are remembered that nobody looks at */
    Playback(Lesson lesson, Function<List<State>, Reference<List<State>>> remember) {
        this.lesson = lesson;
        this.remember = remember;
        lesson.chapters().forEach(chapter -> reached.add(remember.apply(null)));
        first = at(0, 0);
    }

    /** What the first stop shows. */
    State first() {
        return first;
    }

    public Lesson lesson() {
        return lesson;
    }

    /** Both from 0. */
    State at(int chapter, int stop) {
        List<State> states = reached.get(chapter).get();
        if (states == null) {
            states = new ArrayList<>();
            reached.set(chapter, remember.apply(states));
        }
        keep(states);
        Chapter here = lesson.chapters().get(chapter);
        while (states.size() <= stop) {
            State before = states.isEmpty() ? begun(here) : states.get(states.size() - 1);
            Stop next = here.stops().get(states.size());
            State there = Cues.follow(before.withHomework(Homework.NONE), next.cue());
            states.add(next.exercise()
                    .map(exercise -> Homeworks.begun(there, exercise))
                    .orElse(there));
        }
        return states.get(stop);
    }

    private void keep(List<State> states) {
        lookedAt.removeIf(kept -> kept == states);
        lookedAt.addFirst(states);
        if (lookedAt.size() > LOOKED_AT) {
            lookedAt.removeLast();
        }
    }

    private static State begun(Chapter chapter) {
        return Cues.follow(State.start(chapter.scenario()), chapter.start());
    }
}
