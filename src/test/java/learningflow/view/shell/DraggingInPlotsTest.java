package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.io.Gallery;
import learningflow.lesson.Part;
import learningflow.state.Drag;
import learningflow.state.Edits;
import learningflow.state.Looks;
import learningflow.state.Subscription;
import learningflow.state.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The points of the plots are sliders, and everything else follows them in the same frame. */
class DraggingInPlotsTest extends WindowFixture {
    private static final WeightId THIRD = WeightId.weight(2, 0, 2);

    @Start
    void start(Stage unused) {
        open();
    }

    /** Row 3, with w²₃ picked, in a window with three plots. */
    @BeforeEach
    void rowThree() {
        size(1440, 900);
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(9));
        dispatch(new Looks.Pick(Optional.of(Part.weight(THIRD))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The middle of a plot's point on the screen, once the plot is drawn and lies where it stays. */
    private Point2D grip(FxRobot robot, String area) {
        Node plot = find(robot, area, Node.class);
        Point2D[] last = new Point2D[1];
        waitUntil(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Node point = plot.lookup(".plot-grip");
            Bounds bounds = point.localToScreen(point.getBoundsInLocal());
            Point2D now = new Point2D(bounds.getCenterX(), bounds.getCenterY());
            boolean rests = point.isVisible() && now.equals(last[0]);
            last[0] = now;
            return rests;
        });
        return last[0];
    }

    private void press(FxRobot robot, Point2D place) {
        robot.moveTo(place).press(MouseButton.PRIMARY);
        waitUntil(() -> store.state().drag().filter(Drag::held).isPresent());
    }

    private double weight() {
        return state().run().weights().get(THIRD);
    }

    @Test
    void draggingThePointOfAWeightMovesSliderFieldAndLossInTheSameFrame(FxRobot robot) {
        Point2D from = grip(robot, "weightArea");
        double before = weight();
        // What every listener of the store has drawn by the time the last one hears of it: one frame.
        double[] seen = new double[2];
        String[] written = new String[4];
        press(robot, from);
        Subscription last = onJavaFx(() -> store.subscribe(state -> {
            seen[0] = find(robot, "weightSlider-2-0-2", Slider.class).getValue();
            seen[1] = state.run().weights().get(THIRD);
            written[0] = find(robot, "lossNow", Label.class).getText();
            written[1] = Numbers.format(state.run().live().loss());
            written[2] = inTheGraph("neuron:2:0:o");
            written[3] = "o² = " + Numbers.format(state.run().live().o(2).get(0));
        }));
        robot.moveBy(30, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(weight()).isGreaterThan(before + 5e-5);
        assertThat(seen[0]).isCloseTo(seen[1], within(1e-6)).isCloseTo(weight(), within(1e-6));
        assertThat(written[0]).isEqualTo(written[1]);
        assertThat(written[2]).isEqualTo(written[3]);
        last.close();
        assertThat(grip(robot, "weightArea").getX()).isCloseTo(from.getX() + 30, within(2.0));
        assertThat(state().drag().orElseThrow().held()).isTrue();
        String promise =
                onJavaFx(() -> find(robot, "weightPromise", Label.class).getText());
        // the tangent at the press: 0.5 − 3000 · (w − w₀)
        assertThat(promise).contains(Numbers.format(0.5 - 3000 * (weight() - before)));
        robot.moveBy(10, 0).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(state().drag().orElseThrow().held()).isFalse();
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        assertThat(weight()).isEqualTo(before);
    }

    /** What the graph has written at a place, as this frame's layout leaves it. */
    private String inTheGraph(String id) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookupAll(".graph-text").stream()
                .filter(node -> id.equals(node.getParent().getId()))
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElseThrow();
    }

    /** The point of two weights moves both sliders and the graph, and both are one step for undo. */
    @Test
    void draggingThePointOfTwoWeightsMovesBoth(FxRobot robot) {
        onJavaFx(() -> {
            MenuButton title = find(robot, "plotTitle1", MenuButton.class);
            title.getOnShowing().handle(null);
            MenuItem pair = title.getItems().stream()
                    .filter(item -> "plot-pair".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            pair.getOnAction().handle(null); // which fills the menu anew
            return null;
        });
        Weights before = state().run().weights();
        WeightId second = WeightId.weight(2, 0, 1);
        Point2D from = grip(robot, "pairArea");
        press(robot, from);
        String[] written = new String[2];
        Subscription last = onJavaFx(() -> store.subscribe(state -> {
            written[0] = inTheGraph("neuron:2:0:o");
            written[1] = "o² = " + Numbers.format(state.run().live().o(2).get(0));
        }));
        robot.moveBy(12, -8).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        last.close();
        assertThat(weight()).isGreaterThan(before.get(THIRD));
        assertThat(state().run().weights().get(second)).isGreaterThan(before.get(second));
        assertThat(onJavaFx(
                        () -> find(robot, "weightSlider-2-0-1", Slider.class).getValue()))
                .isCloseTo(state().run().weights().get(second), within(1e-6));
        assertThat(written[0]).isEqualTo(written[1]);
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        assertThat(state().run().weights()).isEqualTo(before);
    }

    @Test
    void arrowKeysMoveThePointAndDoNotStep(FxRobot robot) {
        double before = weight();
        int step = state().run().step();
        onJavaFx(() -> {
            find(robot, "weightArea", Node.class).requestFocus();
            return null;
        });
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(weight()).isGreaterThan(before);
        assertThat(state().run().step()).isEqualTo(step);
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        assertThat(weight()).isEqualTo(before);
    }

    @Test
    void draggingAlphaIsTheSliderOfAlpha(FxRobot robot) {
        Point2D from = grip(robot, "howfarArea");
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(-25, 0).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        double alpha = state().run().setup().learningRate();
        assertThat(alpha).isLessThan(0.9e-7).isGreaterThan(0);
        assertThat(onJavaFx(() -> find(robot, "alphaField", TextField.class).getText()))
                .isEqualTo(Numbers.exact(alpha));
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        assertThat(state().run().setup().learningRate()).isEqualTo(1e-7);
    }

    @Test
    void theGaugeSaysWhatIsStableAndHowFarTheLossFalls(FxRobot robot) {
        assertThat(texts(robot, "rateStable", "rateFalls", "ratePart"))
                .containsExactly("stable below 1.538e-7", "falls along −δw below 1.538e-7", "✓ 65 %");
        // it follows the weights: a ReLU that is off blocks the flow, and nothing bends any more
        dispatch(new Edits.SetWeight(THIRD, -1, Optional.empty(), null));
        assertThat(texts(robot, "rateStable", "rateFalls", "ratePart"))
                .containsExactly("stable: no limit", "✗ does not fall along −δw", "✓");
    }

    /** 4.160e-7 and 4.074e-7: the two limits are not the same for the batch of all three rows. */
    @Test
    void forABatchTheTwoLimitsDiffer(FxRobot robot) {
        onJavaFx(() -> {
            store.open(Gallery.read("good-shape-batch"));
            return null;
        });
        assertThat(texts(robot, "rateStable", "rateFalls"))
                .containsExactly("stable below 4.074e-7", "falls along −δw below 4.16e-7");
    }

    /** None of them pale. */
    private List<String> texts(FxRobot robot, String... ids) {
        waitUntil(() ->
                Arrays.stream(ids).allMatch(id -> find(robot, id, Label.class).getOpacity() == 1));
        return onJavaFx(() -> Arrays.stream(ids)
                .map(id -> find(robot, id, Label.class).getText())
                .toList());
    }

    /** The press that closes an open menu does not reach the slider under it; the drag does. */
    @Test
    void aDragWithoutItsPressMovesNothing(FxRobot robot) {
        double before = weight();
        onJavaFx(() -> {
            Node thumb = find(robot, "weightSlider-2-0-2", Slider.class).lookup(".thumb");
            MouseEvent drag = new MouseEvent(
                    MouseEvent.MOUSE_DRAGGED,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null);
            thumb.fireEvent(drag);
            return null;
        });
        assertThat(weight()).isEqualTo(before);
    }

    @Test
    void aClickOnAWeightsNamePicksIt(FxRobot robot) {
        robot.clickOn("#weightName-2-0-1");
        assertThat(state().desk().picked()).contains(Part.weight(WeightId.weight(2, 0, 1)));
        assertThat(texts(robot, "weightCaption")).containsExactly("w²₂, all others held · row 3");
    }
}
