package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.Pictures;
import learningflow.core.WeightId;
import learningflow.io.Gallery;
import learningflow.lesson.Texts;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Phase;
import learningflow.state.Player;
import learningflow.state.Transport;
import learningflow.view.kit.Background;
import learningflow.view.kit.Context;
import learningflow.view.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of the whole window, to be looked at; they fail if something throws, or the table shows what it does not say. */
class WindowPicturesTest extends WindowFixture {
    private final Map<String, Scene> pages = new HashMap<>();

    @Start
    void start(Stage unused) {
        open();
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 700, LIGHT", "1280, 800, LIGHT", "1920, 1080, LIGHT",
        "1024, 700, DARK", "1280, 800, DARK", "1920, 1080, DARK",
        "1280, 800, PROJECTOR", "1920, 1080, PROJECTOR"
    })
    void theWindowAtItsMainMoments(int width, int height, Look.Theme theme) {
        look(look -> look.withTheme(theme));
        size(width, height);
        String name = "window-%d-%s-".formatted(width, theme.name().toLowerCase(Locale.ROOT));
        picture(name + "1-start");
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.NextUpdate());
        dispatch(new Transport.GoToStep(3));
        picture(name + "2-forward");
        dispatch(new Transport.GoToStep(9));
        picture(name + "3-backward");
        dispatch(new Edits.Grab());
        dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), 2.5e-4, Optional.empty(), this));
        picture(name + "4-dragging");
        onJavaFx(() -> {
            store.undo();
            return null;
        });
        dispatch(new Transport.GoToStep(11));
        picture(name + "5-update");
        dispatch(new Transport.GoToStep(12));
        picture(name + "6-again");
        look(look -> look.withView(Look.View.LAYERS));
        dispatch(new Transport.GoToStep(9));
        picture(name + "7-layers");
        look(look -> look.withView(Look.View.NEURONS));
        dispatch(new Transport.SetPhase(Phase.INFERRING));
        dispatch(new Transport.GoToStep(4));
        picture(name + "8-inferring");
    }

    @ParameterizedTest
    @FieldSource("learningflow.io.Gallery#NAMES")
    void everyScenarioOfTheGallery(String name) {
        size(1280, 800);
        onJavaFx(() -> {
            store.open(Gallery.read(name));
            return null;
        });
        int last = state().timeline().last();
        for (int step = 1; step <= last; step++) {
            dispatch(new Transport.GoToStep(step));
        }
        dispatch(new Transport.GoToStep(last - 2));
        picture("gallery-" + name + "-neurons");
        look(look -> look.withView(Look.View.LAYERS));
        picture("gallery-" + name + "-layers");
    }

    private List<String> saidInTheData() {
        return dataCells().map(Labeled::getText).toList();
    }

    /** The letters on the screen. */
    private List<String> drawnInTheData() {
        return dataCells().map(cell -> ((Text) cell.lookup(".text")).getText()).toList();
    }

    private Stream<Labeled> dataCells() {
        return stage.getScene().getRoot().lookup("#dataTable").lookupAll(".table-cell").stream()
                .map(Labeled.class::cast)
                .filter(cell -> cell.getText() != null && !cell.getText().isEmpty());
    }

    @Test
    void thePanelsBesideTheWeightsAndThePages(FxRobot robot) {
        size(1280, 800);
        onJavaFx(() -> {
            store.open(Gallery.read("xor"));
            return null;
        });
        robot.clickOn("#tab-network");
        picture("panel-network");
        robot.clickOn("#tab-run").clickOn("#startRun");
        waitUntil(() -> !store.state().training());
        picture("panel-run");
        assertThat(onJavaFx(this::drawnInTheData))
                .isEqualTo(onJavaFx(this::saidInTheData))
                .contains("0.005153");
        for (String page : List.of("gallery", "check", "help", "blank")) {
            onJavaFx(() -> {
                Background background = new Background();
                Context context = new Context(store, new Player(store), Texts.of(Locale.ENGLISH));
                Region root = switch (page) {
                    case "gallery" -> new GalleryPage(context, background, scenario -> {}).root();
                    case "check" -> new CheckPage(context, background).root();
                    case "help" -> new HelpPage(context).root();
                    default -> new BlankPage(context).root();
                };
                StackPane pane = new StackPane(root);
                pane.getStyleClass().add("dialog-page");
                Scene scene = new Scene(pane, 1000, 640);
                Themes.apply(scene, store.state().look());
                pages.put(page, scene);
                return null;
            });
        }
        waitUntil(() -> laidOut("gallery").lookupAll(".gallery-button").size() == Gallery.NAMES.size());
        waitUntil(() -> laidOut("check").lookup("#checkVerdict") != null);
        pages.forEach((page, scene) -> Pictures.save(scene, Pictures.FOLDER.resolve("page-" + page + ".png")));
    }

    private Parent laidOut(String page) {
        Parent root = pages.get(page).getRoot();
        root.applyCss();
        root.layout();
        return root;
    }
}
