package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import learningflow.Pictures;
import learningflow.io.Gallery;
import learningflow.lesson.Texts;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pages as they stand over the window, in the theme. */
@ExtendWith(ApplicationExtension.class)
class StageDialogsTest {
    @TempDir
    private Path folder;

    private final Background background = new Background();
    private Stage stage;
    private Store store;
    private StageDialogs dialogs;

    @Start
    void start(Stage shown) {
        stage = shown;
        store = new Store(Examples.article());
        Scene scene = new Scene(new StackPane(), 1280, 800);
        Themes.apply(scene, store.state().look());
        stage.setScene(scene);
        stage.show();
        dialogs = speaking(Texts.of(Locale.ENGLISH));
    }

    private StageDialogs speaking(Texts texts) {
        return new StageDialogs(stage, new Context(store, new Player(store), texts), background);
    }

    @AfterEach
    void close() {
        background.close();
        Stand.onJavaFx(() -> {
            Window.getWindows().stream()
                    .filter(window -> window.getScene().lookup(".dialog-pane") != null)
                    .toList()
                    .forEach(Window::hide);
            return null;
        });
    }

    private Parent show(String id, Consumer<StageDialogs> dialog) {
        Stand.onJavaFx(() -> {
            dialog.accept(dialogs);
            return null;
        });
        Window window = Stand.onJavaFx(() -> Window.getWindows().stream()
                .filter(any -> any.getScene().lookup("#" + id) != null)
                .findFirst()
                .orElseThrow());
        assertThat(window.getWidth()).isLessThanOrEqualTo(1280);
        assertThat(window.getHeight()).isLessThanOrEqualTo(780);
        return window.getScene().getRoot();
    }

    private static boolean isCutOff(Parent page) {
        ScrollPane scrolled = (ScrollPane) page.lookup(".dialog-pane > .scroll-pane");
        return scrolled.getContent().getLayoutBounds().getWidth()
                > scrolled.getViewportBounds().getWidth() + 1;
    }

    @Test
    void theGalleryStandsInTheWindowWithAllItsColumns() {
        Parent gallery = show("gallery", stage -> stage.gallery(scenario -> {}));
        Stand.await(() -> gallery.lookupAll(".gallery-button").size() == Gallery.NAMES.size());
        Pictures.save(gallery.getScene(), Pictures.FOLDER.resolve("dialog-gallery.png"));
        assertThat(isCutOff(gallery)).isFalse();
    }

    @Test
    void theHelpAndTheGradientCheckStandInTheWindow() {
        Parent help = show("help", StageDialogs::help);
        Pictures.save(help.getScene(), Pictures.FOLDER.resolve("dialog-help.png"));
        assertThat(isCutOff(help)).isFalse();
        Parent check = show("checking", StageDialogs::check);
        Stand.await(() -> check.lookup("#checkVerdict") != null);
        Pictures.save(check.getScene(), Pictures.FOLDER.resolve("dialog-check.png"));
        assertThat(isCutOff(check)).isFalse();
    }

    @Test
    void aTableStandsInTheWindowWithAllItsControls() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b,c,y\n1,2,3,0\n4,5,6,1\n");
        Parent page = show("csv", stage -> stage.table(file, run -> {}));
        Stand.await(() -> !page.lookup("#csvImport").isDisabled());
        Pictures.save(page.getScene(), Pictures.FOLDER.resolve("dialog-csv.png"));
        assertThat(page.lookup("#csvTable").getLayoutBounds().getWidth()).isGreaterThan(760);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LONG", "RIGHT_TO_LEFT", "fr"})
    void everyQuestionHasRoom(String words) {
        StageDialogs asking = Stand.onJavaFx(() -> speaking(PseudoTexts.named(words)));
        Map<String, Consumer<StageDialogs>> questions = Map.of(
                "unsaved", ask -> ask.unsaved("XOR – my scenario.learningflow"),
                "recover", ask -> ask.recover("XOR – my scenario.learningflow", "26.11.2026, 10:35"),
                "changed", ask -> ask.changedMeanwhile("XOR – my scenario.learningflow"),
                "problem", ask -> ask.problem("XOR.learningflow", "data.rows[7].x[0]: expected a number, found “two”"));
        List<String> wrong = new ArrayList<>();
        questions.forEach((name, question) -> {
            Platform.runLater(() -> question.accept(asking));
            Stand.await(() -> asked(name).isPresent());
            Scene scene = asked(name).orElseThrow();
            Stand.onJavaFx(() -> {
                Fits.problems(scene).forEach(problem -> wrong.add(name + ": " + problem));
                return null;
            });
            Pictures.save(scene, Pictures.FOLDER.resolve("room-question-" + words + "-" + name + ".png"));
            Stand.onJavaFx(() -> {
                scene.getWindow().hide();
                return null;
            });
        });
        assertThat(wrong).isEmpty();
    }

    private static Optional<Scene> asked(String name) {
        return Stand.onJavaFx(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.lookup("#" + name) != null && scene.getWidth() > 0)
                .findFirst());
    }
}
