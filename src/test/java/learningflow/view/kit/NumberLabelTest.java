package learningflow.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.view.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberLabelTest {
    private NumberLabel number;
    private Label behind;
    private HBox row;

    @Start
    void start(Stage stage) {
        number = new NumberLabel();
        behind = new Label("behind");
        row = new HBox(number, behind);
        stage.setScene(new Scene(row, 300, 60));
        stage.show();
        number.say("123.456");
    }

    private double startOfTheNext() {
        return Stand.onJavaFx(() -> {
            row.layout();
            return behind.getLayoutX();
        });
    }

    private boolean isDrawn(String text) {
        return Stand.onJavaFx(() -> number.getChildrenUnmodifiable().stream()
                .anyMatch(
                        child -> child instanceof Text drawn && drawn.getText().equals(text)));
    }

    @Test
    void aNumberThatHasTheRoomMovesNothingAndIsDrawn() {
        double before = startOfTheNext();
        boolean asked = Stand.onJavaFx(() -> {
            number.say("7");
            return row.isNeedsLayout();
        });
        assertThat(asked).isFalse();
        Stand.await(() -> isDrawn("7"));
        assertThat(startOfTheNext()).isEqualTo(before);
    }

    @Test
    void aLongerNumberGetsTheRoomItNeeds() {
        double before = startOfTheNext();
        Stand.onJavaFx(() -> {
            number.say("123456.789");
            return null;
        });
        Stand.await(() -> isDrawn("123456.789"));
        assertThat(startOfTheNext()).isGreaterThan(before);
    }

    /** It had more room than it asked for; what it asks for now is what counts when the room gets less. */
    @Test
    void aNumberThatFitsOnlyThanksToSpareRoomAsksForItsOwn() {
        Stand.onJavaFx(() -> {
            number.setMinWidth(200);
            row.layout();
            number.say("123456.789");
            row.layout();
            number.setMinWidth(Region.USE_PREF_SIZE);
            row.layout();
            return null;
        });
        Stand.await(() -> isDrawn("123456.789"));
    }

    @Test
    void whatGoesGivesItsRoomBack() {
        double before = startOfTheNext();
        Stand.onJavaFx(() -> {
            number.say("");
            return null;
        });
        assertThat(startOfTheNext()).isLessThan(before);
    }
}
