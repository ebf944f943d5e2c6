package learningflow.view.shell;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.view.graph.SmallGraph;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;

/** The scenarios that come with the program, each with a small picture. */
final class GalleryPage {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 120;
    private static final int COLUMNS = 3;

    private final Context context;
    private final Consumer<Scenario> open;
    private final GridPane tiles = new GridPane();
    private final ScrollPane root = new ScrollPane(tiles);

    /** @param background reads them, one after the other @param open takes the one that was chosen */
    GalleryPage(Context context, Background background, Consumer<Scenario> open) {
        this.context = context;
        this.open = open;
        tiles.getStyleClass().add("gallery");
        root.setId("gallery");
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
        root.setPrefSize(COLUMNS * (WIDTH + 44) + 30, 560);
        read(background, 0);
    }

    /** One a frame, so that none has to style all of them. */
    private void read(Background background, int place) {
        if (place < Gallery.NAMES.size()) {
            String name = Gallery.NAMES.get(place);
            background.run(
                    () -> Gallery.read(name),
                    scenario -> {
                        add(name, scenario);
                        withTheNextFrame(() -> read(background, place + 1));
                    },
                    problem -> {
                        throw new IllegalStateException(name, problem);
                    });
        }
    }

    private static void withTheNextFrame(Runnable work) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                work.run();
            }
        }.start();
    }

    private void add(String name, Scenario scenario) {
        VBox card = new VBox(
                SmallGraph.of(scenario, WIDTH, HEIGHT, context.texts()),
                text(scenario.title(), "gallery-title"),
                text(scenario.description(), "gallery-text"));
        card.getStyleClass().add("gallery-card");
        Button button = new Button(scenario.title(), card);
        button.setId("gallery-" + name);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("gallery-button");
        button.setAccessibleText(scenario.title());
        button.setAccessibleHelp(scenario.description());
        button.setMaxHeight(Double.MAX_VALUE);
        button.setOnAction(event -> open.accept(scenario));
        int place = tiles.getChildren().size();
        tiles.add(button, place % COLUMNS, place / COLUMNS);
    }

    /** No label: that would not know its height before it knows its width, and a button does not tell it. */
    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.setWrappingWidth(WIDTH);
        text.getStyleClass().add(styleClass);
        return text;
    }

    Region root() {
        return root;
    }
}
