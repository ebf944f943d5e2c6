package learningflow.view.shell;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import learningflow.lesson.BlankScenario;
import learningflow.lesson.Scenario;
import learningflow.view.kit.Context;
import learningflow.view.kit.NumberField;

/** Asks how many inputs, expectations and rows something new is to have. */
final class BlankPage {
    private static final int MOST = 1000;

    private final Context context;
    private final GridPane grid = new GridPane();
    private int inputs = 2;
    private int outputs = 1;
    private int rows = 4;

    BlankPage(Context context) {
        this.context = context;
        grid.getStyleClass().add("help-grid");
        add("blank.inputs", inputs, value -> inputs = value);
        add("blank.outputs", outputs, value -> outputs = value);
        add("blank.rows", rows, value -> rows = value);
    }

    private void add(String key, int initial, IntConsumer set) {
        NumberField field = new NumberField();
        field.setId(key.replace('.', '-'));
        field.setPrefColumnCount(5);
        field.setAllowed(value -> value >= 1 && value <= MOST && value == Math.rint(value));
        field.setTexts(context.text(key), context.text("blank.wrong", "most", MOST));
        field.show(initial);
        field.setOnCommit((value, typed) -> {
            set.accept((int) value);
            field.show(value);
        });
        Label label = new Label(context.text(key));
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, field);
    }

    Region root() {
        return grid;
    }

    Scenario scenario() {
        grid.requestFocus(); // what is being typed counts
        return BlankScenario.of(context.text("blank.title"), inputs, outputs, rows);
    }
}
