package learningflow.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Somebody's own network, from nothing to a file and back. */
class FromNothingTest extends WindowFixture {
    @Start
    void start(Stage unused) {
        open();
    }

    @Test
    void aNetworkIsBuiltItsDataTypedTrainedSavedAndOpenedAgain(@TempDir Path folder, FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitUntil(() -> store.state().run().origin().title().equals("new"));

        robot.clickOn("#tab-network").clickOn("#addLayer").clickOn("#add-linear");
        robot.doubleClickOn("#layerSize-2")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("3")
                .type(KeyCode.ENTER);
        robot.clickOn("#addLayer").clickOn("#add-logistic");
        Network network = state().run().setup().network();
        assertThat(network.layers().stream().map(layer -> layer.type().id() + layer.out()))
                .containsExactly("input2", "linear3", "linear1", "logistic1");

        column(robot, 0, "0", "0", "1", "1");
        column(robot, 1, "0", "1/2", "0", "0,5");
        column(robot, 2, "0", "1", "1", "0");
        assertThat(state().run().setup().data().x()).isEqualTo(Matrix.of(4, 2, 0, 0, 0, 0.5, 1, 0, 1, 0.5));
        assertThat(state().run().setup().data().y()).isEqualTo(Matrix.of(4, 1, 0, 1, 1, 0));

        double before = state().run().now().meanLoss();
        robot.clickOn("#tab-run").clickOn("#startRun");
        waitUntil(() -> !store.state().training());
        assertThat(state().run().moment().batch().epoch()).isEqualTo(101);
        assertThat(state().run().now().meanLoss()).isLessThan(before);

        Path file = folder.resolve("mine.learningflow");
        answers.save = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> Files.exists(file) && !store.isModified());
        Scenario kept = state().run().scenario();
        assertThat(numbers(ScenarioReader.read(file))).isEqualTo(numbers(kept));

        answers.open = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> store.state().run().past().size() == 1);
        assertThat(numbers(state().run().scenario())).isEqualTo(numbers(kept));
        assertThat(Files.readString(file)).contains("\"1/2\"");
    }

    /** Without how they were typed: what the program would write so by itself need not be remembered. */
    private static Scenario numbers(Scenario scenario) {
        return scenario.withSpellings(Spellings.NONE);
    }

    /** Types numbers from the first row downwards. */
    private void column(FxRobot robot, int column, String... numbers) {
        TableView<?> table = find(robot, "dataTable", TableView.class);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.LEFT);
        }
        for (int i = 0; i < column; i++) {
            robot.type(KeyCode.RIGHT);
        }
        for (String number : numbers) {
            robot.write(number).type(KeyCode.ENTER);
        }
    }
}
