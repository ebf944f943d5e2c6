package learningflow.state;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where edits are worked out that would hold the window up. */
@FunctionalInterface
public interface Workshop {
    /** Works one out, after those given before it, and hands the result back on the thread of the store. */
    void work(Supplier<State> work, Consumer<State> done);
}
