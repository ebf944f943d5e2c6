package learningflow.view.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import learningflow.io.CsvDocument;
import learningflow.io.CsvFormat;
import learningflow.view.kit.Context;
import learningflow.view.kit.Flow;

/** How the table is written, as it was recognised, to be corrected. */
final class CsvFormatBar {
    private final Context context;
    private final Consumer<CsvFormat> changed;
    private final Flow root = new Flow();
    private final ComboBox<Character> separator;
    private final ComboBox<Boolean> decimalComma;
    private final ComboBox<Charset> charset;
    private final CheckBox header;
    private boolean showing;

    CsvFormatBar(Context context, Consumer<CsvFormat> changed) {
        this.context = context;
        this.changed = changed;
        root.getStyleClass().add("csv-format");
        separator = add("csv.separator", List.of(',', ';', '\t'), this::name);
        decimalComma =
                add("csv.decimal", List.of(false, true), comma -> context.text(comma ? "csv.comma" : "csv.point"));
        charset = add("csv.charset", CsvDocument.charsets(), Charset::displayName);
        header = new CheckBox(context.text("csv.header"));
        header.setId("csv-header");
        header.setOnAction(event -> tell());
        root.getChildren().add(header);
    }

    private String name(char one) {
        return context.text(one == ',' ? "csv.comma" : one == ';' ? "csv.semicolon" : "csv.tab");
    }

    private <T> ComboBox<T> add(String key, List<T> choices, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        box.setId(key.replace('.', '-'));
        box.setAccessibleText(context.text(key));
        box.setOnAction(event -> tell());
        Label label = new Label(context.text(key));
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.setMinWidth(Region.USE_PREF_SIZE);
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("csv-pair");
        root.getChildren().add(pair);
        return box;
    }

    private void tell() {
        if (!showing && charset.getValue() != null) {
            changed.accept(new CsvFormat(
                    charset.getValue(), separator.getValue(), decimalComma.getValue(), header.isSelected()));
        }
    }

    void show(CsvFormat format) {
        showing = true;
        separator.setValue(format.separator());
        decimalComma.setValue(format.decimalComma());
        charset.setValue(format.charset());
        header.setSelected(format.header());
        showing = false;
    }

    Region root() {
        return root;
    }
}
