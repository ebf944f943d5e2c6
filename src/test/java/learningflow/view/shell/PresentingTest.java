package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import learningflow.Pictures;
import learningflow.core.WeightId;
import learningflow.io.LessonLibrary;
import learningflow.lesson.Lesson;
import learningflow.state.Edits;
import learningflow.state.Lecture;
import learningflow.state.Lectures;
import learningflow.state.Look;
import learningflow.state.Playback;
import learningflow.state.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A room, a projector and a clicker, which knows a handful of keys. */
class PresentingTest extends WindowFixture {
    @TempDir
    private Path folder;

    private final Settings settings = Settings.forgotten();

    @Start
    void start(Stage unused) {
        open(settings);
    }

    private void openLesson(String name) {
        onJavaFx(() -> {
            store.open(new Playback(LessonLibrary.read(name)));
            return null;
        });
    }

    private Lecture lecture() {
        return state().desk().lecture().orElseThrow();
    }

    private boolean isShown(FxRobot robot, String id) {
        return onJavaFx(() -> robot.lookup("#" + id).queryAll().stream().anyMatch(PresentingTest::isShown));
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @FieldSource("learningflow.io.LessonLibrary#NAMES")
    void aLessonIsPlayedByPageDownAloneAndBackByPageUpAlone(String name, FxRobot robot) {
        openLesson(name);
        robot.type(KeyCode.F5);
        State beginning = state();
        Lesson lesson = LessonLibrary.read(name);
        List<State> seen = new ArrayList<>(List.of(beginning));
        while (lecture().next().isPresent()) {
            robot.type(KeyCode.PAGE_DOWN);
            assertThat(state()).isNotEqualTo(seen.get(seen.size() - 1));
            seen.add(state());
            assertThat(find(robot, "caption", Label.class).getText().replace('\u00a0', ' '))
                    .isEqualTo(lecture().here().caption());
        }
        assertThat(lecture().chapter()).isEqualTo(lesson.chapters().size() - 1);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(lesson.stops());
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(state()).isEqualTo(seen.get(seen.size() - 1));
        for (int i = seen.size() - 2; i >= 0; i--) {
            robot.type(KeyCode.PAGE_UP);
            assertThat(state()).isEqualTo(seen.get(i));
        }
        assertThat(state()).isEqualTo(beginning);
    }

    @Test
    void f5FillsTheScreenInTheProjectorsThemeAndEscapeEndsIt(FxRobot robot) {
        look(look -> look.withTheme(Look.Theme.DARK));
        openLesson("weights");
        robot.type(KeyCode.F5);
        assertThat(screens.full).isTrue();
        assertThat(state().look().theme()).isEqualTo(Look.Theme.PROJECTOR);
        assertThat(settings.get().theme())
                .as("at the next start, should the program be killed")
                .isEqualTo("dark");
        for (String hidden : List.of(
                "undo", "stepScrubber", "weightList", "dataTable", "plots", "lessonPanel", "viewLayers", "stepCopy")) {
            assertThat(isShown(robot, hidden)).as(hidden).isFalse();
        }
        for (String shown : List.of("caption", "stepPanel", "whereWeAre")) {
            assertThat(isShown(robot, shown)).as(shown).isTrue();
        }
        robot.type(KeyCode.F5);
        assertThat(screens.full).as("a second F5").isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(screens.full).isFalse();
        assertThat(state().look().theme()).isEqualTo(Look.Theme.DARK);
        assertThat(settings.get().theme()).isEqualTo("dark");
        for (String shown : List.of("stepScrubber", "weightList", "plots", "lessonPanel", "viewLayers", "stepCopy")) {
            assertThat(isShown(robot, shown)).as(shown).isTrue();
        }
        assertThat(isShown(robot, "caption")).isFalse();
    }

    @Test
    void withoutALessonAClickerSteps(FxRobot robot) {
        robot.type(KeyCode.F5);
        robot.type(KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.PAGE_DOWN);
        assertThat(state().step()).isEqualTo(3);
        robot.type(KeyCode.PAGE_UP, KeyCode.LEFT);
        assertThat(state().step()).isEqualTo(1);
        robot.type(KeyCode.SPACE);
        waitUntil(() -> !store.state().playing() || store.state().step() > 1);
        robot.type(KeyCode.ESCAPE);
        assertThat(screens.full).isFalse();
    }

    @Test
    void arrowsGoThroughTheStopsInFrontOfARoomAndThroughTheStepsElse(FxRobot robot) {
        openLesson("weights");
        int step = state().step();
        robot.type(KeyCode.RIGHT);
        assertThat(lecture().stop()).isZero();
        assertThat(state().step()).isEqualTo(step + 1);
        robot.type(KeyCode.F5, KeyCode.RIGHT);
        assertThat(lecture().stop()).isEqualTo(1);
        robot.type(KeyCode.LEFT);
        assertThat(lecture().stop()).isZero();
        assertThat(state().step()).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"B", "PERIOD"})
    void theScreenIsBlackUntilTheNextPress(KeyCode key, FxRobot robot) {
        openLesson("weights");
        robot.type(key);
        assertThat(isShown(robot, "curtain")).as("outside a presentation").isFalse();
        robot.type(KeyCode.F5, key);
        assertThat(isShown(robot, "curtain")).isTrue();
        robot.type(key);
        assertThat(isShown(robot, "curtain")).isFalse();
        robot.type(key, KeyCode.PAGE_DOWN);
        assertThat(isShown(robot, "curtain")).isFalse();
        assertThat(lecture().stop()).isZero();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(lecture().stop()).isEqualTo(1);
        robot.type(key, KeyCode.ESCAPE);
        assertThat(screens.full).as("Escape only takes the black away").isTrue();
    }

