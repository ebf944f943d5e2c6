package learningflow.view.panel;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import learningflow.view.kit.Tips;
import learningflow.view.panel.DataColumn.Tone;

/** A cell of the table of the data. */
final class DataCell extends TableCell<Integer, Integer> {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final DataColumn column;
    private final Supplier<Rows> rows;

    DataCell(DataColumn column, Supplier<Rows> rows) {
        this.column = column;
        this.rows = rows;
        getStyleClass().add(column.kind());
    }

    DataColumn column() {
        return column;
    }

    void markCursor(boolean here) {
        pseudoClassStateChanged(CURSOR, here);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    void show() {
        Integer row = isEmpty() ? null : getItem();
        if (row == null || row >= rows.get().count()) {
            setText(null);
            tone(Tone.NEUTRAL);
            return;
        }
        String spoken = column.spoken().apply(rows.get(), row);
        setText(column.text().apply(rows.get(), row));
        Tips.tip(this, spoken);
        setAccessibleText(spoken);
        tone(column.tone().apply(rows.get(), row));
    }

    private void tone(Tone tone) {
        pseudoClassStateChanged(GOOD, tone == Tone.GOOD);
        pseudoClassStateChanged(BAD, tone == Tone.BAD);
    }
}
