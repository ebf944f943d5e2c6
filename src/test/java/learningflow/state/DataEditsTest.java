package learningflow.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import learningflow.core.Normalisation;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.io.BadFileException;
import learningflow.io.ScenarioReader;
import learningflow.io.ScenarioWriter;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import learningflow.lesson.TextMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The articles' example: rows (100, 2000, 100 | 0), (200, 0, 0 | 1), (0, 2000, 3000 | 1), w = (1/200, −3000/11600000,
 * 1/5800), one linear neuron and a ReLU.
 */
class DataEditsTest {
    private final Store store = new Store(ScenarioReader.example());

    private Run run() {
        return store.state().run();
    }

    private Dataset data() {
        return run().setup().data();
    }

    private void steps(int count) {
        IntStream.range(0, count).forEach(i -> store.dispatch(new Transport.StepForward()));
    }

    private void cell(boolean output, int row, int column, double value) {
        store.dispatch(new DataEdits.SetCell(output, row, column, value, Optional.empty(), null));
    }

    private static Scenario scenario(String layers, String outputs, String rows, String loss) throws BadFileException {
        String json = """
                {"format": "learning-flow/1", "data": {"inputs": ["a"], "outputs": [%s], "rows": [%s]},
                 "layers": [{"type": "input", "size": 1}, %s], "loss": "%s"}
                """.formatted(outputs, rows, layers, loss);
        return ScenarioReader.read("t.learningflow", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCellKeepsPlaceStepAndWeightsAndEverythingFollowsIt() {
        steps(6);
        Weights weights = run().weights();
        cell(false, 0, 0, 300);
        assertThat(run().step()).isEqualTo(6);
        assertThat(run().weights()).isEqualTo(weights);
        // 300/200 − 2000·3000/11600000 + 100/5800 = 1.5 − 3000/5800 + 100/5800 = 1; ½·1² = ½; it was 0
        assertThat(run().trace().x()).isEqualTo(Matrix.row(300, 2000, 100));
        assertThat(run().trace().loss()).isCloseTo(0.5, within(1e-15));
        assertThat(run().now().losses().get(0, 0)).isCloseTo(0.5, within(1e-15));
        assertThat(run().past().curve().loss(0)).isCloseTo(0.5, within(1e-15));
        assertThat(run().past().curve().mean(0)).isCloseTo(1 / 3.0, within(1e-15)); // (½ + 0 + ½) / 3
        store.undo();
        assertThat(data()).isEqualTo(ScenarioReader.example().setup().data());
        assertThat(run().trace().loss()).isZero();
    }

    @Test
    void theUpdatesMadeBeforeKeepTheirData() {
        steps(24 + 3);
        cell(true, 2, 0, 2);
        assertThat(run().at()).isEqualTo(2);
        assertThat(run().past().size()).isEqualTo(3);
        assertThat(run().trace().loss()).isEqualTo(2); // ½·(0 − 2)²
        store.dispatch(new Transport.GoToUpdate(0, 5));
        assertThat(data().rawY().get(2, 0)).isEqualTo(1);
        assertThat(run().now().losses().get(2, 0)).isEqualTo(0.5);
        store.dispatch(new Transport.GoToUpdate(2, 5));
        assertThat(run().now().losses().get(2, 0)).isEqualTo(2);
    }

    @Test
    void behindTheUpdateStepACellIsSeenInTheSecondLookAndInBothComparedLosses() {
        steps(11);
        cell(true, 0, 0, 1);
        assertThat(run().at()).isZero();
        assertThat(run().step()).isEqualTo(run().timeline().last());
        // row 1 gives 0, so its loss is ½ for y = 1, with the weights before and now: nothing was learnt from it
        assertThat(run().live().loss()).isEqualTo(0.5);
        assertThat(run().before().losses().get(0, 0)).isEqualTo(0.5);
        assertThat(run().now().losses().get(0, 0)).isEqualTo(0.5);
        steps(1);
        assertThat(run().at()).isEqualTo(1);
        assertThat(run().rowNumbers()).containsExactly(2);
        assertThat(data().rawY().get(0, 0)).isEqualTo(1);
    }

    @Test
    void removingRowsBeginsTheEpochAgainWithTheWeightsOnTheScreen() {
        steps(48 + 5); // update 5 of epoch 2: row 2
        Weights weights = run().weights();
        store.dispatch(new DataEdits.RemoveRows(List.of(0)));
        assertThat(run().at()).isEqualTo(4);
        assertThat(run().step()).isEqualTo(1);
        assertThat(run().moment().batch().epoch()).isEqualTo(2);
        assertThat(run().trace().x()).isEqualTo(Matrix.row(200, 0, 0));
        assertThat(run().weights()).isEqualTo(weights);
        assertThat(run().now().losses().rows()).isEqualTo(2);
        steps(24);
        assertThat(run().moment().batch().epoch()).isEqualTo(3);
        store.undo();
        assertThat(data().rows()).isEqualTo(3);
    }

    @Test
    void theUpdateBeforeStillLooksAtItsOwnRows() {
        steps(24 + 11); // update 3, behind the update step: row 3
        store.dispatch(new DataEdits.RemoveRows(List.of(1, 2)));
        assertThat(run().at()).isEqualTo(3);
        assertThat(run().step()).isEqualTo(1);
        Weights weights = run().weights();
        store.dispatch(new Transport.StepBack());
        assertThat(run().at()).isEqualTo(2);
        assertThat(data().rows()).isEqualTo(3);
        assertThat(run().live().x()).isEqualTo(Matrix.row(0, 2000, 3000));
        assertThat(run().weights()).isEqualTo(weights);
        steps(1);
        assertThat(data().rows()).isEqualTo(1);
        assertThat(run().rowNumbers()).containsExactly(1);
    }

    @Test
    void rowsCanBeAddedDuplicatedMovedAndReplaced() {
        store.dispatch(DataEdits.AddRows.zeros(run().setup(), 1));
        assertThat(data().rawX()).isEqualTo(Matrix.of(4, 3, 100, 2000, 100, 0, 0, 0, 200, 0, 0, 0, 2000, 3000));
        assertThat(data().rawY()).isEqualTo(Matrix.of(4, 1, 0, 0, 1, 1));
        store.dispatch(new DataEdits.AddRows(4, Matrix.row(1, 2, 3), Matrix.row(4.0)));
        assertThat(data().rawX().row(4)).containsExactly(1, 2, 3);
        store.undo();
        store.undo();
        store.dispatch(new DataEdits.DuplicateRows(List.of(2, 0)));
        assertThat(data().rawX().selectRows(3, 4)).isEqualTo(data().rawX().selectRows(0, 2));
        store.undo();
        store.dispatch(new DataEdits.MoveRow(0, 1));
        assertThat(data().rawX()).isEqualTo(Matrix.of(3, 3, 200, 0, 0, 100, 2000, 100, 0, 2000, 3000));
        store.dispatch(new DataEdits.MoveRow(2, -9));
        assertThat(data().rawY()).isEqualTo(Matrix.of(3, 1, 1, 1, 0));
        store.dispatch(new DataEdits.ReplaceRows(Matrix.row(1, 2, 3), Matrix.row(4.0)));
        assertThat(data().rawX()).isEqualTo(Matrix.row(1, 2, 3));
        assertThat(run().trace().y()).isEqualTo(Matrix.row(4.0));
    }

    @Test
    void whatIsNotPossibleChangesNothing() {
        State before = store.state();
        store.dispatch(new DataEdits.RemoveRows(List.of(0, 1, 2)));
        store.dispatch(new DataEdits.RemoveRows(List.of()));
        store.dispatch(new DataEdits.RemoveRows(List.of(3, -1)));
        store.dispatch(new DataEdits.DuplicateRows(List.of()));
        store.dispatch(new DataEdits.MoveRow(0, -1));
        store.dispatch(new DataEdits.MoveRow(3, -1));
        store.dispatch(new DataEdits.AddRows(4, Matrix.row(1, 2, 3), Matrix.row(4.0)));
        store.dispatch(new DataEdits.AddRows(0, Matrix.row(1, 2), Matrix.row(4.0)));
        store.dispatch(new DataEdits.ReplaceRows(Matrix.EMPTY, Matrix.EMPTY));
        store.dispatch(new DataEdits.ReplaceRows(Matrix.row(1, 2, Double.NaN), Matrix.row(4.0)));
        store.dispatch(new DataEdits.RenameColumn(false, 0, "workout hours"));
        store.dispatch(new DataEdits.RenameColumn(false, 0, " "));
        store.dispatch(new DataEdits.RenameColumn(true, 1, "new"));
        store.dispatch(new DataEdits.SetNormalisation("no such column", Normalisation.RANGE));
        store.dispatch(new DataEdits.SetTestShare(1, Optional.empty(), null));
        cell(false, 3, 0, 1);
        cell(false, 0, 3, 1);
        cell(false, 0, 0, Double.POSITIVE_INFINITY);
        cell(false, 0, 0, 100);
        assertThat(store.state()).isSameAs(before);
        assertThat(store.canUndo()).isFalse();
    }

    @Test
    void theOnlyRowStaysAndDoesNotMove() {
        store.dispatch(new DataEdits.RemoveRows(List.of(0, 1)));
        State one = store.state();
        store.dispatch(new DataEdits.RemoveRows(List.of(0)));
        store.dispatch(new DataEdits.MoveRow(0, 1));
        assertThat(store.state()).isSameAs(one);
    }

    @Test
    void spellingsFollowTheirRows() throws IOException {
        store.dispatch(new DataEdits.SetCell(false, 2, 1, 1 / 3.0, Optional.of("1/3"), null));
        store.dispatch(new DataEdits.MoveRow(2, -2));
        assertThat(ScenarioWriter.json(run().scenario()))
                .contains("{\"x\": [0, \"1/3\", 3000], \"y\": [1]},\n      {\"x\": [100");
        store.dispatch(new DataEdits.DuplicateRows(List.of(0)));
        store.dispatch(new DataEdits.RemoveRows(List.of(0, 2)));
        assertThat(ScenarioWriter.json(run().scenario()))
                .contains("[\n      {\"x\": [0, \"1/3\", 3000]")
                .doesNotContain("[100,");
        assertThat(run().origin().spellings().byMatrix())
                .containsOnlyKeys("data.rows.x", "layers[1].weights")
                .containsEntry("data.rows.x", TextMatrix.of(new String[][] {{null, "1/3"}}));
    }

    @Test
    void whatWasTypedButIsNotTheNumberIsNoSpelling() {
        store.dispatch(new DataEdits.SetCell(false, 2, 1, 0.5, Optional.of("0,5"), null));
        assertThat(run().origin().spellings().of("data.rows[2].x[1]", 0.5)).isEmpty();
        assertThat(data().rawX().get(2, 1)).isEqualTo(0.5);
    }

    @Test
    void framesOfOneGestureAreOneUndoStep() {
        Object gesture = new Object();
        for (int i = 1; i <= 3; i++) {
            store.dispatch(new DataEdits.SetCell(false, 0, 0, i, Optional.empty(), gesture));
        }
        store.undo();
        assertThat(data().rawX().get(0, 0)).isEqualTo(100);
    }

    @Test
    void aRenamedColumnIsSavedUnderItsNewName() throws IOException {
        store.dispatch(new DataEdits.SetNormalisation("broccoli", Normalisation.RANGE));
        store.dispatch(new DataEdits.RenameColumn(false, 0, "kale"));
        assertThat(ScenarioWriter.json(run().scenario()))
                .contains("[\"kale\", \"Tagada strawberries\"")
                .contains("\"normalise\": {\"kale\": \"range\"}");
    }

    @Test
    void aNormalisedColumnKeepsTheWeightsAndChangesWhatTheyAreGiven() {
        steps(4);
        Weights weights = run().weights();
        store.dispatch(new DataEdits.SetNormalisation("broccoli", Normalisation.RANGE));
        assertThat(run().step()).isEqualTo(4);
        assertThat(run().weights()).isEqualTo(weights);
        assertThat(run().trace().x()).isEqualTo(Matrix.row(0.5, 2000, 100)); // 100 of 0 … 200
        assertThat(data().rawX().get(0, 0)).isEqualTo(100);
        cell(false, 1, 0, 400);
        assertThat(run().trace().x()).isEqualTo(Matrix.row(0.25, 2000, 100));
        store.dispatch(new DataEdits.SetNormalisation("broccoli", Normalisation.NONE));
        assertThat(run().trace().x()).isEqualTo(Matrix.row(100, 2000, 100));
    }

    @Test
    void noUpdateSeesATestRowAndTheirLossIsPlotted() {
        steps(12 + 4); // update 2
        store.dispatch(new DataEdits.SetTestShare(0.34, Optional.empty(), null));
        Setup setup = run().setup();
        int test = setup.split().test()[0];
        assertThat(setup.split().testCount()).isEqualTo(1);
        assertThat(run().at()).isEqualTo(1);
        assertThat(run().step()).isEqualTo(1);
        State here = store.state();
        store.dispatch(new Edits.PickRow(test));
        assertThat(store.state()).isSameAs(here);
        for (int i = 0; i < 10; i++) {
            assertThat(run().moment().batch().rows()).doesNotContain(test);
            store.dispatch(new Transport.NextUpdate());
        }
        Curve curve = run().past().curve();
        assertThat(curve.test(0)).isNaN();
        assertThat(curve.test(11)).isEqualTo(run().now().losses().get(test, 0));
        assertThat(curve.mean(11))
                .isEqualTo((run().now().losses().get((test + 1) % 3, 0)
                                + run().now().losses().get((test + 2) % 3, 0))
                        / 2);
        store.dispatch(new Transport.NextEpoch());
        assertThat(run().past().curve().test(13)).isEqualTo(run().now().losses().get(test, 0));
    }

    @Test
    void anotherBatchingBeginsTheEpochAgain() {
        steps(48 + 5);
        store.dispatch(new NetworkEdits.SetBatching(new learningflow.core.Batching(2, false, 1)));
        assertThat(run().at()).isEqualTo(4);
        assertThat(run().rowNumbers()).containsExactly(1, 2);
        assertThat(run().moment().batch().epoch()).isEqualTo(2);
    }

    @Test
    void expectationsOfACrossEntropyKeepTheirSum() throws BadFileException {
        String softmax = "{\"type\": \"linear\", \"size\": 3}, {\"type\": \"softmax\"}";
        store.open(scenario(
                softmax,
                "\"p\", \"q\", \"r\"",
                "{\"x\": [1], \"y\": [0.5, 0.3, 0.2]}, {\"x\": [2], \"y\": [1, 0, 0]}",
                "cross-entropy"));
        cell(true, 0, 0, 0.75); // q and r share ¼ as 3 : 2
        assertThat(data().rawY().row(0)).containsExactly(new double[] {0.75, 0.15, 0.1}, within(1e-15));
        cell(true, 1, 0, 0.5);
        assertThat(data().rawY().row(1)).containsExactly(0.5, 0.25, 0.25);
        cell(true, 1, 2, 1);
        assertThat(data().rawY().row(1)).containsExactly(0, 0, 1);
        State before = store.state();
        cell(true, 0, 0, 1.5);
        store.dispatch(new DataEdits.ReplaceRows(Matrix.row(1.0), Matrix.row(1, 1, 1)));
        store.dispatch(new DataEdits.SetNormalisation("p", Normalisation.RANGE));
        assertThat(store.state()).isSameAs(before);
        store.dispatch(DataEdits.AddRows.zeros(run().setup(), 0));
        assertThat(data().rawY().row(0)).containsExactly(1, 0, 0);
    }

    @Test
    void whileInferringARowFollowsItsNumbersAndOtherInputsKeepTheirs() {
        store.dispatch(new Transport.SetPhase(Phase.INFERRING));
        store.dispatch(new Edits.PickRow(1));
        cell(false, 1, 0, 400);
        assertThat(store.state().trial().x()).isEqualTo(Matrix.row(400, 0, 0));
        assertThat(store.state().trial().o(3).get(0, 0)).isEqualTo(2);
        store.dispatch(new Transport.TryInputs(Matrix.row(600, 0, 0), Spellings.NONE));
        store.dispatch(new DataEdits.SetNormalisation("broccoli", Normalisation.RANGE));
        assertThat(store.state().trial().x()).isEqualTo(Matrix.row(1.5, 0, 0)); // 600 of 0 … 400
        assertThat(store.state().trial().o(2).get(0, 0)).isCloseTo(0.0075, within(1e-15)); // 1.5 / 200
    }

    @Test
    void aNewNetworkWithFewerLayersBeginsAnewAlsoWhileInferring() throws BadFileException {
        store.dispatch(new Transport.SetPhase(Phase.INFERRING));
        steps(10);
        Run before = run();
        Scenario small = scenario(
                "{\"type\": \"linear\", \"size\": 1}", "\"b\"", "{\"x\": [7], \"y\": [1]}", "half-squared-error");
        store.dispatch(new NetworkEdits.Redesigned(Run.start(small)));
        assertThat(run().at()).isZero();
        assertThat(store.state().step()).isEqualTo(3);
        assertThat(store.state().trial().x()).isEqualTo(Matrix.row(7.0));
        store.undo();
        assertThat(run()).isSameAs(before);
        assertThat(store.state().trial().x().columns()).isEqualTo(3);
    }

    @Test
    void resetKeepsTheData() {
        steps(30);
        store.dispatch(new DataEdits.RemoveRows(List.of(0)));
        store.dispatch(new Edits.Reset());
        assertThat(run().at()).isZero();
        assertThat(data().rows()).isEqualTo(2);
        assertThat(run().weights()).isEqualTo(run().origin().weights());
    }

    @Test
    void trainingGoesOnFromChangedData() {
        steps(24 + 11);
        store.dispatch(new DataEdits.RemoveRows(List.of(0, 1)));
        store.dispatch(new Transport.StepBack());
        Continuation continuation = new Continuation(run());
        for (int i = 0; i < 5; i++) {
            continuation.update();
        }
        assertThat(continuation.past().moment(8).setup().data().rows()).isEqualTo(1);
    }

    @Test
    void dataFromATableIsSavedAsRowsOnceItIsEdited(@TempDir Path folder) throws IOException, BadFileException {
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,4\n");
        Path file = Files.writeString(folder.resolve("s.learningflow"), """
                {"format": "learning-flow/1", "data": {"inputs": ["a"], "outputs": ["b"], "csv": "t.csv"},
                 "layers": [{"type": "input", "size": 1}, {"type": "linear", "size": 1}]}
                """);
        store.open(ScenarioReader.read(file));
        store.dispatch(new DataEdits.SetNormalisation("a", Normalisation.STANDARD));
        ScenarioWriter.write(run().scenario(), file);
        assertThat(Files.readString(file)).contains("\"csv\": \"t.csv\"");
        cell(true, 1, 0, 5);
        ScenarioWriter.write(run().scenario(), file);
        assertThat(Files.readString(file)).contains("{\"x\": [3], \"y\": [5]}").doesNotContain("csv");
        assertThat(ScenarioReader.read(file).setup()).isEqualTo(run().setup());
    }
}
