package learningflow.view.panel;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
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
    /** Whether a change of the layout is for this cell alone. */
    private boolean alone;

    private Rows shown;
    private Integer shownRow;

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

    /**
     * Shows the rows of now. The table gives its cells their sizes whatever stands in them, so a number that changes is no reason
     * to lay out the whole table, as JavaFX would. Laid out here and now: a table that lays out its rows by itself may pass by a
     * cell that waits for it, which then went on showing the number of before.
     */
    void follow() {
        if (!isUpToDate()) {
            alone = true;
            show();
            layout(); // which moves the text, and asks for another one
            alone = false;
        }
    }

    /** What a cell of the data shows depends on nothing that moves while a weight is dragged. */
    private boolean isUpToDate() {
        Rows now = rows.get();
        return column.source().isPresent()
                && shown != null
                && shown.data() == now.data()
                && shown.spellings() == now.spellings()
                && Objects.equals(shownRow, getItem());
    }

    @Override
    public void requestLayout() {
        if (alone) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    private void show() {
        Integer row = isEmpty() ? null : getItem();
        shown = rows.get();
        shownRow = getItem();
        if (row == null || row >= rows.get().count()) {
            setText(null);
            setTooltip(null);
            tone(Tone.NEUTRAL);
            return;
        }
        setText(column.text().apply(rows.get(), row));
        Tips.tip(this, this::spoken);
        tone(column.tone().apply(rows.get(), row));
    }

    /** Exact numbers take a while, and mostly nobody asks for them. */
    private String spoken() {
        Integer row = getItem();
        return isEmpty() || row == null || row >= rows.get().count()
                ? ""
                : column.spoken().apply(rows.get(), row);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? spoken() : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void tone(Tone tone) {
        pseudoClassStateChanged(GOOD, tone == Tone.GOOD);
        pseudoClassStateChanged(BAD, tone == Tone.BAD);
    }
}
