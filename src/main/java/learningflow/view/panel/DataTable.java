package learningflow.view.panel;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableNumberValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import learningflow.view.panel.DataColumn.Source;

/**
 * Fills a table with rows of numbers, which it makes only where they are seen. A cursor is on one of the cells that can be
 * edited: in the row that has the focus.
 */
final class DataTable {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass TEST = PseudoClass.getPseudoClass("test");

    /** Hears what is wanted. */
    interface Hand {
        void pick(int row);

        /** @param again whether a click on the same place has already picked the row @param typed what already was, if anything */
        void edit(int row, Source source, boolean again, Optional<String> typed);

        void rename(Source source);

        ContextMenu headerMenu(Source source);
    }

    private final TableView<Integer> table;
    private final Hand hand;
    private final DataWidths widths;
    private final Set<DataCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Line> lines = Collections.newSetFromMap(new WeakHashMap<>());
    private List<DataColumn> columns = List.of();
    private Rows rows;
    /** The place of the cursor's column. */
    private int cursor;

    DataTable(TableView<Integer> table, Hand hand) {
        this.table = table;
        this.hand = hand;
        widths = new DataWidths(table);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> newLine());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        table.getFocusModel().focusedIndexProperty().addListener(property -> showCursor());
        table.focusedProperty().addListener(property -> showCursor());
    }

    /** @param newColumns the very same as before, or others */
    void show(Rows newRows, List<DataColumn> newColumns) {
        boolean counts = rows == null || rows.count() != newRows.count();
        rows = newRows;
        if (newColumns != columns) {
            columns = newColumns;
            cells.clear(); // those of other columns look for numbers that are not there any more
            table.getColumns().setAll(columns.stream().map(this::column).toList());
            cursor = editable(Math.min(cursor, columns.size() - 1), 1);
        }
        if (counts) {
            table.setItems(FXCollections.observableList(new Places(rows.count())));
        }
        cells.forEach(DataCell::follow);
        lines.forEach(Line::show);
        table.getColumns().forEach(column -> ((DataHeader) column.getGraphic()).show(rows));
        widths.fit(rows, columns);
        showCursor();
    }

    /** This place, or the nearest behind it (or before, by −1) that can be edited, or else the first one. */
    private int editable(int place, int by) {
        for (int i = place; i >= 0 && i < columns.size(); i += by) {
            if (columns.get(i).isEditable()) {
                return i;
            }
        }
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isEditable())
                .findFirst()
                .orElse(0);
    }

    private void showCursor() {
        cells.forEach(cell -> cell.markCursor(table.isFocused() && isAt(cell, focusedRow(), cursorColumn())));
    }

    private static boolean isAt(DataCell cell, int row, DataColumn column) {
        return !cell.isEmpty() && cell.getItem() != null && cell.getItem() == row && cell.column() == column;
    }

    /** −1 if there is none. */
    int focusedRow() {
        return table.getFocusModel().getFocusedIndex();
    }

    private DataColumn cursorColumn() {
        return columns.get(cursor);
    }

    /** What the cursor is on. */
    Source cursorSource() {
        return cursorColumn().source().orElseThrow();
    }

    /** The cursor moves to a row, which is selected alone; the table gets the focus. */
    void go(int row) {
        int to = Math.max(0, Math.min(row, rows.count() - 1));
        table.getSelectionModel().clearAndSelect(to);
        table.getFocusModel().focus(to);
        table.requestFocus();
        show(to);
        showCursor();
    }

    /** The cursor moves on among the cells that can be edited; to the right of the last one to the next row. */
    void move(int right, int down) {
        int row = focusedRow() + down;
        int next = cursor + right;
        int to = editable(next, right < 0 ? -1 : 1);
        if (right > 0 && to <= cursor) {
            row = Math.min(row + 1, rows.count() - 1);
        } else if (right < 0 && to >= cursor) {
            to = cursor;
        }
        cursor = to;
        table.scrollToColumnIndex(cursor);
        go(row);
    }

    /** Scrolls there unless it can be seen. */
    private void show(int row) {
        boolean seen = cells.stream().anyMatch(cell -> isAt(cell, row, cell.column()) && isSeen(cell));
        if (!seen) {
            table.scrollTo(row);
        }
    }

    private boolean isSeen(DataCell cell) {
        double y = cell.localToScene(0, 0).getY();
        double top = table.localToScene(0, headerHeight()).getY();
        return cell.getScene() != null
                && y >= top - 1
                && y + cell.getHeight()
                        <= table.localToScene(0, table.getHeight()).getY() + 1;
    }

    private double headerHeight() {
        return widths.headerRows().get() * table.getFixedCellSize();
    }

    /** Where a cell is in the scene, after scrolling there. */
    Optional<Bounds> place(int row, Source source) {
        show(row);
        table.layout();
        return cells.stream()
                .filter(cell -> cell.column().source().equals(Optional.of(source)) && isAt(cell, row, cell.column()))
                .findFirst()
                .map(cell -> cell.localToScene(cell.getLayoutBounds()));
    }

    /** Where the head of a column is in the scene. */
    Optional<Bounds> headerPlace(Source source) {
        return table.getColumns().stream()
                .map(column -> (DataHeader) column.getGraphic())
                .filter(header -> header.shows(source))
                .findFirst()
                .map(header -> header.localToScene(header.getLayoutBounds()));
    }

    void requestFocus() {
        table.requestFocus();
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
        return selectedAlone().isEmpty()
                ? IntStream.range(0, rows.count())
                : selectedAlone().stream().mapToInt(i -> i);
    }

    /** The selected rows in order; may be none. */
    List<Integer> selectedAlone() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null && row < rows.count())
                .sorted()
                .toList();
    }

    private TableColumn<Integer, Integer> column(DataColumn data) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        DataHeader header = new DataHeader(data, column);
        column.setGraphic(header);
        data.source().ifPresent(source -> {
            column.setContextMenu(hand.headerMenu(source));
            header.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    hand.rename(source);
                }
            });
        });
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
        column.source().ifPresent(source -> {
            cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                cursor = placeOf(source);
                showCursor();
            });
            cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !cell.isEmpty()) {
                    hand.edit(cell.getItem(), source, true, Optional.empty());
                }
            });
        });
        return cell;
    }

    /** The press may have ended the renaming of a column, and come too late for the columns of before. */
    private int placeOf(Source source) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i)
                        .source()
                        .filter(other -> other.output() == source.output() && other.index() == source.index())
                        .isPresent())
                .findFirst()
                .orElse(cursor);
    }

    private Line newLine() {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /** Enter and Space pick the row that the arrows have moved to, F2 edits the cell that they have. */
    private void key(KeyEvent event) {
        int focused = focusedRow();
        if (focused < 0 || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (TableKey.PICK.isAskedBy(event) || event.getCode() == KeyCode.SPACE) {
            hand.pick(focused);
        } else if (TableKey.EDIT.isAskedBy(event)) {
            hand.edit(focused, cursorSource(), false, Optional.empty());
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            moveOnly(event.getCode() == KeyCode.RIGHT ? 1 : -1);
        } else {
            return;
        }
        event.consume();
    }

    /** Within the row. */
    private void moveOnly(int by) {
        int to = editable(cursor + by, by);
        cursor = (to - cursor) * by > 0 ? to : cursor;
        table.scrollToColumnIndex(cursor);
        showCursor();
    }

    /** The first letters of a number begin to edit. */
    private void type(KeyEvent event) {
        boolean begins = event.getCharacter().matches("[-+−0-9.,]");
        if (begins && focusedRow() >= 0 && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            hand.edit(focusedRow(), cursorSource(), false, Optional.of(event.getCharacter()));
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
            boolean shows = row != null && row < rows.count();
            pseudoClassStateChanged(PRESENT, shows && rows.isPresent(row));
            pseudoClassStateChanged(TEST, shows && rows.isTest(row));
        }

        private void pickByClick(MouseEvent event) {
            boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
            if (plain && event.getClickCount() == 1 && event.isStillSincePress() && !isEmpty()) {
                hand.pick(getItem());
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
