package learningflow.view.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import learningflow.view.formula.FormulaPane;
import learningflow.view.kit.Tips;

/**
 * Parts that the window's first picture does without, for making, styling and laying them out takes long: they come after it, one
 * a frame, so that keys are answered in between, and into places kept for them, so that nothing moves.
 */
final class Arrival extends AnimationTimer {
    private final boolean inParts;
    private final Deque<Runnable> parts = new ArrayDeque<>();

    private Arrival(boolean inParts) {
        this.inParts = inParts;
    }

    static Arrival inParts() {
        Arrival arrival = new Arrival(true);
        Tips.hold();
        arrival.later(Tips::come);
        return arrival;
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
            new FirstPicture(FormulaPane::prepare, this::start).start();
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

    /** What has not come yet never does. */
    void end() {
        stop();
        parts.clear();
        Tips.come();
    }

    @Override
    public void handle(long now) {
        if (parts.isEmpty()) {
            stop();
        } else {
            parts.remove().run();
        }
    }
}
