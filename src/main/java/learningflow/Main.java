package learningflow;

import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.cli.Cli;

/** Starts the command line, and gives it the window. Is no {@link Application}: Java refuses one from the class path. */
public final class Main {
    /** Kept, for the log manager itself holds loggers weakly and would forget the filter. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] args) {
        // The one place where the window is started.
        System.exit(Cli.run(
                file -> {
                    // JavaFX warns when it is started from the class path, which works well.
                    JAVAFX_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
                    Application.launch(
                            EmptyWindow.class,
                            file.map(Object::toString).stream().toArray(String[]::new));
                },
                args));
    }

    /** An empty window. */
    public static final class EmptyWindow extends Application {
        @Override
        public void start(Stage stage) {
            String said = "Learning Flow " + String.join(" ", getParameters().getRaw());
            stage.setTitle("Learning Flow");
            stage.setScene(new Scene(new StackPane(new Label(said.strip())), 960, 600));
            stage.show();
        }
    }
}