    @Test
    void onlyWhatTheStopNeedsIsThere(FxRobot robot) {
        openLesson("weights");
        robot.type(KeyCode.F5);
        goTo(5, 0);
        assertThat(isShown(robot, "weightList")).as("touch alpha").isTrue();
        assertThat(isShown(robot, "dataTable")).isFalse();
        goTo(8, 0);
        assertThat(isShown(robot, "dataTable")).as("touch data").isTrue();
        assertThat(isShown(robot, "weightList")).isFalse();
        goTo(3, 0);
        assertThat(isShown(robot, "plots")).as("touch plots").isTrue();
        robot.type(KeyCode.C);
        assertThat(isShown(robot, "weightList")).as("all controls").isTrue();
        assertThat(isShown(robot, "stepScrubber")).isTrue();
        robot.type(KeyCode.C);
        assertThat(isShown(robot, "stepScrubber")).isFalse();
    }

    private void goTo(int chapter, int stop) {
        onJavaFx(() -> {
            store.dispatch(Lectures.goTo(store.state(), chapter, stop));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void pageKeysGoOnEvenFromASliderOrTheTable(FxRobot robot) {
        openLesson("weights");
        robot.type(KeyCode.F5);
        goTo(5, 0);
        Node slider = find(robot, "alphaSlider", Node.class);
        onJavaFx(() -> {
            slider.requestFocus();
            return null;
        });
        double rate = state().run().setup().learningRate();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(lecture().stop()).isEqualTo(1);
        assertThat(state().run().setup().learningRate()).isEqualTo(rate);
    }

    @Test
    void whatWasTouchedIsLeftByTheWayBackToTheLesson(FxRobot robot) {
        openLesson("weights");
        State stop = state();
        assertThat(isShown(robot, "backToLesson")).isFalse();
        dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), 0.01, Optional.empty(), null));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isShown(robot, "backToLesson")).isTrue();
        robot.clickOn("#backToLesson");
        assertThat(state()).isEqualTo(stop);
        assertThat(isShown(robot, "backToLesson")).isFalse();
        dispatch(new Edits.PickRow(0));
        robot.press(KeyCode.ALT).type(KeyCode.L).release(KeyCode.ALT);
        assertThat(state()).isEqualTo(stop);
        robot.type(KeyCode.F5);
        dispatch(new Edits.PickRow(0));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#captionBack");
        assertThat(state().isAwayFromLesson()).isFalse();
        assertThat(lecture().stop()).isZero();
    }

    /** It may have to be scrolled to. */
    private void clickOnStop(FxRobot robot, int number) {
        onJavaFx(() -> {
            ScrollPane scroll =
                    (ScrollPane) find(robot, "lessonPanel", Node.class).lookup(".scroll-pane");
            Node stop = find(robot, "stop-" + number, Node.class);
            double hidden = scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(
                    hidden <= 0 ? 0 : Math.min(1, stop.getBoundsInParent().getMinY() / hidden));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#stop-" + number);
    }

    @Test
    void aLessonIsOpenedFromTheMenuAndGoneThroughWithTheMouse(FxRobot robot) {
        robot.clickOn("#lessons").clickOn("#lesson-going-on");
        waitUntil(() -> store.state().desk().lecture().isPresent());
        assertThat(isShown(robot, "lessonPanel")).isTrue();
        assertThat(isShown(robot, "dataTable")).isFalse();
        robot.clickOn("#nextStop");
        assertThat(lecture().stop()).isEqualTo(1);
        clickOnStop(robot, 4);
        assertThat(lecture().stop()).isEqualTo(3);
        robot.clickOn("#previousStop");
        assertThat(lecture().stop()).isEqualTo(2);
        robot.clickOn("#chapters").clickOn("#chapter-2");
        assertThat(lecture().chapter()).isEqualTo(1);
        clickOnStop(robot, 3);
        robot.clickOn("#showAnswer");
        assertThat(lecture().answered()).isTrue();
        assertThat(find(robot, "answer", Labeled.class).getText()).startsWith("No.");
        assertThat(isShown(robot, "answer")).isTrue();
        robot.clickOn("#tab-data");
        assertThat(isShown(robot, "dataTable")).isTrue();
        robot.clickOn("#tab-lesson").clickOn("#closeLesson");
        assertThat(state().desk().lecture()).isEmpty();
        assertThat(isShown(robot, "dataTable")).isTrue();
        assertThat(isShown(robot, "tab-lesson")).isFalse();
    }

    @Test
    void openingALessonAsksAboutUnsavedWork(FxRobot robot) {
        dispatch(new Edits.SetLearningRate(3, Optional.empty(), null));
        answers.unsaved = Dialogs.Unsaved.CANCEL;
        robot.clickOn("#lessons").clickOn("#lesson-weights");
        waitUntil(() -> answers.asked.size() == 1);
        assertThat(state().desk().lecture()).isEmpty();
        answers.unsaved = Dialogs.Unsaved.DISCARD;
        robot.clickOn("#lessons").clickOn("#lesson-weights");
        waitUntil(() -> store.state().desk().lecture().isPresent());
    }

    @Test
    void aLessonOfATeacherIsOpenedAndABrokenOneToldInALine() throws Exception {
        Path file = folder.resolve("mine.lesson");
        Files.writeString(file, """
                {"format": "learning-flow-lesson/1", "title": "<b>Mine</b>", "chapters": [
                  {"title": "A", "scenario": "xor", "stops": [{"caption": "<i>Hello</i>", "step": "o3"}]}
                ]}
                """);
        onJavaFx(() -> {
            window.open(file);
            return null;
        });
        waitUntil(() -> store.state().desk().lecture().isPresent());
        assertThat(lecture().here().caption()).isEqualTo("<i>Hello</i>");
        assertThat(stage.getTitle()).startsWith("XOR");
        Files.writeString(file, Files.readString(file).replace("\"o3\"", "\"o9\""));
        answers.open = Optional.of(file);
        onJavaFx(() -> {
            window.open(file);
            return null;
        });
        waitUntil(() -> answers.problems.size() == 1);
        assertThat(answers.problems.get(0)).startsWith("mine.lesson:2:83: chapters[0].stops[0].step: \"o9\", expected");
        assertThat(lecture().here().caption()).isEqualTo("<i>Hello</i>");
    }

    @Test
    void theNotesLieOnTheOtherScreen(FxRobot robot) {
        screens.bounds = List.of(new Rectangle2D(0, 0, 1280, 800), new Rectangle2D(1280, 0, 640, 480));
        size(1280, 800);
        openLesson("backward-pass");
        robot.type(KeyCode.F5);
        Window notes = onJavaFx(this::notes).orElseThrow();
        assertThat(notes.getX()).isGreaterThanOrEqualTo(1280);
        assertThat(text(notes, "presenterNow")).contains("In goes row 3");
        assertThat(text(notes, "presenterNext")).contains("The information flows");
        assertThat(text(notes, "presenterNotes")).contains("Let them guess");
        assertThat(text(notes, "presenterElapsed")).matches("0:\\d\\d");
        assertThat(text(notes, "presenterTime")).matches("\\d+:\\d\\d.*");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(text(notes, "presenterNow")).contains("The information flows");
        goTo(6, 2);
        assertThat(text(notes, "presenterNext")).isEqualTo("This was the last stop.");
        onJavaFx(() -> {
            notes.getScene().getRoot().requestFocus();
            Pictures.save(notes.getScene(), Pictures.FOLDER.resolve("lessons/presenter.png"));
            return null;
        });
        robot.type(KeyCode.ESCAPE);
        assertThat(onJavaFx(this::notes)).isEmpty();
    }

    @Test
    void withOneScreenThereAreNoNotes(FxRobot robot) {
        openLesson("backward-pass");
        robot.type(KeyCode.F5);
        assertThat(onJavaFx(this::notes)).isEmpty();
    }

    private Optional<Window> notes() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null && window.getScene().lookup("#presenter") != null)
                .findFirst();
    }

    private static String text(Window window, String id) {
        return onJavaFx(() -> ((Label) window.getScene().lookup("#" + id)).getText());
    }

    @Test
    void theMouseCanBeASpotlight(FxRobot robot) {
        openLesson("weights");
        robot.type(KeyCode.F5, KeyCode.S);
        assertThat(isShown(robot, "curtain")).isTrue();
        robot.moveTo(600, 300);
        picture("lessons/spotlight");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(lecture().stop()).as("a light does not hold anybody up").isEqualTo(1);
        robot.type(KeyCode.S);
        assertThat(isShown(robot, "curtain")).isFalse();
    }
}
