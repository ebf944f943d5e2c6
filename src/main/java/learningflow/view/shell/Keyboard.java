package learningflow.view.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import learningflow.view.kit.OwnKeys;

/** Sends keys to the commands, but leaves to the focused control the keys that are its own. */
final class Keyboard {
    private final Map<Command, Runnable> handlers = new EnumMap<>(Command.class);

    private final Map<Command, BooleanSupplier> conditions = new EnumMap<>(Command.class);
    private BooleanSupplier presenting = () -> false;

    void on(Command command, Runnable handler) {
        handlers.put(command, handler);
    }

    /** A command that there is only at times; its keys are others' else. */
    void on(Command command, BooleanSupplier when, Runnable handler) {
        conditions.put(command, when);
        on(command, handler);
    }

    /** In front of a room a clicker's page keys go on, wherever the focus is. */
    void setPresenting(BooleanSupplier asked) {
        presenting = asked;
    }

    void run(Command command) {
        handlers.getOrDefault(command, () -> {}).run();
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!belongsTo(scene.getFocusOwner(), event)) {
                handle(event);
            }
        });
    }

    private void handle(KeyEvent event) {
        for (Map.Entry<Command, Runnable> entry : handlers.entrySet()) {
            if (entry.getKey().isAskedBy(event) && isThere(entry.getKey())) {
                event.consume();
                entry.getValue().run();
                return;
            }
        }
    }

    private boolean isThere(Command command) {
        return conditions.getOrDefault(command, () -> true).getAsBoolean();
    }

    private boolean belongsTo(Node focused, KeyEvent event) {
        KeyCode code = event.getCode();
        boolean page = code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP;
        if (page && (presenting.getAsBoolean() || focused instanceof TextField)) { // a line has no pages
            return false;
        }
        if (isMenuOpen()) {
            return true; // what it has no use for comes here, too
        }
        boolean shortcut = event.isShortcutDown() || event.isAltDown();
        if (focused instanceof TextInputControl) {
            boolean editing = code == KeyCode.Z || code == KeyCode.Y;
            return shortcut ? editing || moves(code) : !code.isFunctionKey();
        }
        if (focused instanceof Slider) {
            return !shortcut && moves(code);
        }
        if (focused instanceof TableView || focused instanceof ListView || focused instanceof ComboBoxBase) {
            return !shortcut && (moves(code) || code == KeyCode.SPACE);
        }
        if (OwnKeys.has(focused)) {
            return !shortcut && moves(code);
        }
        return focused instanceof ButtonBase && code == KeyCode.SPACE && !shortcut;
    }

    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    private static boolean moves(KeyCode code) {
        return code.isArrowKey()
                || code == KeyCode.PAGE_UP
                || code == KeyCode.PAGE_DOWN
                || code == KeyCode.HOME
                || code == KeyCode.END;
    }
}
