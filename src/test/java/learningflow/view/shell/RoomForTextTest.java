package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.io.Gallery;
import learningflow.lesson.Texts;
import learningflow.state.Player;
import learningflow.state.Transport;
import learningflow.view.csv.CsvPage;
import learningflow.view.export.ExportPage;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.lecture.PresenterPanel;
import learningflow.view.theme.Themes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Whatever the words and however large the type: nothing is cut off without telling the rest, and nothing lies on anything. */
class RoomForTextTest extends WindowFixture {
    @TempDir
    private Path folder;

    @Start
    void start(Stage unused) {
        stage = new Stage();
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT_TO_LEFT, 1280, 800, 1",
        "fr, 1280, 800, 1",
        "en, 1280, 800, 0.8",
        "en, 1920, 1080, 2",
        "DOUBLED, 1280, 800, 1",
        "LONG, 1280, 800, 1",
        "fr, 1920, 1080, 2",
        "fr, 1280, 800, 2",
        "en, 1280, 800, 2",
        "fr, 800, 560, 1",
        "en, 800, 560, 1",
        "fr, 1280, 800, 0.8"
    })
    void everyTextHasRoom(String name, int width, int height, double type) {
        begin(PseudoTexts.named(name), width, height, type);
        List<String> wrong = new ArrayList<>();
        String picture = "room-%s-%d-%.0f-".formatted(name, width, 100 * type);
        look(wrong, picture + "1-start");
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(9));
        for (String tab : List.of("network", "run", "text", "exercise")) {
            onJavaFx(() -> {
                ((ToggleButton) stage.getScene().lookup("#tab-" + tab)).fire();
                return null;
            });
            look(wrong, picture + tab);
        }
        assertThat(wrong).isEmpty();
    }

    /** What stands in dialogs, and the notes for whoever presents. */
    @ParameterizedTest
    @CsvSource({"DOUBLED, 1", "LONG, 1", "RIGHT_TO_LEFT, 1", "fr, 1", "fr, 2", "en, 2", "en, 0.8"})
    void everyPageHasRoom(String name, double type) {
        begin(PseudoTexts.named(name), 1280, 800, type);
        List<String> wrong = new ArrayList<>();
        for (String page : List.of("help", "check", "gallery", "blank", "about", "export", "csv", "presenter")) {
            Scene scene = page(page, PseudoTexts.named(name));
            waitUntil(() -> complete(page, scene));
            String picture = "room-page-%s-%s-%.0f".formatted(page, name, 100 * type);
            Pictures.save(scene, Pictures.FOLDER.resolve(picture + ".png"));
            onJavaFx(() -> Fits.problems(scene)).forEach(problem -> wrong.add(picture + ": " + problem));
        }
        assertThat(wrong).isEmpty();
    }

    private Scene page(String page, Texts texts) {
        return onJavaFx(() -> {
            Context context = new Context(store, new Player(store), texts);
            Background background = new Background();
            Region root = switch (page) {
                case "help" -> new HelpPage(context).root();
                case "check" -> new CheckPage(context, background).root();
                case "gallery" -> new GalleryPage(context, background, scenario -> {}).root();
                case "blank" -> new BlankPage(context).root();
                case "about" -> new AboutPage(context).root();
                case "csv" -> new CsvPage(context, background, table(), run -> {}).root();
                case "export" -> new ExportPage(context, state -> null, Optional::empty).root();
                default -> new PresenterPanel(context, Clock.systemDefaultZone()).root();
            };
            StackPane pane = new StackPane(root);
            pane.getStyleClass().add("dialog-page");
            Scene scene = new Scene(pane, 1000, 640);
            Themes.apply(scene, store.state().look());
            return scene;
        });
    }

    private Path table() throws IOException {
        return Files.writeString(folder.resolve("t.csv"), "a,b,c,y\n1,2,3,0\n4,5,6,1\n");
    }

    private static boolean complete(String page, Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return switch (page) {
            case "gallery" -> scene.getRoot().lookupAll(".gallery-button").size() == Gallery.NAMES.size();
            case "check" -> scene.lookup("#checkVerdict") != null;
            case "csv" -> !scene.lookup("#csvImport").isDisabled();
            default -> true;
        };
    }

    private void look(List<String> wrong, String name) {
        picture(name);
        onJavaFx(() -> Fits.problems(stage.getScene())).forEach(problem -> wrong.add(name + ": " + problem));
    }
}
