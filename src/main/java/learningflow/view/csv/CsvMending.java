package learningflow.view.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.io.CsvChoice;
import learningflow.io.CsvResult;
import learningflow.io.CsvResult.BadCell;
import learningflow.view.kit.AtOnce;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Tips;

/** The bad cells, each with a field to mend it, or its row to be left out. */
final class CsvMending {
    private final Context context;
    private final Runnable changed;
    private final ListView<BadCell> list = new ListView<>();
    private final CheckBox leaveOut = new CheckBox();
    private final VBox root = new VBox(leaveOut, list);
    private final Map<CsvChoice.Cell, String> mended = new HashMap<>();
    private final Set<Integer> leftOut = new HashSet<>();

    CsvMending(Context context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        root.getStyleClass().add("csv-mending");
        VBox.setVgrow(list, Priority.ALWAYS);
        leaveOut.setId("csvLeaveOut");
        leaveOut.setText(context.text("csv.leaveOutBad"));
        leaveOut.setOnAction(event -> changed.run());
        list.setId("csvBad");
        list.setAccessibleText(context.text("csv.bad"));
        list.setCellFactory(view -> new Line());
        AtOnce.scroll(list);
        show(List.of());
    }

    Region root() {
        return root;
    }

    /** Another way of reading: other cells. */
    void forget() {
        mended.clear();
        leftOut.clear();
        leaveOut.setSelected(false);
        show(List.of());
    }

    CsvChoice with(CsvChoice choice) {
        return choice.withMended(mended).withLeftOut(leftOut).withLeaveOutBad(leaveOut.isSelected());
    }

    void show(CsvResult result) {
        show(result.bad());
    }

    private void show(List<BadCell> bad) {
        list.setItems(FXCollections.observableList(bad));
        boolean needed = !bad.isEmpty() || leaveOut.isSelected();
        list.setVisible(!bad.isEmpty());
        root.setVisible(needed);
        root.setManaged(needed);
    }

    /** A bad cell. */
    private final class Line extends ListCell<BadCell> {
        private final Label what = new Label();
        private final TextField instead = new TextField();
        private final Button without = new Button(context.text("csv.leaveOutRow"));
        private final Flow line = new Flow(what, instead, without);

        Line() {
            line.getStyleClass().add("csv-column");
            line.setPrefWidth(0);
            what.setWrapText(true);
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            instead.setPrefColumnCount(7);
            instead.setMinWidth(Region.USE_PREF_SIZE);
            instead.setPromptText(context.text("csv.instead"));
            instead.setOnAction(event -> mend());
            without.setMinWidth(Region.USE_PREF_SIZE);
            without.setOnAction(event -> {
                leftOut.add(getItem().row());
                changed.run();
            });
        }

        private void mend() {
            if (!instead.getText().isBlank()) {
                mended.put(new CsvChoice.Cell(getItem().row(), getItem().column()), instead.getText());
                changed.run();
            }
        }

        @Override
        protected void updateItem(BadCell bad, boolean empty) {
            super.updateItem(bad, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                what.setText(bad.line());
                Tips.tip(what, bad.line());
                String place = bad.row() + "-" + bad.column();
                instead.setId("csvMend-" + place);
                instead.setAccessibleText(context.text("csv.mend.name", "problem", bad.line()));
                instead.setText(mended.getOrDefault(new CsvChoice.Cell(bad.row(), bad.column()), ""));
                instead.setVisible(bad.column() >= 0);
                without.setId("csvWithout-" + place);
            }
        }
    }
}
