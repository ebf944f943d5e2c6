package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TipsTest {
    private Label label;
    private int asked;

    @Start
    void start(Stage stage) {
        label = new Label("number");
        stage.setScene(new Scene(label, 200, 100));
        stage.show();
    }

    private String text() {
        return "asked " + ++asked;
    }

    @Test
    void aTextIsWorkedOutWhenItIsSeen() {
        Stand.onJavaFx(() -> {
            Tips.tip(label, this::text);
            Tips.tip(label, this::text);
            assertThat(asked).isZero();
            Tooltip tip = label.getTooltip();
            tip.show(label, 10, 10);
            assertThat(tip.getText()).isEqualTo("asked 1");
            Tips.tip(label, this::text);
            assertThat(tip.getText()).isEqualTo("asked 2");
            tip.hide();
            return null;
        });
    }
}
