package learningflow.state;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Stop;

/**
 * What each stop of a lesson shows: its chapter's scenario, and on it everything that this stop and those before it set. So a
 * stop looks the same wherever one comes from. What was computed is remembered while there is memory for it.
 */
public final class Playback {
    private final Lesson lesson;
    /** By chapter, its stops as far as they were reached. */
    private final List<SoftReference<List<State>>> reached = new ArrayList<>();

    private final State first;

    /** Computes the first stop at once, which may be done on another thread than the store's. */
    public Playback(Lesson lesson) {
        this.lesson = lesson;
        lesson.chapters().forEach(chapter -> reached.add(new SoftReference<>(null)));
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
            reached.set(chapter, new SoftReference<>(states));
        }
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

    private static State begun(Chapter chapter) {
        return Cues.follow(State.start(chapter.scenario()), chapter.start());
    }
}
