package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningflow.core.WeightId;
import learningflow.io.BadFileException;
import learningflow.io.LessonReader;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Attempt;
import learningflow.lesson.Exercise;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example: steps 1 data, 2 to 4 forward, 5 loss, 6 δ⁴, 7 δ³, 8 δ², 9 δw², 10 δ¹, 11 update, 12 again. */
class HomeworkTest {
    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private final Store store = new Store(ScenarioReader.example());

    private void ask(String part) {
        store.dispatch(new Homeworks.Ask(new Exercise(Part.parse(part).orElseThrow(), 3), TEXTS));
    }

    private void answer(String text) {
        store.dispatch(new Homeworks.Answer(text, TEXTS));
    }

    private Homework homework() {
        return store.state().desk().homework();
    }

    @ParameterizedTest
    @CsvSource({"o2, 2", "o3, 3", "loss, 4", "delta4, 5", "delta3, 6", "delta2, 7", "dw2, 8", "w2, 10", "w2.1.3, 10"})
    void theUpdateIsHeldBeforeWhatIsAsked(String part, int step) {
        store.dispatch(new Transport.GoToStep(12));
        ask(part);
        assertThat(store.state().step()).isEqualTo(step);
        for (Action action : List.of(
                new Transport.StepForward(),
                new Transport.GoToStep(12),
                new Transport.NextUpdate(),
                new Transport.NextEpoch(),
                new Transport.GoToUpdate(0, 12),
                new Transport.SetPhase(Phase.INFERRING),
                new Transport.Train(Goal.endless(store.state().run())))) {
            store.dispatch(action);
            assertThat(store.state().step()).as("%s", action).isEqualTo(step);
            assertThat(store.state().run().at()).isZero();
            assertThat(store.state().isInferring() || store.state().training()).isFalse();
        }
        store.dispatch(new Transport.StepBack());
        assertThat(store.state().step()).isEqualTo(step - 1);
    }

    @Test
    void neitherOlderNorNewerUpdatesCanBeVisitedMeanwhile() {
        store.dispatch(new Transport.NextEpoch());
        store.dispatch(new Transport.GoToUpdate(1, 4));
        ask("loss");
        for (int update : new int[] {0, 2, 3}) {
            store.dispatch(new Transport.GoToUpdate(update, 12));
            assertThat(store.state().run().at()).isEqualTo(1);
        }
        store.dispatch(new Homeworks.Close(TEXTS));
        store.dispatch(new Transport.GoToUpdate(2, 12));
        assertThat(store.state().run().at()).isEqualTo(2);
    }

    @Test
    void undoDoesNotLeadOutOfTheUpdate() {
        store.dispatch(new Transport.NextUpdate());
        store.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), 1, Optional.empty(), null));
        store.dispatch(new Transport.NextUpdate());
        ask("o2");
        store.undo();
        assertThat(store.state().run().at()).isEqualTo(2);
        assertThat(store.canUndo()).isTrue();
    }

    @Test
    void aWeightMayBeMovedAndTheExerciseGoesOnWithTheNewNumbers() {
        ask("o2"); // row 1: 100/200 − 2000·3000/11600000 + 100/5800 = 0
        store.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), 1 / 100.0, Optional.empty(), null));
        assertThat(store.state().step()).isEqualTo(2);
        answer("0.5"); // 100/100 − 0.5 all the same
        assertThat(homework().open()).isFalse();
    }

    @Test
    void theRightAnswerRevealsTheStepAndTheWrongOneDoesNot() {
        ask("loss");
        answer("1");
        assertThat(homework().open()).isTrue();
        assertThat(store.state().step()).isEqualTo(4);
        answer("0");
        assertThat(homework().open()).isFalse();
        assertThat(store.state().shown()).isEqualTo(new Step(Step.Kind.LOSS, 0));
        assertThat(homework().report().stream().map(Attempt::outcome))
                .containsExactly(Attempt.Outcome.WRONG, Attempt.Outcome.RIGHT);
        assertThat(homework().report().stream().map(Attempt::attempt)).containsExactly(1, 2);
    }

    @Test
    void givingUpIsWrittenDown() {
        ask("o2");
        store.dispatch(new Homeworks.Show(TEXTS));
        ask("o3");
        store.dispatch(new Homeworks.Close(TEXTS));
        ask("loss");
        ask("delta4"); // without an answer to the last one
        assertThat(homework().report().stream().map(Attempt::outcome))
                .containsExactly(Attempt.Outcome.SHOWN, Attempt.Outcome.STOPPED, Attempt.Outcome.STOPPED);
    }

    @Test
    void theReportOutlivesTheScenario() {
        ask("loss");
        answer("0");
        store.open(ScenarioReader.example());
        assertThat(homework().report()).hasSize(1);
        assertThat(homework().exercise()).isEmpty();
    }

    @Test
    void whatLiesAheadIsConcealedAndWhatLiesBehindIsNot() {
        ask("delta3");
        State state = store.state();
        assertThat(state.conceals(Step.Kind.FORWARD, 3)).isFalse();
        assertThat(state.conceals(Step.Kind.LOSS, 0)).isFalse();
        assertThat(state.conceals(Step.Kind.DELTA, 3)).isTrue();
        assertThat(state.conceals(Step.Kind.WEIGHT_DELTA, 2)).isTrue();
        ask("o2");
        assertThat(store.state().conceals(Step.Kind.FORWARD, 3)).isTrue();
    }

    private static final String LESSON = """
            {"format": "learning-flow-lesson/1", "title": "Homework", "chapters": [
              {"title": "One", "scenario": "good-shape", "stops": [
                {"caption": "Look", "step": 9},
                {"caption": "Work it out", "exercise": EXERCISE},
                {"caption": "On", "step": 11}]}]}
            """;

    private static Playback lesson(String exercise) throws Exception {
        byte[] bytes = LESSON.replace("EXERCISE", exercise).getBytes(StandardCharsets.UTF_8);
        return new Playback(LessonReader.read("x.lesson", new ByteArrayInputStream(bytes)));
    }

    @Test
    void aStopOfALessonAsksAndIsNotLeftByComingToIt() throws Exception {
        store.open(lesson("{\"ask\": \"dw2\", \"digits\": 4}"));
        store.dispatch(Lectures.next(store.state()));
        assertThat(homework().exercise())
                .contains(new Exercise(Part.parse("dw2").orElseThrow(), 4));
        assertThat(homework().open()).isTrue();
        assertThat(store.state().step()).isEqualTo(8);
        assertThat(store.state().isAwayFromLesson()).isFalse();
        store.dispatch(Lectures.next(store.state()));
        assertThat(homework().open()).isFalse();
        assertThat(store.state().step()).isEqualTo(11);
        store.dispatch(Lectures.previous(store.state()));
        assertThat(homework().open()).isTrue();
        assertThat(store.state().step()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ask\": \"o1\"}",
                "{\"ask\": \"alpha\"}",
                "{\"ask\": \"dw3\"}",
                "{\"ask\": \"dw2\", \"digits\": 0}",
                "{}",
                "{\"ask\": \"dw2\", \"value\": 1}"
            })
    void whatIsNoExerciseIsAnErrorOfTheFile(String exercise) {
        assertThatThrownBy(() -> lesson(exercise)).isInstanceOf(BadFileException.class);
    }
}
