package learningflow.view.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/**
 * Parts that the window's first picture does without, for making, styling and laying them out takes long: they come after it, one
 * a frame, so that keys are answered in between, and into places kept for them, so that nothing moves.
 */
final class Arrival extends AnimationTimer {
    /** In the first the picture is drawn, in the second it is there. */
    private static final int FRAMES_OF_THE_PICTURE = 2;

    private final boolean inParts;
    private final Deque<Runnable> parts = new ArrayDeque<>();
    private int frames;

    private Arrival(boolean inParts) {
        this.inParts = inParts;
    }

    static Arrival inParts() {
        return new Arrival(true);
    }

    /** Everything is there with the first picture. */
    static Arrival atOnce() {
        return new Arrival(false);
    }

    void later(Runnable part) {
        parts.add(part);
    }

    /** What comes later is known. */
    void begin() {
        if (inParts) {
            start();
        } else {
            comeNow();
        }
    }

    boolean isOver() {
        return parts.isEmpty();
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
