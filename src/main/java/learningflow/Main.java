package learningflow;

import java.util.logging.Logger;
import javafx.application.Application;
import learningflow.cli.Cli;
import learningflow.view.export.LessonReels;
import learningflow.view.shell.LearningFlowApp;

/** Starts the command line, and gives it the window. Is no {@link Application}: Java refuses one from the class path. */
public final class Main {
    /** Kept, for the log manager itself holds loggers weakly and would forget the filter. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] args) {
        // Formulas and exports draw with Java's older toolkit, which then needs no display of its own.
        System.setProperty("java.awt.headless", "true");
        // JavaFX warns when it is started from the class path, which works well.
        JAVAFX_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        System.exit(Cli.run(
                file -> Application.launch(
                        LearningFlowApp.class,
                        file.map(Object::toString).stream().toArray(String[]::new)),
                LessonReels::of,
                args));
    }
}
