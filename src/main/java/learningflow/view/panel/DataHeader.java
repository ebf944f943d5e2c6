package learningflow.view.panel;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import learningflow.view.kit.Tips;

/** The header of a column: wrapped between words, and abbreviated where not even the longest word fits. */
final class DataHeader extends Label {
    private final DataColumn data;

    DataHeader(DataColumn data, TableColumn<?, ?> column) {
        super(data.header());
        this.data = data;
        getStyleClass().addAll("data-header", data.kind());
        setMinWidth(0);
        setEllipsisString(".");
        prefWidthProperty().bind(column.widthProperty());
        widthProperty().addListener(property -> wrap());
        fontProperty().addListener(property -> wrap());
    }

    void show(Rows rows) {
        String name = data.name().apply(rows);
        Tips.explain(this, name, name);
    }

    boolean shows(DataColumn.Source source) {
        return data.source().equals(Optional.of(source));
    }

    private void wrap() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        setWrapText(longestWord(data.header(), getFont()) <= room + 1);
    }

    /** Its width. */
    static double longestWord(String header, Font font) {
        double longest = 0;
        for (String word : header.split(" ")) {
            longest = Math.max(longest, width(word, font));
        }
        return longest;
    }

    static double width(String string, Font font) {
        Text text = new Text(string);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
