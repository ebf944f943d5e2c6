package learningflow.view.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.lesson.Signs;
import learningflow.state.Edits;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** Above the weights of a layer: its name, and the locks for all its weights and all its biases. */
final class LayerHeader {
    private final Context context;
    private final Label name = new Label();
    private final Lock weights;
    private final Lock biases;
    private final Label caption = new Label();
    private final HBox root;
    private int layer;
    /** Whose name is written there; null for none yet. */
    private Layer named;

    LayerHeader(Context context, WeightsPanel panel) {
        this.context = context;
        weights = new Lock(() -> freeze(false));
        biases = new Lock(() -> freeze(true));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region lockSpace = new Region();
        lockSpace.getStyleClass().add("lock-space");
        name.getStyleClass().add("layer-name");
        caption.getStyleClass().addAll("delta", "caption", "backward-text");
        root = new HBox(name, weights, biases, space, caption, lockSpace);
        root.getStyleClass().addAll("weight-row", "layer-header");
    }

    HBox root() {
        return root;
    }

    private void freeze(boolean ofBiases) {
        Frozen frozen = context.store().state().run().setup().frozen();
        context.store().dispatch(new Edits.SetFrozen(layer, ofBiases, !frozen.contains(layer, ofBiases)));
    }

    void take(int newLayer) {
        layer = newLayer;
        named = null;
        weights.setId("layerLock-" + layer);
        biases.setId("layerBiasLock-" + layer);
    }

    void show(State state) {
        Layer shown = state.run().setup().network().layer(layer);
        Frozen frozen = state.run().setup().frozen();
        if (!shown.equals(named)) {
            name(shown);
        }
        weights.setSelected(frozen.contains(layer, false));
        biases.setSelected(frozen.contains(layer, true));
        caption.setVisible(WeightsPanel.showsDelta(state, layer));
    }

    private void name(Layer shown) {
        name.setText(context.text("weights.layer", "k", layer, "name", shown.name()));
        name(weights, Signs.weights("w", layer), "weights.lockLayerWeights");
        name(biases, Signs.weights("b", layer), "weights.lockLayerBiases");
        biases.setVisible(shown.hasBias());
        biases.setManaged(shown.hasBias());
        caption.setText("δ" + Signs.weights("w", layer) + (shown.hasBias() ? ", δ" + Signs.weights("b", layer) : ""));
        named = shown;
    }

    private void name(Lock lock, String sign, String key) {
        lock.setText(sign);
        Tips.explain(lock, context.text(key, "k", layer), context.text(key + ".help", "k", layer));
    }
}
