package learningflow.view.shell;

import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.view.kit.Context;
import learningflow.view.kit.KeyNames;
import learningflow.view.panel.TableKey;

/** The list of keys, made from where they are declared, and of what the mouse does. Scrolls, so that it fits any screen. */
final class HelpPage {
    private static final int USUAL_KEYS = 2;

    private final Context context;
    private final GridPane grid = new GridPane();
    private final ScrollPane root = new ScrollPane(grid);

    HelpPage(Context context) {
        this.context = context;
        grid.getStyleClass().add("help-grid");
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), rest);
        root.setId("helpList");
        root.setAccessibleText(context.text("help.title"));
        root.setFitToWidth(true);
        root.setPrefSize(760, 560);
        title("help.window");
        for (Command command : Command.values()) {
            String keys = command.keys().stream()
                    .limit(USUAL_KEYS)
                    .map(key -> KeyNames.of(key, context.texts()))
                    .collect(Collectors.joining(", "));
            add(keys, context.text("key." + command.name()));
        }
        title("help.table");
        for (TableKey key : TableKey.values()) {
            add(KeyNames.of(key.key(), context.texts()), context.text("key.table." + key.name()));
        }
        title("help.mouse");
        for (String gesture : context.text("mouse.list").split(" ")) {
            add(context.text("mouse." + gesture), context.text("mouse." + gesture + ".does"));
        }
    }

    Region root() {
        return root;
    }

    private void title(String key) {
        Label title = new Label(context.text(key));
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        grid.add(title, 0, grid.getRowCount(), 2, 1);
    }

    private void add(String how, String what) {
        Label left = new Label(how);
        left.getStyleClass().add("help-key");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label right = new Label(what);
        right.setWrapText(true);
        right.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(left, VPos.TOP);
        grid.addRow(grid.getRowCount(), left, right);
    }
}
