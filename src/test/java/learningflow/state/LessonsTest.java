package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.WeightId;
import learningflow.io.LessonLibrary;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LessonsTest {
    private final Store store = new Store(ScenarioReader.example());

    private State open(String name) {
        store.open(new Playback(LessonLibrary.read(name)));
        return store.state();
    }

    private void next() {
        store.dispatch(Lectures.next(store.state()));
    }

    private void previous() {
        store.dispatch(Lectures.previous(store.state()));
    }

    @ParameterizedTest
    @FieldSource("learningflow.io.LessonLibrary#NAMES")
    void theWayBackShowsWhatTheWayThereShowed(String name) {
        State beginning = open(name);
        List<State> seen = new ArrayList<>(List.of(beginning));
        for (next(); !store.state().equals(seen.get(seen.size() - 1)); next()) {
            seen.add(store.state());
        }
        assertThat(seen).hasSizeGreaterThan(LessonLibrary.read(name).stops());
        for (int i = seen.size() - 2; i >= 0; i--) {
            previous();
            assertThat(store.state()).isEqualTo(seen.get(i));
        }
        previous();
        assertThat(store.state()).isEqualTo(beginning);
        assertThat(store.canUndo()).isFalse();
        assertThat(store.isModified()).isFalse();
    }

    @Test
    void aStopThatWasLeftComesBackExactly() {
        open("weights");
        next();
        State stop = store.state();
        assertThat(stop.isAwayFromLesson()).isFalse();
        List<Action> touches = List.of(
                new Transport.StepForward(),
                new Transport.NextUpdate(),
                new Edits.SetWeight(WeightId.weight(2, 0, 2), 0.1, Optional.empty(), null),
                new Edits.SetLearningRate(3, Optional.empty(), null),
                new Transport.SetPhase(Phase.INFERRING),
                new Looks.SetLook(stop.look().withView(Look.View.LAYERS)),
                new Looks.Pick(Optional.of(learningflow.lesson.Part.LOSS)),
                new Edits.PickRow(0));
        for (Action touch : touches) {
            store.dispatch(touch);
            assertThat(store.state().isAwayFromLesson()).as("%s", touch).isTrue();
            store.dispatch(Lectures.back(store.state()));
            assertThat(store.state()).as("%s", touch).isEqualTo(stop);
        }
    }

    @Test
    void whatWasTriedAtAStopComesBackByUndo() {
        open("weights");
        store.dispatch(new Edits.SetLearningRate(3, Optional.empty(), null));
        Run tried = store.state().run();
        next();
        assertThat(store.state().isAwayFromLesson()).isFalse();
        store.undo();
        assertThat(store.state().run()).isSameAs(tried);
        assertThat(store.state().isAwayFromLesson()).isTrue();
    }

    @Test
    void theAnswerComesBeforeTheNextStop() {
        open("weights");
        next();
        next();
        Lecture asked = store.state().desk().lecture().orElseThrow();
        assertThat(asked.here().hasAnswer()).isTrue();
        assertThat(asked.answered()).isFalse();
        next();
        Lecture answered = store.state().desk().lecture().orElseThrow();
        assertThat(answered.stop()).isEqualTo(asked.stop());
        assertThat(answered.answered()).isTrue();
        next();
        assertThat(store.state().desk().lecture().orElseThrow().chapter()).isEqualTo(1);
    }

    @Test
    void goingToAStopFromAnywhereShowsTheSame() {
        Lesson lesson = LessonLibrary.read("weights");
        Playback forward = new Playback(lesson);
        Playback direct = new Playback(lesson);
        int last = lesson.chapters().size() - 1;
        for (int chapter = 0; chapter <= last; chapter++) {
            int stops = lesson.chapters().get(chapter).stops().size();
            for (int stop = 0; stop < stops; stop++) {
                forward.at(chapter, stop);
            }
            Run one = forward.at(chapter, stops - 1).run();
            Run other = direct.at(chapter, stops - 1).run();
            assertThat(other.trace()).isEqualTo(one.trace());
            assertThat(other.weights()).isEqualTo(one.weights());
            assertThat(other.step()).isEqualTo(one.step());
            assertThat(other.at()).isEqualTo(one.at());
        }
    }

    @Test
    void anotherScenarioClosesTheLesson() {
        open("weights");
        store.open(ScenarioReader.example());
        assertThat(store.state().desk().lecture()).isEmpty();
    }

    /** Whoever talks at a stop for long, with the next one beside it, must not find that it was left. */
    @Test
    void whatIsLookedAtIsRememberedWhateverMemoryIsTakenBack() {
        Playback lesson = new Playback(LessonLibrary.read("weights"), WeakReference::new);
        WeakReference<State> far = new WeakReference<>(lesson.at(2, 0));
        State last = lesson.at(0, 2);
        State next = lesson.at(1, 0);
        for (int i = 0; i < 100 && far.get() != null; i++) {
            System.gc();
            Thread.yield();
        }
        assertThat(far.get()).as("what nobody looks at may go").isNull();
        assertThat(lesson.at(1, 0)).isSameAs(next);
        assertThat(lesson.at(0, 2)).isSameAs(last);
    }
}
