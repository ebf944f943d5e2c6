package learningflow.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window, and returns when it is closed. */
@FunctionalInterface
public interface Window {
    /**
     * @param file the scenario to open; the example if there is none
     * @throws UnsupportedOperationException if there turns out to be no screen
     */
    void open(Optional<Path> file);
}
