package learningflow.view.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * Tells when the window's first picture stands on the screen. JavaFX draws one thing after the other on a thread of its own, and
 * what it has drawn waits in line with everything else to be handed to the screen. So what is drawn next, and then waits in
 * that line, comes after the picture.
 */
final class FirstPicture extends AnimationTimer {
    /** In the first the picture is on its way to be drawn. */
    private static final int FRAMES = 2;

    private final Runnable meanwhile;
    private final Runnable shown;
    private int frames;

    /** @param meanwhile begins other work while the picture is drawn */
    FirstPicture(Runnable meanwhile, Runnable shown) {
        this.meanwhile = meanwhile;
        this.shown = shown;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == FRAMES) {
            stop();
            meanwhile.run();
            new Region().snapshot(null, new WritableImage(1, 1));
            Platform.runLater(shown);
        }
    }
}
