package learningflow.view.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import learningflow.io.CsvChoice;
import learningflow.io.CsvColumn;
import learningflow.view.kit.AtOnce;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;
import learningflow.view.kit.Tips;

/** What each column of the table is for. */
final class CsvColumns {
    /** What a column is for. */
    enum Role {
        INPUT,
        OUTPUT,
        LEFT_OUT
    }

    private final Context context;
    private final Runnable changed;
    private final ListView<Integer> list = new ListView<>();
    private List<CsvColumn> columns = List.of();
    private Role[] roles = {};
    private boolean[] classes = {};

    CsvColumns(Context context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        list.setId("csvColumns");
        list.setAccessibleText(context.text("csv.columns"));
        list.setCellFactory(view -> new Line());
        AtOnce.scroll(list);
    }

    Region root() {
        return list;
    }

    /** Numbers and classes go in, the last of them is expected. What people chose stays where the names are the same. */
    void show(List<CsvColumn> found) {
        boolean same = names(found).equals(names(columns));
        columns = found;
        if (!same) {
            roles = new Role[found.size()];
            classes = new boolean[found.size()];
            int last = -1;
            for (int i = 0; i < roles.length; i++) {
                CsvColumn.Kind kind = found.get(i).kind();
                roles[i] = kind == CsvColumn.Kind.TEXT ? Role.LEFT_OUT : Role.INPUT;
                classes[i] = kind == CsvColumn.Kind.CLASSES;
                last = kind == CsvColumn.Kind.TEXT ? last : i;
            }
            if (last >= 0) {
                roles[last] = Role.OUTPUT;
            }
        }
        list.setItems(FXCollections.observableList(
                IntStream.range(0, roles.length).boxed().toList()));
    }

    private static List<String> names(List<CsvColumn> columns) {
        return columns.stream().map(CsvColumn::name).toList();
    }

    /** Empty while nothing goes in, or nothing is expected. */
    Optional<CsvChoice> choice() {
        List<CsvChoice.Column> inputs = chosen(Role.INPUT);
        List<CsvChoice.Column> outputs = chosen(Role.OUTPUT);
        return inputs.isEmpty() || outputs.isEmpty() ? Optional.empty() : Optional.of(new CsvChoice(inputs, outputs));
    }

    private List<CsvChoice.Column> chosen(Role role) {
        List<CsvChoice.Column> chosen = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == role) {
                chosen.add(new CsvChoice.Column(i, classes[i]));
            }
        }
        return chosen;
    }

    /** A column: its name, what it holds, what it is for, and whether its texts are classes. */
    private final class Line extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label holds = new Label();
        private final ComboBox<Role> role = new ComboBox<>();
        private final CheckBox asClasses = new CheckBox(context.text("csv.classes"));
        private final Flow line = new Flow(name, holds, role, asClasses);
        private boolean showing;

        Line() {
            line.getStyleClass().add("csv-column");
            name.getStyleClass().add("csv-name");
            holds.getStyleClass().add("muted");
            name.setWrapText(true);
            holds.setWrapText(true);
            holds.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(holds, Priority.ALWAYS);
            role.getItems().setAll(Role.values());
            role.setConverter(new StringConverter<>() {
                @Override
                public String toString(Role one) {
                    return one == null ? "" : context.text("csv.role." + one.name());
                }

                @Override
                public Role fromString(String text) {
                    throw new UnsupportedOperationException("only chosen, never typed");
                }
            });
            role.setMinWidth(Region.USE_PREF_SIZE);
            asClasses.setMinWidth(Region.USE_PREF_SIZE);
            role.setOnAction(event -> choose());
            asClasses.setOnAction(event -> choose());
            line.setPrefWidth(0);
        }

        private void choose() {
            if (!showing && !isEmpty()) {
                roles[getItem()] = role.getValue();
                classes[getItem()] = asClasses.isSelected();
                asClasses.setDisable(roles[getItem()] == Role.LEFT_OUT);
                changed.run();
            }
        }

        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                showing = true;
                CsvColumn column = columns.get(index);
                name.setText(column.name());
                Tips.tip(name, column.name());
                holds.setText(holds(column));
                Tips.tip(holds, holds.getText());
                role.setId("csvRole-" + index);
                role.setValue(roles[index]);
                role.setAccessibleText(context.text("csv.role.name", "column", column.name()));
                asClasses.setId("csvClasses-" + index);
                asClasses.setSelected(classes[index]);
                asClasses.setDisable(
                        roles[index] == Role.LEFT_OUT || column.classes().isEmpty());
                showing = false;
            }
        }

        private String holds(CsvColumn column) {
            List<String> parts = new ArrayList<>();
            add(parts, "csv.numbers", column.numbers());
            add(parts, "csv.others", column.others());
            add(parts, "csv.empty", column.empty());
            return String.join(", ", parts);
        }

        private void add(List<String> parts, String key, int count) {
            if (count > 0) {
                parts.add(context.text(key, "n", count));
            }
        }
    }
}
