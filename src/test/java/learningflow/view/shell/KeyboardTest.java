package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Through the window by Tab. */
class KeyboardTest extends WindowFixture {
    private static final int MANY = 200;
    /** How far around a control its focus may be drawn. */
    private static final int AROUND = 4;

    @Start
    void start(Stage unused) {
        open();
    }

    /** The ids that are to be met in this order; what stands between them belongs to the same part. */
    private static final List<String> PARTS = List.of(
            "scenario",
            "help",
            "viewNeurons",
            "layerMenu-1",
            "layerMenu-2",
            "layerMenu-3",
            "stepCopy",
            "plotTitle1",
            "tab-weights",
            "weightSlider-2-0-0",
            "alphaField",
            "tab-data",
            "dataTable",
            "first",
            "stepScrubber",
            "train");

    /** Of tabs the chosen one; the arrow keys lead to the others. */
    @Test
    void tabGoesRoundOnceThroughEverythingInTheOrderInWhichItIsReadAndBack() throws IOException {
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(6));
        WaitForAsyncUtils.waitForFxEvents();
        List<Node> there = round(false);
        Files.createDirectories(Pictures.FOLDER);
        Files.write(
                Pictures.FOLDER.resolve("focus-order.txt"),
                there.stream().map(KeyboardTest::name).toList());
        assertThat(there).hasSizeLessThan(MANY).doesNotHaveDuplicates();
        List<String> ids = there.stream().map(Node::getId).toList();
        assertThat(ids).containsSubsequence(PARTS);
        assertThat(reachable().stream().filter(id -> !ids.contains(id))).allMatch(id -> id.startsWith("tab-"));
        List<Node> back = new ArrayList<>(round(true));
        Collections.reverse(back);
        assertThat(lasting(back)).containsExactlyElementsOf(lasting(there));
    }

    /** Without what a plot has only while it has the focus. */
    private static List<String> lasting(List<Node> nodes) {
        return nodes.stream()
                .map(KeyboardTest::name)
                .filter(name -> !name.contains("Zoom"))
                .toList();
    }

    @Test
    void whereTheFocusIsCanBeSeen() {
        dispatch(new Transport.GoToStep(6));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> unseen = onJavaFx(() -> {
            List<String> names = new ArrayList<>();
            stage.getScene().getRoot().requestFocus();
            Node node = tab(false);
            for (int i = 0; i < MANY && !(i > 0 && node instanceof BorderPane); i++) {
                WritableImage with = picture(node);
                Node next = tab(false);
                if (same(with, picture(node)) && !(node instanceof BorderPane)) {
                    names.add(name(node));
                }
                node = next;
            }
            return names;
        });
        assertThat(unseen).isEmpty();
    }

    private WritableImage picture(Node node) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                Math.max(0, bounds.getMinX() - AROUND),
                Math.max(0, bounds.getMinY() - AROUND),
                bounds.getWidth() + 2 * AROUND,
                bounds.getHeight() + 2 * AROUND));
        return stage.getScene().getRoot().snapshot(part, null);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where Tab leads from where nothing is chosen, until it comes to the first again. */
    private List<Node> round(boolean back) {
        return onJavaFx(() -> {
            stage.getScene().getRoot().requestFocus();
            List<Node> met = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Node at = stage.getScene().getFocusOwner();
                Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
                Node now = stage.getScene().getFocusOwner();
                if (!met.isEmpty() && now == met.get(0)) {
                    return met;
                }
                met.add(now);
            }
            return met;
        });
    }

    /** What has the focus then. */
    private Node tab(boolean back) {
        KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false);
        Event.fireEvent(stage.getScene().getFocusOwner(), key);
        return stage.getScene().getFocusOwner();
    }

    private List<String> reachable() {
        return onJavaFx(() -> {
            List<String> ids = new ArrayList<>();
            for (Node node : stage.getScene().getRoot().lookupAll("*")) {
                if (node.isFocusTraversable()
                        && node.getId() != null
                        && !node.isDisabled()
                        && !(node instanceof ScrollPane)
                        && isShown(node)) {
                    ids.add(node.getId());
                }
            }
            return ids;
        });
    }

    private static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + Objects.toString(node.getId(), "") + " "
                + Objects.toString(node.getAccessibleText(), "");
    }
}
