package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import learningflow.core.WeightId;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Edits;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The first minute. */
class HintsTest extends WindowFixture {
    @TempDir
    private Path folder;

    private Settings settings;

    @Start
    void start(Stage unused) {
        stage = new Stage();
    }

    private void begin() {
        onJavaFx(() -> {
            settings = Settings.of(folder.resolve("preferences.json"));
            store = new Store(ScenarioReader.example());
            Context context = new Context(store, new Player(store), Texts.of(Locale.ENGLISH));
            window = new MainWindow(stage, context, answers, new Background(), screens, settings);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.show();
            return null;
        });
    }

    private Node hints() {
        return onJavaFx(() -> stage.getScene().lookup("#hints"));
    }

    private String hint(String name) {
        return onJavaFx(() -> ((Label) stage.getScene().lookup("#hint-" + name)).getText());
    }

    private void end() {
        onJavaFx(() -> {
            window.close();
            return null;
        });
    }

    private void drag() {
        dispatch(new Edits.Grab());
        dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), 2e-4, Optional.empty(), this));
    }

    @Test
    void theFirstStartSaysWhatToPressAndWhatToDragUntilBothWereDone() {
        begin();
        assertThat(hints().isVisible()).isTrue();
        picture("window-first-start");
        dispatch(new Transport.StepForward());
        assertThat(hint("press")).isEqualTo("next step ✓");
        assertThat(hint("drag")).isEqualTo("and the loss follows");
        drag();
        assertThat(hint("drag")).isEqualTo("and the loss follows ✓");
        assertThat(hints().isVisible())
                .describedAs("nothing moves under a hand")
                .isTrue();
        end();
        begin();
        assertThat(hints().isVisible()).isFalse();
    }

    @Test
    void theyComeAgainUntilTheyWereFollowedOrPutAway() {
        begin();
        dispatch(new Transport.StepForward());
        end();
        begin();
        assertThat(hints().isVisible()).isTrue();
        onJavaFx(() -> {
            ((Button) stage.getScene().lookup("#hintsClose")).fire();
            return null;
        });
        assertThat(hints().isVisible()).isFalse();
        end();
        begin();
        assertThat(hints().isVisible()).isFalse();
    }

    /** As Openbox does: its least size, whatever was asked for. */
    @Test
    void aWindowThatIsMadeSmallAsItComesAsksForItsSizeAgain() {
        onJavaFx(() -> {
            stage.addEventHandler(
                    WindowEvent.WINDOW_SHOWING,
                    event -> stage.addEventFilter(WindowEvent.WINDOW_SHOWN, shown -> {
                        stage.setWidth(800);
                        stage.setHeight(560);
                    }));
            return null;
        });
        begin();
        assertThat(onJavaFx(stage::getWidth)).isEqualTo(1280);
        assertThat(onJavaFx(stage::getHeight)).isEqualTo(800);
    }
}
