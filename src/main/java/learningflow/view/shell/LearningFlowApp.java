package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import learningflow.io.Preferences;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Looks;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.view.formula.FormulaPane;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** The program with a window: opens on the example, or on the file it is given. */
public final class LearningFlowApp extends Application {
    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    @Override
    public void init() {
        FormulaPane.prepare();
    }

    @Override
    public void start(Stage stage) {
        Settings settings = Settings.ofThePerson();
        speak(settings.get().language());
        Store store = new Store(ScenarioReader.example());
        store.dispatch(
                new Looks.SetLook(Liked.look(settings.get(), store.state().look())));
        Context context = new Context(store, new Player(store), Texts.of(Locale.getDefault()));
        Background background = new Background();
        StageDialogs dialogs = new StageDialogs(stage, context, background);
        MainWindow window = new MainWindow(stage, context, dialogs, background, Screens.REAL, settings);
        for (int size : ICON_SIZES) {
            String icon = "/learningflow/icon/" + size + ".png";
            stage.getIcons().add(new Image(LearningFlowApp.class.getResourceAsStream(icon)));
        }
        stage.show();
        Optional<Path> file = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        Runnable openFile = () -> file.ifPresent(window::open);
        if (Rehearsal.isWanted()) {
            openFile.run();
            new Rehearsal(stage).start();
        } else {
            window.offerRecovery(openFile);
        }
    }

    /** What reads and writes files speaks the language of the process. */
    private static void speak(String language) {
        if (!language.equals(Preferences.SYSTEM_LANGUAGE)) {
            Locale.setDefault(new Locale(language));
        }
    }
}
