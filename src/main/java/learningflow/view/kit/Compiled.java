package learningflow.view.kit;

import java.util.ResourceBundle;
import javafx.scene.Parent;

/** Makes what an FXML file describes without reading the file. The installed program has one for each file, made by its build. */
public interface Compiled {
    /** @param controller whose fields and methods the file names */
    Parent make(Object controller, ResourceBundle texts);
}
