package learningflow.view.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.io.draw.Palette;
import learningflow.io.draw.Theme;
import learningflow.state.Look;
import learningflow.state.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever theme was there before: everything has the colours of the one that is chosen, also what opens over the window. */
@ExtendWith(ApplicationExtension.class)
class ThemesTest {
    private static final Look LOOK = State.start(Gallery.read("xor")).look();
    /** Each theme comes from each other one. */
    private static final List<Look.Theme> ROUND = List.of(
            Look.Theme.LIGHT,
            Look.Theme.DARK,
            Look.Theme.PROJECTOR,
            Look.Theme.LIGHT,
            Look.Theme.PROJECTOR,
            Look.Theme.DARK,
            Look.Theme.LIGHT);

    private Button button;
    private VBox card;
    private MenuItem item;
    private ContextMenu menu;
    private Scene scene;

    @Start
    void start(Stage stage) {
        button = new Button("Button");
        card = new VBox(button);
        item = new MenuItem("Item");
        menu = new ContextMenu(item);
        card.getStyleClass().add("card");
        scene = new Scene(new StackPane(card), 400, 300);
        Themes.apply(scene, LOOK);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aMenuThatWasOpenBeforeHasTheColoursOfEachThemeAndSoHasTheWindow() {
        for (Look.Theme theme : ROUND) {
            onJavaFx(() -> {
                Themes.apply(scene, LOOK.withTheme(theme));
                scene.getRoot().applyCss();
                menu.show(button, 10, 10);
                menu.getScene().getRoot().applyCss();
                Labeled label = (Labeled) item.getStyleableNode().lookup(".label");
                assertThat(label.getTextFill()).as("menu, %s", theme).isEqualTo(colour(theme, "text"));
                menu.hide();
                assertThat(button.getTextFill()).as("button, %s", theme).isEqualTo(colour(theme, "text"));
                assertThat(card.getBackground().getFills().get(0).getFill())
                        .as("card, %s", theme)
                        .isEqualTo(colour(theme, "card"));
                return null;
            });
        }
    }

    @Test
    void theTypeOfAMenuGrowsWithTheWindows() {
        double normal = sizeInAMenu(LOOK);
        // 0.85 of 13 in a window as small as this; twice that
        assertThat(normal).isCloseTo(11.05, within(1e-5));
        assertThat(sizeInAMenu(LOOK.withTypeScale(2))).isCloseTo(22.1, within(1e-5));
        assertThat(sizeInAMenu(LOOK)).isEqualTo(normal);
    }

    private double sizeInAMenu(Look look) {
        return onJavaFx(() -> {
            Themes.apply(scene, look);
            scene.getRoot().applyCss();
            menu.show(button, 10, 10);
            menu.getScene().getRoot().applyCss();
            double size = ((Labeled) item.getStyleableNode().lookup(".label"))
                    .getFont()
                    .getSize();
            menu.hide();
            return size;
        });
    }

    @Test
    void aPageHasThemeAndTypeOfItsWindow() {
        onJavaFx(() -> {
            Themes.apply(scene, LOOK.withTheme(Look.Theme.DARK).withTypeScale(2));
            Button onThePage = new Button("Page");
            StackPane page = new StackPane(onThePage);
            Themes.apply(page, scene);
            new Scene(page);
            page.applyCss();
            assertThat(onThePage.getTextFill()).isEqualTo(colour(Look.Theme.DARK, "text"));
            assertThat(onThePage.getFont().getSize()).isCloseTo(22.1, within(1e-5));
            return null;
        });
    }

    /** Other sheets would make JavaFX compare every node with every rule again. */
    @Test
    void anotherThemeHasNoOtherStyleSheets() {
        onJavaFx(() -> {
            List<String> sheets = List.copyOf(scene.getStylesheets());
            String underneath = Application.getUserAgentStylesheet();
            Stream.of(Look.Theme.values()).forEach(theme -> {
                Themes.apply(scene, LOOK.withTheme(theme));
                assertThat(scene.getStylesheets()).isEqualTo(sheets);
                assertThat(Application.getUserAgentStylesheet()).isEqualTo(underneath);
            });
            return null;
        });
    }

    private static Paint colour(Look.Theme theme, String name) {
        java.awt.Color colour = Palette.of(Theme.valueOf(theme.name())).get(name);
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static <T> T onJavaFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
