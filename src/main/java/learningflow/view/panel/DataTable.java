package learningflow.view.panel;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableNumberValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Fills a table with rows of numbers, which it makes only where they are seen. */
final class DataTable {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private final TableView<Integer> table;
    private final IntConsumer onPick;
    private final DataWidths widths;
    private final Set<DataCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Line> lines = Collections.newSetFromMap(new WeakHashMap<>());
    private List<DataColumn> columns = List.of();
    private Rows rows;

    DataTable(TableView<Integer> table, IntConsumer onPick) {
        this.table = table;
        this.onPick = onPick;
        widths = new DataWidths(table);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> newLine());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pickByKey);
    }

    /** @param newColumns the very same as before, or others */
    void show(Rows newRows, List<DataColumn> newColumns) {
        boolean counts = rows == null || rows.count() != newRows.count();
        rows = newRows;
        if (newColumns != columns) {
            columns = newColumns;
            cells.clear(); // those of other columns look for numbers that are not there any more
            table.getColumns().setAll(columns.stream().map(this::column).toList());
        }
        if (counts) {
            table.setItems(FXCollections.observableList(new Places(rows.count())));
        }
        cells.forEach(DataCell::show);
        lines.forEach(Line::show);
        widths.fit(rows, columns);
    }

    /** Of so many rows with the header. */
    DoubleBinding heightOf(ObservableNumberValue rowCount) {
        return table.fixedCellSizeProperty()
                .multiply(widths.headerRows().add(rowCount))
                .add(widths.barHeight())
                .add(2);
    }

    /** To be put beside the table; never seen. */
    Label probe() {
        return widths.probe();
    }

    /** The selected rows, or all if none is. */
    IntStream selected() {
        List<Integer> selected = table.getSelectionModel().getSelectedItems();
        return selected.isEmpty()
                ? IntStream.range(0, rows.count())
                : selected.stream().mapToInt(Integer::intValue).sorted();
    }

    private TableColumn<Integer, Integer> column(DataColumn data) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setGraphic(new DataHeader(data, column));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(0);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(of -> newCell(data));
        return column;
    }

    private DataCell newCell(DataColumn column) {
        DataCell cell = new DataCell(column, () -> rows);
        cells.add(cell);
        return cell;
    }

    private Line newLine() {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /** Enter and Space pick the row that the arrows have moved to. */
    private void pickByKey(KeyEvent event) {
        int focused = table.getFocusModel().getFocusedIndex();
        boolean picks = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (picks && focused >= 0 && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            onPick.accept(focused);
        }
    }

    /** A row of the table. */
    private final class Line extends TableRow<Integer> {
        Line() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::pickByClick);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            show();
        }

        void show() {
            Integer row = isEmpty() ? null : getItem();
            pseudoClassStateChanged(PRESENT, row != null && rows.isPresent(row));
        }

        private void pickByClick(MouseEvent event) {
            boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
            if (plain && event.isStillSincePress() && !isEmpty()) {
                onPick.accept(getItem());
            }
        }
    }

    /** 0, 1, 2 … without holding them. */
    private static final class Places extends AbstractList<Integer> {
        private final int size;

        Places(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
