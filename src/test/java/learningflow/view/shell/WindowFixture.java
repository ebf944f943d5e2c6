package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.ThreadGuard;
import learningflow.diagram.Picture;
import learningflow.io.Gallery;
import learningflow.io.ScenarioReader;
import learningflow.lesson.BlankScenario;
import learningflow.lesson.Scenario;
import learningflow.lesson.Texts;
import learningflow.state.Action;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Player;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Store;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the example, with dialogs that answer what a test tells them to. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowFixture {
    protected Store store;
    protected MainWindow window;
    protected Stage stage;
    protected final Answers answers = new Answers();
    protected final ScreensInATest screens = new ScreensInATest();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

    /** For the {@code @Start} of the test class: TestFX looks only there. */
    protected void open() {
        open(Settings.forgotten());
    }

    protected void open(Settings settings) {
        open(settings, Locale.ENGLISH);
    }

    protected void open(Settings settings, Locale language) {
        // One of its own: TestFX hands all tests the same, which keeps its last size.
        stage = new Stage();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
        store = new Store(ScenarioReader.example());
        store.dispatch(new Looks.SetLook(store.state().look().withReduceMotion(true)));
        Context context = new Context(store, new Player(store), Texts.of(language));
        window = new MainWindow(stage, context, answers, new Background(), screens, settings);
        stage.setWidth(1280);
        stage.setHeight(800);
        ThreadGuard.watch(stage.getScene());
        stage.show();
    }

    /** In words and type of any size. */
    protected void begin(Texts texts, int width, int height, double type) {
        onJavaFx(() -> {
            store = new Store(ScenarioReader.example());
            store.dispatch(new Looks.SetLook(
                    store.state().look().withReduceMotion(true).withTypeScale(type)));
            Context context = new Context(store, new Player(store), texts);
            window = new MainWindow(stage, context, answers, new Background(), screens);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return null;
        });
        size(width, height);
    }

    @AfterEach
    void closeWindow() {
        onJavaFx(() -> {
            stage.close();
            return null;
        });
    }

    @AfterEach
    void nothingWasThrown() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertThat(uncaught).isEmpty();
        assertThat(ThreadGuard.take()).isEmpty();
    }

    protected State state() {
        return onJavaFx(store::state);
    }

    protected void dispatch(Action action) {
        onJavaFx(() -> {
            store.dispatch(action);
            return null;
        });
    }

    protected void look(UnaryOperator<Look> change) {
        dispatch(new Looks.SetLook(change.apply(state().look())));
    }

    protected void size(double width, double height) {
        onJavaFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onJavaFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected static <T> T onJavaFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    protected static <T extends Node> T find(FxRobot robot, String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    protected void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.save(stage.getScene(), Pictures.FOLDER.resolve(name + ".png"));
    }

    /** Screens of any size: filling one is taking its size. */
    static final class ScreensInATest implements Screens {
        List<Rectangle2D> bounds = List.of(new Rectangle2D(0, 0, 1920, 1080));
        boolean full;

        @Override
        public List<Rectangle2D> bounds() {
            return bounds;
        }

        @Override
        public void fill(Stage stage, boolean fill) {
            full = fill;
            if (fill) {
                stage.setX(bounds.get(0).getMinX());
                stage.setY(bounds.get(0).getMinY());
                stage.setWidth(bounds.get(0).getWidth());
                stage.setHeight(bounds.get(0).getHeight());
            }
        }
    }

    /** What the person at the screen answers. */
    static final class Answers implements Dialogs {
        Optional<Path> open = Optional.empty();
        Optional<Path> save = Optional.empty();
        Unsaved unsaved = Unsaved.CANCEL;
        Recover recover = Recover.LATER;
        Changed changed = Changed.CANCEL;
        final List<String> asked = new ArrayList<>();
        final List<String> problems = new CopyOnWriteArrayList<>();
        final List<Path> tables = new ArrayList<>();
        int helps;
        int checks;
        int exports;
        String chosen = Gallery.EXAMPLE;

        @Override
        public Optional<Path> fileToOpen() {
            return open;
        }

        @Override
        public Optional<Path> lessonToOpen() {
            return open;
        }

        @Override
        public Optional<Path> fileToSave(String suggested) {
            return save;
        }

        @Override
        public Optional<Path> reportToSave() {
            return save;
        }

        @Override
        public Unsaved unsaved(String title) {
            asked.add(title);
            return unsaved;
        }

        @Override
        public Recover recover(String title, String time) {
            asked.add(title);
            return recover;
        }

        @Override
        public Changed changedMeanwhile(String file) {
            asked.add(file);
            return changed;
        }

        @Override
        public void problem(String title, String message) {
            problems.add(message);
        }

        @Override
        public void help() {
            helps++;
        }

        @Override
        public void gallery(Consumer<Scenario> open) {
            open.accept(Gallery.read(chosen));
        }

        @Override
        public Optional<Scenario> blank() {
            return Optional.of(BlankScenario.of("new", 2, 1, 4));
        }

        @Override
        public Optional<Path> tableToOpen() {
            return open;
        }

        @Override
        public void table(Path file, Consumer<Run> take) {
            tables.add(file);
        }

        @Override
        public void about() {}

        @Override
        public void export(Function<State, Picture> drawn) {
            exports++;
        }

        @Override
        public void check() {
            checks++;
        }
    }
}
