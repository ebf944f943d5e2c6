package learningflow.view.panel;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Dataset;
import learningflow.lesson.Decision;
import learningflow.state.Edits;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.state.Subscription;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Fxml;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.NumberLabel;
import learningflow.view.kit.Panel;
import learningflow.view.kit.Tips;

/** The data, and what the network makes of every row with the weights on the screen. */
public final class DataPanel implements Panel {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int ROWS_ALWAYS_SEEN = 2;
    /** With more it does not ask for more room than the weights beside it. */
    private static final int ROWS_WANTED = 8;

    private final Context context;
    private final Region root;
    private final Subscription subscription;
    private final IntegerProperty rowCount = new SimpleIntegerProperty();
    private DataTable rowsTable;
    private FloatingField field;
    private CellEdits cells;
    private RowEdits edits;
    private DataMenus menus;
    private Summary summary;
    private Summary testSummary;
    private TestRows testRows;
    private TryBox trial;
    private final MenuItem openCsv = new MenuItem();
    private List<Object> shape = List.of();
    private List<DataColumn> columns = List.of();
    private Rows rows;
    private Run run;
    /** What the last pick led to. */
    private Run picked;

    @FXML
    private VBox dataPanel;

    @FXML
    private Label dataHint;

    @FXML
    private MenuButton editData;

    @FXML
    private TableView<Integer> dataTable;

    @FXML
    private Label dataNote;

    @FXML
    private NumberLabel meanLoss;

    @FXML
    private NumberLabel meanLossChange;

    @FXML
    private NumberLabel rightCount;

    @FXML
    private NumberLabel rightCountChange;

    @FXML
    private NumberLabel testLoss;

    @FXML
    private NumberLabel testLossChange;

    @FXML
    private NumberLabel testRightCount;

    @FXML
    private NumberLabel testRightCountChange;

    @FXML
    private Flow testRowsBox;

    @FXML
    private NumberField testShare;

    @FXML
    private Label testCount;

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
        rowsTable = new DataTable(dataTable, new TableHand());
        field = new FloatingField(dataPanel, complaint -> say(complaint, true));
        field.setId("dataField");
        dataPanel.getChildren().addAll(rowsTable.probe(), field);
        cells = new CellEdits(context, rowsTable, field, this::isEditable);
        edits = new RowEdits(context, rowsTable, this::isEditable, this::say);
        menus = new DataMenus(context, edits, cells, this::isEditable);
        summary = new Summary(context, false, List.of(meanLoss, meanLossChange, rightCount, rightCountChange));
        testSummary =
                new Summary(context, true, List.of(testLoss, testLossChange, testRightCount, testRightCountChange));
        testRows = new TestRows(context, testRowsBox, testShare, testCount);
        trial = new TryBox(context, tryBox, tryInputs, tryResult);
        fillMenus();
        dataTable.setAccessibleText(context.text("data.table"));
        Tips.whole(dataHint);
        dataTable.addEventFilter(KeyEvent.KEY_PRESSED, edits::key);
        dataTable.addEventFilter(ScrollEvent.ANY, event -> field.leave());
        dataTable.prefHeightProperty().bind(rowsTable.heightOf(Bindings.min(rowCount, ROWS_WANTED)));
        dataTable.maxHeightProperty().bind(rowsTable.heightOf(rowCount));
        dataTable.minHeightProperty().bind(rowsTable.heightOf(Bindings.min(rowCount, ROWS_ALWAYS_SEEN)));
    }

    private void fillMenus() {
        Tips.explain(editData, context.text("data.edit.name"), context.text("data.edit.help"));
        openCsv.setId("openCsv");
        openCsv.setText(context.text("data.openCsv"));
        openCsv.setVisible(false);
        MenuItem tests = new MenuItem(context.text("data.testRows"));
        tests.setId("testRows");
        tests.setOnAction(event -> testRows.ask());
        editData.addEventHandler(MenuButton.ON_SHOWING, event -> {
            field.leave();
            tests.setDisable(!isEditable());
            openCsv.setDisable(!isEditable());
        });
        menus.fill(editData, rowsTable::cursorSource, List.of(tests, openCsv));
        dataTable.setContextMenu(menus.ofRows());
    }

    /** Offers to open a table from a file. */
    public void setOnOpenCsv(Runnable open) {
        openCsv.setOnAction(event -> open.run());
        openCsv.setVisible(true);
    }

    private boolean isEditable() {
        State state = context.store().state();
        return !state.isInferring() && !state.training();
    }

    private void say(String text, boolean bad) {
        dataNote.setText(text);
        dataNote.pseudoClassStateChanged(BAD, bad);
        dataNote.setVisible(!text.isEmpty());
        dataNote.setManaged(!text.isEmpty());
        dataNote.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void show(State state) {
        if (state.run() != run) {
            run = state.run();
            say("", false);
        }
        rows = Rows.of(state);
        List<Object> newShape = shape(state);
        if (!newShape.equals(shape) || !isEditable()) {
            field.drop();
        }
        if (!newShape.equals(shape)) {
            shape = newShape;
            columns = DataColumns.of(state.run().setup().network(), rows, words(state), context.texts());
        }
        rowCount.set(rows.count());
        rowsTable.show(rows, columns);
        summary.show(rows);
        testSummary.show(rows);
        testRows.show(state);
        trial.show(state, rows.results());
        dataHint.setText(context.text(state.isInferring() ? "data.hint.inferring" : "data.hint.training"));
    }

    /** While this is the same, the columns are. */
    private List<Object> shape(State state) {
        Dataset data = rows.data();
        return List.of(
                state.run().setup().network(),
                data.inputs(),
                data.outputs(),
                data.normalisation(),
                rows.count(),
                rows.split().testCount() > 0,
                rows.results().exist(),
                words(state));
    }

    private static Words words(State state) {
        return state.run()
                .origin()
                .decision()
                .map((Decision decision) -> Words.of(List.of(decision.below(), decision.above())))
                .orElse(Words.inFull());
    }

    /** What the table asks for. */
    private final class TableHand implements DataTable.Hand {
        /** What is picked already, and alone, is not picked again: that would only cut off its future. */
        @Override
        public void pick(int row) {
            if (row >= rows.count()) {
                return; // the mouse met a line of before, which goes with the next frame
            }
            State state = context.store().state();
            boolean already = rows.isPresent(row) && rows.present().cardinality() == 1;
            picked = null;
            if (!already || state.run().isUpdated() && !state.isInferring() || state.step() == 0) {
                context.store().dispatch(new Edits.PickRow(row));
                Run after = context.store().state().run();
                picked = after == state.run() ? null : after;
            }
        }

        /** The first click of a double-click has picked the row, which was not what it was for. */
        @Override
        public void edit(int row, DataColumn.Source source, boolean again, Optional<String> typed) {
            if (!isEditable() || row >= rows.count() || !rows.has(source)) {
                return;
            }
            if (again && picked != null && context.store().state().run() == picked) {
                context.store().undo();
            }
            picked = null;
            cells.edit(row, source, typed);
        }

        @Override
        public void rename(DataColumn.Source source) {
            cells.rename(source);
        }

        @Override
        public ContextMenu headerMenu(DataColumn.Source source) {
            return menus.ofColumn(source);
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscription.close();
        edits.close();
    }
}
