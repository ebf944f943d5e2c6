package learningflow.view.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Parts that the window's first picture does without, for styling and laying them out takes long: they come after it, one a frame,
 * so that keys are answered in between, and into places kept for them, so that nothing moves.
 */
final class Arrival extends AnimationTimer {
    /** In the first the picture is drawn, in the second it is there. */
    private static final int FRAMES_OF_THE_PICTURE = 2;

    private final Deque<Runnable> parts = new ArrayDeque<>();
    private int frames;

    /** @param kept stands in the column where the part will be */
    void keep(Pane column, Region part, Region kept) {
        VBox.setVgrow(kept, VBox.getVgrow(part));
        column.getChildren().set(column.getChildren().indexOf(part), kept);
        later(() -> column.getChildren().set(column.getChildren().indexOf(kept), part));
    }

    void later(Runnable part) {
        parts.add(part);
    }

    /** All of it. */
    void comeNow() {
        stop();
        while (!parts.isEmpty()) {
            parts.remove().run();
        }
    }

    @Override
    public void handle(long now) {
        frames++;
        if (parts.isEmpty()) {
            stop();
        } else if (frames > FRAMES_OF_THE_PICTURE) {
            parts.remove().run();
        }
    }
}
