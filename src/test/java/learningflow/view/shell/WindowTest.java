package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.io.ScenarioReader;
import learningflow.state.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class WindowTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    private static final WeightId W1 = WeightId.weight(2, 0, 0);
    private static final double W3_AFTER = 137.0 / 290000;

    private void steps(FxRobot robot, int count) {
        for (int i = 0; i < count; i++) {
            robot.clickOn("#forward");
        }
    }

    private String shownLoss(FxRobot robot) {
        return find(robot, "lossNow", Label.class).getText();
    }

    @Test
    void theTransportButtonsGoThroughTheStepsAndBack(FxRobot robot) {
        steps(robot, 3);
        assertThat(state().step()).isEqualTo(3);
        robot.clickOn("#back");
        assertThat(state().step()).isEqualTo(2);
        robot.clickOn("#last");
        assertThat(state().step()).isEqualTo(12);
        robot.clickOn("#first");
        assertThat(state().step()).isZero();
        robot.clickOn("#nextData");
        assertThat(state().run().at()).isEqualTo(1);
        robot.clickOn("#jumpBackward");
        assertThat(state().step()).isEqualTo(6);
        robot.clickOn("#nextEpoch");
        assertThat(state().run().at()).isEqualTo(3);
        assertThat(find(robot, "updateCount", Label.class).getText()).isEqualTo("update 4 of 4");
    }

    @Test
    void playingPlaysAndPausingPauses(FxRobot robot) {
        look(look -> look.withSpeed(4));
        robot.clickOn("#play");
        waitUntil(() -> store.state().step() >= 2);
        robot.clickOn("#play");
        assertThat(state().playing()).isFalse();
    }

    @Test
    void trainingTrainsUntilItIsStopped(FxRobot robot) {
        robot.clickOn("#train");
        waitUntil(() -> store.state().run().at() > 100);
        robot.clickOn("#train");
        assertThat(state().training()).isFalse();
        assertThat(state().run().now().meanLoss()).isLessThan(0.1);
    }

    @Test
    void goingBackOverAnUpdateRestoresTheWeightsToTheLastBit(FxRobot robot) {
        robot.clickOn("#nextData").clickOn("#nextData");
        Weights before = state().run().weights();
        robot.clickOn("#jumpUpdate");
        assertThat(state().run().weights().get(WeightId.weight(2, 0, 2))).isCloseTo(W3_AFTER, within(1e-16));
        robot.clickOn("#back");
        assertThat(state().run().weights()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weightSlider-2-0-0", "weightSlider-2-0-1", "weightSlider-2-0-2"})
    void theLossFollowsADraggedSliderBeforeItIsLetGoAndOneUndoTakesItBack(String id, FxRobot robot) {
        // row 1 has an input for every weight
        Weights before = state().run().weights();
        Slider slider = find(robot, id, Slider.class);
        Bounds thumb = onJavaFx(() -> {
            var node = slider.lookup(".thumb");
            return node.localToScreen(node.getBoundsInLocal());
        });
        robot.moveTo(thumb.getCenterX(), thumb.getCenterY()).press(MouseButton.PRIMARY);
        robot.moveBy(15, 0);
        robot.moveBy(15, 0);
        waitUntil(() -> !store.state().run().weights().equals(before));
        String during = shownLoss(robot);
        double loss = state().run().live().loss();
        robot.release(MouseButton.PRIMARY);
        assertThat(loss).isGreaterThan(0);
        assertThat(during).contains(learningflow.core.Numbers.format(loss));
        robot.clickOn("#undo");
        assertThat(state().run().weights()).isEqualTo(before);
        assertThat(onJavaFx(store::canUndo)).isFalse();
    }

    @Test
    void theLearningRatesSliderIsLogarithmic(FxRobot robot) {
        Slider slider = find(robot, "alphaSlider", Slider.class);
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        double factor = state().run().setup().learningRate() / 1e-7;
        robot.type(KeyCode.RIGHT);
        assertThat(state().run().setup().learningRate() / 1e-7).isCloseTo(factor * factor, within(0.05 * factor));
        assertThat(factor).isGreaterThan(1);
        assertThat(state().step()).as("the slider keeps its arrow keys").isZero();
    }

    @Test
    void aFieldTakesDecimalsAndFractionsAndRefusesNonsense(FxRobot robot) {
        type(robot, "weightField-2-0-0", "0,004");
        assertThat(state().run().weights().get(W1)).isEqualTo(0.004);
        type(robot, "weightField-2-0-0", "1/300");
        assertThat(state().run().weights().get(W1)).isEqualTo(1 / 300.0);
        assertThat(find(robot, "weightField-2-0-0", TextField.class).getText()).isEqualTo("1/300");
        type(robot, "weightField-2-0-0", "broccoli");
        assertThat(state().run().weights().get(W1)).isEqualTo(1 / 300.0);
        robot.type(KeyCode.ESCAPE);
        assertThat(find(robot, "weightField-2-0-0", TextField.class).getText()).isEqualTo("1/300");
        type(robot, "alphaField", "1/10000000");
        assertThat(state().run().setup().learningRate()).isEqualTo(1e-7);
        type(robot, "alphaField", "-1");
        assertThat(state().run().setup().learningRate()).isEqualTo(1e-7);
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.doubleClickOn("#" + id)
                .push(KeyCode.CONTROL, KeyCode.A)
                .write(text)
                .type(KeyCode.ENTER);
    }

    @Test
    void thePhaseSwitchLocksTheWeights(FxRobot robot) {
        robot.clickOn("#phaseInferring");
        assertThat(state().phase()).isEqualTo(Phase.INFERRING);
        assertThat(find(robot, "weightSlider-2-0-0", Slider.class).isDisabled()).isTrue();
        steps(robot, 5);
        assertThat(state().step()).isEqualTo(4);
        robot.clickOn("#phaseTraining");
        assertThat(find(robot, "weightSlider-2-0-0", Slider.class).isDisabled()).isFalse();
    }

    @Test
    void whatIsSavedOpensAgain(@TempDir Path folder, FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.learningflow");
        type(robot, "weightField-2-0-0", "1/300");
        answers.save = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> Files.exists(file) && !store.isModified());
        assertThat(ScenarioReader.read(file).weights()).isEqualTo(state().run().weights());
        assertThat(Files.readString(file)).contains("\"1/300\"").contains("\"-3000/11600000\"");
        assertThat(onJavaFx(stage::getTitle)).contains("mine.learningflow");
        type(robot, "weightField-2-0-0", "7");
        answers.open = Optional.of(file);
        answers.unsaved = Dialogs.Unsaved.DISCARD;
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> store.state().run().weights().get(W1) == 1 / 300.0);
        assertThat(answers.asked).containsExactly("Good shape?");
    }

    @Test
    void aBrokenFileIsNamedInOneLineAndChangesNothing(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.learningflow"), "{\n  \"format\": 7\n}");
        answers.open = Optional.of(file);
        robot.clickOn("#forward");
        var before = state();
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> !answers.problems.isEmpty());
        assertThat(answers.problems.get(0))
                .startsWith("broken.learningflow:2:13: ")
                .doesNotContain("\n");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void changesAreNotLostWithoutAQuestion(FxRobot robot) {
        type(robot, "weightField-2-0-0", "7");
        answers.unsaved = Dialogs.Unsaved.CANCEL;
        onJavaFx(() -> {
            stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        assertThat(answers.asked).hasSize(1);
        assertThat(onJavaFx(stage::isShowing)).isTrue();
    }

    @Test
    void theKeysOfAPresenterStepAndTheHelpListsEveryKey(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.PAGE_DOWN);
        assertThat(state().step()).isEqualTo(3);
        robot.type(KeyCode.PAGE_UP, KeyCode.LEFT);
        assertThat(state().step()).isEqualTo(1);
        robot.type(KeyCode.END);
        assertThat(state().step()).isEqualTo(12);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(state().run().at()).isEqualTo(1);
        robot.type(KeyCode.HOME);
        assertThat(state().step()).isEqualTo(1);
        robot.push(KeyCode.ALT, KeyCode.R);
        assertThat(state().run().at()).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state().run().at()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(state().run().at()).isZero();
        robot.type(KeyCode.F1);
        assertThat(answers.helps).isEqualTo(1);
    }

    @Test
    void keysThatAnOpenMenuHasNoUseForDoNothingBehindIt(FxRobot robot) {
        robot.clickOn("#looks").type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.END);
        assertThat(state().step()).isZero();
        robot.type(KeyCode.ESCAPE, KeyCode.RIGHT);
        assertThat(state().step()).isEqualTo(1);
    }

    @Test
    void atALearningRateOfOneTheWindowStillExplains(FxRobot robot) {
        type(robot, "alphaField", "1");
        robot.clickOn("#nextEpoch");
        assertThat(state().run().now().outputs().toArray())
                .containsExactly(new double[] {4_300_000, 1, 13_000_000}, within(1e-6));
        steps(robot, 12);
        picture("window-alpha-1");
        robot.clickOn("#train");
        waitUntil(() -> store.state().run().at() > 500);
        robot.clickOn("#train");
        assertThat(find(robot, "stepSentence", Labeled.class).getText()).isNotBlank();
    }

    @Test
    void aHundredUpdatesLeaveTheWindowQuick(FxRobot robot) {
        for (int i = 0; i < 100; i++) {
            robot.interact(() -> store.dispatch(new learningflow.state.Transport.NextUpdate()));
        }
        assertThat(state().run().past().size()).isEqualTo(101);
        assertThat(find(robot, "updateCount", Label.class).getText()).isEqualTo("update 101 of 101");
    }

    @Test
    void everyStepOfTheExampleIsOnTheScreen(FxRobot robot) {
        robot.clickOn("#nextData").clickOn("#nextData");
        List<String> told = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            told.add(find(robot, "stepNumbers", Labeled.class).getText());
            robot.clickOn("#forward");
        }
        assertThat(told)
                .containsExactly(
                        "x = (0, 2000, 3000), y = 1",
                        "o¹ = (0, 2000, 3000)",
                        "o² = 0.005 · 0 + (−2.586e-4) · 2000 + 1.724e-4 · 3000 = 0",
                        "o³ = max(0, 0) = 0",
                        "loss = ½ (0 − 1)² = 0.5",
                        "δ⁴ = 0 − 1 = −1",
                        "δ³ = −1 · 1 = −1",
                        "δ² = −1 · (0.005, −2.586e-4, 1.724e-4) = (−0.005, 2.586e-4, −1.724e-4)",
                        "δw² = −1 · (0, 2000, 3000) = (0, −2000, −3000)",
                        "δ¹₁ = −0.005 · 1 + 2.586e-4 · 0 + (−1.724e-4) · 0 = −0.005, "
                                + "δ¹₂ = −0.005 · 0 + 2.586e-4 · 1 + (−1.724e-4) · 0 = 2.586e-4, "
                                + "δ¹₃ = −0.005 · 0 + 2.586e-4 · 0 + (−1.724e-4) · 1 = −1.724e-4",
                        "ŵ² = (0.005, −2.586e-4, 1.724e-4) − 1e-7 · (0, −2000, −3000) = (0.005, −5.862e-5, 4.724e-4)",
                        "actual = 0.045, gap = 0.045 − (−0.8) = 0.845");
    }

    /** Rows 1 and 2 are right already: every loss, learning flow and gradient is exactly 0, and no weight moves. */
    @Test
    void theFirstTwoUpdatesOfTheExampleAreOnTheScreen(FxRobot robot) {
        String weights = "(0.005, −2.586e-4, 1.724e-4)";
        for (String[] row : new String[][] {{"(100, 2000, 100)", "0", "0"}, {"(200, 0, 0)", "1", "1"}}) {
            List<String> told = new java.util.ArrayList<>();
            for (int i = 0; i < 12; i++) {
                dispatch(new learningflow.state.Transport.StepForward());
                told.add(find(robot, "stepNumbers", Labeled.class).getText());
            }
            assertThat(told.get(1)).isEqualTo("o¹ = " + row[0]);
            assertThat(told.get(2)).endsWith(" = " + row[1]);
            assertThat(told.subList(3, 12))
                    .containsExactly(
                            "o³ = max(0, " + row[1] + ") = " + row[1],
                            "loss = ½ (" + row[1] + " − " + row[2] + ")² = 0",
                            "δ⁴ = " + row[1] + " − " + row[2] + " = 0",
                            "δ³ = 0 · 1 = 0",
                            "δ² = 0 · " + weights + " = (0, 0, 0)",
                            "δw² = 0 · " + row[0] + " = (0, 0, 0)",
                            "δ¹₁ = 0 · 1 + 0 · 0 + 0 · 0 = 0, δ¹₂ = 0 · 0 + 0 · 1 + 0 · 0 = 0, "
                                    + "δ¹₃ = 0 · 0 + 0 · 0 + 0 · 1 = 0",
                            "ŵ² = " + weights + " − 1e-7 · (0, 0, 0) = " + weights,
                            "actual = 0, gap = 0 − 0 = 0");
        }
    }
}
