package learningflow;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The test's own thread is not JavaFX's. */
@ExtendWith(ApplicationExtension.class)
class ThreadGuardTest {
    private final Label label = new Label("before");
    private final VBox box = new VBox(label);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(box, 200, 100));
        ThreadGuard.watch(stage.getScene());
        stage.show();
    }

    @Test
    void whatJavaFxItselfDoesIsAllRight(FxRobot robot) {
        robot.interact(() -> label.setText("after"));
        assertThat(ThreadGuard.take()).isEmpty();
    }

    @Test
    void whatIsSetElsewhereIsSeenAndWhoDidIt() {
        label.setOpacity(0.5); // which JavaFX lets happen
        assertThat(ThreadGuard.take()).hasSize(1).first().asString().contains("opacity", "ThreadGuardTest");
        assertThat(ThreadGuard.take()).isEmpty();
    }

    @Test
    void whatCameLaterIsWatchedToo(FxRobot robot) {
        Rectangle later = new Rectangle();
        robot.interact(() -> box.getChildren().add(new VBox(later)));
        later.setWidth(7);
        assertThat(ThreadGuard.take()).hasSizeGreaterThan(0);
    }
}
