package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowScrollTest {
    private Button first;
    private Button last;
    private WindowScroll scroll;
    private BorderPane parts;

    @Start
    void start(Stage stage) {
        first = new Button("first");
        last = new Button("last");
        Pane centre = new Pane();
        centre.setMinSize(500, 600);
        parts = new BorderPane(centre, first, null, last, null);
        scroll = new WindowScroll(parts);
        stage.setScene(new Scene(new StackPane(scroll), 400, 300));
        stage.show();
    }

    @Test
    void scrollsWhereThePartsHaveNoRoom() {
        assertThat(parts.getWidth()).isEqualTo(500);
        assertThat(parts.getHeight()).isGreaterThan(600);

        wheel(-70);
        Stand.await(() -> parts.getLayoutY() == -70);
        wheel(-10_000);
        Stand.await(() -> parts.getLayoutY() < -70);
        double bars = bars();
        assertThat(parts.getLayoutY()).isEqualTo(300 - bars - parts.getHeight());
        wheel(10_000);
        Stand.await(() -> parts.getLayoutY() == 0);
    }

    @Test
    void hasNoBarsWhereThePartsHaveRoom() {
        wheel(-70);
        Stand.onJavaFx(() -> {
            ((Pane) parts.getCenter()).setMinSize(50, 60);
            return null;
        });
        Stand.await(() -> parts.getHeight() == 300);

        assertThat(parts.getWidth()).isEqualTo(400);
        assertThat(parts.getLayoutY()).isZero();
        assertThat(bars()).isZero();
    }

    @Test
    void keepsItsSizeWhileSomethingIsHeld() {
        Stand.onJavaFx(() -> {
            scroll.setHeld(true);
            ((Pane) parts.getCenter()).setMinSize(700, 900);
            scroll.getScene().getRoot().layout();
            assertThat(parts.getWidth()).isEqualTo(500);
            scroll.setHeld(false);
            return null;
        });
        Stand.await(() -> parts.getWidth() == 700);
    }

    /** What is pressed stays under the mouse. */
    @Test
    void followsTheKeyboardAndNotTheMouse(FxRobot robot) {
        Stand.onJavaFx(() -> {
            first.requestFocus();
            return null;
        });
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        Stand.await(() -> last.isFocused() && parts.getLayoutY() < 0);
        assertThat(parts.getLayoutY() + last.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(300);

        double before = parts.getLayoutY();
        wheel(30);
        Stand.await(() -> parts.getLayoutY() == before + 30);
        robot.clickOn(last, MouseButton.PRIMARY);
        Stand.onJavaFx(() -> {
            scroll.getScene().getRoot().layout();
            return null;
        });
        assertThat(parts.getLayoutY()).isEqualTo(before + 30);
    }

    private double bars() {
        return Stand.onJavaFx(() -> scroll.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof ScrollBar bar && bar.isVisible() && bar.getWidth() > bar.getHeight())
                .mapToDouble(node -> ((ScrollBar) node).getHeight())
                .sum());
    }

    private void wheel(double by) {
        Stand.onJavaFx(() -> {
            parts.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    9,
                    9,
                    9,
                    9,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    0,
                    by,
                    0,
                    by,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            return null;
        });
    }
}
