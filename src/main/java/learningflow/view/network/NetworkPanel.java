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
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.NetworkEditor;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/** The layers as a list to change: add, remove, move, retype, resize. What that does to the weights is said below. */
public final class NetworkPanel implements Panel {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Context context;
    private final VBox root;
    private final TrainingSettings settings;
    private final Subscription subscription;
    private final Subscription notes;
    private final NetworkEditor editor;
    private Network shown;

    @FXML
    private VBox layers;

    @FXML
    private MenuButton addLayer;

    @FXML
    private Label networkNote;

    @FXML
    private VBox settingsHolder;

    /** @param editor whose changes are told here, wherever they come from */
    public NetworkPanel(Context context, NetworkEditor editor) {
        this.context = context;
        this.editor = editor;
        root = Fxml.load("network", this, context);
        settings = new TrainingSettings(context, this::tell);
        settingsHolder.getChildren().setAll(settings.root());
        Redesign.choices().forEach(type -> addLayer.getItems().add(item(type)));
        subscription = context.store().subscribe(this::show);
        notes = editor.onNote(this::tell);
    }

    private MenuItem item(LayerType type) {
        MenuItem item = new MenuItem(type.name());
        item.setId("add-" + type.id());
        item.setOnAction(event -> {
            List<LayerPlan> plan = editor.plan();
            plan.add(LayerPlan.added(type, NetworkEditor.NEW_SIZE));
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
            List<LayerPlan> plan = editor.plan();
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

    private void redesign(List<LayerPlan> plan) {
        editor.setInitialiser(settings.initialiser());
        editor.redesign(plan);
    }

    private void tell(NetworkEditor.Note note) {
        if (note.refused()) {
            shown = null; // what was chosen goes back to what is
            show(context.store().state());
        }
        tell(note.text(), note.refused());
    }

    private void tell(String note, boolean refused) {
        networkNote.setText(note);
        networkNote.pseudoClassStateChanged(REFUSED, refused);
    }

    @Override
    public void close() {
        subscription.close();
        notes.close();
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
