package learningflow.view.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Makes what is laid out once. */
public final class Fxml {
    /** Of the classes that the package's build makes of FXML files; a part of their names. */
    private static final String COMPILED = "learningflow.view.compiled.";

    private Fxml() {}

    /** @param name of a file beside the style sheets, without its ending */
    @SuppressWarnings("unchecked")
    public static <T extends Parent> T load(String name, Object controller, Context context) {
        try {
            Compiled compiled = (Compiled) Class.forName(COMPILED + name.replace('-', '_'))
                    .getDeclaredConstructor()
                    .newInstance();
            return (T) compiled.make(controller, context.bundle());
        } catch (ClassNotFoundException e) {
            return read(name, controller, context); // this is not the installed program
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + ".fxml", e);
        }
    }

    private static <T extends Parent> T read(String name, Object controller, Context context) {
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
