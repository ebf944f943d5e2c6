package learningflow.view.export;

import learningflow.io.export.Reel;
import learningflow.lesson.Lesson;
import learningflow.state.State;
import learningflow.view.graph.Shown;

/** Whole lessons as pictures, where there is no window. */
public final class LessonReels {
    private LessonReels() {}

    /** Every stop, as a window that opens the lesson shows it. */
    public static Reel of(Lesson lesson) {
        State start = State.start(lesson.chapters().get(0).scenario());
        return new LessonReel(lesson, start, Shown::arrived);
    }
}
