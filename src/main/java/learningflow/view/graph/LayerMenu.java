package learningflow.view.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.Network;
import learningflow.lesson.LayerPlan;
import learningflow.lesson.Redesign;
import learningflow.view.kit.Context;
import learningflow.view.kit.NetworkEditor;

/** What can be done with a layer, on the graph itself; what can't be done is there, too, and says why. */
final class LayerMenu {
    private static final int LINE = 46;

    private final Context context;
    private final NetworkEditor editor;
    private final Network network;
    private final int k;
    private final List<MenuItem> items = new ArrayList<>();

    private LayerMenu(Context context, NetworkEditor editor, int k) {
        this.context = context;
        this.editor = editor;
        this.k = k;
        network = context.store().state().run().setup().network();
    }

    /** @param looks what can be done with how the layer is shown */
    static ContextMenu of(Context context, NetworkEditor editor, int k, List<MenuItem> looks) {
        ContextMenu menu = new ContextMenu();
        menu.setId("layerMenu");
        menu.getItems().addAll(new LayerMenu(context, editor, k).items());
        if (!looks.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(looks);
        }
        return menu;
    }

    private List<MenuItem> items() {
        items.add(types("add", "graph.edit.add", null));
        if (k > 1) {
            items.add(types("type", "graph.edit.type", network.layer(k).type()));
        }
        items.add(sizes());
        if (k > 1) {
            items.add(
                    item("left", context.text("network.up"), k == 2 ? why("graph.edit.first") : null, swapped(k - 1)));
            String last = k == network.size() ? why("graph.edit.last") : null;
            items.add(item("right", context.text("network.down"), last, swapped(k + 1)));
            List<LayerPlan> without = editor.plan();
            without.remove(k - 1);
            items.add(item("remove", context.text("network.remove"), null, without));
        }
        return items;
    }

    private String why(String key) {
        return context.text(key);
    }

    /** A plan with two neighbours swapped; the present one if there is no such neighbour. */
    private List<LayerPlan> swapped(int other) {
        List<LayerPlan> plan = editor.plan();
        if (other > 1 && other <= plan.size()) {
            Collections.swap(plan, k - 1, other - 1);
        }
        return plan;
    }

    /** @param present the type that is not to be offered, or null if another layer is to be added */
    private Menu types(String id, String key, LayerType present) {
        Menu menu = new Menu(context.text(key, "layer", "L" + k));
        menu.setId("graph-" + id);
        menu.setDisable(editor.isLocked());
        for (LayerType type : Redesign.choices()) {
            List<LayerPlan> plan = editor.plan();
            if (present == null) {
                plan.add(k, LayerPlan.added(type, NetworkEditor.NEW_SIZE));
            } else {
                plan.set(k - 1, plan.get(k - 1).withType(type));
            }
            String same = type.equals(present) ? why("graph.edit.same") : null;
            menu.getItems().add(item(id + "-" + type.id(), type.name(), same, plan));
        }
        return menu;
    }

    private Menu sizes() {
        Layer layer = network.layer(k);
        Menu menu = new Menu(context.text("graph.edit.size", "n", layer.out()));
        menu.setId("graph-size");
        menu.setDisable(editor.isLocked());
        boolean last = network.weighted().max().orElse(0) == k;
        String fixed = k == 1
                ? why("network.size.input")
                : last ? why("network.size.output") : layer.type().sized() ? null : why("network.size.before");
        int n = layer.out();
        for (int size : new int[] {n + 1, n - 1, 2 * n, n / 2}) {
            String text = context.text(size > n ? "graph.edit.larger" : "graph.edit.smaller", "n", size);
            String none = size < 1 ? why("graph.edit.none") : fixed;
            List<LayerPlan> plan = editor.plan();
            plan.set(k - 1, plan.get(k - 1).withSize(Math.max(1, size)));
            menu.getItems().add(item("size-" + menu.getItems().size(), text, none, plan));
        }
        return menu;
    }

    /** @param why it is impossible, or null if the plan decides that */
    private MenuItem item(String id, String text, String why, List<LayerPlan> plan) {
        Optional<String> refusal = why == null ? editor.refusal(plan) : Optional.of(why);
        MenuItem item = new MenuItem(
                refusal.map(reason -> text + "\n" + wrapped(reason)).orElse(text));
        item.setId("graph-" + id);
        item.setDisable(refusal.isPresent() || editor.isLocked());
        item.setOnAction(event -> editor.redesign(network, plan));
        return item;
    }

    /** In lines of a length that can be read in a menu. */
    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder("    ");
        int length = 0;
        for (String word : text.split(" ")) {
            if (length + word.length() > LINE) {
                lines.append("\n    ");
                length = 0;
            }
            lines.append(length == 0 ? "" : " ").append(word);
            length += word.length() + 1;
        }
        return lines.toString();
    }
}
