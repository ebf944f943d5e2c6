package learningflow.cli;

import java.io.IOException;
import learningflow.core.Layer;
import learningflow.core.Setup;

/** Whether the rows of an update find room in memory. */
final class Room {
    private Room() {}

    /**
     * A buffer has fewer numbers than an {@code int} can count.
     *
     * @throws IOException with a line for people
     */
    static void check(Setup setup, Console console) throws IOException {
        long rows = Math.min(setup.batching().size(), setup.data().rows());
        int widest =
                setup.network().layers().stream().mapToInt(Layer::out).max().orElse(0);
        if (rows * widest > Integer.MAX_VALUE / 2) {
            throw new IOException(console.texts().text("cli.memory"));
        }
    }
}
