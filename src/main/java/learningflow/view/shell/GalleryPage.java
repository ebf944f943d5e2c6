package learningflow.view.shell;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.view.graph.SmallGraph;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** The scenarios that come with the program, each with a small picture. */
final class GalleryPage {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 120;

    private final Context context;
    private final Consumer<Scenario> open;
    private final TilePane tiles = new TilePane();
    private final ScrollPane root = new ScrollPane(tiles);

    /** @param background reads them, one after the other @param open takes the one that was chosen */
    GalleryPage(Context context, Background background, Consumer<Scenario> open) {
        this.context = context;
        this.open = open;
        tiles.getStyleClass().add("gallery");
        root.setId("gallery");
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
        root.setPrefSize(3 * (WIDTH + 44) + 30, 560);
        for (String name : Gallery.NAMES) {
            background.run(() -> Gallery.read(name), scenario -> add(name, scenario), problem -> {
                throw new IllegalStateException(name, problem);
            });
        }
    }

    private void add(String name, Scenario scenario) {
        Label title = new Label(scenario.title());
        title.getStyleClass().add("card-title");
        Label description = new Label(scenario.description());
        description.setWrapText(true);
        description.setPrefWidth(WIDTH);
        description.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(SmallGraph.of(scenario, WIDTH, HEIGHT, context.texts()), title, description);
        card.getStyleClass().add("gallery-card");
        Button button = new Button(scenario.title(), card);
        button.setId("gallery-" + name);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("gallery-button");
        button.setAccessibleText(scenario.title());
        button.setAccessibleHelp(scenario.description());
        button.setMaxHeight(Double.MAX_VALUE);
        button.setOnAction(event -> open.accept(scenario));
        tiles.getChildren().add(button);
    }

    Region root() {
        return root;
    }
}
