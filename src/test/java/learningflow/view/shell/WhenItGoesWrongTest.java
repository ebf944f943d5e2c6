package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Run;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class WhenItGoesWrongTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    private void goWrong(String scenario, int updates) {
        onJavaFx(() -> {
            store.open(Gallery.read(scenario));
            return null;
        });
        for (int i = 0; i < updates; i++) {
            dispatch(new Transport.NextUpdate());
        }
        dispatch(new Transport.GoToStep(7));
    }

    private boolean told(FxRobot robot, String part) {
        Region panel = find(robot, "storyPanel", Region.class);
        return panel.isVisible()
                && find(robot, "storyText", Label.class).getText().contains(part);
    }

    @Test
    void theStoryIsToldAndAWayOutIsOneUndo(FxRobot robot) {
        assertThat(find(robot, "storyPanel", Region.class).isVisible()).isFalse();
        dispatch(new Edits.SetLearningRate(1, Optional.empty(), null));
        for (int i = 0; i < 5; i++) {
            dispatch(new Transport.NextUpdate());
        }
        waitUntil(() -> told(robot, "Update 4 turned L3 (ReLU) off for all 3 training rows"));
        assertThat(find(robot, "storyText", Label.class).getText()).contains("Row 1 is right now");
        Run wrong = state().run();
        onJavaFx(() -> {
            find(robot, "rescue-rate", Button.class).fire();
            return null;
        });
        assertThat(state().run().at()).isEqualTo(2);
        assertThat(state().run().setup().learningRate()).isLessThan(2 / 13e6);
        waitUntil(() -> !find(robot, "storyPanel", Region.class).isVisible());
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        assertThat(state().run()).isSameAs(wrong);
        waitUntil(() -> told(robot, "Update 4"));
    }

    @Test
    void whatWasReadCanBeHidden(FxRobot robot) {
        goWrong("dead-relu", 1);
        waitUntil(() -> told(robot, "off for all 3"));
        onJavaFx(() -> {
            find(robot, "storyHide", Button.class).fire();
            return null;
        });
        dispatch(new Transport.NextUpdate());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find(robot, "storyPanel", Region.class).isVisible()).isFalse();
    }

    /** In a usual window nothing of the story is hidden; in the smallest one the rest can be scrolled to. */
    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT, false", "1280, 800, PROJECTOR, false", "800, 560, LIGHT, true"})
    void theStoryIsToldToItsEnd(int width, int height, Look.Theme theme, boolean scrolled, FxRobot robot) {
        look(look -> look.withTheme(theme));
        size(width, height);
        goWrong("good-shape-pluto", 5);
        waitUntil(() -> told(robot, "largest stable one, 1.538e-7."));
        ScrollPane scroll = find(robot, "storyScroll", ScrollPane.class);
        Label text = find(robot, "storyText", Label.class);
        double missing =
                onJavaFx(() -> text.getHeight() - scroll.getViewportBounds().getHeight());
        assertThat(missing > 1).isEqualTo(scrolled);
        assertThat(onJavaFx(() -> text.getHeight() >= text.prefHeight(text.getWidth())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "800, 560, LIGHT",
        "1280, 800, LIGHT",
        "1920, 1080, DARK",
        "1280, 800, PROJECTOR",
        "1280, 800, DARK",
        "800, 560, PROJECTOR"
    })
    void pictures(int width, int height, Look.Theme theme, FxRobot robot) {
        look(look -> look.withTheme(theme));
        size(width, height);
        String name = "wrong-%d-%s-".formatted(width, theme.name().toLowerCase(Locale.ROOT));
        goWrong("good-shape-pluto", 5);
        waitUntil(() -> told(robot, "Update 4"));
        picture(name + "dead");
        goWrong("vanishing", 3);
        waitUntil(() -> told(robot, "hardly learn"));
        dispatch(new Transport.GoToStep(40));
        picture(name + "vanishing");
    }
}
