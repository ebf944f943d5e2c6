package learningflow.view.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Batching;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Optimizer;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Setting;
import learningflow.core.Setup;
import learningflow.lesson.Redesign;
import learningflow.state.NetworkEdits;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Panel;

/** Loss, optimizer, batches and the seed. */
final class TrainingSettings implements Panel {
    private static final long LARGEST_SEED_SHOWN = 1L << 53;

    private final Context context;
    private final BiConsumer<String, Boolean> tell;
    private final VBox root;
    private final Subscription subscription;
    private Optimizer shownOptimizer;
    private boolean showing;

    @FXML
    private ComboBox<Loss> loss;

    @FXML
    private ComboBox<OptimizerType> optimizerType;

    @FXML
    private FlowPane optimizerSettings;

    @FXML
    private NumberField batchSize;

    @FXML
    private CheckBox wholeBatch;

    @FXML
    private CheckBox shuffle;

    @FXML
    private NumberField seed;

    @FXML
    private ComboBox<Initialiser> initialiser;

    @FXML
    private Button random;

    /** @param tell takes a note, and whether it is a refusal */
    TrainingSettings(Context context, BiConsumer<String, Boolean> tell) {
        this.context = context;
        this.tell = tell;
        root = Fxml.load("training-settings", this, context);
        choose(loss, Losses.ALL, Loss::name);
        choose(optimizerType, Optimizers.ALL, OptimizerType::name);
        choose(initialiser, Initialisers.ALL, choice -> choice.name() + "  " + choice.formula());
        initialiser.setValue(Initialisers.ALL.get(0));
        whole(batchSize, 1, Integer.MAX_VALUE - 1.0, "network.batch");
        batchSize.setOnCommit((value, typed) ->
                setBatching(batching -> new Batching((int) value, batching.shuffle(), batching.seed())));
        whole(seed, -LARGEST_SEED_SHOWN, LARGEST_SEED_SHOWN, "network.seed");
        seed.setOnCommit((value, typed) ->
                setBatching(batching -> new Batching(batching.size(), batching.shuffle(), (long) value)));
        subscription = context.store().subscribe(this::show);
    }

    private static <T> void choose(ComboBox<T> box, List<T> choices, Function<T, String> name) {
        box.getItems().setAll(choices);
        box.setCellFactory(list -> new NameCell<>(name));
        box.setButtonCell(new NameCell<>(name));
        keepChoice(box);
    }

    /** JavaFX's list lets one take the choice away, by a click with Ctrl on it for one; but there always is one. */
    private static <T> void keepChoice(ComboBox<T> box) {
        box.addEventFilter(ActionEvent.ACTION, event -> {
            if (box.getValue() == null) {
                event.consume();
            }
        });
        box.valueProperty().addListener((property, was, is) -> {
            if (is == null) {
                box.setValue(was);
            }
        });
    }

    private static final class NameCell<T> extends ListCell<T> {
        private final Function<T, String> name;

        NameCell(Function<T, String> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : name.apply(item));
        }
    }

    private void whole(NumberField field, double min, double max, String key) {
        field.setAllowed(value -> value >= min && value <= max && value == Math.rint(value));
        field.setTexts(context.text(key + ".tip"), context.text(key + ".wrong"));
    }

    @Override
    public Region root() {
        return root;
    }

    Initialiser initialiser() {
        return initialiser.getValue();
    }

    private void show(State state) {
        Setup setup = state.run().setup();
        showing = true;
        loss.setValue(setup.loss());
        optimizerType.setValue(setup.optimizer().type());
        if (!setup.optimizer().equals(shownOptimizer)) {
            shownOptimizer = setup.optimizer();
            showOptimizer(setup.optimizer());
        }
        boolean all = setup.batching().size() == Batching.ALL;
        wholeBatch.setSelected(all);
        batchSize.setDisable(all);
        batchSize.show(all ? setup.data().rows() : setup.batching().size());
        shuffle.setSelected(setup.batching().shuffle());
        seed.show(setup.batching().seed());
        showing = false;
    }

    private void showOptimizer(Optimizer optimizer) {
        optimizerSettings.getChildren().clear();
        for (Setting setting : optimizer.type().settings()) {
            NumberField field = new NumberField();
            field.setId("optimizer-" + setting.key());
            field.show(optimizer.settings().get(setting.key()));
            field.setAllowed(setting::allows);
            field.setTexts(optimizer.formula(), context.text("network.setting.wrong"));
            field.setOnCommit((value, typed) -> {
                Map<String, Double> changed = new HashMap<>(shownOptimizer.settings());
                changed.put(setting.key(), value);
                setOptimizer(shownOptimizer.type(), changed);
            });
            Label label = new Label(context.text("setting." + setting.key()));
            label.setLabelFor(field);
            optimizerSettings.getChildren().addAll(label, field);
        }
    }

    @FXML
    private void chooseLoss() {
        if (!showing) {
            Setup setup = context.store().state().run().setup();
            try {
                Redesign.checkLoss(loss.getValue(), setup);
                context.store().dispatch(new NetworkEdits.SetLoss(loss.getValue()));
            } catch (Redesign.RefusedException refused) {
                tell.accept(refused.tell(context.texts()), true);
                show(context.store().state());
            }
        }
    }

    @FXML
    private void chooseOptimizer() {
        OptimizerType chosen = optimizerType.getValue();
        boolean another =
                !chosen.equals(context.store().state().run().setup().optimizer().type());
        if (!showing && another) {
            setOptimizer(chosen, Map.of());
        }
    }

    private void setOptimizer(OptimizerType type, Map<String, Double> settings) {
        context.store().dispatch(new NetworkEdits.SetOptimizer(type.make(settings)));
    }

    @FXML
    private void chooseWholeBatch() {
        int size = wholeBatch.isSelected() ? Batching.ALL : 1;
        setBatching(batching -> new Batching(size, batching.shuffle(), batching.seed()));
    }

    @FXML
    private void chooseShuffle() {
        boolean shuffled = shuffle.isSelected();
        setBatching(batching -> new Batching(batching.size(), shuffled, batching.seed()));
    }

    private void setBatching(UnaryOperator<Batching> change) {
        Batching present = context.store().state().run().setup().batching();
        context.store().dispatch(new NetworkEdits.SetBatching(change.apply(present)));
    }

    @FXML
    private void drawWeights() {
        long next = context.store().state().run().setup().batching().seed() + 1;
        context.store().dispatch(new NetworkEdits.Randomise(initialiser(), next));
        tell.accept(context.text("network.randomised", "how", initialiser().name(), "seed", next), false);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
