package learningflow.view.shell;

import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import learningflow.io.Preferences;
import learningflow.io.Preferences.Bounds;
import learningflow.state.Store;
import learningflow.state.Subscription;

/** Puts the window where it was, and remembers what is liked and where it is now. Presenting is remembered nowhere. */
final class WindowPlace implements AutoCloseable {
    private final Stage stage;
    private final Settings settings;
    private final EventHandler<WindowEvent> remembering = event -> remember();
    private final EventHandler<WindowEvent> insisting = event -> insist();
    private Subscription looks = () -> {};
    private double width;
    private double height;

    WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
        settings.get().window().filter(WindowPlace::canBeSeen).ifPresent(this::place);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWING, remembering);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, insisting);
    }

    /** From now on. */
    void keepLooks(Store store, BooleanSupplier presenting) {
        looks = store.subscribe(state -> {
            if (!presenting.getAsBoolean()) {
                settings.change(liked -> Liked.preferences(state.look(), liked));
            }
        });
    }

    /** Its top, by which a window is moved, lies on a screen that is there today. */
    private static boolean canBeSeen(Bounds window) {
        Rectangle2D top = new Rectangle2D(window.x(), window.y(), window.width(), 20);
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.intersects(top) && window.y() >= screen.getMinY());
    }

    private void place(Bounds window) {
        stage.setX(window.x());
        stage.setY(window.y());
        stage.setWidth(window.width());
        stage.setHeight(window.height());
        stage.setMaximized(window.maximised());
    }

    /** Said of the whole window, so that asking for it again changes nothing where it was granted. */
    private void remember() {
        if (Double.isNaN(stage.getWidth())) {
            stage.setWidth(stage.getScene().getWidth());
            stage.setHeight(stage.getScene().getHeight());
        }
        width = stage.getWidth();
        height = stage.getHeight();
    }

    /** Some window managers (Openbox) give a new window its least size, whatever it asked for: so it asks again. */
    private void insist() {
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    /** To be called while the window still stands. */
    @Override
    public void close() {
        looks.close();
        stage.removeEventHandler(WindowEvent.WINDOW_SHOWING, remembering);
        stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, insisting);
        if (!stage.isFullScreen()) {
            settings.change(this::withWindow);
        }
    }

    /** The size behind a maximised window is what it was before. */
    private Preferences withWindow(Preferences liked) {
        Bounds now = new Bounds(
                (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight(), false);
        return liked.withWindow(
                stage.isMaximized()
                        ? liked.window()
                                .map(was -> new Bounds(was.x(), was.y(), was.width(), was.height(), true))
                                .orElse(new Bounds(now.x(), now.y(), now.width(), now.height(), true))
                        : now);
    }
}
