package learningflow.view.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.Region;

/** Loads what is laid out in FXML files, which lie beside their controllers. */
public final class Fxml {
    private Fxml() {}

    /** @param controller given to the file, and in whose package the file lies */
    public static Region load(Object controller, String file, Context context) {
        FXMLLoader loader = new FXMLLoader(controller.getClass().getResource(file), context.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
