package learningflow.view.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;

/**
 * Tables whose rows are equally high, with nothing in them that can have the focus: a table that is not laid out does not take it from a
 * row that went (see {@link EvenList}). The sheet that holds the rows asks JavaFX to lay out the whole table, and all that stands around it, as soon as
 * anything within a row changes its place or size. Unmanaged, it lets each row be laid out alone.
 */
public final class LoneRows {
    private LoneRows() {}

    /** @param table of a fixed cell size */
    public static void in(Control table) {
        table.skinProperty().addListener(skin -> {
            Node sheet = table.lookup(".sheet");
            if (sheet != null) {
                sheet.setManaged(false);
            }
        });
    }
}
