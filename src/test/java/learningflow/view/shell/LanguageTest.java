package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.io.Gallery;
import learningflow.io.LessonLibrary;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Exercise;
import learningflow.lesson.Part;
import learningflow.lesson.Texts;
import learningflow.state.Edits;
import learningflow.state.Homeworks;
import learningflow.state.Lectures;
import learningflow.state.Phase;
import learningflow.state.Playback;
import learningflow.state.Store;
import learningflow.state.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Another language while the program runs. */
class LanguageTest extends WindowFixture {
    private final Settings settings = Settings.forgotten();
    private final Locale before = Locale.getDefault();
    private SpokenWindow spoken;

    @TempDir
    private Path folder;

    @Start
    void start(Stage unused) {
        stage = new Stage();
        store = new Store(ScenarioReader.example());
        spoken = new SpokenWindow(stage, store, settings, screens, Locale.ENGLISH, (context, background) -> answers);
        stage.show();
    }

    @AfterEach
    void closeAll() {
        onJavaFx(() -> {
            spoken.window().close();
            return null;
        });
        Locale.setDefault(before);
    }

    /** And waits for all of the other window. */
    private void choose(String language) {
        begin(language);
        onJavaFx(() -> {
            spoken.window().arriveWhole();
            return null;
        });
    }

    private void begin(String language) {
        onJavaFx(() -> {
            MenuButton looks = (MenuButton) stage.getScene().lookup("#looks");
            looks.getItems().stream()
                    .filter(item -> "languages".equals(item.getId()))
                    .flatMap(menu -> ((javafx.scene.control.Menu) menu).getItems().stream())
                    .filter(item -> item.getId().equals("language-" + language))
                    .forEach(MenuItem::fire);
            return null;
        });
    }

    private String text(String id) {
        return onJavaFx(() -> ((Labeled) stage.getScene().lookup("#" + id)).getText());
    }

    @Test
    void everythingSpeaksFrenchAtOnceAndEnglishAgain() {
        dispatch(new Transport.GoToStep(5));
        assertThat(text("stepTitle")).isEqualTo("The loss: how far is the result from the expectation?");
        choose("fr");
        assertThat(text("stepTitle"))
                .isEqualTo("La perte\u00a0: à quelle distance le résultat est-il de la valeur attendue\u00a0?");
        assertThat(text("phaseTraining")).isEqualTo("Entraînement");
        assertThat(settings.get().language()).isEqualTo("fr");
        assertThat(state().step()).isEqualTo(5);
        choose("system");
        assertThat(text("stepTitle")).isEqualTo("The loss: how far is the result from the expectation?");
    }

    @Test
    void whatWasChosenStaysChosen() {
        onJavaFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#tab-network")).fire();
            ((ToggleButton) stage.getScene().lookup("#tab-exercise")).fire();
            return null;
        });
        choose("fr");
        for (String chosen : List.of("#tab-network", "#tab-exercise")) {
            assertThat(onJavaFx(() -> ((ToggleButton) stage.getScene().lookup(chosen)).isSelected()))
                    .describedAs(chosen)
                    .isTrue();
        }
    }

    @Test
    void thePartsOfTheOtherWindowComeByThemselvesAndWithThemWhatWasChosen() {
        onJavaFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#tab-text")).fire();
            ((ToggleButton) stage.getScene().lookup("#tab-exercise")).fire();
            return null;
        });
        begin("fr");
        assertThat(text("phaseTraining")).isEqualTo("Entraînement");
        waitUntil(() -> stage.getScene().lookup("#tab-exercise") instanceof ToggleButton tab && tab.isSelected());
        assertThat(onJavaFx(() -> stage.getScene().lookup("#exercisePanel").isVisible()))
                .isTrue();
        assertThat(onJavaFx(() -> stage.getScene().lookup(".text-panel").isVisible()))
                .isTrue();
        assertThat(onJavaFx(() -> stage.getScene().lookup("#weightsPanel").isVisible()))
                .isFalse();
    }

    @Test
    void anotherLanguageBeforeTheWindowHasArrivedIsTheOneThatIsSpoken() {
        onJavaFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#tab-exercise")).fire();
            spoken.change("fr");
            spoken.change("en");
            return null;
        });
        waitUntil(() -> stage.getScene().lookup("#tab-exercise") instanceof ToggleButton tab && tab.isSelected());
        assertThat(text("phaseTraining")).isEqualTo("Training");
        assertThat(text("tab-exercise")).isEqualTo("Exercise");
    }

    @Test
    void whatIsTriedStaysAsItWasTyped() {
        dispatch(new Transport.SetPhase(Phase.INFERRING));
        onJavaFx(() -> {
            TextField field = (TextField) stage.getScene().lookup("#tryInput-0");
            field.setText("2.00");
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertThat(state().trial().x().get(0)).isEqualTo(2);
        choose("fr");
        assertThat(onJavaFx(() -> ((TextField) stage.getScene().lookup("#tryInput-0")).getText()))
                .isEqualTo("2.00");
    }

    @Test
    void anOpenExerciseIsAskedInTheOtherLanguage() {
        dispatch(new Homeworks.Ask(new Exercise(Part.parse("dw2").orElseThrow(), 4), Texts.of(Locale.ENGLISH)));
        choose("fr");
        assertThat(text("exerciseCheck")).isEqualTo("Vérifier");
        assertThat(state().desk().homework().open()).isTrue();
    }

    @Test
    void theWindowBeforeIsGone() {
        Scene first = onJavaFx(stage::getScene);
        choose("fr");
        assertThat(onJavaFx(stage::getScene)).isNotSameAs(first);
        String old = onJavaFx(() -> ((Labeled) first.lookup("#stepTitle")).getText());
        dispatch(new Transport.GoToStep(7));
        assertThat(onJavaFx(() -> ((Labeled) first.lookup("#stepTitle")).getText()))
                .isEqualTo(old);
        assertThat(onJavaFx(stage::isShowing)).isTrue();
    }

    @Test
    void whatIsOpenStaysInItsFile() throws Exception {
        Path file = folder.resolve("mine.learningflow");
        ScenarioWriter.write(Gallery.read("double"), file);
        onJavaFx(() -> {
            spoken.window().open(file);
            return null;
        });
        waitUntil(() -> store.state().run().origin().setup().network().inputs() == 1);
        dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 0), 0.75, Optional.empty(), null));
        choose("fr");
        onJavaFx(() -> {
            MenuButton scenario = (MenuButton) stage.getScene().lookup("#scenario");
            scenario.getItems().stream()
                    .filter(item -> "save".equals(item.getId()))
                    .forEach(MenuItem::fire);
            return null;
        });
        waitUntil(
                () -> Files.readString(file).contains("0.75") && filesIn(folder).equals(List.of(file)));
        assertThat(answers.problems).isEmpty();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aLessonGoesOnAtTheSameStop() {
        onJavaFx(() -> {
            store.open(new Playback(LessonLibrary.read("weights")));
            store.dispatch(Lectures.goTo(store.state(), 1, 1));
            return null;
        });
        String english = text("stop-2");
        choose("fr");
        assertThat(state().desk().lecture().orElseThrow().chapter()).isEqualTo(1);
        assertThat(state().desk().lecture().orElseThrow().stop()).isEqualTo(1);
        assertThat(text("stop-2")).isNotEqualTo(english).isNotBlank();
    }
}
