package learningflow.view.plot;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Icons;
import learningflow.view.kit.Tips;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the plots with axes have in common: a line that says what moves and what is held, the choice between the rows of the
 * update and all rows, zoom buttons that show under the mouse or the focus, and a menu to zoom and to copy.
 */
final class PlotCard {
    private static final double CLOSER = 0.5;

    private final Context context;
    private final PlotFrame area;
    private final Label caption = new Label();
    private final ToggleButton allRows = new ToggleButton();
    private final Flow head = new Flow(caption, allRows);
    private final HBox zoom;
    private final VBox root;

    /** @param name of its texts and ids @param csv what is copied as a table */
    PlotCard(Context context, String name, PlotFrame area, Runnable onRows, Supplier<String> csv) {
        this.context = context;
        this.area = area;
        area.setId(name + "Area");
        caption.setId(name + "Caption");
        caption.getStyleClass().addAll("caption", "plot-caption");
        caption.setWrapText(true);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        allRows.setText(context.text("plot.allRows"));
        allRows.setId(name + "AllRows");
        allRows.getStyleClass().add("plot-choice");
        allRows.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain(allRows, context.text("plot.allRows"), context.text("plot.allRows.help"));
        allRows.setOnAction(event -> onRows.run());
        head.getStyleClass().add("plot-head");
        zoom = new HBox(
                button(name, "ZoomIn", Feather.ZOOM_IN, "plot.zoomIn", CLOSER),
                button(name, "ZoomOut", Feather.ZOOM_OUT, "plot.zoomOut", 1 / CLOSER),
                button(name, "ZoomReset", Feather.MAXIMIZE, "plot.zoomReset", 0));
        zoom.getStyleClass().add("plot-zoom");
        zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane place = new StackPane(area, zoom);
        StackPane.setAlignment(zoom, javafx.geometry.Pos.BOTTOM_RIGHT);
        zoom.visibleProperty()
                .bind(place.hoverProperty()
                        .or(zoom.focusWithinProperty())
                        .or(area.focusVisibleProperty())
                        .and(place.heightProperty().greaterThan(60)));
        VBox.setVgrow(place, Priority.ALWAYS);
        root = new VBox(head, place);
        root.setId(name + "Plot");
        root.getStyleClass().add("curve-plot");
        area.setAccessibleHelp(context.text("plot.frame.help"));
        area.setOnContextMenuRequested(event -> {
            menu(csv).show(area, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private Button button(String name, String id, Feather icon, String key, double factor) {
        Button button = new Button();
        button.setId(name + id);
        button.getStyleClass().add("tool");
        Icons.put(button, icon);
        Tips.explain(button, context.text(key), context.text(key + ".help"));
        button.setOnAction(event -> area.zoom(factor));
        return button;
    }

    private ContextMenu menu(Supplier<String> csv) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(Copies.items(context, root::getParent, csv));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("plot.zoomIn", () -> area.zoom(CLOSER)),
                        item("plot.zoomOut", () -> area.zoom(1 / CLOSER)),
                        item("plot.zoomReset", () -> area.zoom(0)));
        menu.setAutoHide(true);
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(context.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The choice between the rows, to stand somewhere else. */
    ToggleButton rowsChoice() {
        return allRows;
    }

    /** Controls at the end of the line of the caption, instead of the choice between the rows. */
    void put(Region... controls) {
        head.getChildren().setAll(caption);
        head.getChildren().addAll(controls);
    }

    /** @param text what moves, what is held, for which rows @param whole the same in full */
    void caption(String text, String whole) {
        caption.setText(text);
        Tips.tip(caption, whole);
    }

    void showAllRows(boolean all) {
        allRows.setSelected(all);
    }

    VBox root() {
        return root;
    }
}
