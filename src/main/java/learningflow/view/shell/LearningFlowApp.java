package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Looks;
import learningflow.state.Store;
import learningflow.view.theme.Themes;

/** The program with a window: opens on the example, or on the file it is given. */
public final class LearningFlowApp extends Application {
    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    /** Opens the window, and returns when it is closed. */
    public static void open(Optional<Path> file) {
        Thread groundwork = new Thread(LearningFlowApp::warmUp, "groundwork");
        groundwork.setDaemon(true);
        groundwork.start();
        launch(LearningFlowApp.class, file.map(Object::toString).stream().toArray(String[]::new));
    }

    /** Loads what the window needs and JavaFX has no part in, while JavaFX starts, which leaves a processor for it. */
    private static void warmUp() {
        Texts.of(Locale.getDefault());
        new Store(ScenarioReader.example());
    }

    @Override
    public void start(Stage stage) {
        Settings settings = Settings.ofThePerson();
        Locale ofTheMachine = Locale.getDefault();
        SpokenWindow.speak(settings.get().language(), ofTheMachine);
        Store store = new Store(ScenarioReader.example());
        store.dispatch(
                new Looks.SetLook(Liked.look(settings.get(), store.state().look())));
        Themes.prepare(store.state().look());
        SpokenWindow spoken = new SpokenWindow(
                stage,
                store,
                settings,
                Screens.REAL,
                ofTheMachine,
                (context, background) -> new StageDialogs(stage, context, background),
                Arrival.inParts());
        stage.show();
        Platform.runLater(() -> bringIcons(stage));
        Optional<Path> file = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        Runnable openFile = () -> file.ifPresent(spoken.window()::open);
        if (Rehearsal.isWanted()) {
            openFile.run();
            new Rehearsal(stage).start();
        } else {
            spoken.window().offerRecovery(openFile);
        }
    }

    private static void bringIcons(Stage stage) {
        for (int size : ICON_SIZES) {
            String icon = "/learningflow/icon/" + size + ".png";
            stage.getIcons().add(new Image(LearningFlowApp.class.getResourceAsStream(icon)));
        }
    }
}
