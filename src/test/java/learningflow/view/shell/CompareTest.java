package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import learningflow.core.Optimizers;
import learningflow.core.WeightId;
import learningflow.io.Gallery;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Part;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.NetworkEdits;
import learningflow.state.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class CompareTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    private void choose(FxRobot robot, String plot) {
        onJavaFx(() -> {
            MenuButton title = find(robot, "plotTitle1", MenuButton.class);
            title.getOnShowing().handle(null);
            MenuItem item = title.getItems().stream()
                    .filter(one -> one.getId().equals("plot-" + plot))
                    .findFirst()
                    .orElseThrow();
            item.getOnAction().handle(null);
            return null;
        });
    }

    private void fire(FxRobot robot, String id) {
        onJavaFx(() -> {
            find(robot, id, ButtonBase.class).fire();
            return null;
        });
    }

    private int runs() {
        return state().desk().comparison().runs().size();
    }

    private void sixRuns(FxRobot robot) {
        choose(robot, "compare");
        for (int i = 0; i < 90; i++) {
            dispatch(new Transport.NextUpdate());
        }
        fire(robot, "compareKeep");
        double[] rates = {1e-8, 3e-8, 1.5e-7};
        for (double rate : rates) {
            int before = runs();
            dispatch(new Edits.SetLearningRate(rate, Optional.empty(), null));
            fire(robot, "compareAgain");
            waitUntil(() -> state().desk().comparison().runs().size() > before);
        }
        for (String type : new String[] {"momentum", "nesterov"}) {
            int before = runs();
            dispatch(new Edits.SetLearningRate(1e-8, Optional.empty(), null));
            dispatch(new NetworkEdits.SetOptimizer(
                    Optimizers.find(type).orElseThrow().make(java.util.Map.of())));
            fire(robot, "compareAgain");
            waitUntil(() -> state().desk().comparison().runs().size() > before);
        }
    }

    @Test
    void aRunIsKeptAndRunAgainWithOtherSettings(@TempDir java.nio.file.Path folder, FxRobot robot) throws Exception {
        sixRuns(robot);
        assertThat(runs()).isEqualTo(6);
        assertThat(state().desk().comparison().runs())
                .allSatisfy(run -> assertThat(run.updates()).isEqualTo(90));
        assertThat(state().desk().comparison().runs().get(1).name()).isEqualTo("run 2: α 1e-8");
        assertThat(state().desk().comparison().runs().get(5).name()).isEqualTo("run 6: α 1e-8, Nesterov");
        fire(robot, "plotEnlarge1");
        waitUntil(() -> find(robot, "compareDetails", Node.class).isVisible());
        assertThat(find(robot, "runDiffers2", Label.class).getText()).isEqualTo("α 1e-7 → 1e-8");
        fire(robot, "runDrop2");
        assertThat(runs()).isEqualTo(5);
        fire(robot, "compareSave");
        assertThat(store.isModified()).isTrue();
        var file = folder.resolve("kept.learningflow");
        answers.save = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> Files.exists(file) && !store.isModified());
        var read = ScenarioReader.read(file);
        onJavaFx(() -> {
            store.open(read);
            return null;
        });
        assertThat(runs()).isEqualTo(5);
        assertThat(find(robot, "runDiffers2", Label.class).getText()).isEqualTo("α 1e-7 → 3e-8");
    }

    @Test
    void aSweepIsMadeInTheBackgroundAndAClickTakesItsRate(FxRobot robot) {
        choose(robot, "sweep");
        fire(robot, "sweepRun");
        waitUntil(() -> state().desk().comparison().sweep().isPresent());
        assertThat(state().desk().comparison().sweep().orElseThrow().points()).hasSize(25);
        Node area = find(robot, "sweepArea", Node.class);
        robot.clickOn(area);
        double taken = state().run().setup().learningRate();
        assertThat(state().desk().comparison().sweep().orElseThrow().points()).anyMatch(point -> point.rate() == taken);
        fire(robot, "undo");
        assertThat(state().run().setup().learningRate()).isEqualTo(1e-7);
    }

    @Test
    void aSweepCanBeStoppedAndLeavesNothing(FxRobot robot) {
        choose(robot, "sweep");
        fire(robot, "plotEnlarge1");
        waitUntil(() -> find(robot, "sweepEpochs", TextField.class).isVisible());
        onJavaFx(() -> {
            TextField epochs = find(robot, "sweepEpochs", TextField.class);
            epochs.setText("1000000"); // hours
            epochs.getOnAction().handle(null);
            return null;
        });
        fire(robot, "sweepRun");
        ProgressBar bar = find(robot, "sweepProgress", ProgressBar.class);
        waitUntil(() -> bar.getParent().isVisible());
        fire(robot, "sweepStop");
        assertThat(onJavaFx(() -> bar.getParent().isVisible())).isFalse();
        assertThat(state().desk().comparison().sweep()).isEmpty();
        // another one, which is short, is not kept waiting by it
        onJavaFx(() -> {
            TextField epochs = find(robot, "sweepEpochs", TextField.class);
            epochs.setText("2");
            epochs.getOnAction().handle(null);
            return null;
        });
        fire(robot, "sweepRun");
        waitUntil(() -> state().desk().comparison().sweep().isPresent());
        assertThat(state().desk().comparison().sweep().orElseThrow().updates()).isEqualTo(6);
    }

    @Test
    void theRaceIsAnimated(FxRobot robot) {
        look(look -> look.withReduceMotion(false));
        choose(robot, "race");
        fire(robot, "raceRun");
        Slider place = find(robot, "racePlace", Slider.class);
        waitUntil(() -> place.getValue() > 2 && place.getValue() < 50);
        Path way = onJavaFx(() -> (Path) find(robot, "raceArea", Node.class).lookup(".series-line.series-0"));
        // nobody could tell the optimizers apart if their colours and dashes came only when all is over
        Path momentum =
                onJavaFx(() -> (Path) find(robot, "raceArea", Node.class).lookup(".series-line.series-1"));
        assertThat(onJavaFx(() -> momentum.getStrokeDashArray().size())).isEqualTo(2);
        assertThat(onJavaFx(momentum::getStroke)).isNotEqualTo(onJavaFx(way::getStroke));
        int early = onJavaFx(() -> way.getElements().size());
        double at = onJavaFx(place::getValue);
        waitUntil(() -> place.getValue() > at + 5);
        assertThat(onJavaFx(() -> way.getElements().size())).isGreaterThan(early);
        fire(robot, "racePlay");
        assertThat(onJavaFx(() -> find(robot, "racePlay", ButtonBase.class).getText()))
                .isEqualTo("Play");
    }

    /** The list still shows weights of the network before while it takes those of the new one. */
    @ParameterizedTest
    @CsvSource({"race", "pair"})
    @SuppressWarnings("unchecked")
    void twoWeightsOfADeepNetworkMakeWayForThoseOfAShallowOne(String plot, FxRobot robot) {
        onJavaFx(() -> {
            store.open(Gallery.read("vanishing"));
            return null;
        });
        choose(robot, plot);
        WaitForAsyncUtils.waitForFxEvents();
        String list = plot.equals("race") ? "raceUp" : "pairUp";
        onJavaFx(() -> {
            ComboBox<WeightId> up = find(robot, list, ComboBox.class);
            up.setValue(up.getItems().get(up.getItems().size() - 1));
            return null;
        });
        onJavaFx(() -> {
            store.open(ScenarioReader.example());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WeightId shown = (WeightId) find(robot, list, ComboBox.class).getValue();
        assertThat(Part.weight(shown).isIn(state().run().setup().network())).isTrue();
    }

    @Test
    void theOptimizersRaceFromTheSameStart(FxRobot robot) {
        choose(robot, "race");
        fire(robot, "raceRun");
        waitUntil(() -> find(robot, "raceLegend", FlowPane.class).getChildren().size() == Optimizers.ALL.size());
        Slider place = find(robot, "racePlace", Slider.class);
        assertThat(place.getValue()).as("reduced motion shows it all at once").isEqualTo(60);
        Label first =
                (Label) find(robot, "raceLegend", FlowPane.class).getChildren().get(0);
        onJavaFx(() -> {
            place.setValue(0);
            return null;
        });
        // losses 0, 0 and ½ of the three rows
        assertThat(first.getText()).isEqualTo("SGD 0.1667");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "1280, 800, PROJECTOR"})
    void pictures(int width, int height, Look.Theme theme, FxRobot robot) {
        look(look -> look.withTheme(theme).withLogLoss(true));
        size(width, height);
        String name = "compare-%d-%s-".formatted(width, theme.name().toLowerCase(Locale.ROOT));
        sixRuns(robot);
        picture(name + "runs");
        fire(robot, "plotEnlarge1");
        picture(name + "runs-large");
        fire(robot, "plotEnlarge1");
        choose(robot, "sweep");
        fire(robot, "sweepRun");
        waitUntil(() -> state().desk().comparison().sweep().isPresent());
        picture(name + "sweep");
        fire(robot, "plotEnlarge1");
        picture(name + "sweep-large");
        fire(robot, "plotEnlarge1");
        choose(robot, "race");
        fire(robot, "raceRun");
        waitUntil(() -> !find(robot, "raceLegend", FlowPane.class).getChildren().isEmpty());
        picture(name + "race");
        fire(robot, "plotEnlarge1");
        picture(name + "race-large");
    }
}
