package learningflow.view.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import learningflow.core.Numbers;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Scenario;
import learningflow.state.Edits;
import learningflow.state.Looks;
import learningflow.state.NetworkEdits;
import learningflow.state.Phase;
import learningflow.state.State;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.kit.NumberField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WeightsPanelTest {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final WeightId W1 = WeightId.weight(2, 0, 0);
    private static final WeightId W2 = WeightId.weight(2, 0, 1);
    private static final WeightId W3 = WeightId.weight(2, 0, 2);
    /** Of the article's network: start, pick, three forward, loss, δ⁴, δ³, δ², then δw². */
    private static final int WEIGHT_DELTA = 9;

    private static final int UPDATE = 11;

    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    /**
     * Of 300 linear neurons with a bias each on 300 inputs of 1, every neuron's second derivatives are the square of (1, …, 1)
     * with 301 numbers: λ_max = 301. 30 million multiplications take longer than a frame waits.
     */
    @Test
    void theLimitsArePaleUntilTheNewOnesAreThere() {
        stand.show(Examples.large(90_000), 640, 420, WeightsPanel::new);
        Stand.await(() -> stand.find("rateStable", Label.class).getOpacity() == 1);
        assertThat(Stand.onJavaFx(() -> stand.find("rateStable", Label.class).getText()))
                .isEqualTo("stable below " + Numbers.format(2 / 301.0));
        double pale = Stand.onJavaFx(() -> {
            stand.store().dispatch(new Edits.SetWeight(W1, 0.5, Optional.empty(), null));
            return Math.max(
                    stand.find("rateGauge", Node.class).getOpacity(),
                    stand.find("rateFalls", Node.class).getOpacity());
        });
        assertThat(pale).isLessThan(0.5);
        Stand.await(() -> stand.find("rateGauge", Node.class).getOpacity() == 1);
    }

    @BeforeEach
    void thirdRow() {
        show(Examples.article());
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate());
    }

    private void show(Scenario scenario) {
        stand.show(scenario, 480, 480, WeightsPanel::new);
    }

    private String text(String id) {
        return Stand.onJavaFx(() -> stand.find(id, Label.class).getText());
    }

    private String fieldText(String id) {
        return Stand.onJavaFx(() -> stand.find(id, TextField.class).getText());
    }

    private Node thumb(String slider) {
        return Stand.onJavaFx(() -> stand.find(slider, Slider.class).lookup(".thumb"));
    }

    private double weight(WeightId id) {
        return stand.state().run().weights().get(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theLossFollowsASliderBeforeItIsLetGo(int input, FxRobot robot) {
        stand.dispatch(new Edits.PickRow(input == 0 ? 1 : 2));
        String before = text("lossNow");
        Node thumb = thumb("weightSlider-2-0-" + input);
        robot.moveTo(thumb).press(MouseButton.PRIMARY).moveBy(25, 0);
        Stand.await(() ->
                !stand.store().state().run().weights().equals(Examples.article().weights()));
        State held = stand.state();
        assertThat(held.drag().orElseThrow().held()).isTrue();
        assertThat(text("lossNow"))
                .isNotEqualTo(before)
                .isEqualTo(Numbers.format(held.run().live().loss()));
        robot.release(MouseButton.PRIMARY);
        Stand.await(() -> !stand.store().state().drag().orElseThrow().held());
        assertThat(stand.state().run().weights()).isEqualTo(held.run().weights());
    }

    @Test
    void aDragIsTakenBackInOneStep(FxRobot robot) {
        Node thumb = thumb("weightSlider-2-0-2");
        robot.moveTo(thumb)
                .press(MouseButton.PRIMARY)
                .moveBy(10, 0)
                .moveBy(10, 0)
                .moveBy(10, 0);
        robot.release(MouseButton.PRIMARY);
        assertThat(weight(W3)).isGreaterThan(1 / 5800.0);
        Stand.onJavaFx(() -> {
            stand.store().undo();
            return null;
        });
        assertThat(weight(W3)).isEqualTo(1 / 5800.0);
        assertThat(stand.store().canUndo()).isFalse();
        assertThat(fieldText("weightField-2-0-2")).isEqualTo("1/5800");
    }

    @Test
    void aPressWithoutAMovementChangesNothing(FxRobot robot) {
        State before = stand.state();
        robot.clickOn(thumb("weightSlider-2-0-2"));
        assertThat(stand.state()).isEqualTo(before);
    }

    @Test
    void aClickOnTheTrackIsADrag(FxRobot robot) {
        Slider slider = stand.find("weightSlider-2-0-2", Slider.class);
        Bounds bounds = robot.bounds(slider).query();
        robot.clickOn(new Point2D(bounds.getMaxX() - 20, bounds.getCenterY()));
        assertThat(weight(W3)).isGreaterThan(1 / 5800.0);
        assertThat(stand.state().drag().orElseThrow().held()).isFalse();
    }

    @Test
    void whatWasPredictedStandsBesideWhatHappened() {
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        assertThat(text("weightDelta-2-0-0")).isEqualTo("0");
        assertThat(text("weightDelta-2-0-1")).isEqualTo("−2000");
        assertThat(text("weightDelta-2-0-2")).isEqualTo("−3000");
        // w²₃ + 6e-5: predicted 0.5 − 3000·6e-5 = 0.32; o³ = 3000·6e-5 = 0.18, loss ½·0.82² = 0.3362
        stand.dispatch(new Edits.Grab(), new Edits.SetWeight(W3, 1 / 5800.0 + 6e-5, Optional.empty(), "drag"));
        assertThat(text("predictedLoss")).isEqualTo("0.32");
        assertThat(text("actualLoss")).isEqualTo("0.3362");
        assertThat(text("lossGap")).isEqualTo("0.0162");
        assertThat(text("prediction")).isEqualTo("predicted loss 0.32 · actual 0.3362 · gap 0.0162");
    }

    @Test
    void whoPointsAtDeltaWOrCannotSeeItIsToldWhoseItIs() {
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA));
        Label delta = stand.find("weightDelta-2-0-1", Label.class);
        Stand.onJavaFx(() -> {
            assertThat(delta.isMouseTransparent()).isFalse();
            delta.getTooltip().show(delta, 0, 0);
            assertThat(delta.getTooltip().getText()).isEqualTo("δw²₂ = -2000");
            delta.getTooltip().hide();
            assertThat(delta.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("δw²₂ −2000");
            return null;
        });
        // o = 3000/3000 − 3/5.8 = 0.48276, δw = (o − 1) · 2000
        stand.dispatch(weight(W3, 1.0 / 3000));
        assertThat(Stand.onJavaFx(() -> delta.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("δw²₂ −1034");
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA - 1));
        assertThat(delta.isMouseTransparent()).as("nothing to be told").isTrue();
    }

    @Test
    void aWeightThatIsNoNumberIsNoNewOneEachTime() {
        show(Examples.diverging());
        WeightId only = WeightId.weight(2, 0, 0);
        for (int i = 0; i < 200 && !Double.isNaN(weight(only)); i++) {
            stand.dispatch(new Transport.NextUpdate());
        }
        assertThat(weight(only)).isNaN();
        NumberField field = stand.find("weightField-2-0-0", NumberField.class);
        Stand.onJavaFx(() -> {
            field.renew(); // what the update marked
            return null;
        });
        stand.dispatch(new Looks.Pick(Optional.of(Part.weight(only))));
        assertThat(stand.find("weightName-2-0-0", Node.class).getPseudoClassStates())
                .as("what has followed the state")
                .contains(PseudoClass.getPseudoClass("picked"));
        assertThat(field.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("changed"));
    }

    /** w²₃ + 4e-4: promised 0.5 − 3000·4e-4 = −0.7; o³ = 1.2. And + 1e-5: promised 0.47, o³ = 0.03. */
    @Test
    void aPromiseThatIsImpossibleAndADragThatWentTooFarAreSaidInWords() {
        stand.dispatch(new Transport.GoToStep(WEIGHT_DELTA), new Edits.Grab());
        stand.dispatch(new Edits.SetWeight(W3, 1 / 5800.0 + 4e-4, Optional.empty(), "drag"));
        assertThat(text("predictedLoss")).isEqualTo("−0.7");
        assertThat(text("promiseRemark")).isEqualTo("No loss is below 0. o³ went past 1, to 1.2.");
        assertThat(text("prediction")).endsWith("No loss is below 0. o³ went past 1, to 1.2.");
        stand.dispatch(new Edits.SetWeight(W3, 1 / 5800.0 + 1e-5, Optional.empty(), "drag"));
        assertThat(text("promiseRemark")).isEmpty();
    }

    @Test
    void afterTheUpdateTheLossIsHereAndThePredictionWithTheStep() {
        stand.dispatch(new Transport.GoToStep(UPDATE));
        assertThat(Stand.onJavaFx(() -> stand.find("prediction", Label.class).isVisible()))
                .isFalse();
        // o³ = 1.3, loss ½·0.3² = 0.045
        assertThat(text("lossNow")).isEqualTo("0.045");
        assertThat(text("weightDelta-2-0-2")).isEqualTo("−3000");
        stand.dispatch(new Transport.StepForward());
        assertThat(text("weightDelta-2-0-2")).isEmpty();
    }

    @Test
    void nothingIsPredictedBeforeItsStep() {
        stand.dispatch(new Edits.Grab(), new Edits.SetWeight(W3, 2e-4, Optional.empty(), "drag"));
        assertThat(Stand.onJavaFx(() -> stand.find("prediction", Label.class).isVisible()))
                .isFalse();
        assertThat(text("weightDelta-2-0-2")).isEmpty();
    }

    @Test
    void aFractionTypedStaysAsTyped(FxRobot robot) {
        type(robot, "weightField-2-0-0", "1/300");
        assertThat(weight(W1)).isEqualTo(1 / 300.0);
        assertThat(fieldText("weightField-2-0-0")).isEqualTo("1/300");
        Stand.onJavaFx(() -> {
            stand.store().undo();
            return null;
        });
        assertThat(fieldText("weightField-2-0-0")).isEqualTo("1/200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,25", ".25", "2.5e-1", " 1/4 "})
    void numbersAreReadAsPeopleWriteThem(String typed, FxRobot robot) {
        type(robot, "weightField-2-0-0", typed);
        assertThat(weight(W1)).isEqualTo(0.25);
    }

    @Test
    void aTypedValueBeyondTheSliderWidensIt(FxRobot robot) {
        type(robot, "weightField-2-0-0", "3");
        Slider slider = stand.find("weightSlider-2-0-0", Slider.class);
        assertThat(slider.getMax()).isEqualTo(3);
        assertThat(slider.getValue()).isEqualTo(3);
        robot.clickOn("#reset");
        assertThat(slider.getMax()).isEqualTo(1 / 200.0 + 0.01, within(1e-12));
    }

    @Test
    void aFractionThatWasTypedOverIsBackAfterAReset(FxRobot robot) {
        type(robot, "weightField-2-0-0", "3/2");
        assertThat(fieldText("weightField-2-0-0")).isEqualTo("3/2");
        robot.clickOn("#reset");
        assertThat(fieldText("weightField-2-0-0")).isEqualTo("1/200");
    }

    /** Row 1 with w = (1e-9, 0, 0): o = 1e-7, loss = ½ · 1e-14. */
    @Test
    void aTinyLossAndALongFormulaOfTheOptimizerAreShownWhole() {
        OptimizerType adam = Optimizers.find("adam").orElseThrow();
        stand.dispatch(new NetworkEdits.SetOptimizer(adam.make(Map.of())), new Edits.PickRow(0));
        stand.dispatch(weight(W1, 1e-9), weight(W2, 0), weight(W3, 0));
        WaitForAsyncUtils.waitForFxEvents();
        stand.picture("weights-adam");
        Label loss = stand.find("lossNow", Label.class);
        assertThat(loss.getText()).isEqualTo("5e-15");
        double drawn = loss.lookup(".text").getLayoutBounds().getWidth();
        assertThat(loss.getWidth())
                .isGreaterThan(drawn * "8.888e-15".length() / loss.getText().length());
        Label optimizer = stand.find("optimizer", Label.class);
        Node rate = stand.find("rateRow", Node.class);
        double right = rate.localToScene(rate.getLayoutBounds()).getMaxX();
        assertThat(optimizer.localToScene(optimizer.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(right);
        assertThat(optimizer.getHeight()).isGreaterThanOrEqualTo(optimizer.prefHeight(optimizer.getWidth()));
    }

    private static Edits.SetWeight weight(WeightId id, double value) {
        return new Edits.SetWeight(id, value, Optional.empty(), null);
    }

    @Test
    void nonsenseIsMarkedAndChangesNothing(FxRobot robot) {
        State before = stand.state();
        TextField field = stand.find("weightField-2-0-0", TextField.class);
        type(robot, "weightField-2-0-0", "1/0");
        assertThat(field.getPseudoClassStates()).contains(ERROR);
        assertThat(field.getText()).isEqualTo("1/0");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(field.getPseudoClassStates()).doesNotContain(ERROR);
        assertThat(field.getText()).isEqualTo("1/200");
        robot.write("abc").press(KeyCode.TAB).release(KeyCode.TAB);
        assertThat(field.getText()).isEqualTo("1/200");
        assertThat(stand.state()).isEqualTo(before);
    }

    @Test
    void leavingAnUntouchedFieldChangesNothing(FxRobot robot) {
        stand.dispatch(new Edits.SetWeight(W2, 1 / 3e4, Optional.empty(), null));
        State before = stand.state();
        robot.clickOn("#weightField-2-0-1").press(KeyCode.TAB).release(KeyCode.TAB);
        assertThat(stand.state()).isEqualTo(before);
    }

    @Test
    void copyingTheWholeFieldCopiesTheExactNumber(FxRobot robot) {
        robot.clickOn("#weightField-2-0-1");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        String copied = Stand.onJavaFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(Double.parseDouble(copied)).isEqualTo(-3000 / 11600000.0);
    }

    @Test
    void keysMoveASliderAsOneMovement(FxRobot robot) {
        Slider slider = stand.find("weightSlider-2-0-0", Slider.class);
        Stand.onJavaFx(() -> {
            slider.requestFocus();
            return null;
        });
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(weight(W1)).isEqualTo(1 / 200.0 + 2 * 0.02 / 20, within(1e-12));
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(weight(W1)).isEqualTo(1 / 200.0 + 2 * 0.02 / 20 - 0.02 / 100, within(1e-12));
        robot.type(KeyCode.END);
        assertThat(weight(W1)).isEqualTo(1 / 200.0 + 0.01, within(1e-12));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(weight(W1)).isEqualTo(1 / 200.0 + 0.01 - 0.002, within(1e-12));
        Stand.onJavaFx(() -> {
            stand.store().undo();
            return null;
        });
        assertThat(weight(W1)).isEqualTo(1 / 200.0);
    }

    @Test
    void aDoubleClickOnTheThumbBringsTheInitialValueBack(FxRobot robot) {
        stand.dispatch(new Edits.SetWeight(W1, 0.01, Optional.empty(), null));
        robot.doubleClickOn(thumb("weightSlider-2-0-0"));
        assertThat(weight(W1)).isEqualTo(1 / 200.0);
        assertThat(fieldText("weightField-2-0-0")).isEqualTo("1/200");
    }

    @Test
    void aLockedWeightStaysInTheUpdate(FxRobot robot) {
        robot.clickOn("#weightLock-2-0-2");
        assertThat(stand.find("weightLock-2-0-2", ToggleButton.class).isSelected())
                .isTrue();
        stand.dispatch(new Transport.GoToStep(UPDATE));
        assertThat(weight(W3)).isEqualTo(1 / 5800.0);
        assertThat(weight(W2)).isEqualTo(-3000 / 11600000.0 + 2e-4, within(1e-15));
    }

    @Test
    void aLayersLockLocksAllItsWeights(FxRobot robot) {
        robot.clickOn("#layerLock-2");
        assertThat(List.of(0, 1, 2))
                .allMatch(i ->
                        stand.find("weightLock-2-0-" + i, ToggleButton.class).isSelected());
        robot.clickOn("#weightLock-2-0-1");
        assertThat(stand.find("layerLock-2", ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void theLearningRatesSliderIsLogarithmic(FxRobot robot) {
        Slider slider = stand.find("alphaSlider", Slider.class);
        assertThat(slider.getValue()).isEqualTo(-7, within(1e-12));
        Stand.onJavaFx(() -> {
            slider.requestFocus();
            return null;
        });
        robot.type(KeyCode.RIGHT); // 6 powers of ten / 20: times 10^0.3 = 1.995
        assertThat(stand.state().run().setup().learningRate()).isEqualTo(2e-7);
        assertThat(fieldText("alphaField")).isEqualTo("2e-7");
    }

    @Test
    void aScreenReaderHearsTheLearningRateAndNotItsLogarithm(FxRobot robot) {
        Slider slider = stand.find("alphaSlider", Slider.class);
        assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(1e-7);
        Stand.onJavaFx(() -> {
            slider.executeAccessibleAction(AccessibleAction.SET_VALUE, 3e-8);
            return null;
        });
        assertThat(stand.state().run().setup().learningRate()).isEqualTo(3e-8);
        assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(3e-8);
        assertThat((Double) slider.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE))
                .isPositive();
        Slider weight = stand.find("weightSlider-2-0-1", Slider.class);
        assertThat(weight.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(weight.getValue());
    }

    @Test
    void aLearningRateMustBeAboveZero(FxRobot robot) {
        type(robot, "alphaField", "0");
        assertThat(stand.find("alphaField", TextField.class).getPseudoClassStates())
                .contains(ERROR);
        type(robot, "alphaField", "1/100000000");
        assertThat(stand.state().run().setup().learningRate()).isEqualTo(1e-8);
        assertThat(fieldText("alphaField")).isEqualTo("1/100000000");
    }

    @Test
    void whileInferringNothingCanBeMoved() {
        stand.dispatch(new Transport.SetPhase(Phase.INFERRING));
        for (String id : List.of("weightSlider-2-0-0", "weightField-2-0-0", "alphaSlider", "alphaField")) {
            assertThat(Stand.onJavaFx(() -> stand.find(id, Node.class).isDisabled()))
                    .isTrue();
        }
        assertThat(text("hint")).contains("Inferring");
    }

    @Test
    void showingAStateSendsNothingBack() {
        List<State> heard = new ArrayList<>();
        Stand.onJavaFx(() -> stand.store().subscribe(heard::add));
        stand.dispatch(
                new Edits.SetWeight(W1, 17, Optional.empty(), null), // far beyond its slider
                new Edits.SetLearningRate(1e-3, Optional.empty(), null),
                new Transport.StepForward());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).hasSize(1 + 3);
        assertThat(weight(W1)).isEqualTo(17);
    }

    @Test
    void whatIsNotANumberIsShownAndCanBeMovedAgain(FxRobot robot) {
        stand.dispatch(new Edits.SetWeight(W1, Double.NaN, Optional.empty(), null));
        assertThat(fieldText("weightField-2-0-0")).isEqualTo("NaN");
        Slider slider = stand.find("weightSlider-2-0-0", Slider.class);
        Stand.onJavaFx(() -> {
            slider.requestFocus();
            return null;
        });
        robot.type(KeyCode.HOME);
        assertThat(weight(W1)).isEqualTo(1 / 200.0 - 0.01, within(1e-12));
    }

    @Test
    void twoHundredThousandWeightsHaveFewControls() {
        show(Examples.large(200_000));
        stand.dispatch(new Transport.StepForward());
        Set<Node> sliders =
                Stand.onJavaFx(() -> stand.find("weightList", Node.class).lookupAll(".hand-slider"));
        assertThat(sliders).hasSizeBetween(3, 60);
    }

    @Test
    void aClosedPanelListensNoMore() {
        Label loss = stand.find("lossNow", Label.class);
        String before = text("lossNow");
        show(Examples.xor());
        stand.dispatch(new Edits.SetWeight(WeightId.bias(4, 0), 3, Optional.empty(), null));
        assertThat(loss.getText()).isEqualTo(before);
    }

    private void type(FxRobot robot, String id, String text) {
        robot.clickOn("#" + id).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text).type(KeyCode.ENTER);
    }
}
