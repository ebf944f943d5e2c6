package learningflow.view.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import learningflow.view.kit.Context;

/** The list of keys, made from where they are declared, and of what the mouse does. */
final class HelpPage {
    private static final int USUAL_KEYS = 2;

    private final Context context;
    private final GridPane grid = new GridPane();

    HelpPage(Context context) {
        this.context = context;
        grid.getStyleClass().add("help-grid");
        for (Command command : Command.values()) {
            String keys =
                    command.keys().stream().limit(USUAL_KEYS).map(this::show).collect(Collectors.joining(", "));
            add(keys, context.text("key." + command.name()));
        }
        for (String gesture : context.text("mouse.list").split(" ")) {
            add(context.text("mouse." + gesture), context.text("mouse." + gesture + ".does"));
        }
    }

    Region root() {
        return grid;
    }

    private void add(String how, String what) {
        Label left = new Label(how);
        left.getStyleClass().add("help-key");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = new Label(what);
        GridPane.setValignment(left, VPos.TOP);
        grid.addRow(grid.getRowCount(), left, right);
    }

    private String show(KeyCodeCombination keys) {
        return (keys.getShortcut() == ModifierValue.DOWN ? context.text("key.name.ctrl") + " + " : "")
                + (keys.getAlt() == ModifierValue.DOWN ? context.text("key.name.alt") + " + " : "")
                + (keys.getShift() == ModifierValue.DOWN ? context.text("key.name.shift") + " + " : "")
                + context.texts()
                        .find("key.name." + keys.getCode().name().toLowerCase(Locale.ROOT))
                        .orElse(keys.getCode().getName());
    }
}
