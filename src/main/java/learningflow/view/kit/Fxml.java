package learningflow.view.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads what is laid out once. */
public final class Fxml {
    private Fxml() {}

    /** @param name of a file beside the style sheets, without its ending */
    public static <T extends Parent> T load(String name, Object controller, Context context) {
        FXMLLoader loader =
                new FXMLLoader(Fxml.class.getResource("/learningflow/view/" + name + ".fxml"), context.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ".fxml", e);
        }
    }
}
