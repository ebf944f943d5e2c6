package learningflow.view.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import learningflow.core.Network;
import learningflow.diagram.Diagram;
import learningflow.diagram.Label;
import learningflow.diagram.Opened;
import learningflow.diagram.Picture;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** The controls in the headings of the layers: one that opens and folds where they are wide, and one for the menu. */
final class LayerButtons {
    private final Context context;
    private final DrawingPane drawing;
    private final IntConsumer toggle;
    private final ObjIntConsumer<Node> menu;
    private final Map<String, Button> buttons = new HashMap<>();

    /** @param toggle opens or folds layer k @param menu opens the menu of layer k beside a node */
    LayerButtons(Context context, DrawingPane drawing, IntConsumer toggle, ObjIntConsumer<Node> menu) {
        this.context = context;
        this.drawing = drawing;
        this.toggle = toggle;
        this.menu = menu;
    }

    /** @param pointed k of the layer under the mouse, −1 for none */
    void show(Diagram diagram, Picture picture, int pointed) {
        Network network = picture.network();
        boolean covered = diagram.over().isPresent();
        Map<String, Button> gone = new HashMap<>(buttons);
        for (int k = 0; k <= network.size() && !covered; k++) {
            Optional<Label> name = diagram.label("layer:" + k + ":name");
            if (name.isPresent()) {
                Label label = name.get();
                if (picture.view() == Picture.View.NEURONS && Opened.folds(network, k)) {
                    gone.remove("fold-" + k);
                    fold(k, label, picture.opened().has(k));
                }
                if (k > 0) {
                    gone.remove("layerMenu-" + k);
                    more(k, label, k == pointed);
                }
            }
        }
        gone.forEach((id, button) -> {
            buttons.remove(id);
            drawing.remove(button);
        });
    }

    /** Lies over the name of the layer, which has the sign for it. */
    private void fold(int k, Label label, boolean open) {
        Button button = button("fold-" + k, "graph-fold", "");
        button.setOnAction(event -> toggle.accept(k));
        String what = context.text(
                open ? "graph.fold" : "graph.open", "layer", k == 0 ? context.text("graph.data") : "L" + k);
        Tips.explain(button, what, what);
        button.resizeRelocate(label.x() - 4, label.y() - 1, label.width() + 8, label.height() + 2);
    }

    private void more(int k, Label label, boolean pointed) {
        Button button = button("layerMenu-" + k, "graph-more", "⋯");
        String what = context.text("graph.edit", "layer", "L" + k);
        Tips.explain(button, what, what);
        button.setOnAction(event -> menu.accept(button, k));
        button.setOpacity(pointed || button.isFocused() || button.isHover() ? 1 : 0);
        double side = 1.5 * label.size();
        double x = Math.min(label.right() + 0.3 * label.size(), drawing.getWidth() - side - 1);
        button.resizeRelocate(x, label.y() + (label.height() - side) / 2, side, side);
    }

    private Button button(String id, String style, String text) {
        return buttons.computeIfAbsent(id, key -> {
            Button button = Roles.styled(new Button(text), style);
            button.setId(key);
            button.setManaged(false);
            button.focusedProperty().addListener((property, before, now) -> drawing.redraw());
            button.hoverProperty().addListener((property, before, now) -> drawing.redraw());
            drawing.addControl(button);
            return button;
        });
    }
}
