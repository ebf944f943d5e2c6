package learningflow.view.panel;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import learningflow.core.Normalisation;
import learningflow.core.WeightId;
import learningflow.state.DataEdits;
import learningflow.state.Edits;
import learningflow.state.Look;
import learningflow.state.Looks;
import learningflow.state.Phase;
import learningflow.state.Transport;
import learningflow.view.Examples;
import learningflow.view.Stand;
import learningflow.view.plot.LossPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the panels in every theme, at several widths, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class PanelPicturesTest {
    private static final int[] WIDTHS = {380, 480, 640};

    private Stand stand;

    @Start
    void show(Stage stage) {
        stand = new Stand(stage);
    }

    @Test
    void weights() {
        for (int width : WIDTHS) {
            stand.show(Examples.article(), width, 360, WeightsPanel::new);
            stand.dispatch(new Transport.GoToUpdate(0, 0), new Transport.NextUpdate(), new Transport.NextUpdate());
            inEveryTheme("weights-start", width);
            stand.dispatch(new Transport.GoToStep(9), new Edits.ToggleFrozen(WeightId.weight(2, 0, 0)));
            stand.dispatch(
                    new Edits.Grab(), new Edits.SetWeight(WeightId.weight(2, 0, 2), 2.5e-4, Optional.empty(), this));
            inEveryTheme("weights-drag", width);
            stand.dispatch(new Edits.LetGo(), new Transport.SetPhase(Phase.INFERRING));
            inEveryTheme("weights-inferring", width);
            stand.show(Examples.xor(), width, 480, WeightsPanel::new);
            stand.dispatch(new Transport.GoToStep(15));
            inEveryTheme("weights-xor", width);
        }
    }

    @Test
    void data(FxRobot robot) {
        for (int width : WIDTHS) {
            stand.show(Examples.article(), width, 330, DataPanel::new);
            stand.dispatch(new Transport.GoToUpdate(0, 0), new Transport.NextUpdate(), new Transport.NextUpdate());
            inEveryTheme("data-start", width);
            stand.dispatch(new Transport.GoToStep(11));
            inEveryTheme("data-updated", width);
            stand.dispatch(new Transport.SetPhase(Phase.INFERRING));
            inEveryTheme("data-inferring", width);
            stand.show(Examples.classes(150), width, 330, DataPanel::new);
            stand.dispatch(new Transport.GoToStep(9));
            inEveryTheme("data-classes", width);
            stand.show(Examples.article(), width, 330, DataPanel::new);
            stand.dispatch(
                    new DataEdits.SetTestShare(0.3, Optional.empty(), null),
                    new DataEdits.SetNormalisation("broccoli", Normalisation.RANGE),
                    new DataEdits.SetNormalisation("good shape", Normalisation.STANDARD),
                    new DataEdits.SetCell(false, 1, 2, 1 / 3.0, Optional.of("1/3"), null),
                    new Transport.GoToStep(11));
            inEveryTheme("data-edited", width);
            edit(robot, "1/30x");
            inEveryTheme("data-editing", width);
        }
    }

    @Test
    void loss() {
        for (int width : new int[] {300, 480}) {
            stand.show(Examples.article(), width, 240, LossPlot::new);
            inEveryTheme("loss-one", width);
            for (int i = 0; i < 5; i++) {
                stand.dispatch(new Transport.NextUpdate());
            }
            stand.dispatch(new Transport.GoToUpdate(2, 11));
            inEveryTheme("loss-few", width);
            stand.dispatch(new Looks.SetLook(stand.state().look().withLogLoss(true)));
            inEveryTheme("loss-log", width);
            stand.show(Examples.xor(), width, 240, LossPlot::new);
            for (int i = 0; i < 3000; i++) {
                stand.dispatch(new Transport.NextUpdate());
            }
            stand.dispatch(new Transport.GoToUpdate(1500, 1));
            inEveryTheme("loss-many", width);
            stand.dispatch(new DataEdits.SetTestShare(0.3, Optional.empty(), null));
            stand.dispatch(new Transport.GoToUpdate(0, 0), new Transport.NextUpdate());
            inEveryTheme("loss-few-tests", width);
            stand.show(Examples.classes(50), width, 240, LossPlot::new);
            stand.dispatch(new DataEdits.SetTestShare(0.3, Optional.empty(), null));
            for (int i = 0; i < 400; i++) {
                stand.dispatch(new Transport.NextUpdate());
            }
            inEveryTheme("loss-tests", width);
            stand.show(Examples.diverging(), width, 240, LossPlot::new);
            for (int i = 0; i < 90; i++) {
                stand.dispatch(new Transport.NextUpdate());
            }
            inEveryTheme("loss-trouble", width);
        }
    }

    private void edit(FxRobot robot, String text) {
        Stand.onJavaFx(() -> {
            TableView<?> table = stand.find("dataTable", TableView.class);
            table.requestFocus();
            table.getFocusModel().focus(1);
            return null;
        });
        robot.type(KeyCode.F2).write(text).type(KeyCode.ENTER);
    }

    private void inEveryTheme(String name, int width) {
        for (Look.Theme theme : Look.Theme.values()) {
            stand.look(theme);
            stand.picture(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
        }
    }
}
