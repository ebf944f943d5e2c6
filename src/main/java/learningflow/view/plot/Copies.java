package learningflow.view.plot;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import learningflow.view.kit.Context;

/** Copies a plot as a picture, or its numbers as CSV. */
final class Copies {
    private Copies() {}

    /** @param pictured with all that belongs to it */
    static List<MenuItem> items(Context context, Supplier<Node> pictured, Supplier<String> csv) {
        return List.of(
                item(context, "plot.copyPicture", () -> copy(pictured.get())),
                item(context, "plot.copyCsv", () -> copy(csv.get())));
    }

    private static MenuItem item(Context context, String key, Runnable action) {
        MenuItem item = new MenuItem(context.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void copy(Node node) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(node.snapshot(new SnapshotParameters(), null));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
