package learningflow.view.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import learningflow.core.Dataset;
import learningflow.core.Numbers;
import learningflow.lesson.Spellings;
import learningflow.lesson.Step;
import learningflow.state.State;

/** What the cells of the table of the data should say. */
final class MonkeyTable {
    private static final int MOST_INPUTS = 40;

    private final State state;
    private final List<String> wrong = new ArrayList<>();

    private MonkeyTable(State state) {
        this.state = state;
    }

    static List<String> wrong(Node table, State state) {
        MonkeyTable look = new MonkeyTable(state);
        look.walk(table);
        return look.wrong;
    }

    private void walk(Node node) {
        if (node instanceof TableCell<?, ?> cell) {
            check(cell);
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void check(TableCell<?, ?> cell) {
        Dataset data = state.run().setup().data();
        boolean there = !cell.isEmpty()
                && cell.getTableRow() != null
                && cell.getTableRow().isVisible();
        int row = cell.getIndex();
        if (!there || row >= data.rows()) {
            return;
        }
        int column = cell.getTableView().getColumns().indexOf(cell.getTableColumn()) - 1;
        int inputs = Math.min(MOST_INPUTS, data.inputs().size());
        int outputs = data.outputs().size();
        int last = cell.getTableView().getColumns().size() - 2;
        if (column >= 0 && column < inputs) {
            same(cell, row, raw(false, row, column, data.rawX().get(row, column)));
        } else if (column >= inputs && column < inputs + outputs) {
            same(cell, row, raw(true, row, column - inputs, data.rawY().get(row, column - inputs)));
        } else if (column >= inputs + outputs && column < inputs + 2 * outputs) {
            int output = column - inputs - outputs;
            boolean secret = state.conceals(
                    Step.Kind.FORWARD, state.run().setup().network().size());
            double value =
                    data.outputScale(output).reverse(state.run().now().outputs().get(row, output));
            same(cell, row, secret ? "?" : Numbers.format(value));
        } else if (column == last - 1) {
            boolean secret = state.conceals(Step.Kind.LOSS, 0);
            same(
                    cell,
                    row,
                    secret ? "?" : Numbers.format(state.run().now().losses().get(row)));
        }
    }

    /** A longer spelling would be a wall of digits. */
    private String raw(boolean output, int row, int column, double value) {
        return state.run()
                .origin()
                .spellings()
                .of(Spellings.place(row, output, column), value)
                .filter(text -> text.length() <= 14)
                .map(text -> text.replace('-', '−'))
                .orElseGet(() -> Numbers.format(value));
    }

    private void same(TableCell<?, ?> cell, int row, String expected) {
        if (!expected.equals(cell.getText())) {
            wrong.add("the table's row " + row + " shows " + cell.getText() + " but the state says " + expected);
        }
    }
}
