package learningflow.view.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.io.CsvChoice;
import learningflow.io.CsvDocument;
import learningflow.io.CsvFormat;
import learningflow.io.CsvPreview;
import learningflow.io.CsvResult;
import learningflow.lesson.Adaptation;
import learningflow.lesson.Redesign;
import learningflow.lesson.Scenario;
import learningflow.state.Run;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;

/**
 * Makes data of a table in a file, and the present network fit it. Shows how the table is read and what would become of the
 * network before anything happens; nothing can be imported while a cell is bad.
 */
public final class CsvPage implements AutoCloseable {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    /** More would be a wall of cells. */
    private static final int MOST_COLUMNS = 40;

    /** Of a column: wide enough for its name in large type. */
    private static final double LETTER = 12;

    private static final double MARGIN = 60;
    private static final double WIDEST = 240;

    private final Context context;
    private final Consumer<Run> done;
    private final VBox root = new VBox();
    private final TableView<List<String>> table = new TableView<>();
    private final Label note = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button();
    private final Button take = new Button();
    private final CsvFormatBar format;
    private final CsvColumns columns;
    private final CsvMending mending;
    private final CsvJob job;
    private CsvDocument document;
    private CsvPreview preview;
    private Optional<Run> made = Optional.empty();

    /** What was read, and what would become of it: how the network changes, and the run it begins. */
    private record Read(CsvResult result, List<String> changes, Optional<Run> run) {}

    /** @param background reads @param done takes a run of the present scenario with the data of the table in it */
    public CsvPage(Context context, Background background, Path file, Consumer<Run> done) {
        this.context = context;
        this.done = done;
        format = new CsvFormatBar(context, this::look);
        columns = new CsvColumns(context, this::read);
        mending = new CsvMending(context, this::read);
        job = new CsvJob(background, bar);
        layOut();
        job.start(
                progress -> () -> {
                    document = CsvDocument.read(file);
                    return document.guess();
                },
                this::look,
                this::fail);
    }

    private void layOut() {
        root.getStyleClass().add("csv-page");
        root.setPrefSize(820, 620);
        table.setId("csvTable");
        table.setAccessibleText(context.text("csv.preview"));
        table.setPlaceholder(new Label(""));
        table.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(columns.root(), Priority.ALWAYS);
        VBox.setVgrow(mending.root(), Priority.ALWAYS);
        note.setId("csvNote");
        note.getStyleClass().add("data-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        stop.setId("csvStop");
        stop.setOnAction(event -> stopReading());
        stop.setText(context.text("csv.stop"));
        stop.visibleProperty().bind(bar.visibleProperty());
        take.setId("csvImport");
        take.setText(context.text("csv.import"));
        take.setDisable(true);
        take.setDefaultButton(false);
        take.setOnAction(event -> made.ifPresent(done));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(context.text("csv.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        take.setMinWidth(Region.USE_PREF_SIZE);
        Flow foot = new Flow(bar, stop, take);
        foot.getStyleClass().add("csv-foot");
        root.getChildren().setAll(format.root(), table, columns.root(), mending.root(), note, foot);
    }

    /** Reads the table in this way, first to be looked at. */
    private void look(CsvFormat wanted) {
        format.show(wanted);
        mending.forget();
        unmake();
        job.start(progress -> () -> document.preview(wanted, progress), this::show, this::fail);
    }

    private void show(CsvPreview found) {
        preview = found;
        int width = Math.min(found.columns().size(), MOST_COLUMNS);
        table.getColumns()
                .setAll(IntStream.range(0, width).mapToObj(this::column).toList());
        table.setItems(FXCollections.observableList(found.first()));
        columns.show(found.columns());
        read();
    }

    private TableColumn<List<String>, String> column(int index) {
        TableColumn<List<String>, String> column =
                new TableColumn<>(preview.columns().get(index).name());
        column.setPrefWidth(Math.min(MARGIN + LETTER * column.getText().length(), WIDEST));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        return column;
    }

    /** Makes data of the chosen columns, and the network fit them. */
    private void read() {
        unmake();
        Optional<CsvChoice> choice = columns.choice().map(mending::with);
        if (choice.isEmpty()) {
            job.stop();
            say(context.text("csv.chooseBoth"), true);
            return;
        }
        Scenario scenario = context.store().state().run().scenario();
        CsvPreview read = preview;
        job.start(
                progress -> () -> {
                    CsvResult result = document.read(read, choice.get(), progress);
                    if (result.data().isEmpty()) {
                        return new Read(result, List.of(), Optional.empty());
                    }
                    Adaptation adapted =
                            Adaptation.of(scenario, result.data().get(), result.results(), context.texts());
                    return new Read(result, adapted.changes(), Optional.of(Run.start(adapted.scenario())));
                },
                this::show,
                this::fail);
    }

    private void show(Read read) {
        mending.show(read.result());
        made = read.run();
        take.setDisable(made.isEmpty());
        if (made.isEmpty()) {
            say(context.text("csv.badCount", "n", read.result().badCount()), true);
        } else {
            String left = read.result().leftOut() == 0
                    ? ""
                    : " " + context.text("csv.leftOut", "n", read.result().leftOut());
            say(String.join(" ", read.changes()) + left, false);
        }
    }

    private void unmake() {
        made = Optional.empty();
        take.setDisable(true);
        say("", false);
    }

    private void fail(Exception problem) {
        boolean refused = problem instanceof Redesign.RefusedException;
        say(refused ? ((Redesign.RefusedException) problem).tell(context.texts()) : problem.getMessage(), true);
    }

    private void stopReading() {
        job.stop();
        say(context.text("csv.stopped"), true);
    }

    private void say(String text, boolean bad) {
        note.setText(text);
        note.pseudoClassStateChanged(BAD, bad);
        note.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    public Region root() {
        return root;
    }

    /** Stops what is being read. */
    @Override
    public void close() {
        job.stop();
    }
}
