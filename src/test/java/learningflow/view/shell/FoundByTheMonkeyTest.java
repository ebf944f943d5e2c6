package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import learningflow.core.Optimizers;
import learningflow.io.Gallery;
import learningflow.state.NetworkEdits;
import learningflow.state.State;
import learningflow.state.Transport;
import learningflow.view.kit.NumberField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What went wrong in the window when the monkey was at it, and may not do so again. */
class FoundByTheMonkeyTest extends WindowFixture {
    @Start
    void start(javafx.stage.Stage primary) {
        open();
    }

    private void opened(String scenario) {
        onJavaFx(() -> {
            store.open(Gallery.read(scenario));
            return null;
        });
    }

    /** Δ to the newest weights, which the other network does not have. */
    @Test
    void anotherNetworkCanBeOpenedAtAnOlderMoment(FxRobot robot) {
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToUpdate(0, 1));
        opened("xor");
        assertThat(robot.lookup("#weightToNow-2-0-0").queryLabeled().getText()).isEmpty();
    }

    /** The press was another window's, and the release before it: the last one that this window saw was on something else. */
    @Test
    void aSliderStaysWhereItIsIfItDidNotSeeThePress(FxRobot robot) {
        onJavaFx(() -> {
            robot.lookup("#stepCount").query().fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
            robot.lookup("#stepScrubber .thumb").query().fireEvent(mouse(MouseEvent.MOUSE_DRAGGED));
            return null;
        });
        assertThat(state().step()).isZero();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
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
    }

    /** As when its button loses the focus there: the frame still lays the submenu out. */
    @Test
    void aMenuWithinAMenuCanCloseInTheMiddleOfAFrame(FxRobot robot) {
        openLanguages(robot);
        onJavaFx(() -> {
            Scene submenu = submenu().orElseThrow().getScene();
            submenu.addPreLayoutPulseListener(
                    () -> find(robot, "looks", MenuButton.class).hide());
            Platform.requestNextPulse();
            return null;
        });
        waitUntil(() -> submenu().isEmpty());
        openLanguages(robot);
        assertThat(onJavaFx(() -> submenu().orElseThrow().getItems())).hasSizeGreaterThan(1);
        robot.type(KeyCode.ESCAPE, 2);
    }

    private void openLanguages(FxRobot robot) {
        robot.clickOn("#looks").moveTo("#languages");
        waitUntil(() -> submenu().isPresent());
    }

    private static Optional<ContextMenu> submenu() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu menu && menu.getOwnerWindow() instanceof ContextMenu)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    /** Until the next frame the field still has the focus, though it belongs to none of the rows that are seen. */
    @Test
    void tabGoesOnFromAFieldThatWasScrolledAwayWithinTheSameFrame(FxRobot robot) {
        opened("xor");
        onJavaFx(() -> {
            Node list = find(robot, "weightList", ListView.class).lookup(".virtual-flow");
            for (int i = 0; i < 30; i++) {
                topField(robot, list).requestFocus();
                list.fireEvent(wheel(-7));
                Node focused = stage.getScene().getFocusOwner();
                focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            }
            return null;
        });
    }

    /** As a click with Ctrl on what is chosen does. The optimizer's settings stay, too. */
    @ParameterizedTest
    @ValueSource(strings = {"loss", "optimizerType", "initialiser"})
    void aChoiceCanBeChangedButNotTakenAway(String id, FxRobot robot) {
        dispatch(new NetworkEdits.SetOptimizer(
                Optimizers.find("momentum").orElseThrow().make(Map.of("beta", 0.75))));
        onJavaFx(() -> {
            find(robot, "tab-network", ToggleButton.class).fire();
            return null;
        });
        State before = state();
        waitUntil(() -> choices(robot, id).isPresent());
        ComboBox<?> box = choices(robot, id).orElseThrow();
        Object chosen = onJavaFx(() -> {
            Object value = box.getValue();
            box.getSelectionModel().clearSelection();
            return value;
        });
        assertThat(chosen).isNotNull().isEqualTo(onJavaFx(box::getValue));
        assertThat(state().run().setup()).isEqualTo(before.run().setup());
    }

    private static Optional<ComboBox<?>> choices(FxRobot robot, String id) {
        return robot.lookup(node -> node instanceof ComboBox && id.equals(node.getId()))
                .tryQuery()
                .map(node -> (ComboBox<?>) node);
    }

    private static Node topField(FxRobot robot, Node list) {
        double top = list.localToScene(0, 0).getY();
        return robot.from(list).lookup(NumberField.class::isInstance).queryAllAs(NumberField.class).stream()
                .filter(field -> field.localToScene(0, field.getHeight()).getY() > top)
                .min(Comparator.comparing(field -> field.localToScene(0, 0).getY()))
                .orElseThrow();
    }

    private static ScrollEvent wheel(double y) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                y,
                0,
                y,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
