package learningflow.view.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import learningflow.core.Network;
import learningflow.core.Optimizer;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.state.Race;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Tips;
import learningflow.view.kit.WeightNames;

/** What a race is to be: which optimizers, which two weights, whether the others are held, and how many updates. */
final class RaceChoices {
    private static final int MOST_WEIGHTS = 300;

    private final Context context;
    private final Consumer<Boolean> onUnusable;
    private final MenuButton chooser = new MenuButton();
    private final ComboBox<WeightId> across = new ComboBox<>();
    private final ComboBox<WeightId> up = new ComboBox<>();
    private final CheckBox alone = new CheckBox();
    private final NumberField updates = new NumberField();
    private final Set<OptimizerType> chosen = new HashSet<>(Optimizers.ALL);
    private final Flow root;
    private Network network;
    private double count = 60;

    /** @param onUnusable hears whether no race can be run */
    RaceChoices(Context context, Consumer<Boolean> onUnusable) {
        this.context = context;
        this.onUnusable = onUnusable;
        prepare(chooser, "raceOptimizers", "race.optimizers");
        for (OptimizerType type : Optimizers.ALL) {
            CheckMenuItem item = new CheckMenuItem(type.name());
            item.setId("race-" + type.id());
            item.setSelected(true);
            item.selectedProperty().addListener((property, was, is) -> {
                if (is) {
                    chosen.add(type);
                } else {
                    chosen.remove(type);
                }
                tellUsable();
            });
            chooser.getItems().add(item);
        }
        prepare(alone, "raceAlone", "race.alone");
        alone.setSelected(true);
        choice(across, "raceAcross", "race.across");
        choice(up, "raceUp", "race.up");
        updates.setId("raceUpdates");
        updates.setAllowed(value -> value >= 1 && value <= Race.MOST_UPDATES && value == Math.rint(value));
        updates.setTexts(context.text("race.updates.tip"), context.text("race.updates.wrong"));
        updates.setOnCommit((value, typed) -> count = value);
        updates.show(count);
        Tips.named(updates, context.text("compare.updates"));
        Label unit = new Label(context.text("compare.updates"));
        unit.getStyleClass().add("caption");
        HBox length = new HBox(updates, unit);
        length.setMinWidth(Region.USE_PREF_SIZE);
        length.getStyleClass().add("race-length");
        root = new Flow(chooser, across, up, alone, length);
        root.getStyleClass().addAll("plot-controls", "flowing");
    }

    private void prepare(Labeled control, String id, String key) {
        control.setText(context.text(key));
        control.setId(id);
        control.setMinWidth(Region.USE_PREF_SIZE);
        Tips.explain((Control) control, context.text(key), context.text(key + ".tip"));
    }

    private void choice(ComboBox<WeightId> box, String id, String key) {
        box.setId(id);
        Tips.explain(box, context.text(key), context.text(key + ".tip"));
        box.setConverter(new WeightNames(() -> network));
    }

    void show(State state) {
        Network now = state.run().setup().network();
        if (!now.equals(network)) {
            network = now;
            offerWeights(state);
        }
        tellUsable();
    }

    private void tellUsable() {
        onUnusable.accept(chosen.isEmpty() || across.getItems().size() < 2);
    }

    /** The two with the largest |δw| are chosen first. */
    private void offerWeights(State state) {
        List<WeightId> ids = network.weightIds().stream().limit(MOST_WEIGHTS).toList();
        across.getItems().setAll(ids);
        up.getItems().setAll(ids);
        if (ids.size() < 2) {
            return;
        }
        Weights gradient = state.run().trace().dw();
        List<WeightId> strongest = new ArrayList<>(ids);
        if (gradient.fits(network)) {
            strongest.sort((a, b) -> Double.compare(Math.abs(gradient.get(b)), Math.abs(gradient.get(a))));
        }
        boolean inOrder = ids.indexOf(strongest.get(0)) < ids.indexOf(strongest.get(1));
        across.setValue(strongest.get(inOrder ? 0 : 1));
        up.setValue(strongest.get(inOrder ? 1 : 0));
    }

    Region root() {
        return root;
    }

    /** Whether two different weights are chosen. */
    boolean areComplete() {
        return across.getValue() != null
                && up.getValue() != null
                && !across.getValue().equals(up.getValue());
    }

    WeightId across() {
        return across.getValue();
    }

    WeightId up() {
        return up.getValue();
    }

    boolean alone() {
        return alone.isSelected();
    }

    int updates() {
        return (int) count;
    }

    /** Those that are chosen; the one in use with its own settings. */
    List<Optimizer> optimizers(Setup setup) {
        return Optimizers.ALL.stream()
                .filter(chosen::contains)
                .map(type -> setup.optimizer().type().equals(type) ? setup.optimizer() : type.make(Map.of()))
                .toList();
    }
}
