package learningflow;

import java.util.logging.Logger;
import learningflow.cli.Cli;
import learningflow.view.export.LessonReels;
import learningflow.view.shell.LearningFlowApp;

/** Starts the command line, and gives it the window. Is no JavaFX application: Java refuses one from the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Formulas and exports draw with Java's older toolkit, which then needs no display of its own.
        System.setProperty("java.awt.headless", "true");
        if (!Main.class.getModule().isNamed()) {
            ClassPath.beQuiet();
        }
        System.exit(Cli.run(LearningFlowApp::open, LessonReels::of, args));
    }

    /** JavaFX warns when it is started from the class path, which works well. */
    private static final class ClassPath {
        /** Kept, for the log manager itself holds loggers weakly and would forget the filter. */
        private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

        static void beQuiet() {
            JAVAFX_LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        }
    }
}
