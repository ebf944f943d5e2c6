package learningflow.view.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import learningflow.core.Normalisation;
import learningflow.core.Setup;
import learningflow.state.DataEdits;
import learningflow.view.kit.Context;
import learningflow.view.kit.KeyNames;
import learningflow.view.panel.DataColumn.Source;

/** The menus of the data: of the panel, of rows and of columns. What is not possible is disabled when they open. */
final class DataMenus {
    private final Context context;
    private final RowEdits rows;
    private final CellEdits cells;
    private final BooleanSupplier editable;

    DataMenus(Context context, RowEdits rows, CellEdits cells, BooleanSupplier editable) {
        this.context = context;
        this.rows = rows;
        this.cells = cells;
        this.editable = editable;
    }

    /** Of the panel. @param column the cursor's @param others what else there is to do */
    void fill(MenuButton button, Supplier<Source> column, List<MenuItem> others) {
        List<MenuItem> items = rowItems("");
        Menu ofColumn = new Menu();
        ofColumn.setId("column");
        ofColumn.getItems().add(new MenuItem()); // an empty menu would not open
        button.getItems().setAll(items);
        button.getItems().addAll(new SeparatorMenuItem(), ofColumn);
        button.getItems().addAll(others);
        button.addEventHandler(MenuButton.ON_SHOWING, event -> {
            refresh(items);
            ofColumn.setText(context.text("data.column", "name", column.get().name()));
            ofColumn.getItems().setAll(columnItems(column.get()));
            ofColumn.setDisable(!editable.getAsBoolean());
        });
    }

    ContextMenu ofRows() {
        List<MenuItem> items = rowItems("row-");
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setOnShowing(event -> refresh(items));
        return menu;
    }

    ContextMenu ofColumn(Source source) {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(event -> {
            menu.getItems().setAll(columnItems(source));
            menu.getItems().forEach(item -> item.setDisable(item.isDisable() || !editable.getAsBoolean()));
        });
        return menu;
    }

    private List<MenuItem> rowItems(String prefix) {
        List<MenuItem> items = new ArrayList<>();
        for (RowEdits.Command command : rows.commands()) {
            String text = context.text("data." + command.id());
            // Not as an accelerator: that would be heard in the whole window.
            MenuItem item =
                    new MenuItem(command.key().map(key -> withKey(text, key)).orElse(text));
            item.setId(prefix + command.id());
            item.setUserData(command);
            item.setOnAction(event -> command.action().run());
            if (command.id().equals("copyRows")) {
                items.add(new SeparatorMenuItem());
            }
            items.add(item);
        }
        return items;
    }

    private String withKey(String text, TableKey key) {
        return context.text("data.withKey", "text", text, "key", KeyNames.of(key.key(), context.texts()));
    }

    private static void refresh(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item.getUserData() instanceof RowEdits.Command command) {
                item.setDisable(!command.possible().getAsBoolean());
            }
        }
    }

    private List<MenuItem> columnItems(Source source) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem rename = new MenuItem(context.text("data.rename"));
        rename.setId("rename");
        rename.setOnAction(event -> cells.rename(source));
        items.add(rename);
        items.add(new SeparatorMenuItem());
        Setup setup = context.store().state().run().setup();
        for (Normalisation normalisation : Normalisation.values()) {
            DataEdits.SetNormalisation edit = new DataEdits.SetNormalisation(source.name(), normalisation);
            RadioMenuItem item = new RadioMenuItem(context.text("data.normalise." + normalisation.id()));
            item.setId("normalise-" + normalisation.id());
            item.setSelected(setup.data().normalisation(source.name()) == normalisation);
            item.setDisable(!edit.isAllowed(setup));
            item.setOnAction(event -> context.store().dispatch(edit));
            items.add(item);
        }
        return items;
    }
}
