package learningflow.view.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;

/**
 * Lists and tables whose rows are equally high. The sheet that holds the rows asks JavaFX to lay out the whole list, and all that stands
 * around it, as soon as anything within a row changes its place or size, were it the thumb of a slider. Unmanaged, it lets each row
 * be laid out alone.
 */
public final class LoneRows {
    private LoneRows() {}

    /** @param list of a fixed cell size */
    public static void in(Control list) {
        list.skinProperty().addListener(skin -> {
            Node sheet = list.lookup(".sheet");
            if (sheet != null) {
                sheet.setManaged(false);
            }
        });
    }
}
