package learningflow.view.panel;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Dataset;
import learningflow.core.Network;
import learningflow.lesson.Decision;
import learningflow.state.Edits;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.Icons;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;
import org.kordamp.ikonli.feather.Feather;

/** The data, and what the network makes of every row with the weights on the screen. */
public final class DataPanel implements Panel {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int ROWS_ALWAYS_SEEN = 3;

    private final Context context;
    private final Region root;
    private final Subscription subscription;
    private final IntegerProperty rowCount = new SimpleIntegerProperty();
    private DataTable rowsTable;
    private Summary summary;
    private TryBox trial;
    private Network network;
    private Dataset data;
    private Rows rows;
    private List<DataColumn> columns = List.of();

    @FXML
    private VBox dataPanel;

    @FXML
    private Label dataHint;

    @FXML
    private Button copyRows;

    @FXML
    private TableView<Integer> dataTable;

    @FXML
    private Label meanLoss;

    @FXML
    private Label meanLossChange;

    @FXML
    private Label rightCount;

    @FXML
    private Label rightCountChange;

    @FXML
    private VBox tryBox;

    @FXML
    private FlowPane tryInputs;

    @FXML
    private Label tryResult;

    public DataPanel(Context context) {
        this.context = context;
        root = Fxml.load("data", this, context);
        subscription = context.store().subscribe(this::show);
    }

    @FXML
    private void initialize() {
        rowsTable = new DataTable(dataTable, this::pick);
        dataPanel.getChildren().add(rowsTable.probe());
        summary = new Summary(context, List.of(meanLoss, meanLossChange, rightCount, rightCountChange));
        trial = new TryBox(context, tryBox, tryInputs, tryResult);
        Icons.put(copyRows, Feather.COPY);
        Tips.explain(copyRows, context.text("data.copy.name"), context.text("data.copy.help"));
        copyRows.setOnAction(event -> copy(IntStream.range(0, rows.count())));
        dataTable.setAccessibleText(context.text("data.table"));
        dataTable.addEventFilter(KeyEvent.KEY_PRESSED, this::copyByKey);
        dataTable.prefHeightProperty().bind(rowsTable.heightOf(rowCount));
        dataTable.maxHeightProperty().bind(rowsTable.heightOf(rowCount));
        dataTable.minHeightProperty().bind(rowsTable.heightOf(Bindings.min(rowCount, ROWS_ALWAYS_SEEN)));
    }

    private void show(State state) {
        rows = Rows.of(state);
        rowCount.set(rows.count());
        Network newNetwork = state.run().setup().network();
        if (newNetwork != network || rows.data() != data) {
            network = newNetwork;
            data = rows.data();
            columns = DataColumns.of(network, data, rows.results().exist(), words(state), context.texts());
        }
        rowsTable.show(rows, columns);
        summary.show(rows);
        trial.show(state, rows.results());
        dataHint.setText(context.text(state.isInferring() ? "data.hint.inferring" : "data.hint.training"));
    }

    private static Words words(State state) {
        return state.run()
                .origin()
                .decision()
                .map((Decision decision) -> Words.of(List.of(decision.below(), decision.above())))
                .orElse(Words.inFull());
    }

    /** What is picked already, and alone, is not picked again: that would only cut off its future. */
    private void pick(int row) {
        State state = context.store().state();
        boolean already = rows.isPresent(row) && rows.present().cardinality() == 1;
        if (!already || state.run().isUpdated() && !state.isInferring() || state.step() == 0) {
            context.store().dispatch(new Edits.PickRow(row));
        }
    }

    private void copyByKey(KeyEvent event) {
        if (COPY.match(event)) {
            event.consume();
            copy(rowsTable.selected());
        }
    }

    private void copy(IntStream selected) {
        List<DataColumn> all = DataColumns.all(network, data, rows.results().exist(), context.texts());
        ClipboardContent content = new ClipboardContent();
        content.putString(DataText.of(all, rows, selected));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
