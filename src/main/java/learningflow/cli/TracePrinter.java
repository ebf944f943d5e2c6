package learningflow.cli;

import java.io.IOException;
import learningflow.core.Trace;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;

/** Prints updates one by one, keeping none. */
interface TracePrinter {
    /** Makes one for a scenario. */
    @FunctionalInterface
    interface Maker {
        TracePrinter make(Scenario scenario, Console console);
    }

    /** Before the first update. */
    default void begin() throws IOException {}

    void update(Trace trace) throws IOException;

    /** Behind the last update. */
    default void end(int updates, Weights weights) throws IOException {}
}
