package learningflow;

import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Opens the window. Is no {@link Application} itself: Java refuses to start one from the class path. */
public final class Main {
    /** Kept, for the log manager itself holds loggers weakly and would forget the filter. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] args) {
        // JavaFX warns when it is started from the class path, which works well.
        JAVAFX_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        Application.launch(learningflow.view.shell.LearningFlowApp.class, args);
    }

    /** An empty window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            String said = "Learning Flow " + String.join(" ", getParameters().getRaw());
            stage.setTitle("Learning Flow");
            stage.setScene(new Scene(new StackPane(new Label(said.strip())), 960, 600));
            stage.show();
        }
    }
}
