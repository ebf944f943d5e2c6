package learningflow.view.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.view.formula.FormulaPane;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** The program with a window: opens on the example, or on the file it is given. */
public final class LearningFlowApp extends Application {
    @Override
    public void init() {
        FormulaPane.prepare();
    }

    @Override
    public void start(Stage stage) {
        Store store = new Store(ScenarioReader.example());
        Context context = new Context(store, new Player(store), Texts.of(Locale.getDefault()));
        Background background = new Background();
        StageDialogs dialogs = new StageDialogs(stage, context, background);
        MainWindow window = new MainWindow(stage, context, dialogs, background);
        stage.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(window::open);
    }
}
