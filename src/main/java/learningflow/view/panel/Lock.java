package learningflow.view.panel;

import javafx.scene.control.ToggleButton;
import learningflow.view.kit.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A padlock, open or closed. Shows the state's and nothing of its own: what a click selects is put back. */
final class Lock extends ToggleButton {
    private final FontIcon icon = Icons.put(this, Feather.UNLOCK);

    Lock(Runnable onClick) {
        getStyleClass().add("lock");
        selectedProperty().addListener((property, was, is) -> icon.setIconCode(is ? Feather.LOCK : Feather.UNLOCK));
        setOnAction(event -> {
            setSelected(!isSelected());
            onClick.run();
        });
    }
}
