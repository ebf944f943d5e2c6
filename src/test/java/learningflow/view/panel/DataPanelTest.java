package learningflow.view.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import learningflow.core.Matrix;
import learningflow.core.WeightId;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import learningflow.state.DataEdits;
import learningflow.state.Edits;
import learningflow.state.Phase;
import learningflow.state.Transport;
import learningflow.state.Trial;
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
class DataPanelTest {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final int UPDATE = 11;
    /** Columns of the article's table. */
    private static final int NUMBER = 0;

    private static final int OUTPUT = 5;
    private static final int RESULT = 6;
    private static final int LOSS = 7;
    private static final int CHANGE = 8;

    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void thirdRow() {
        show(Examples.article(), 400);
        stand.dispatch(new Transport.NextUpdate(), new Transport.NextUpdate());
    }

    private void show(Scenario scenario, double width) {
        stand.show(scenario, width, 420, DataPanel::new);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return Stand.onJavaFx(() -> stand.find(id, Label.class).getText());
    }

    private List<String> cells(int column) {
        return Stand.onJavaFx(() -> rows().stream()
                .map(row -> (TableCell<?, ?>) row.getChildrenUnmodifiable().get(column))
                .map(TableCell::getText)
                .toList());
    }

    private List<TableRow<?>> rows() {
        return stand.find("dataTable", TableView.class).lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> !row.isEmpty())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .toList();
    }

    @Test
    void everyRowHasItsOutputResultAndLoss() {
        assertThat(cells(OUTPUT)).containsExactly("0", "1", "0");
        assertThat(cells(RESULT)).containsExactly("✓ bad", "✓ good", "✗ bad");
        assertThat(cells(LOSS)).containsExactly("0", "0", "0.5");
        assertThat(cells(CHANGE)).containsOnly("");
        assertThat(text("meanLoss")).isEqualTo("mean loss 0.1667");
        assertThat(text("rightCount")).isEqualTo("right 2 of 3");
    }

    @Test
    void theUpdateThatHelpsOneRowHurtsAnother() {
        stand.dispatch(new Transport.GoToStep(UPDATE));
        // w²₂ = −17/290000, w²₃ = 137/290000: row 1: 0.5 − 34/290 + 13.7/290 = 0.43; row 3: −34/290 + 411/290 = 1.3
        assertThat(cells(OUTPUT)).containsExactly("0.43", "1", "1.3");
        assertThat(cells(LOSS)).containsExactly("0.09245", "0", "0.045");
        assertThat(cells(CHANGE)).containsExactly("▲ +0.09245", "0", "▼ −0.455");
        assertThat(text("meanLossChange")).startsWith("▼ −0.12");
        assertThat(text("rightCount")).isEqualTo("right 3 of 3");
        assertThat(text("rightCountChange")).isEqualTo("+1");
    }

    @Test
    void theTableFollowsADrag() {
        // w²₃ · 3000 = 0.6: o³ = −3000·2000/11600000 + 0.6 = 0.08276
        stand.dispatch(new Edits.Grab(), new Edits.SetWeight(WeightId.weight(2, 0, 2), 2e-4, Optional.empty(), "drag"));
        assertThat(cells(OUTPUT).get(2)).isEqualTo("0.08276");
        assertThat(cells(CHANGE).get(2)).startsWith("▼ −");
    }

    @Test
    void theRowsOfThePresentUpdateAreMarked() {
        assertThat(cells(NUMBER)).containsExactly("1", "2", "▸3");
        List<Boolean> marked = Stand.onJavaFx(() -> rows().stream()
                .map(row -> row.getPseudoClassStates().contains(PRESENT))
                .toList());
        assertThat(marked).containsExactly(false, false, true);
    }

    @Test
    void aClickPicksARowForTheNextUpdate(FxRobot robot) {
        robot.clickOn((Node) rows().get(1));
        assertThat(stand.state().run().rowNumbers()).containsExactly(2);
        assertThat(stand.state().step()).isEqualTo(1);
    }

    @Test
    void aClickOnTheRowThatIsPickedAlreadyKeepsItsFuture(FxRobot robot) {
        stand.dispatch(new Transport.StepForward());
        robot.clickOn((Node) rows().get(2));
        assertThat(stand.state().step()).isEqualTo(2);
        assertThat(stand.store().canUndo()).isFalse();
    }

    @Test
    void arrowsMoveAndEnterPicks(FxRobot robot) {
        Stand.onJavaFx(() -> {
            TableView<?> table = stand.find("dataTable", TableView.class);
            table.requestFocus();
            table.getFocusModel().focus(2);
            return null;
        });
        robot.type(KeyCode.UP);
        assertThat(stand.state().run().rowNumbers()).containsExactly(3);
        robot.type(KeyCode.UP, KeyCode.ENTER);
        assertThat(stand.state().run().rowNumbers()).containsExactly(1);
    }

    @Test
    void copiesAreTabSeparatedWithExactNumbers(FxRobot robot) {
        Stand.onJavaFx(() -> {
            stand.find("dataTable", TableView.class).getSelectionModel().clearSelection();
            return null;
        });
        robot.clickOn("#editData").clickOn("#copyRows");
        String copied = Stand.onJavaFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().toList())
                .containsExactly(
                        "row\tbroccoli\tTagada strawberries\tworkout hours\tgood shape\toutput good shape"
                                + "\tresult\tloss\tchange of the loss",
                        "1\t100\t2000\t100\t0\t0\tbad shape\t0\t",
                        "2\t200\t0\t0\t1\t1\tgood shape\t0\t",
                        "3\t0\t2000\t3000\t1\t0\tbad shape\t0.5\t");
    }

    @Test
    void copyingInTheTableTakesTheSelectedRows(FxRobot robot) {
        robot.clickOn((Node) rows().get(1));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        String copied = Stand.onJavaFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().skip(1)).singleElement().asString().startsWith("2\t200");
    }

    @Test
    void theArticlesColumnsFitWithoutScrolling() {
        Set<Node> bars = Stand.onJavaFx(() -> stand.find("dataTable", Node.class).lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar scroll && scroll.isVisible() && scroll.getHeight() > 0)
                .filter(bar -> bar.getOpacity() > 0)
                .collect(Collectors.toSet()));
        assertThat(bars).isEmpty();
    }

    @Test
    void columnsDoNotMoveWhileASliderDoes() {
        show(Examples.article(), 480);
        List<Double> before = widths();
        stand.dispatch(new Edits.Grab());
        for (double w = -3e-4; w < 5e-4; w += 1e-4) {
            stand.dispatch(new Edits.SetWeight(WeightId.weight(2, 0, 2), w, Optional.empty(), "drag"));
        }
        assertThat(widths()).isEqualTo(before);
    }

    /** Row 1: 100 · 1.0715e-5 − 100 · 6.964e-6 = 3.751e-4; row 2: 200 · 1.0715e-5 = 0.002143, as many letters, but wider. */
    @Test
    void noNumberIsCutOffWhereAnotherHasAsManyLetters() {
        stand.dispatch(weight(0, 1.0715e-5), weight(1, 0), weight(2, -6.964e-6));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> seen = Stand.onJavaFx(() -> stand.find("dataTable", TableView.class).lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList());
        assertThat(seen).contains("3.751e-4", "0.002143").noneMatch(text -> text.contains("…"));
    }

    @Test
    void namesOfSeveralWordsStandInTwoLinesWhereThereIsRoom() {
        show(Examples.article(), 520);
        stand.dispatch(
                new DataEdits.RenameColumn(false, 0, "hours of sport"),
                new DataEdits.RenameColumn(false, 1, "a small plate of it"));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> headers =
                Stand.onJavaFx(() -> stand.find("dataTable", TableView.class).lookupAll(".data-header .text").stream()
                        .map(text -> ((Text) text).getText())
                        .toList());
        assertThat(headers).contains("hours of sport", "a small plate of it");
    }

    private static Edits.SetWeight weight(int input, double value) {
        return new Edits.SetWeight(WeightId.weight(2, 0, input), value, Optional.empty(), null);
    }

    private List<Double> widths() {
        return Stand.onJavaFx(() -> {
            TableView<?> table = stand.find("dataTable", TableView.class);
            return table.getColumns().stream()
                    .<Double>map(column -> column.getWidth())
                    .toList();
        });
    }

    @Test
    void whileInferringOnesOwnValuesAreTried(FxRobot robot) {
        assertThat(Stand.onJavaFx(() -> stand.find("tryBox", Node.class).isVisible()))
                .isFalse();
        stand.dispatch(new Transport.SetPhase(Phase.INFERRING));
        robot.clickOn("#tryInput-0").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("1000/10").type(KeyCode.ENTER);
        assertThat(stand.state().trial().x().get(0)).isEqualTo(100);
        assertThat(stand.state().trial().spellings().of(Trial.place(0), 100)).contains("1000/10");
        // 100/200 − 2000·3000/11600000 + 100/5800 = 0.5 − 0.5172… + 0.01724… = 0
        stand.dispatch(new Transport.TryInputs(Matrix.row(180.0, 0, 0), Spellings.NONE));
        assertThat(text("tryResult")).isEqualTo("o³ = 0.9  →  good shape");
    }

    @Test
    void whileInferringARowOfTheTableFillsTheFields(FxRobot robot) {
        stand.dispatch(new Transport.SetPhase(Phase.INFERRING));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn((Node) rows().get(2));
        String shown =
                Stand.onJavaFx(() -> stand.find("tryInput-2", TextField.class).getText());
        assertThat(shown).isEqualTo("3000");
        assertThat(cells(NUMBER)).containsExactly("1", "2", "▸3");
    }

    @Test
    void withoutADecisionThereIsNoResult() {
        Scenario article = Examples.article();
        show(new Scenario("", "", Optional.empty(), article.setup(), article.weights(), article.spellings()), 400);
        assertThat(Stand.onJavaFx(() ->
                        stand.find("dataTable", TableView.class).getColumns().size()))
                .isEqualTo(8);
        assertThat(Stand.onJavaFx(() -> stand.find("rightCount", Label.class).isVisible()))
                .isFalse();
    }

    @Test
    void aHundredThousandRowsHaveFewCells(FxRobot robot) {
        show(Examples.classes(100_000), 600);
        int cells = Stand.onJavaFx(() ->
                stand.find("dataTable", Node.class).lookupAll(".table-cell").size());
        assertThat(cells).isBetween(10, 1500);
        Stand.onJavaFx(() -> {
            stand.find("dataTable", TableView.class).requestFocus();
            return null;
        });
        robot.type(KeyCode.END);
        Stand.await(() -> rows().stream().anyMatch(row -> row.getIndex() == 99_999));
    }
}
