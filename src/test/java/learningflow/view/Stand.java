package learningflow.view;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.ThreadGuard;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Action;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Player;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import learningflow.view.theme.Themes;
import org.testfx.util.WaitForAsyncUtils;

/** One panel alone in a window, for tests. */
public final class Stand {
    private static final long PATIENCE_SECONDS = 30;

    private final Stage stage;
    private Panel panel;
    private Store store;

    public Stand(Stage stage) {
        this.stage = stage;
    }

    /** Shows the panel with a scenario. */
    public Stand show(Scenario scenario, double width, double height, Function<Context, Panel> maker) {
        return onJavaFx(() -> {
            if (panel != null) {
                panel.close();
            }
            store = new Store(scenario);
            panel = maker.apply(new Context(store, new Player(store), Texts.of(Locale.ENGLISH)));
            StackPane root = new StackPane(panel.root());
            root.setStyle("-fx-padding: 10px");
            Scene scene = new Scene(root, width + 20, height);
            Themes.apply(scene, store.state().look());
            stage.setScene(scene);
            ThreadGuard.watch(scene);
            stage.show();
            return this;
        });
    }

    /** A panel draws on the JavaFX thread alone. */
    private static void nothingWasTouchedElsewhere() {
        List<String> touched = ThreadGuard.take();
        if (!touched.isEmpty()) {
            throw new AssertionError(touched);
        }
    }

    public Store store() {
        return store;
    }

    public State state() {
        return onJavaFx(store::state);
    }

    public void dispatch(Action... actions) {
        nothingWasTouchedElsewhere();
        onJavaFx(() -> {
            for (Action action : actions) {
                store.dispatch(action);
            }
            return null;
        });
    }

    public void look(Look.Theme theme) {
        onJavaFx(() -> {
            store.dispatch(new Looks.SetLook(store.state().look().withTheme(theme)));
            Themes.apply(stage.getScene(), store.state().look());
            return null;
        });
    }

    public <T extends Node> T find(String id, Class<T> type) {
        return onJavaFx(() -> type.cast(stage.getScene().getRoot().lookup("#" + id)));
    }

    /** Below the folder of pictures. */
    public void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), Pictures.FOLDER.resolve("panels").resolve(name + ".png"));
    }

    public static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onJavaFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    public static <T> T onJavaFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }
}
