package learningflow.view.plot;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Icons;
import learningflow.view.kit.Tips;
import org.kordamp.ikonli.feather.Feather;

/** One place of the row of plots: a title that chooses the plot, a button that enlarges it, and the plot. */
final class PlotSlot {
    private final Context context;
    private final PlotRow row;
    private final int place;
    private final MenuButton title = new MenuButton();
    private final Button enlarge = new Button();
    private final HBox tools = new HBox();
    private final Flow head;
    private final VBox root;
    private String name;
    private Plot plot;

    /** @param place in the row, from 0 */
    PlotSlot(Context context, PlotRow row, int place) {
        this.context = context;
        this.row = row;
        this.place = place;
        title.setId("plotTitle" + (place + 1));
        title.getStyleClass().addAll("tool", "plot-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setOnShowing(event -> fill());
        enlarge.setId("plotEnlarge" + (place + 1));
        enlarge.getStyleClass().add("tool");
        enlarge.setMinWidth(Region.USE_PREF_SIZE);
        enlarge.setOnAction(event -> row.toggle(place));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new Flow(title, gap, tools, enlarge);
        tools.getStyleClass().add("plot-tools");
        head.getStyleClass().add("panel-head");
        head.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        root = new VBox(head);
        root.getStyleClass().addAll("card", "plot-slot");
        root.setOnContextMenuRequested(this::menu);
    }

    private void press(MouseEvent event) {
        boolean onButton = event.getX() >= tools.getLayoutX();
        if (event.getClickCount() == 2 && !onButton) {
            event.consume();
            title.hide();
            row.toggle(place);
        }
    }

    private void fill() {
        title.getItems()
                .setAll(row.available().stream()
                        .map(other -> {
                            RadioMenuItem item = new RadioMenuItem(context.text("plot." + other + ".title"));
                            item.setId("plot-" + other);
                            item.setSelected(other.equals(name));
                            item.setOnAction(event -> row.choose(place, other));
                            return item;
                        })
                        .toList());
        title.getItems().add(new SeparatorMenuItem());
        title.getItems().addAll(copies());
    }

    private List<MenuItem> copies() {
        return Copies.items(context, () -> root, () -> plot.csv());
    }

    /** Where the plot itself has nothing to add to it. */
    private void menu(ContextMenuEvent event) {
        ContextMenu menu = new ContextMenu(copies().toArray(MenuItem[]::new));
        menu.setAutoHide(true);
        menu.show(root, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** @param wanted the plot to be shown, or null for none */
    void show(String wanted) {
        if (!Objects.equals(wanted, name)) {
            replace(wanted);
        }
        boolean large = row.isEnlarged();
        String key = large ? "plot.shrink" : "plot.enlarge";
        if (!context.text(key).equals(enlarge.getAccessibleText())) {
            Icons.put(enlarge, large ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2);
            Tips.explain(enlarge, context.text(key), context.text(key + ".help"));
            root.getStyleClass().remove("enlarged");
            root.getStyleClass().addAll(large ? new String[] {"enlarged"} : new String[0]);
        }
    }

    private void replace(String wanted) {
        if (plot != null) {
            plot.close();
            tools.getChildren().clear();
            root.getChildren().setAll(head);
        }
        name = wanted;
        plot = wanted == null ? null : row.make(wanted);
        if (plot != null) {
            String text = context.text("plot." + name + ".title");
            title.setText(text);
            Tips.explain(title, context.text("plot.title.name", "title", text), context.text("plot.title.help"));
            fill();
            VBox.setVgrow(plot.root(), Priority.ALWAYS);
            tools.getChildren().setAll(plot.tools());
            root.getChildren().setAll(head, plot.root());
        }
    }

    Region root() {
        return root;
    }
}
