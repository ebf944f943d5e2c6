package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Texts;
import learningflow.state.Looks;
import learningflow.state.Player;
import learningflow.state.Store;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Whatever the words and however large the type: nothing is cut off without telling the rest, and nothing lies on anything. */
class RoomForTextTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        stage = new Stage();
    }

    private static Texts texts(String name) {
        return name.length() == 2
                ? Texts.of(Locale.forLanguageTag(name))
                : PseudoTexts.valueOf(name).texts();
    }

    private void begin(Texts texts, int width, int height, double type) {
        onJavaFx(() -> {
            store = new Store(ScenarioReader.example());
            store.dispatch(new Looks.SetLook(
                    store.state().look().withReduceMotion(true).withTypeScale(type)));
            Context context = new Context(store, new Player(store), texts);
            window = new MainWindow(stage, context, answers, new Background(), screens);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return null;
        });
        size(width, height);
    }

    @ParameterizedTest
    @CsvSource({"RIGHT_TO_LEFT, 1280, 800, 1", "fr, 1280, 800, 1", "en, 1280, 800, 0.8", "en, 1920, 1080, 2"})
    void everyTextHasRoom(String name, int width, int height, double type) {
        begin(texts(name), width, height, type);
        List<String> wrong = new ArrayList<>();
        String picture = "room-%s-%d-%.0f-".formatted(name, width, 100 * type);
        look(wrong, picture + "1-start");
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(9));
        for (String tab : List.of("network", "exercise")) {
            onJavaFx(() -> {
                ((ToggleButton) stage.getScene().lookup("#tab-" + tab)).fire();
                return null;
            });
            look(wrong, picture + tab);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(List<String> wrong, String name) {
        picture(name);
        onJavaFx(() -> Fits.problems(stage.getScene())).forEach(problem -> wrong.add(name + ": " + problem));
    }
}
