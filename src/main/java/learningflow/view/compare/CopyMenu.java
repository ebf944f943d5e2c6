package learningflow.view.compare;

import java.util.function.Supplier;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import learningflow.view.kit.Context;
import learningflow.view.kit.Icons;
import learningflow.view.kit.Tips;
import org.kordamp.ikonli.feather.Feather;

/** Copies a plot as a picture, or its numbers. */
final class CopyMenu {
    private CopyMenu() {}

    /** @param name of its id @param plot what is pictured, with all around it */
    static MenuButton of(Context context, String name, Region plot, Supplier<String> csv) {
        MenuButton menu = new MenuButton();
        menu.setId(name + "Copy");
        menu.getStyleClass().add("tool");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Icons.put(menu, Feather.COPY);
        Tips.explain(menu, context.text("compare.copy"), context.text("compare.copy.tip"));
        MenuItem picture = new MenuItem(context.text("compare.copyPicture"));
        picture.setId(name + "CopyPicture");
        picture.setOnAction(event -> copyPicture(plot));
        MenuItem numbers = new MenuItem(context.text("compare.copyCsv"));
        numbers.setId(name + "CopyCsv");
        numbers.setOnAction(event -> copy(csv.get()));
        menu.getItems().addAll(picture, numbers);
        return menu;
    }

    /** With its title and frame. */
    private static void copyPicture(Region plot) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(plot.getParent().snapshot(new SnapshotParameters(), null));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
