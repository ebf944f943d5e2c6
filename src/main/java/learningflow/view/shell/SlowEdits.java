package learningflow.view.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import learningflow.state.State;
import learningflow.state.Workshop;
import learningflow.view.kit.Background;

/** Works out edits of large tables and networks in the background; the pointer says that it does. */
final class SlowEdits implements Workshop, AutoCloseable {
    private final Background background = new Background();
    private final Scene scene;
    private int underWay;

    SlowEdits(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void work(Supplier<State> work, Consumer<State> done) {
        count(1);
        background.run(
                work::get,
                state -> {
                    count(-1);
                    done.accept(state);
                },
                problem -> {
                    count(-1);
                    throw new IllegalStateException(problem);
                });
    }

    private void count(int more) {
        underWay += more;
        scene.setCursor(underWay > 0 ? Cursor.WAIT : null);
    }

    @Override
    public void close() {
        background.close();
    }
}
