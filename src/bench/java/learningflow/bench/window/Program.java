package learningflow.bench.window;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Action;
import learningflow.state.Player;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.shell.MainWindow;

/** The real window on a scenario. To be used from the main thread, but for what says otherwise. */
final class Program implements AutoCloseable {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;

    final Stage stage;
    final Store store;
    final Scene scene;
    final Player player;

    private Program(Stage stage, Store store, Player player, Scene scene) {
        this.stage = stage;
        this.store = store;
        this.player = player;
        this.scene = scene;
    }

    static Program open(Scenario scenario) {
        State started = State.start(scenario);
        return Fx.call(() -> {
            Stage stage = new Stage();
            Store store = new Store(scenario);
            store.open(started);
            Player player = new Player(store);
            Context context = new Context(store, player, Texts.of(Locale.ENGLISH));
            new MainWindow(stage, context, new Silent(), new Background());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.show();
            return new Program(stage, store, player, stage.getScene());
        });
    }

    State state() {
        return Fx.call(store::state);
    }

    void dispatch(Action action) {
        Fx.run(() -> store.dispatch(action));
    }

    /** On the JavaFX thread. */
    Node find(String id) {
        return scene.getRoot().lookup("#" + id);
    }

    /** On the JavaFX thread: something a mouse does, with its main button, at a point of a node. */
    static void mouse(Node node, EventType<MouseEvent> type, Point2D inScene) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        null));
    }

    /** As a person would, without saving. */
    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
