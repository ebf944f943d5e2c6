package learningflow.view.network;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.LayerType;
import learningflow.core.Network;
import learningflow.lesson.LayerPlan;
import learningflow.lesson.Redesign;
import learningflow.state.NetworkEdits;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/** The layers as a list to change: add, remove, move, retype, resize. What that does to the weights is said below. */
public final class NetworkPanel implements Panel {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int NEW_SIZE = 4;

    private final Context context;
    private final VBox root;
    private final TrainingSettings settings;
    private final Subscription subscription;
    private Network shown;

    @FXML
    private VBox layers;

    @FXML
    private MenuButton addLayer;

    @FXML
    private Label networkNote;

    @FXML
    private VBox settingsHolder;

    public NetworkPanel(Context context) {
        this.context = context;
        root = Fxml.load("network", this, context);
        settings = new TrainingSettings(context, this::tell);
        settingsHolder.getChildren().setAll(settings.root());
        Redesign.choices().forEach(type -> addLayer.getItems().add(item(type)));
        subscription = context.store().subscribe(this::show);
    }

    private MenuItem item(LayerType type) {
        MenuItem item = new MenuItem(type.name());
        item.setId("add-" + type.id());
        item.setOnAction(event -> {
            List<LayerPlan> plan = plan();
            plan.add(LayerPlan.added(type, NEW_SIZE));
            redesign(plan);
        });
        return item;
    }

    @Override
    public Region root() {
        return root;
    }

    private void show(State state) {
        root.setDisable(state.isInferring() || state.training());
        Network network = state.run().setup().network();
        if (!network.equals(shown)) {
            shown = network;
            List<LayerPlan> plan = plan();
            List<Region> rows = new ArrayList<>();
            for (int i = 0; i < plan.size(); i++) {
                rows.add(new LayerRow(context, network, plan, i, this::redesign).root());
            }
            layers.getChildren().setAll(rows);
            networkNote.setText(
                    context.text("network.counts", "weights", network.parameterCount(), "layers", network.size()));
            networkNote.pseudoClassStateChanged(REFUSED, false);
        }
    }

    private List<LayerPlan> plan() {
        return new ArrayList<>(
                Redesign.planOf(context.store().state().run().setup().network()));
    }

    private void redesign(List<LayerPlan> plan) {
        State state = context.store().state();
        try {
            Redesign made = Redesign.of(
                    state.run().scenario(),
                    plan,
                    settings.initialiser(),
                    state.run().setup().batching().seed());
            context.store().dispatch(new NetworkEdits.Redesigned(made.scenario()));
            say(made);
        } catch (Redesign.RefusedException refused) {
            shown = null; // what was chosen goes back to what is
            show(state);
            tell(refused.tell(context.texts()), true);
        }
    }

    private void say(Redesign made) {
        String changes = made.changes().stream()
                .map(change -> context.text(
                        change.kept() == 0 ? "network.drawn" : "network.partly",
                        "layer",
                        "L" + change.layer(),
                        "kept",
                        change.kept(),
                        "drawn",
                        change.drawn(),
                        "how",
                        settings.initialiser().name(),
                        "seed",
                        made.scenario().setup().batching().seed()))
                .reduce((a, b) -> a + " " + b)
                .orElse(context.text("network.allKept"));
        tell(changes, false);
    }

    private void tell(String note, boolean refused) {
        networkNote.setText(note);
        networkNote.pseudoClassStateChanged(REFUSED, refused);
    }

    @Override
    public void close() {
        subscription.close();
        settings.close();
    }

    /** Makes a small button with a sign on it. */
    static Button signButton(String id, String sign, String help) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().addAll("flat", "sign-button");
        Tips.explain(button, help, help);
        return button;
    }
}
