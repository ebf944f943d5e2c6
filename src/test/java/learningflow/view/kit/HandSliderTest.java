package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HandSliderTest {
    private Node before;
    private HandSlider slider;
    private VBox panel;
    private boolean letGo;

    @Start
    void start(Stage stage) {
        before = new Label("before");
        slider = new HandSlider();
        panel = new VBox(before, slider, new Label("behind"));
        slider.setHand(new HandSlider.Hand() {
            @Override
            public void move(double value, Object gesture) {}

            /** As a panel does that draws the change. */
            @Override
            public void letGo() {
                letGo = true;
                panel.getChildren().setAll(before);
            }
        });
        stage.setScene(new Scene(panel));
        stage.show();
    }

    /** Who takes it away is in the middle of a change of children, and what letting go changes may be the same children. */
    @Test
    void aSliderThatIsTakenAwayWhileItIsHeldLetsGoBehindThat() {
        Stand.onJavaFx(() -> {
            slider.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(slider.isHeld()).isTrue();
            panel.getChildren().setAll(before);
            assertThat(before.getParent()).isSameAs(panel);
            assertThat(letGo).isFalse();
            return null;
        });
        Stand.await(() -> letGo);
        assertThat(slider.isHeld()).isFalse();
    }
}
