package learningflow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Sees whether a scene is touched on another thread than JavaFX's. JavaFX itself refuses other threads only where children of
 * a window that is showing come and go, and lets them set a text or a place, which goes wrong only now and then.
 */
public final class ThreadGuard {
    private static final List<String> VIOLATIONS = new CopyOnWriteArrayList<>();
    private static final Map<Node, Boolean> WATCHED = Collections.synchronizedMap(new WeakHashMap<>());
    private static final ChangeListener<Object> CHANGE = (property, before, now) -> check(property);
    private static final ListChangeListener<Node> CHILDREN = change -> {
        check(change.getList());
        while (change.next()) {
            change.getAddedSubList().forEach(ThreadGuard::watch);
        }
    };

    private ThreadGuard() {}

    /** From now on, with all that comes into it. */
    public static void watch(Scene scene) {
        scene.rootProperty().addListener((property, before, now) -> {
            check(property);
            watch(now);
        });
        watch(scene.getRoot());
    }

    private static void watch(Node node) {
        if (WATCHED.put(node, true) != null) {
            return;
        }
        listen(node.visibleProperty(), node.disableProperty(), node.managedProperty(), node.styleProperty());
        listen(node.opacityProperty(), node.layoutXProperty(), node.layoutYProperty());
        if (node instanceof Labeled labeled) {
            listen(labeled.textProperty(), labeled.graphicProperty());
        } else if (node instanceof TextInputControl input) {
            listen(input.textProperty());
        } else if (node instanceof Text text) {
            listen(text.textProperty(), text.xProperty(), text.yProperty());
        } else if (node instanceof Rectangle rectangle) {
            listen(rectangle.xProperty(), rectangle.yProperty(), rectangle.widthProperty());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().addListener(CHILDREN);
            parent.getChildrenUnmodifiable().forEach(ThreadGuard::watch);
        }
    }

    private static void listen(ObservableValue<?>... properties) {
        for (ObservableValue<?> property : properties) {
            property.addListener(CHANGE);
        }
    }

    private static void check(Object touched) {
        if (!Platform.isFxApplicationThread()) {
            StringBuilder where = new StringBuilder(Thread.currentThread().getName() + " touched " + touched);
            for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
                if (frame.getClassName().startsWith("learningflow")) {
                    where.append("\n    at ").append(frame);
                }
            }
            VIOLATIONS.add(where.toString());
        }
    }

    /** Those since the last call. */
    public static List<String> take() {
        List<String> taken = List.copyOf(VIOLATIONS);
        VIOLATIONS.removeAll(taken);
        return taken;
    }
}
