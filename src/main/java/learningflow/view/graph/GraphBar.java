package learningflow.view.graph;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Tips;

/** The row above the graph: which view, where in time, and which row of a batch. */
final class GraphBar {
    private final Context context;
    private final ToggleButton neurons;
    private final ToggleButton layers;
    private final Label where = new Label();
    /** Only there once an update had more than one. */
    private final ComboBox<String> rows = new ComboBox<>();

    private final Flow root;
    private List<Integer> numbers = List.of();

    GraphBar(Context context) {
        this.context = context;
        neurons = toggle("viewNeurons", "graph.neuronsView", Look.View.NEURONS);
        layers = toggle("viewLayers", "graph.layersView", Look.View.LAYERS);
        ToggleGroup views = new ToggleGroup();
        views.getToggles().addAll(neurons, layers);
        Label title = Roles.styled(new Label(context.text("graph.title")), "card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox segments = Roles.styled(new HBox(neurons, layers), "segments", "small", "desk-only");
        segments.setMaxHeight(Region.USE_PREF_SIZE);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        where.setId("whereWeAre");
        where.getStyleClass().addAll("muted", "where-we-are");
        where.setWrapText(true);
        Flow.keep(where);
        rows.setId("batchRow");
        rows.setMinWidth(Region.USE_PREF_SIZE);
        rows.setAccessibleText(context.text("graph.batchRow"));
        rows.setOnAction(event -> choose(rows.getSelectionModel().getSelectedIndex()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root = Roles.styled(new Flow(title, segments, space, where), "graph-bar");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    private ToggleButton toggle(String id, String key, Look.View view) {
        ToggleButton button = new ToggleButton(context.text(key));
        button.setId(id);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        Tips.tip(button, context.text(key + ".tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            Look look = context.store().state().look();
            context.store().dispatch(new Looks.SetLook(look.withView(view)));
        });
        return button;
    }

    Region root() {
        return root;
    }

    /** Nothing is chosen while the list is being changed. */
    private void choose(int row) {
        if (row >= 0) {
            context.store().dispatch(new Looks.ShowRow(row));
        }
    }

    void show(State state) {
        neurons.setSelected(state.look().view() == Look.View.NEURONS);
        layers.setSelected(state.look().view() == Look.View.LAYERS);
        where.setText(WhereWeAre.text(state, context.texts()));
        List<Integer> present = state.isInferring() ? List.of(0) : state.run().rowNumbers();
        if (!present.equals(numbers)) {
            numbers = present;
            rows.getItems()
                    .setAll(present.stream()
                            .map(n -> context.text("graph.row", "n", n))
                            .toList());
        }
        rows.getSelectionModel().select(Math.min(state.desk().row(), present.size() - 1));
        if (present.size() > 1 && !root.getChildren().contains(rows)) {
            root.getChildren().add(rows);
        }
        rows.setVisible(present.size() > 1);
        rows.setManaged(present.size() > 1);
    }
}
