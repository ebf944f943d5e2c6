package learningflow.state;

import java.util.Optional;
import learningflow.lesson.Chapter;
import learningflow.lesson.Lesson;
import learningflow.lesson.Stop;

/**
 * Where one is in a lesson.
 *
 * @param chapter from 0
 * @param stop of the chapter, from 0
 * @param answered whether the answer to its question is shown
 */
public record Lecture(Playback playback, int chapter, int stop, boolean answered) {
    public Lecture {
        if (chapter < 0 || chapter >= playback.lesson().chapters().size()) {
            throw new IllegalArgumentException("no chapter " + chapter);
        }
        int stops = playback.lesson().chapters().get(chapter).stops().size();
        if (stop < 0 || stop >= stops) {
            throw new IllegalArgumentException("no stop " + stop + " in chapter " + chapter);
        }
    }

    public Lesson lesson() {
        return playback.lesson();
    }

    public Chapter chapterHere() {
        return lesson().chapters().get(chapter);
    }

    public Stop here() {
        return chapterHere().stops().get(stop);
    }

    /** One press on: the answer, the next stop, or the first one of the next chapter. */
    public Optional<Lecture> next() {
        return here().hasAnswer() && !answered ? Optional.of(withAnswer(true)) : nextStop();
    }

    /** The stop behind this one, whatever it asks. */
    public Optional<Lecture> nextStop() {
        if (stop + 1 < chapterHere().stops().size()) {
            return Optional.of(new Lecture(playback, chapter, stop + 1, false));
        }
        return chapter + 1 < lesson().chapters().size()
                ? Optional.of(new Lecture(playback, chapter + 1, 0, false))
                : Optional.empty();
    }

    /** One press back: what {@link #next} came from. */
    public Optional<Lecture> previous() {
        if (answered) {
            return Optional.of(withAnswer(false));
        }
        if (stop > 0) {
            return Optional.of(reached(chapter, stop - 1));
        }
        if (chapter == 0) {
            return Optional.empty();
        }
        int before = chapter - 1;
        return Optional.of(
                reached(before, lesson().chapters().get(before).stops().size() - 1));
    }

    private Lecture reached(int newChapter, int newStop) {
        Lecture there = new Lecture(playback, newChapter, newStop, false);
        return there.withAnswer(there.here().hasAnswer());
    }

    public Lecture withAnswer(boolean shown) {
        return new Lecture(playback, chapter, stop, shown);
    }

    /** What this stop shows. */
    State scene() {
        return playback.at(chapter, stop);
    }
}
