package learningflow.view.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import learningflow.state.Look;
import learningflow.view.theme.Themes;

/** A window in its place and in the colours of its theme, before its parts are made. */
final class Opening {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Look look;
    private final Scene scene;
    private final WindowPlace place;

    /** @param settings that know where the window was */
    Opening(Stage stage, Look look, Settings settings) {
        this.stage = stage;
        this.look = look;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(
                new StackPane(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight() - 30));
        Themes.apply(scene, look);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        place = new WindowPlace(stage, settings);
    }

    Stage stage() {
        return stage;
    }

    /** Parts that are put into it now are styled once: it has its style sheets. */
    Scene scene() {
        return scene;
    }

    WindowPlace place() {
        return place;
    }

    /**
     * Shows the window with its name and without its parts. JavaFX draws it on a thread of its own, which has so much to learn at
     * the first time that the next picture comes at once.
     *
     * @param next makes the parts meanwhile
     */
    void show(String name, Runnable next) {
        Label label = new Label(name);
        label.getStyleClass().add("app-name");
        Button tall = new Button(name); // as all that will stand beside the name
        tall.setVisible(false);
        HBox header = new HBox(label, tall);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("header");
        BorderPane parts = new BorderPane();
        parts.setId("window");
        parts.setTop(header);
        parts.setCenter(emptyCards());
        scene.setRoot(parts);
        Themes.apply(scene, look);
        stage.setTitle(name);
        stage.show();
        Themes.apply(scene, look); // the type is as large as the window allows
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(next); // behind this frame
            }
        }.start();
    }

    private static Columns emptyCards() {
        Columns columns = new Columns();
        columns.getStyleClass().add("stage-columns");
        for (int i = 0; i < 2; i++) {
            Region card = new Region();
            card.getStyleClass().add("card");
            columns.getChildren().add(card);
        }
        return columns;
    }
}
