package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import learningflow.Pictures;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** Whatever the words: each menu, what opens from it, and each tooltip says all it has to say, and stays on the screen. */
class RoomForPopupsTest extends WindowFixture {
    private static final double SCREEN_WIDTH = 1920;
    private static final double SCREEN_HEIGHT = 1080;

    private final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private String words;

    @Start
    void start(Stage unused) {
        stage = new Stage();
    }

    private void begin(String name) {
        words = name;
        begin(PseudoTexts.named(name), 1280, 800, 1);
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LONG", "RIGHT_TO_LEFT"})
    void everyMenuHasRoom(String name) {
        begin(name);
        onJavaFx(() -> {
            for (MenuButton button : all(MenuButton.class)) {
                button.show();
                look(button.getId(), button.getItems());
                button.hide();
            }
            return null;
        });
        ofContext(".graph-drawing", "graph");
        ofContext("#weightArea", "plot");
        onJavaFx(() -> {
            TableView<?> table = (TableView<?>) stage.getScene().lookup("#dataTable");
            ContextMenu rows = table.getContextMenu();
            rows.show(table, 10, 10);
            look("rows", rows.getItems());
            rows.hide();
            return null;
        });
        assertThat(wrong).isEmpty();
        assertThat(seen)
                .contains("scenario", "lessons", "looks", "languages", "graph", "plot", "rows", "column", "stepCopy");
    }

    /** What a right click on it opens. */
    private void ofContext(String selector, String name) {
        onJavaFx(() -> {
            Node node = stage.getScene().lookup(selector);
            Set<Window> before = Set.copyOf(Window.getWindows());
            Bounds place = node.localToScreen(node.getLayoutBounds());
            double x = place.getCenterX();
            double y = place.getCenterY();
            node.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, x - stage.getX(), y - stage.getY(), x, y, true, null));
            Window.getWindows().stream()
                    .filter(window -> window instanceof ContextMenu && !before.contains(window))
                    .map(ContextMenu.class::cast)
                    .toList()
                    .forEach(menu -> {
                        look(name, menu.getItems());
                        menu.hide();
                    });
            return null;
        });
    }

    /** A menu that is open, and those that open from it. */
    private void look(String name, List<MenuItem> items) {
        popups(name);
        for (MenuItem item : items) {
            if (item instanceof Menu menu && !menu.isDisable()) {
                menu.show();
                look(Objects.toString(menu.getId(), name), menu.getItems());
                menu.hide();
            }
        }
    }

    @Test
    void everyTooltipHasRoom() {
        begin("LONG");
        for (String tab : List.of("network", "run", "exercise", "weights", "data")) {
            onJavaFx(() -> {
                ((ToggleButton) stage.getScene().lookup("#tab-" + tab)).fire();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return null;
            });
            List<Control> told = onJavaFx(() -> all(Control.class)).stream()
                    .filter(control -> control.getTooltip() != null
                            && !control.getTooltip().getText().isBlank()
                            && seen.add(control.getTooltip().getText()))
                    .toList();
            onJavaFx(() -> {
                told.forEach(control -> control.getTooltip().show(control, 0, 0));
                return null;
            });
            waitUntil(
                    () -> told.stream().allMatch(control -> control.getTooltip().getWidth() > 0));
            onJavaFx(() -> {
                popups("tips");
                told.forEach(control -> control.getTooltip().hide());
                return null;
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private <T extends Node> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> shown(node))
                .forEach(found::add);
        return found;
    }

    private static boolean shown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private void popups(String name) {
        seen.add(name);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                Fits.problems(popup.getScene()).forEach(problem -> wrong.add(name + ": " + problem));
                if (popup.getWidth() > SCREEN_WIDTH || popup.getHeight() > SCREEN_HEIGHT) {
                    wrong.add(name + ": larger than the screen");
                }
                if (!name.equals("tips")) {
                    Pictures.save(
                            popup.getScene(), Pictures.FOLDER.resolve("room-popup-" + words + "-" + name + ".png"));
                }
            }
        }
    }
}
