package learningflow.view.shell;

import javafx.animation.AnimationTimer;
import learningflow.state.Training;

/**
 * Fetches what a training in the background has made, frame by frame; where drawing it takes long, only every so often, so
 * that the window has time to answer in between.
 */
final class Collector extends AnimationTimer {
    /** A frame of so many nanoseconds still feels immediate. */
    private static final long SHORT = 34_000_000;
    /** How much longer than drawing the pause behind it is. */
    private static final long PAUSE = 2;

    private final Training training;
    private boolean running;
    private long collected;
    /** From the last collection to the frame behind it; 0 while that is not known. */
    private long cost;

    Collector(Training training) {
        this.training = training;
    }

    @Override
    public void handle(long now) {
        if (cost == 0) {
            cost = now - collected;
        }
        if (cost <= SHORT || now - collected >= (1 + PAUSE) * cost) {
            training.collect();
            collected = now;
            cost = 0;
        }
    }

    /** May be asked for again and again. */
    @Override
    public void start() {
        if (!running) {
            running = true;
            cost = 1;
            super.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        super.stop();
    }
}
