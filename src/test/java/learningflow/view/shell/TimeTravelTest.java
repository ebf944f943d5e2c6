package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.io.Gallery;
import learningflow.state.Edits;
import learningflow.state.Goal;
import learningflow.state.Look;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The example: only its third update moves weights, by (0, +0.0002, +0.0003). */
class TimeTravelTest extends WindowFixture {
    private static final WeightId W3 = WeightId.weight(2, 0, 2);

    @Start
    void start(Stage unused) {
        open();
    }

    private void epochs(int count) {
        for (int i = 0; i < count; i++) {
            dispatch(new Transport.NextEpoch());
        }
    }

    private String text(FxRobot robot, String id) {
        return find(robot, id, Label.class).getText();
    }

    private void focus(FxRobot robot) {
        onJavaFx(() -> {
            find(robot, "updateScrubber", Slider.class).requestFocus();
            return null;
        });
    }

    @Test
    void theKeysOfTheScrubberVisitAnyUpdate(FxRobot robot) {
        epochs(10); // 31 updates
        focus(robot);
        robot.type(KeyCode.HOME);
        waitUntil(() -> store.state().run().at() == 0);
        robot.type(KeyCode.RIGHT);
        waitUntil(() -> store.state().run().at() == 1);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        waitUntil(() -> store.state().run().at() == 4);
        robot.type(KeyCode.PAGE_UP);
        waitUntil(() -> store.state().run().at() == 7);
        robot.type(KeyCode.END);
        waitUntil(() -> store.state().run().at() == 30);
    }

    @Test
    void draggingShowsTheUpdateUnderTheThumb(FxRobot robot) {
        epochs(10);
        Bounds thumb = onJavaFx(() -> {
            Node node = find(robot, "updateScrubber", Slider.class).lookup(".thumb");
            return node.localToScreen(node.getBoundsInLocal());
        });
        robot.moveTo(thumb.getCenterX(), thumb.getCenterY()).press(MouseButton.PRIMARY);
        robot.moveBy(-2000, 0).release(MouseButton.PRIMARY);
        waitUntil(() -> store.state().run().at() == 0);
        assertThat(text(robot, "updateCount")).isEqualTo("update 1 of 31");
    }

    @Test
    void anOlderMomentIsComparedWithNow(FxRobot robot) {
        epochs(1); // 4 updates; loss of row 1 now: ½·0.43² = 0.09245
        assertThat(text(robot, "toNow")).isEmpty();
        assertThat(text(robot, "weightToNow-2-0-2")).isEmpty();
        dispatch(new Transport.GoToUpdate(2, 1)); // row 3, loss 0.5
        assertThat(text(robot, "weightToNow-2-0-0")).isEqualTo("Δ 0");
        assertThat(text(robot, "weightToNow-2-0-1")).isEqualTo("Δ +2e-4");
        assertThat(text(robot, "weightToNow-2-0-2")).isEqualTo("Δ +3e-4");
        assertThat(text(robot, "toNow")).isEqualTo("Δ to now: loss −0.4076"); // 0.09245 − 0.5 = −0.40755
        dispatch(new Transport.GoToUpdate(2, 12)); // its weights are those of now
        assertThat(text(robot, "weightToNow-2-0-2")).isEmpty();
    }

    @Test
    void nothingMovesWhenAnOlderMomentIsShown(FxRobot robot) {
        epochs(1);
        Bounds before = place(robot);
        dispatch(new Transport.GoToUpdate(0, 1));
        assertThat(place(robot)).isEqualTo(before);
    }

    private Bounds place(FxRobot robot) {
        return onJavaFx(() -> {
            stage.getScene().getRoot().layout();
            Node field = find(robot, "weightField-2-0-2", javafx.scene.control.TextField.class);
            Node scrubber = find(robot, "updateScrubber", Slider.class);
            Bounds one = field.localToScene(field.getBoundsInLocal());
            Bounds other = scrubber.localToScene(scrubber.getLayoutBounds());
            return new javafx.geometry.BoundingBox(one.getMinX(), one.getMinY(), other.getMinY(), other.getWidth());
        });
    }

    @Test
    void anOlderMomentBecomesTheStartAndUndoBringsTheFutureBack(FxRobot robot) {
        epochs(2);
        Button goOn = find(robot, "goOn", Button.class);
        assertThat(goOn.isDisabled()).isTrue();
        dispatch(new Transport.GoToUpdate(2, 12)); // behind the third update
        Weights here = state().run().weights();
        robot.clickOn("#goOn");
        assertThat(state().run().past().size()).isEqualTo(4);
        assertThat(state().run().weights()).isEqualTo(here);
        assertThat(state().step()).isEqualTo(12);
        assertThat(goOn.isDisabled()).isTrue();
        robot.clickOn("#undo");
        assertThat(state().run().past().size()).isEqualTo(7);
    }

    @Test
    void goingOnKeepsWeightsThatWereMovedBehindTheUpdate() {
        dispatch(new Transport.GoToStep(12));
        dispatch(new Edits.SetWeight(W3, 1, Optional.empty(), null));
        epochs(1);
        dispatch(new Transport.GoToUpdate(0, 12));
        dispatch(new Edits.GoOnFromHere());
        assertThat(state().run().weights().get(W3)).isEqualTo(1);
        dispatch(new Transport.NextUpdate());
        assertThat(state().run().weights().get(W3)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1920, 1080, DARK", "1280, 800, PROJECTOR", "1024, 700, LIGHT"})
    void picturesOfALongHistory(int width, int height, Look.Theme theme) {
        size(width, height);
        look(look -> look.withTheme(theme));
        onJavaFx(() -> {
            store.open(Gallery.read("xor"));
            return null;
        });
        dispatch(new Transport.Train(Goal.epochs(state().run(), 500, Double.NaN)));
        waitUntil(() -> !store.state().training());
        dispatch(new Transport.GoToUpdate(700, 14));
        picture("time-%d-%s".formatted(width, theme));
    }
}
