package learningflow.view.exercise;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import learningflow.lesson.Attempt;
import learningflow.view.kit.Context;

/** Every attempt in a line. */
final class ReportTable {
    private ReportTable() {}

    static void prepare(TableView<Attempt> table, Context context) {
        table.setAccessibleText(context.text("homework.report"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column(context, "number", 0.5, attempt -> Integer.toString(attempt.number())),
                        column(context, "update", 0.8, attempt -> Integer.toString(attempt.update())),
                        column(context, "row", 0.6, attempt -> Integer.toString(attempt.row())),
                        column(context, "asked", 0.8, Attempt::asked),
                        column(context, "attempt", 0.6, attempt -> Integer.toString(attempt.attempt())),
                        column(context, "answer", 2, Attempt::answer),
                        column(context, "outcome", 1.6, attempt -> outcome(context, attempt))));
    }

    private static String outcome(Context context, Attempt attempt) {
        return context.text("homework.outcome." + attempt.outcome(), "right", attempt.right(), "all", attempt.all());
    }

    private static TableColumn<Attempt, String> column(
            Context context, String name, double share, Function<Attempt, String> text) {
        TableColumn<Attempt, String> column = new TableColumn<>(context.text("homework.column." + name));
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(60 * share);
        return column;
    }
}
