package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import learningflow.core.WeightId;
import learningflow.io.Gallery;
import learningflow.lesson.Part;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The row of plots in the real window: how many fit, which they are, and one of them enlarged. */
class PlotsInTheWindowTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    private void open(String scenario) {
        onJavaFx(() -> {
            store.open(Gallery.read(scenario));
            return null;
        });
    }

    private List<String> titles() {
        return onJavaFx(() -> stage.getScene().getRoot().lookupAll(".plot-title").stream()
                .filter(node -> node.getId() != null)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean shown(FxRobot robot, String styleClass) {
        return robot.lookup("." + styleClass).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void thePictureOfTheModelIsThereWhereThereIsOne() {
        assertThat(titles()).contains("Loss per update").doesNotContain("The model");
        open("xor");
        assertThat(titles()).startsWith("Loss per update", "The model");
    }

    private void choose(FxRobot robot, int slot, String plot) {
        robot.clickOn("#plotTitle" + slot);
        robot.clickOn("#plot-" + plot);
    }

    @Test
    void aTitleIsAMenuForTheKeyboardAndPlotsChangePlaces(FxRobot robot) {
        open("xor");
        onJavaFx(() -> {
            find(robot, "plotTitle1", Node.class).requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(titles()).startsWith("The model", "Loss per update");
    }

    @Test
    void anEnlargedPlotTakesThePlaceOfTheGraphUntilEscape(FxRobot robot) {
        robot.clickOn("#plotEnlarge1");
        assertThat(titles()).containsExactly("Loss per update");
        assertThat(shown(robot, "graph")).isFalse();
        double height = onJavaFx(
                () -> find(robot, "lossArea", Node.class).getBoundsInLocal().getHeight());
        assertThat(height).isGreaterThan(400);
        robot.push(KeyCode.ESCAPE);
        assertThat(shown(robot, "graph")).isTrue();
        robot.doubleClickOn("#plotTitle1");
        assertThat(shown(robot, "graph")).isFalse();
        robot.doubleClickOn("#plotTitle1");
        assertThat(shown(robot, "graph")).isTrue();
    }

    /** What does not fit is pushed over the edge: the smallest window must be as large as what it must hold. */
    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void everythingFitsIntoTheSmallestWindow(Look.Theme theme) {
        look(look -> look.withTheme(theme));
        size(800, 560);
        Region root = (Region) onJavaFx(() -> stage.getScene().lookup("#window"));
        assertThat(onJavaFx(() -> root.minWidth(-1))).isLessThanOrEqualTo(800);
        assertThat(onJavaFx(() -> root.minHeight(800))).isLessThanOrEqualTo(600); // a line more: one scrolls
    }

    @ParameterizedTest
    @CsvSource({"800, 560, 2", "1280, 800, 2", "1440, 900, 3", "1920, 1080, 3"})
    void asManyPlotsAsFitStandBesideEachOther(int width, int height, int fit) {
        open("xor");
        size(width, height);
        assertThat(titles()).hasSize(fit);
        picture("plots-%d-start".formatted(width));
    }

    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void pictures(Look.Theme theme, FxRobot robot) {
        look(look -> look.withTheme(theme));
        String name = "plots-" + theme.name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < 2; i++) {
            dispatch(new Transport.NextUpdate());
        }
        dispatch(new Transport.GoToStep(9));
        dispatch(new Looks.Pick(Optional.of(Part.weight(WeightId.weight(2, 0, 2)))));
        for (int[] size : new int[][] {{800, 560}, {1024, 700}, {1280, 800}, {1440, 900}, {1920, 1080}}) {
            size(size[0], size[1]);
            picture(name + "-" + size[0]);
        }
        choose(robot, 1, "pair");
        picture(name + "-1920-pair");
        robot.clickOn("#plotEnlarge1");
        picture(name + "-pair-enlarged");
        robot.push(KeyCode.ESCAPE);
        dispatch(new Edits.Grab());
        dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), 4e-4, Optional.empty(), this));
        picture(name + "-1920-moving");
        robot.clickOn("#plotEnlarge2");
        picture(name + "-enlarged");
    }
}
