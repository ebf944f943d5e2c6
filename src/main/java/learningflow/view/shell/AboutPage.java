package learningflow.view.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.io.Product;
import learningflow.view.kit.Context;

/** What the program is, which version, and what it is made of. */
final class AboutPage {
    private final VBox root = new VBox();

    AboutPage(Context context) {
        root.getStyleClass().add("help-grid");
        Label version = new Label(context.text(
                "about.version", "version", Product.version(), "java", System.getProperty("java.version")));
        version.setId("aboutVersion");
        Label libraries = new Label(context.text("about.libraries"));
        libraries.getStyleClass().add("card-title");
        root.getChildren()
                .setAll(
                        version,
                        new Label(context.text("about.what")),
                        new Label(context.text("about.licence")),
                        libraries,
                        libraries());
    }

    private static GridPane libraries() {
        GridPane grid = new GridPane();
        grid.setId("aboutLibraries");
        grid.getStyleClass().add("check-grid");
        for (Product.Library library : Product.libraries()) {
            grid.addRow(
                    grid.getRowCount(),
                    new Label(library.name()),
                    new Label(library.version()),
                    new Label(library.licence()));
        }
        return grid;
    }

    Region root() {
        return root;
    }
}
