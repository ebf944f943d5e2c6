package learningflow.view.shell;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/**
 * Panels that share one place: a row of buttons, and below it the panel that was chosen. A title that only repeats its button is
 * left out, and what stood beside it stands beside the buttons, for in a small window every line counts.
 */
final class Tabs {
    private static final String ID = "tab-";

    private final Context context;
    private final Flow buttons = new Flow();
    private final Flow strip = new Flow(buttons);
    private final StackPane place = new Place();
    private final VBox root = new VBox(strip, place);
    private final ToggleGroup group = new ToggleGroup();

    Tabs(Context context) {
        this.context = context;
        buttons.getStyleClass().addAll("segments", "small");
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        strip.getStyleClass().add("tabs");
        root.getStyleClass().add("column");
        VBox.setVgrow(place, Priority.ALWAYS);
    }

    /** @param name of its texts {@code tab.name} */
    Tabs with(String name, Panel panel) {
        announce(name);
        fill(name, panel);
        return this;
    }

    /** A panel that can be chosen, and is to come before long. */
    void announce(String name) {
        ToggleButton button = new ToggleButton(context.text("tab." + name));
        button.setId(ID + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tips.tip(button, context.text("tab." + name + ".tip"));
        button.setToggleGroup(group);
        button.setSelected(buttons.getChildren().isEmpty());
        button.setOnAction(event -> button.setSelected(true)); // a second click does not leave the place empty
        buttons.getChildren().add(button);
    }

    /** The panel that was offered. */
    void fill(String name, Panel panel) {
        ToggleButton button = button(name);
        headWithoutNews(panel.root()).ifPresent(head -> moveUp(head, button));
        button.selectedProperty().addListener((property, was, is) -> {
            panel.root().setVisible(is);
            if (is && !place.getChildren().contains(panel.root())) {
                place.getChildren()
                        .add(panel.root()); // not before it is looked at: styling it all takes a while at the start
            }
            place.requestLayout();
        });
        if (button.isSelected()) {
            place.getChildren().add(panel.root());
        }
    }

    private ToggleButton button(String name) {
        return (ToggleButton) buttons.lookup("#" + ID + name);
    }

    private static Optional<Region> headWithoutNews(Region panel) {
        return panel.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("panel-head") && child.lookup(".tab-title") != null)
                .map(Region.class::cast)
                .findFirst();
    }

    /** Takes what heads a panel out of it and shows it beside the buttons while the panel is chosen. */
    private void moveUp(Region head, ToggleButton button) {
        ((Pane) head.getParent()).getChildren().remove(head);
        head.visibleProperty().bind(button.selectedProperty());
        head.managedProperty().bind(button.selectedProperty());
        HBox.setHgrow(head, Priority.ALWAYS);
        Node title = head.lookup(".tab-title");
        title.visibleProperty().bind(buttons.visibleProperty().not());
        title.managedProperty().bind(title.visibleProperty());
        strip.getChildren().add(head);
    }

    /** Chooses a panel, as if its button were pressed. */
    void select(String name) {
        button(name).setSelected(true);
    }

    /** Chooses what is chosen there. */
    void selectAsIn(Tabs others) {
        select(((Node) others.group.getSelectedToggle()).getId().substring(ID.length()));
    }

    /** Lets somebody type at once into a control of the panel that is seen; not while the window is only being made. */
    void focus(String id) {
        place.applyCss(); // what scrolls in a panel is not there before
        Optional.ofNullable(place.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /** Whether a panel can be chosen at present; the first always can, and takes the place of one that can't any more. */
    void offer(String name, boolean offered) {
        ToggleButton button = button(name);
        button.setVisible(offered);
        button.setManaged(offered);
        if (!offered && button.isSelected()) {
            ((ToggleButton) buttons.getChildren().get(0)).setSelected(true);
        }
    }

    /** Whether one can choose at all. */
    void setChoice(boolean choice) {
        buttons.setVisible(choice);
        buttons.setManaged(choice);
    }

    Region root() {
        return root;
    }

    /** At least as large as the panel that is seen: those that are not must not push anything over the window's edge. */
    private static final class Place extends StackPane {
        @Override
        protected double computeMinHeight(double width) {
            return least(child -> child.minHeight(width));
        }

        @Override
        protected double computeMinWidth(double height) {
            return least(child -> child.minWidth(height));
        }

        private double least(ToDoubleFunction<Node> size) {
            return getManagedChildren().stream()
                    .filter(Node::isVisible)
                    .mapToDouble(size)
                    .max()
                    .orElse(0);
        }
    }
}
