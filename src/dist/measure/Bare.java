import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The least that JavaFX can show, to measure the program's start against; tells and ends as the program's rehearsal does. */
public final class Bare {
    private Bare() {}

    /** One window with one label. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("bare"), 1440, 900));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames == 2) {
                        new Region().snapshot(null, new WritableImage(1, 1)); // drawn behind the window
                        Platform.runLater(() -> System.out.println("usable"));
                    }
                    if (frames > 20) {
                        stage.close();
                    }
                }
            }.start();
        }
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class);
    }
}
