package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window's first picture, and what comes after it. */
@ExtendWith(ApplicationExtension.class)
class StartTest {
    private static final List<String> FIRST = List.of(
            "#forward",
            "#stepScrubber",
            "#train",
            "#whereWeAre",
            "#weightList",
            "#alphaSlider",
            "#lossNow",
            "#scenario",
            "#help",
            "#tab-weights",
            "#tab-run",
            ".graph",
            ".step-panel");

    private Store store;
    private Stage stage;
    private MainWindow window;

    private void open(double width, double height) {
        Opening opening = opening(width, height);
        fill(opening);
        stage.show();
        settle();
    }

    private Opening opening(double width, double height) {
        store = new Store(ScenarioReader.example());
        stage = new Stage();
        Opening opening = new Opening(stage, store.state().look(), Settings.forgotten());
        stage.setWidth(width);
        stage.setHeight(height);
        return opening;
    }

    private void fill(Opening opening) {
        Context context = new Context(store, new Player(store), Texts.of(Locale.ENGLISH));
        Settings settings = Settings.forgotten();
        Arrival arrival = Arrival.inParts();
        window = new MainWindow(
                opening,
                FirstParts.of(context, new Background(), settings),
                new WindowFixture.Answers(),
                new WindowFixture.ScreensInATest(),
                settings,
                arrival);
    }

    private void settle() {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        root.applyCss();
        root.layout();
    }

    @AfterEach
    void close() {
        WindowFixture.onJavaFx(() -> {
            stage.close();
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"1280, 770", "1440, 900", "1920, 1050"})
    void nothingMovesWhenTheOtherPanelsCome(double width, double height) {
        WindowFixture.onJavaFx(() -> {
            open(width, height);
            Map<String, Bounds> before = places();
            double cardEnd = place("#weightsPanel").getMaxY();
            window.arriveWhole();
            settle();
            assertThat(stage.getScene().lookup("#dataTable")).isNotNull();
            assertThat(places()).isEqualTo(before);
            assertThat(place("#weightsPanel").getMaxY()).isCloseTo(cardEnd, within(3.0));
            return null;
        });
    }

    @Test
    void theWindowIsShownWithItsNameWhereItWillStand() throws Exception {
        CompletableFuture<Bounds> shown = new CompletableFuture<>();
        WindowFixture.onJavaFx(() -> {
            Opening opening = opening(1280, 770);
            opening.show("Learning Flow", () -> {
                shown.complete(place(".app-name"));
                fill(opening);
            });
            return null;
        });
        Bounds name = shown.get(20, TimeUnit.SECONDS);
        WindowFixture.onJavaFx(() -> {
            settle();
            Bounds now = place("#appName");
            assertThat(now.getMinX()).isEqualTo(name.getMinX());
            assertThat(now.getMinY()).isCloseTo(name.getMinY(), within(1.0));
            assertThat(now.getHeight()).isEqualTo(name.getHeight());
            return null;
        });
    }

    @Test
    void tooltipsComeBehindTheFirstPicture() {
        WindowFixture.onJavaFx(() -> {
            open(1280, 770);
            Button undo = (Button) stage.getScene().lookup("#undo");
            assertThat(undo.getTooltip()).isNull();
            window.arriveWhole();
            assertThat(undo.getTooltip().getText()).contains("Undo");
            return null;
        });
    }

    private Map<String, Bounds> places() {
        return FIRST.stream().collect(Collectors.toMap(Function.identity(), this::place));
    }

    private Bounds place(String selector) {
        Node node = stage.getScene().lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theFirstPictureStepsAndLetsAWeightBeDragged() {
        WindowFixture.onJavaFx(() -> {
            open(1280, 770);
            assertThat(stage.getScene().lookup("#dataTable")).isNull();
            Node root = stage.getScene().getRoot();
            root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(store.state().step()).isEqualTo(1);
            Slider slider = (Slider) stage.getScene().lookup("#weightSlider-2-0-0");
            double before = slider.getValue();
            slider.requestFocus();
            slider.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(slider.getValue()).isGreaterThan(before);
            assertThat(store.state().run().weights())
                    .isNotEqualTo(store.state().run().origin().weights());
            return null;
        });
    }
}
