package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import learningflow.lesson.Part;
import learningflow.lesson.Step;
import learningflow.state.Look;
import learningflow.state.Phase;
import learningflow.state.Transport;
import learningflow.view.lecture.Curtain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The example's third row: δw² = (0, −2000, −3000), ŵ² = (0.005, −0.00005862, 0.0004724). */
class ExerciseInTheWindowTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    private void ask(FxRobot robot, String part) {
        robot.clickOn("#tab-exercise");
        onJavaFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Part> what = find(robot, "exerciseWhat", ComboBox.class);
            what.setValue(Part.parse(part).orElseThrow());
            return null;
        });
        robot.clickOn("#exerciseAsk");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void answer(FxRobot robot, String answer) {
        onJavaFx(() -> {
            robot.lookup("#exerciseAnswer").queryTextInputControl().setText(answer);
            return null;
        });
        robot.clickOn("#exerciseAnswer").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return find(robot, id, Labeled.class).getText();
    }

    private void goToTheThirdRow() {
        dispatch(new Transport.GoToUpdate(0, 12));
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(12));
    }

    @Test
    void askingGoesBackToBeforeTheStepAndNoKeyLeadsBeyondIt(FxRobot robot) {
        goToTheThirdRow();
        ask(robot, "dw2");
        assertThat(state().shown()).isEqualTo(new Step(Step.Kind.DELTA, 2));
        int held = state().step();
        onJavaFx(() -> {
            stage.getScene().getRoot().requestFocus();
            return null;
        });
        robot.type(KeyCode.RIGHT)
                .type(KeyCode.END)
                .press(KeyCode.SHIFT)
                .type(KeyCode.RIGHT)
                .release(KeyCode.SHIFT);
        robot.press(KeyCode.ALT).type(KeyCode.T).type(KeyCode.E).type(KeyCode.G).release(KeyCode.ALT);
        robot.type(KeyCode.SPACE);
        waitUntil(() -> !store.state().playing());
        assertThat(state().step()).isEqualTo(held);
        assertThat(state().run().at()).isEqualTo(2);
        assertThat(state().training()).isFalse();
        assertThat(answers.checks).isZero();
        dispatch(new Transport.SetPhase(Phase.INFERRING));
        assertThat(state().isInferring()).isFalse();
        robot.type(KeyCode.LEFT);
        assertThat(state().step()).isEqualTo(held - 1);
    }

    @Test
    void aWrongSignAForgottenFactorNonsenseAndTheRightAnswerAreEachAnswered(FxRobot robot) {
        goToTheThirdRow();
        ask(robot, "dw2");
        answer(robot, "banana");
        assertThat(text(robot, "exerciseSummary")).contains("✗", "“banana” is not a number");
        answer(robot, "0 2000 3000");
        assertThat(text(robot, "exerciseSummary")).isEqualTo("✗ 1 of 3 right.");
        assertThat(text(robot, "exerciseHints")).contains("the sign is not", "The rule: δw² =");
        answer(robot, "-1 -1 -1"); // δ³ alone
        assertThat(text(robot, "exerciseHints")).contains("The input of the weight is missing");
        answer(robot, "(0; −2000; −3000)");
        assertThat(text(robot, "exerciseSummary")).contains("✓ Right");
        assertThat(text(robot, "exerciseMark-2")).isEqualTo("δw²₃ ✓");
        assertThat(state().shown()).isEqualTo(new Step(Step.Kind.WEIGHT_DELTA, 2));
        assertThat(state().desk().homework().report()).hasSize(4);
    }

    @Test
    void theValueIsShownOnlyToWhoAsksForIt(FxRobot robot) {
        goToTheThirdRow();
        ask(robot, "w2");
        answer(robot, "1 2 3");
        assertThat(find(robot, "exerciseValue", Label.class).isVisible()).isFalse();
        robot.clickOn("#exerciseShow");
        assertThat(text(robot, "exerciseValue")).contains("ŵ² = (0.005, −5.862e-5, 4.724e-4)");
        robot.clickOn("#exerciseClose");
        assertThat(find(robot, "exerciseAsk", Button.class).isVisible()).isTrue();
    }

    @Test
    void theNextExerciseIsWhatIsComputedNext(FxRobot robot) {
        goToTheThirdRow();
        ask(robot, "loss");
        answer(robot, "1/2");
        assertThat(text(robot, "exerciseNext")).isEqualTo("Next: δ⁴");
        robot.clickOn("#exerciseNext");
        assertThat(state().desk().homework().open()).isTrue();
        assertThat(text(robot, "exerciseQuestion")).contains("δ⁴");
        assertThat(state().shown()).isEqualTo(new Step(Step.Kind.LOSS, 0));
    }

    @Test
    void theReportIsSavedAsATable(@TempDir Path folder, FxRobot robot) throws Exception {
        goToTheThirdRow();
        ask(robot, "loss");
        answer(robot, "1");
        answer(robot, "0,5");
        ask(robot, "dw2", true);
        Path file = folder.resolve("report.csv");
        answers.save = Optional.of(file);
        robot.clickOn("#saveReport");
        waitUntil(() -> Files.exists(file));
        assertThat(Files.readString(file)).isEqualTo("""
                        \uFEFForder,scenario,update,row,asked,try,answer,verdict,right,of
                        1,Good shape?,3,3,loss,1,1,wrong,0,1
                        2,Good shape?,3,3,loss,2,"0,5",right,1,1
                        3,Good shape?,3,3,δw²,0,,shown,0,3
                        """.replace("\n", "\r\n"));
    }

    private void ask(FxRobot robot, String part, boolean giveUp) {
        robot.clickOn("#exerciseClose");
        ask(robot, part);
        if (giveUp) {
            robot.clickOn("#exerciseShow");
        }
    }

    private void openLesson(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.lesson"), """
                {"format": "learning-flow-lesson/1", "chapters": [{"title": "One update", "scenario": "good-shape", "update": 2,
                 "stops": [
                  {"step": "o3", "caption": "Row 3 goes in."},
                  {"step": "delta3", "caption": "Work it out.", "exercise": {"ask": "dw2", "digits": 4}},
                  {"step": "update", "caption": "There they are."}]}]}
                """);
        onJavaFx(() -> {
            window.open(file);
            return null;
        });
        waitUntil(() -> store.state().desk().lecture().isPresent());
    }

    @Test
    void theExerciseOfALessonIsAnsweredByKeysAlone(@TempDir Path folder, FxRobot robot) throws IOException {
        openLesson(folder);
        robot.type(KeyCode.PAGE_DOWN).write("0 2000 -3000").type(KeyCode.ENTER);
        assertThat(text(robot, "exerciseSummary")).isEqualTo("✗ 2 of 3 right.");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("0 -2000 -3000").type(KeyCode.ENTER);
        assertThat(text(robot, "exerciseSummary")).contains("✓ Right");
        assertThat(find(robot, "tab-exercise", ToggleButton.class).isSelected()).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(state().desk().lecture().orElseThrow().stop()).isEqualTo(2);
        assertThat(find(robot, "tab-lesson", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void pageKeysLeadOnFromAnExerciseThatIsOpenAndBackToIt(@TempDir Path folder, FxRobot robot) throws IOException {
        openLesson(folder);
        robot.type(KeyCode.PAGE_DOWN).write("1 2").type(KeyCode.PAGE_DOWN);
        assertThat(state().desk().lecture().orElseThrow().stop()).isEqualTo(2);
        robot.type(KeyCode.PAGE_UP).write("3");
        assertThat(find(robot, "exerciseAnswer", TextField.class).getText()).isEqualTo("3");
    }

    @Test
    void whilePresentingAnExerciseLeavesTheKeysToTheClicker(@TempDir Path folder, FxRobot robot) throws IOException {
        openLesson(folder);
        robot.type(KeyCode.F5, KeyCode.PAGE_DOWN, KeyCode.PERIOD);
        assertThat(find(robot, "curtain", Curtain.class).isBlank()).isTrue();
        assertThat(find(robot, "exerciseAnswer", TextField.class).getText()).isEmpty();
    }

    @Test
    void whatIsNotAskedAnyMoreHandsTheKeyboardOn(FxRobot robot) {
        goToTheThirdRow();
        ask(robot, "loss");
        robot.write("1/2").type(KeyCode.ENTER).type(KeyCode.SPACE);
        assertThat(text(robot, "exerciseQuestion")).contains("δ⁴");
        robot.write("-1").type(KeyCode.ENTER, KeyCode.TAB, KeyCode.SPACE);
        assertThat(find(robot, "exerciseAsk", Button.class).isFocused()).isTrue();
    }

    @Test
    void undoAndInferringWaitUntilTheExerciseIsOver(FxRobot robot) {
        dispatch(new Transport.NextEpoch());
        ask(robot, "o2");
        assertThat(find(robot, "phaseInferring", ToggleButton.class).isDisabled())
                .isTrue();
        robot.clickOn("#exerciseClose");
        assertThat(find(robot, "phaseInferring", ToggleButton.class).isDisabled())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1920, 1080, DARK", "1280, 800, PROJECTOR", "1024, 700, LIGHT"})
    void picturesOfIt(int width, int height, Look.Theme theme, FxRobot robot) {
        look(look -> look.withTheme(theme));
        size(width, height);
        goToTheThirdRow();
        String name = "exercise-%d-%s-".formatted(width, theme);
        robot.clickOn("#tab-exercise");
        picture(name + "1-choose");
        ask(robot, "o2");
        picture(name + "2-forward");
        robot.clickOn("#exerciseClose");
        ask(robot, "dw2");
        picture(name + "3-asked");
        answer(robot, "0 2000 -30000");
        picture(name + "4-wrong");
        answer(robot, "0 -2000 -3000");
        picture(name + "5-right");
    }
}
