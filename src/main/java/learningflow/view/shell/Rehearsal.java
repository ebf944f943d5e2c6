package learningflow.view.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * A start for the build and for measuring: tells on stdout when the first picture of the window is drawn and keys are answered,
 * goes a few steps, and closes the window. Asked for by the property {@value #PROPERTY}.
 */
final class Rehearsal extends AnimationTimer {
    static final String PROPERTY = "learningflow.rehearse";
    private static final int STEPS = 20;

    private final Stage stage;
    private int frames;

    Rehearsal(Stage stage) {
        this.stage = stage;
    }

    static boolean isWanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == 2) {
            System.out.println("usable");
        }
        if (frames > 2 && frames <= STEPS) {
            KeyEvent right = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false);
            stage.getScene().getRoot().fireEvent(right);
        }
        if (frames > STEPS) {
            stop();
            stage.close();
        }
    }
}
