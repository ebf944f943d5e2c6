package learningflow.view.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.Network;
import learningflow.core.Setting;
import learningflow.lesson.LayerPlan;
import learningflow.lesson.Redesign;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Tips;

/** One layer of the list: its type, its size, and what can be done with it. */
final class LayerRow {
    private static final int MOST_NEURONS = 100_000;

    private final Context context;
    private final List<LayerPlan> plan;
    private final int place;
    private final Consumer<List<LayerPlan>> redesign;
    private final Flow root = new Flow();

    /** @param plan of the whole network @param place of this layer in it, from 0 @param redesign takes a changed plan */
    LayerRow(Context context, Network network, List<LayerPlan> plan, int place, Consumer<List<LayerPlan>> redesign) {
        this.context = context;
        this.plan = plan;
        this.place = place;
        this.redesign = redesign;
        Layer layer = network.layer(place + 1);
        root.getStyleClass().add("layer-row");
        root.setAlignment(Pos.CENTER_LEFT);
        Label sign = new Label("L" + (place + 1));
        sign.getStyleClass().add("layer-sign");
        root.getChildren().addAll(sign, place == 0 ? new Label(layer.name()) : types(layer));
        root.getChildren().add(size(network, layer));
        if (layer.hasWeights()) {
            root.getChildren().add(bias(layer));
        }
        layer.type().settings().forEach(setting -> root.getChildren().addAll(setting(layer, setting)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root.getChildren().add(gap);
        if (place > 0) {
            root.getChildren().addAll(moves());
        }
    }

    Region root() {
        return root;
    }

    private String id(String what) {
        return what + "-" + (place + 1);
    }

    private LayerPlan mine() {
        return plan.get(place);
    }

    private void replace(LayerPlan changed) {
        List<LayerPlan> copy = new ArrayList<>(plan);
        copy.set(place, changed);
        redesign.accept(copy);
    }

    private ComboBox<LayerType> types(Layer layer) {
        ComboBox<LayerType> types = new ComboBox<>();
        types.setId(id("layerType"));
        types.getItems().setAll(Redesign.choices());
        types.setValue(layer.type());
        types.setCellFactory(list -> new TypeCell());
        types.setButtonCell(new TypeCell());
        Tips.explain(types, context.text("network.type", "layer", "L" + (place + 1)), context.text("network.type.tip"));
        types.setOnAction(event -> replace(mine().withType(types.getValue())));
        return types;
    }

    private static final class TypeCell extends ListCell<LayerType> {
        @Override
        protected void updateItem(LayerType type, boolean empty) {
            super.updateItem(type, empty);
            setText(empty || type == null ? "" : type.name());
        }
    }

    /** A field where the size is free, else the size and why it is not. */
    private Node size(Network network, Layer layer) {
        boolean last = network.weighted().max().orElse(0) == place + 1;
        if (place > 0 && layer.type().sized() && !last) {
            NumberField field = new NumberField();
            field.setId(id("layerSize"));
            field.show(layer.out());
            field.setAllowed(value -> value >= 1 && value <= MOST_NEURONS && value == Math.rint(value));
            field.setTexts(context.text("network.size.tip"), context.text("network.size.wrong"));
            field.setAccessibleText(context.text("network.size", "layer", "L" + (place + 1)));
            field.setOnCommit((value, typed) -> replace(mine().withSize((int) value)));
            return field;
        }
        Label label = new Label(Integer.toString(layer.out()));
        label.getStyleClass().addAll("muted", "layer-size");
        String why = place == 0 ? "network.size.input" : last ? "network.size.output" : "network.size.before";
        Tips.tip(label, context.text(why));
        return label;
    }

    private CheckBox bias(Layer layer) {
        CheckBox bias = new CheckBox(context.text("network.bias"));
        bias.setId(id("layerBias"));
        bias.setSelected(layer.hasBias());
        bias.setOnAction(event -> replace(mine().withBias(bias.isSelected())));
        Tips.tip(bias, context.text("network.bias.tip"));
        return bias;
    }

    private List<Node> setting(Layer layer, Setting setting) {
        NumberField field = new NumberField();
        field.setId(id(setting.key()));
        field.show(layer.settings().get(setting.key()));
        field.setAllowed(setting::allows);
        field.setTexts(context.text("network.setting.tip"), context.text("network.setting.wrong"));
        field.setOnCommit((value, typed) -> replace(mine().withSetting(setting.key(), value)));
        Label label = new Label(context.text("setting." + setting.key()));
        label.setLabelFor(field);
        return List.of(label, field);
    }

    private List<Button> moves() {
        Button up = NetworkPanel.signButton(id("layerUp"), "↑", context.text("network.up"));
        up.setDisable(place < 2);
        up.setOnAction(event -> swap(place - 1));
        Button down = NetworkPanel.signButton(id("layerDown"), "↓", context.text("network.down"));
        down.setDisable(place == plan.size() - 1);
        down.setOnAction(event -> swap(place + 1));
        Button remove = NetworkPanel.signButton(id("layerRemove"), "✕", context.text("network.remove"));
        remove.setDisable(plan.size() == 2);
        remove.setOnAction(event -> {
            List<LayerPlan> copy = new ArrayList<>(plan);
            copy.remove(place);
            redesign.accept(copy);
        });
        return List.of(up, down, remove);
    }

    private void swap(int other) {
        List<LayerPlan> copy = new ArrayList<>(plan);
        Collections.swap(copy, place, other);
        redesign.accept(copy);
    }
}
