package learningflow.view.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.io.Product;
import learningflow.view.kit.Context;

/** What the program is, which version, and what it is made of. */
final class AboutPage {
    private final VBox lines = new VBox();
    private final ScrollPane root = new ScrollPane(lines);

    AboutPage(Context context) {
        lines.getStyleClass().add("help-grid");
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
        Label version = said(context.text(
                "about.version", "version", Product.version(), "java", System.getProperty("java.version")));
        version.setId("aboutVersion");
        Label libraries = new Label(context.text("about.libraries"));
        libraries.getStyleClass().add("card-title");
        lines.getChildren()
                .setAll(
                        version,
                        said(context.text("about.what")),
                        said(context.text("about.licence")),
                        libraries,
                        libraries());
    }

    private static Label said(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static GridPane libraries() {
        GridPane grid = new GridPane();
        grid.setId("aboutLibraries");
        grid.getStyleClass().add("check-grid");
        for (Product.Library library : Product.libraries()) {
            grid.addRow(grid.getRowCount(), said(library.name()), said(library.version()), said(library.licence()));
        }
        return grid;
    }

    Region root() {
        return root;
    }
}
