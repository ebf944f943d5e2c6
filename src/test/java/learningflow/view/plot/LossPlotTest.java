package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import learningflow.io.Gallery;
import learningflow.lesson.Scenario;
import learningflow.state.DataEdits;
import learningflow.state.Look;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LossPlotTest {
    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void fiveUpdates() {
        show(Examples.article(), 5);
    }

    private void show(Scenario scenario, int updates) {
        stand.show(scenario, 480, 260, LossPlot::new);
        for (int i = 1; i < updates; i++) {
            stand.dispatch(new Transport.NextUpdate());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return Stand.onJavaFx(() -> stand.find(id, Label.class).getText());
    }

    private <T extends Node> T part(String styleClass, Class<T> type) {
        return Stand.onJavaFx(() -> type.cast(stand.find("lossArea", Node.class).lookup("." + styleClass)));
    }

    @Test
    void theLegendHasThePresentUpdatesNumbers() {
        stand.dispatch(new Transport.GoToUpdate(2, 1));
        assertThat(text("meanShown")).isEqualTo("mean: 0.1667");
        assertThat(text("lossShown")).isEqualTo("update 3: 0.5");
        stand.dispatch(new Transport.GoToStep(11));
        assertThat(text("meanShown")).isEqualTo("mean: 0.04582");
    }

    /** Behind 60 updates of y = 2x both are as good as 0. */
    @Test
    void theNamesOfTwoCurvesThatMeetAtTheAxisStandApart() {
        show(Gallery.read("double"), 1);
        stand.dispatch(new DataEdits.SetTestShare(0.34, Optional.empty(), null));
        for (int i = 0; i < 60; i++) {
            stand.dispatch(new Transport.NextUpdate());
        }
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> tops = Stand.onJavaFx(() -> stand.find("lossArea", Node.class).lookupAll(".plot-name").stream()
                .filter(Node::isVisible)
                .map(Node::getLayoutY)
                .sorted()
                .toList());
        double line = part("plot-name", Label.class).getHeight();
        assertThat(tops).hasSize(2);
        assertThat(tops.get(1) - tops.get(0)).isGreaterThanOrEqualTo(line - 1);
    }

    @Test
    void aClickGoesToItsUpdate(FxRobot robot) {
        // room for 10 updates: update 3 stands two ninths from the left
        Bounds axes = robot.bounds(part("plot-axes", Path.class)).query();
        Point2D third = new Point2D(axes.getMinX() + axes.getWidth() * 2 / 9, axes.getCenterY());
        robot.moveTo(third);
        Stand.await(() -> part("plot-note", Label.class).isVisible());
        assertThat(Stand.onJavaFx(() -> part("plot-note", Label.class).getText()))
                .startsWith("update 3: 0.5\nmean: 0.1666666666666666");
        robot.clickOn(third);
        assertThat(stand.state().run().at()).isEqualTo(2);
    }

    @Test
    void keysReadAndGo(FxRobot robot) {
        Stand.onJavaFx(() -> {
            stand.find("lossArea", Node.class).requestFocus();
            return null;
        });
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.ENTER);
        assertThat(stand.state().run().at()).isEqualTo(2);
    }

    @Test
    void theAxisIsChosenForTheWholeProgram(FxRobot robot) {
        robot.clickOn("#lossLog");
        assertThat(stand.state().look().logLoss()).isTrue();
        robot.clickOn("#lossLog");
        assertThat(stand.state().look().logLoss()).isTrue();
        robot.clickOn("#lossLinear");
        assertThat(stand.state().look().logLoss()).isFalse();
    }

    @Test
    void coloursFollowTheTheme() {
        Shape mean = part("plot-mean", Shape.class);
        assertThat(stroke(mean)).isEqualTo(Color.web("#1B2430"));
        stand.look(Look.Theme.DARK);
        Stand.await(() -> stroke(mean).equals(Color.web("#EDF1F6")));
    }

    private static Paint stroke(Shape shape) {
        return Stand.onJavaFx(shape::getStroke);
    }

    @Test
    void itSaysFromWhichUpdateOnTheLossIsNoNumber() {
        show(Examples.diverging(), 90);
        int first = LossCurve.of(stand.state().run()).firstTrouble().orElseThrow() + 1;
        assertThat(text("lossTrouble")).contains("from update " + first + " on");
    }

    @Test
    void manyUpdatesAreDrawnWithFewPoints() {
        show(Examples.article(), 5000);
        int points =
                Stand.onJavaFx(() -> part("plot-loss", Path.class).getElements().size());
        assertThat(points).isBetween(500, 4 * 480);
    }
}
