package learningflow.view.panel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.lesson.Signs;
import learningflow.lesson.Spellings;
import learningflow.lesson.Step;
import learningflow.state.Drag;
import learningflow.state.Edits;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.AtOnce;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.HandSlider;
import learningflow.view.kit.Icons;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.NumberLabel;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Promise;
import learningflow.view.kit.Range;
import learningflow.view.kit.Tips;
import learningflow.view.kit.WeightRanges;
import org.kordamp.ikonli.feather.Feather;

/** Every weight and bias under the hand, the learning rate, and what was promised beside what happened. */
public final class WeightsPanel implements Panel {
    private static final int ROWS_ALWAYS_SEEN = 2;
    private static final int ROWS_WANTED = 8;

    private final Context context;
    private final Region root;
    /** All there are; the list makes as many as can be seen. */
    private final Set<WeightCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private final Subscription subscription;
    private RateControls rate;
    private RateLimits limits;
    private Readout readout;
    private Optional<Weights> now = Optional.empty();
    private Network network;
    private Scenario origin;
    private WeightRanges ranges;
    private final IntegerProperty rowCount = new SimpleIntegerProperty();
    private String signWidth = "";
    private Spellings firstSpellings = Spellings.NONE;

    @FXML
    private ListView<WeightRow> weightList;

    @FXML
    private Button reset;

    @FXML
    private Flow rateRow;

    @FXML
    private Label alphaSign;

    @FXML
    private HandSlider alphaSlider;

    @FXML
    private NumberField alphaField;

    @FXML
    private Label rateFalls;

    @FXML
    private Label rateStable;

    @FXML
    private Label ratePart;

    @FXML
    private ProgressBar rateGauge;

    @FXML
    private Flow rateLimits;

    @FXML
    private Label optimizer;

    @FXML
    private NumberLabel lossNow;

    @FXML
    private Label hint;

    @FXML
    private NumberLabel prediction;

    @FXML
    private Promise promise;

    public WeightsPanel(Context context) {
        this.context = context;
        root = Fxml.load("weights", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        rate = new RateControls(context, this, alphaSlider, alphaField);
        limits = new RateLimits(context, rateFalls, rateStable, ratePart, rateGauge);
        readout = new Readout(context, lossNow, hint, prediction, promise);
        Tips.explain(reset, context.text("weights.reset.name"), context.text("weights.reset.help"));
        Icons.put(reset, Feather.ROTATE_CCW);
        reset.setOnAction(event -> context.store().dispatch(new Edits.Reset()));
        weightList.setAccessibleText(context.text("weights.list"));
        weightList.setCellFactory(list -> newCell());
        AtOnce.scroll(weightList);
        DoubleBinding height =
                weightList.fixedCellSizeProperty().multiply(rowCount).add(2);
        weightList
                .prefHeightProperty()
                .bind(weightList
                        .fixedCellSizeProperty()
                        .multiply(Bindings.min(rowCount, ROWS_WANTED))
                        .add(2));
        weightList.maxHeightProperty().bind(height);
        NumberBinding fewRows = Bindings.min(rowCount, ROWS_ALWAYS_SEEN);
        weightList
                .minHeightProperty()
                .bind(weightList.fixedCellSizeProperty().multiply(fewRows).add(2));
    }

    private WeightCell newCell() {
        WeightCell cell = new WeightCell(context, this);
        cells.add(cell);
        return cell;
    }

    private void show(State state) {
        follow(state);
        boolean compares = !state.isInferring() && !state.desk().homework().open();
        now = compares ? state.run().newest().map(newest -> newest.start().weights()) : Optional.empty();
        if (!state.run().setup().network().equals(network)) {
            network = state.run().setup().network();
            take(WeightRow.of(network));
        }
        cells.forEach(cell -> cell.follow(state));
        rate.show(state);
        limits.show(state);
        optimizer.setText(context.text(
                "weights.optimizer",
                "name",
                state.run().setup().optimizer().type().name(),
                "formula",
                state.run().setup().optimizer().formula()));
        readout.show(state);
    }

    private void take(List<WeightRow> rows) {
        weightList.setItems(FXCollections.observableList(rows));
        int longest = network.weighted()
                .mapToObj(network::weightIds)
                .map(ids -> Signs.weight(
                        network,
                        ids.get(ids.size() - (network.layer(ids.get(0).layer()).hasBias() ? 2 : 1))))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        signWidth = "-fx-min-width: " + (0.9 + 0.5 * longest) + "em;";
        rowCount.set(rows.size());
    }

    /** The ranges belong to the scenario, and are narrow again after a reset. */
    private void follow(State state) {
        Scenario now = state.run().origin();
        if (origin == null || now.weights() != origin.weights() || now.setup() != origin.setup()) {
            ranges = new WeightRanges(now);
            firstSpellings = now.spellings();
        } else if (isFresh(state) && !isHeld(state)) {
            ranges.narrow();
        }
        origin = now;
    }

    private static boolean isFresh(State state) {
        return state.run().past().size() == 1
                && state.run().step() == 0
                && state.run().weights() == state.run().origin().weights();
    }

    static boolean has(State state, WeightRow row) {
        Network network = state.run().setup().network();
        return row.layer() <= network.size()
                && network.layer(row.layer()).hasWeights()
                && (row.isHeader() || fits(network, row.id()));
    }

    private static boolean fits(Network network, WeightId id) {
        return id.neuron() < network.layer(id.layer()).out()
                && (id.isBias()
                        ? network.layer(id.layer()).hasBias()
                        : id.input() < network.layer(id.layer()).in());
    }

    /** δw belongs to the weights that the update started from; the data seen again have other ones. */
    static boolean showsDelta(State state, int layer) {
        return state.reveals(Step.Kind.WEIGHT_DELTA, layer) && state.shown().kind() != Step.Kind.AGAIN;
    }

    /** The weights of the newest update, while those on the screen are older. */
    Optional<Weights> now() {
        return now;
    }

    boolean isHeld(State state) {
        return state.drag().filter(Drag::held).isPresent();
    }

    Range range(WeightId id) {
        return ranges.of(id);
    }

    Range rateRange() {
        return ranges.rate();
    }

    void widen(WeightId id, double value) {
        ranges.widen(id, value);
    }

    void widenRate(double alpha) {
        ranges.widenRate(alpha);
    }

    /** How the scenario wrote a weight, even if something else was typed since. */
    Optional<String> firstSpelling(WeightId id, double value) {
        return firstSpellings.of(Spellings.place(id), value);
    }

    /** A style: as wide as the longest sign. */
    String signWidth() {
        return signWidth;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
        limits.close();
    }
}
