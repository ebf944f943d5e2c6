package learningflow.view.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * A start for the build and for measuring: tells on stdout when the first picture of the window stands on the screen and keys are
 * answered, goes a few steps, and closes the window. Asked for by the property {@value #PROPERTY}.
 */
final class Rehearsal extends AnimationTimer {
    static final String PROPERTY = "learningflow.rehearse";
    private static final int STEPS = 20;

    private final Stage stage;
    private int frames;

    private Rehearsal(Stage stage) {
        this.stage = stage;
    }

    static boolean isWanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    static void of(Stage stage) {
        new FirstPicture(() -> {}, () -> {
                    System.out.println("usable");
                    new Rehearsal(stage).start();
                })
                .start();
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames <= STEPS) {
            KeyEvent right = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false);
            stage.getScene().getRoot().fireEvent(right);
        } else {
            stop();
            stage.close();
        }
    }
}
