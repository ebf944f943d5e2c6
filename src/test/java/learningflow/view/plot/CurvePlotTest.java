package learningflow.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import learningflow.core.Momentum;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Scenario;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.kit.Context;
import learningflow.view.kit.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurvePlotTest {
    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    /** Row 3 of the example, with w²₃ picked. */
    private void rowThree(Function<Context, Panel> plot) {
        stand.show(Examples.article(), 420, 300, plot);
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate());
        stand.dispatch(new Looks.Pick(Optional.of(Part.weight(WeightId.weight(2, 0, 2)))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return Stand.onJavaFx(() -> stand.find(id, Label.class).getText());
    }

    private String spoken(String id) {
        return Stand.onJavaFx(() -> stand.find(id, Node.class).getAccessibleText());
    }

    private Window window(String id) {
        return Stand.onJavaFx(() -> stand.find(id, PlotFrame.class).window());
    }

    @Test
    void theTitleSaysWhatMovesWhatIsHeldAndForWhichRows() {
        rowThree(WeightPlot::new);
        assertThat(text("weightCaption")).isEqualTo("w²₃, all others held · row 3");
        assertThat(text("weightSlope")).isEqualTo("slope δw²₃ = −3000");
        Stand.onJavaFx(() -> {
            stand.find("weightAllRows", ToggleButton.class).fire();
            return null;
        });
        assertThat(text("weightCaption")).isEqualTo("w²₃, all others held · all rows");
        // δ of the three rows is 0, 0, −⅓
        assertThat(text("weightSlope")).isEqualTo("slope δw²₃ = −1000");
    }

    @Test
    void theDescriptionInWordsHasTheNumbers() {
        rowThree(WeightPlot::new);
        assertThat(spoken("weightArea"))
                .isEqualTo("Loss of row 3 along w²₃, all other weights held: 0.5 at 1.724e-4; slope δw²₃ −3000;"
                        + " lowest at 5.057e-4");
        rowThree(ReachPlot::new);
        assertThat(spoken("howfarArea"))
                .isEqualTo("Loss of row 3 along the update: 0.5 now, 0.045 with α = 1e-7; lowest at α = 7.692e-8;"
                        + " no lower than now from α = 1.538e-7 on");
    }

    @Test
    void zoomingShowsLessAroundThePointAndResetGoesBack(FxRobot robot) {
        rowThree(WeightPlot::new);
        Window before = window("weightArea");
        Stand.onJavaFx(() -> {
            stand.find("weightArea", Node.class).requestFocus();
            return null;
        });
        robot.write("++");
        Window closer = window("weightArea");
        assertThat(closer.across().max() - closer.across().min())
                .isLessThan(0.7 * (before.across().max() - before.across().min()));
        robot.write("0");
        assertThat(window("weightArea").across()).isEqualTo(before.across());
    }

    private void menu() {
        Stand.onJavaFx(() -> {
            Node area = stand.find("weightArea", Node.class);
            area.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 99, 99, true, null));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theNumbersCanBeCopied(FxRobot robot) {
        rowThree(WeightPlot::new);
        menu();
        robot.clickOn("#plot-copyCsv");
        String csv = Stand.onJavaFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(csv.lines().findFirst()).contains("w²₃,loss,tangent");
        assertThat(csv.lines()).hasSize(1 + WeightCurve.POINTS);
        menu();
        robot.clickOn("#plot-copyPicture");
        assertThat(Stand.onJavaFx(() -> Clipboard.getSystemClipboard().hasImage()))
                .isTrue();
    }

    @Test
    void anotherOptimizerGoesItsOwnWayAndSaysSo() {
        rowThree(ReachPlot::new);
        assertThat(text("howfarCaption")).isEqualTo("all weights move · row 3");
        Scenario momentum =
                Examples.article().withSetup(Examples.article().setup().withOptimizer(new Momentum(0.9)));
        stand.show(momentum, 420, 300, ReachPlot::new);
        assertThat(text("howfarCaption")).isEqualTo("momentum’s own step · row 1");
    }

    @Test
    void anAlphaBeyondIsSaidToBeBeyond() {
        rowThree(ReachPlot::new);
        stand.dispatch(new Edits.SetLearningRate(1, Optional.empty(), null));
        assertThat(text("reachVerdict")).isEqualTo("α lies further to the right →");
    }

    /** The best α lies beyond what is shown, and is named all the same, below what is said. */
    @Test
    void whatLiesBeyondIsNamedWithAnArrow() {
        stand.show(Examples.classes(60), 480, 340, ReachPlot::new);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Stand.onJavaFx(() -> stand.find("howfarArea", PlotFrame.class).lookupAll(".plot-mark-label").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Label) node).getText())
                        .toList()))
                .singleElement()
                .asString()
                .startsWith("✓ best α ")
                .endsWith(" →");
    }

    @Test
    void whereTheFlowIsBlockedNothingFalls() {
        rowThree(ReachPlot::new);
        stand.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), -1, Optional.empty(), null));
        assertThat(text("reachVerdict")).isEqualTo("flat: δw = 0");
    }

    /** 2.4 million multiplications a loss: the curve comes later, and is pale until then. */
    @Test
    void aLargeNetworkIsWorkedOutInTheBackground() {
        stand.show(Examples.large(200_000), 420, 300, ReachPlot::new);
        Stand.await(() -> spoken("howfarArea") != null
                && stand.find("howfarArea", PlotFrame.class)
                                .content()
                                .get(0)
                                .getParent()
                                .getOpacity()
                        == 1);
        assertThat(spoken("howfarArea")).startsWith("Loss of row 1 along the update");
    }

    @ParameterizedTest
    @EnumSource(Look.Theme.class)
    void pictures(Look.Theme theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        stand.show(Examples.xor(), 480, 340, PairPlot::new);
        stand.look(theme);
        for (int i = 0; i < 40; i++) {
            stand.dispatch(new Transport.NextUpdate());
        }
        stand.picture("pair-xor-" + name);
        stand.show(Examples.classes(60), 480, 340, ReachPlot::new);
        stand.look(theme);
        stand.picture("howfar-classes-" + name);
        stand.show(Examples.xor(), 480, 340, WeightPlot::new);
        stand.look(theme);
        stand.dispatch(new Transport.NextUpdate());
        stand.picture("weight-xor-" + name);
        stand.show(Examples.diverging(), 480, 340, WeightPlot::new);
        stand.look(theme);
        for (int i = 0; i < 30; i++) {
            stand.dispatch(new Transport.NextUpdate());
        }
        stand.picture("weight-diverging-" + name);
    }
}
