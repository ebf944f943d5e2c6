package learningflow.view.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The screens that there are, and filling one of them. */
public interface Screens {
    /** Those of this machine. */
    Screens REAL = new Screens() {
        @Override
        public List<Rectangle2D> bounds() {
            return Screen.getScreens().stream().map(Screen::getBounds).toList();
        }

        @Override
        public void fill(Stage stage, boolean full) {
            stage.setFullScreen(full);
        }
    };

    List<Rectangle2D> bounds();

    /** Lets the window fill the screen that it is on, or no longer. */
    void fill(Stage stage, boolean full);
}
