package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.state.Look;
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

    @ParameterizedTest
    @CsvSource({"800, 560, 1", "1280, 800, 2", "1920, 1080, 2"})
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
        size(1920, 1080);
        picture(name + "-row");
        robot.clickOn("#plotEnlarge1");
        picture(name + "-enlarged");
    }
}
