package learningflow.view.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import learningflow.state.Training;

/**
 * Fetches what a training in the background has made, frame by frame; where showing it takes long, only every so often, so
 * that the window has time to answer in between, and the training a processor.
 */
final class Collector extends AnimationTimer {
    /** From one collection to the next, in times of what showing it takes this thread; drawing takes another one longer. */
    private static final long PACE = 6;
    /** The same where nobody could follow each update anyhow, and the end is what one waits for. */
    private static final long PACE_AT_FULL_SPEED = 15;

    private final Training training;
    private final Scene scene;
    private final Runnable laidOut = this::laidOut;
    private boolean running;
    private long collected;
    private boolean showing;
    /** From the last collection until all was laid out, in nanoseconds. */
    private long cost;

    Collector(Training training, Scene scene) {
        this.training = training;
        this.scene = scene;
    }

    @Override
    public void handle(long now) {
        long pace = training.isAtFullSpeed() ? PACE_AT_FULL_SPEED : PACE;
        if (System.nanoTime() - collected >= pace * cost) {
            collected = System.nanoTime();
            showing = true;
            training.collect();
        }
    }

    private void laidOut() {
        if (showing) {
            showing = false;
            cost = System.nanoTime() - collected;
        }
    }

    /** May be asked for again and again. */
    @Override
    public void start() {
        if (!running) {
            running = true;
            cost = 0;
            scene.addPostLayoutPulseListener(laidOut);
            super.start();
        }
    }

    @Override
    public void stop() {
        if (running) {
            running = false;
            scene.removePostLayoutPulseListener(laidOut);
            super.stop();
        }
    }
}
