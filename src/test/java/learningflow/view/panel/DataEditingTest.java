package learningflow.view.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import learningflow.core.Dataset;
import learningflow.core.Normalisation;
import learningflow.lesson.BlankScenario;
import learningflow.state.DataEdits;
import learningflow.state.Phase;
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

/** On the example of the articles, whose rows are 100 2000 100 → 0, 200 0 0 → 1, 0 2000 3000 → 1. */
@ExtendWith(ApplicationExtension.class)
class DataEditingTest {
    private static final int BROCCOLI = 1;
    private static final int WORKOUT = 3;

    private Stand stand;

    @Start
    void start(Stage stage) {
        stand = new Stand(stage);
    }

    @BeforeEach
    void article() {
        stand.show(Examples.article(), 480, 460, DataPanel::new);
        stand.dispatch(new Transport.NextUpdate());
        WaitForAsyncUtils.waitForFxEvents();
        focus(1);
    }

    /** The table gets the focus, its cursor is in this row, counted from 0, on the first input. */
    private void focus(int row) {
        Stand.onJavaFx(() -> {
            TableView<?> table = stand.find("dataTable", TableView.class);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            return null;
        });
    }

    private Dataset data() {
        return stand.state().run().setup().data();
    }

    private List<Double> broccoli() {
        Dataset data = data();
        return IntStream.range(0, data.rows())
                .mapToObj(row -> data.rawX().get(row, 0))
                .toList();
    }

    private Node cell(int row, int column) {
        return Stand.onJavaFx(() -> stand.find("dataTable", TableView.class).lookupAll(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(line -> !line.isEmpty() && line.getIndex() == row)
                .map(line -> line.getChildrenUnmodifiable().get(column))
                .findFirst()
                .orElseThrow());
    }

    private String text(int row, int column) {
        return Stand.onJavaFx(() -> ((TableCell<?, ?>) cell(row, column)).getText());
    }

    private void undo() {
        Stand.onJavaFx(() -> {
            stand.store().undo();
            return null;
        });
    }

    private TextField field() {
        return stand.find("dataField", TextField.class);
    }

    private boolean isEditing() {
        return Stand.onJavaFx(() -> field().isVisible());
    }

    private String note() {
        return Stand.onJavaFx(() -> stand.find("dataNote", Label.class).getText());
    }

    @Test
    void typingReplacesANumberAndEnterMovesDown(FxRobot robot) {
        robot.write("5").write("0").type(KeyCode.ENTER);
        assertThat(broccoli()).containsExactly(100.0, 50.0, 0.0);
        // 50/200 − 0 + 0 = 0.25
        assertThat(text(1, 5)).isEqualTo("0.25");
        robot.write("7").type(KeyCode.ENTER);
        assertThat(broccoli()).containsExactly(100.0, 50.0, 7.0);
        undo();
        undo();
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0);
    }

    @Test
    void aFractionIsShownAsTyped(FxRobot robot) {
        robot.type(KeyCode.F2).write("1/3").type(KeyCode.TAB);
        assertThat(broccoli().get(1)).isEqualTo(1 / 3.0);
        assertThat(text(1, BROCCOLI)).isEqualTo("1/3");
        robot.write("2,5").type(KeyCode.ENTER);
        assertThat(data().rawX().get(1, 1)).isEqualTo(2.5);
    }

    @Test
    void nonsenseIsMarkedAndChangesNothing(FxRobot robot) {
        robot.type(KeyCode.F2).write("1/x").type(KeyCode.ENTER);
        assertThat(isEditing()).isTrue();
        assertThat(note()).startsWith("A number is expected");
        assertThat(stand.store().canUndo()).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(isEditing()).isFalse();
        assertThat(note()).isEmpty();
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0);
    }

    @Test
    void aDoubleClickEditsAndKeepsThePlaceInTheRun(FxRobot robot) {
        stand.dispatch(new Transport.StepForward(), new Transport.StepForward());
        int step = stand.state().step();
        robot.moveTo(cell(2, WORKOUT)).doubleClickOn(MouseButton.PRIMARY);
        assertThat(isEditing()).isTrue();
        robot.write("1500").type(KeyCode.ENTER);
        assertThat(data().rawX().get(2, 2)).isEqualTo(1500);
        assertThat(stand.state().step()).isEqualTo(step);
        assertThat(stand.state().run().rowNumbers()).containsExactly(2);
    }

    @Test
    void rowsAreAddedDuplicatedMovedAndRemovedByKeys(FxRobot robot) {
        robot.type(KeyCode.INSERT);
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0, 0.0);
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(broccoli()).containsExactly(100.0, 0.0, 200.0, 0.0);
        focus(0);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(broccoli()).containsExactly(100.0, 100.0, 0.0, 200.0, 0.0);
        robot.type(KeyCode.DELETE, KeyCode.DELETE, KeyCode.DELETE, KeyCode.DELETE);
        assertThat(broccoli()).containsExactly(100.0);
        robot.type(KeyCode.DELETE);
        assertThat(broccoli()).containsExactly(100.0);
        for (int i = 0; i < 7; i++) {
            undo();
        }
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0);
    }

    private void paste(FxRobot robot, String text) {
        Stand.onJavaFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void pastedRowsAreAddedAtTheEnd(FxRobot robot) {
        paste(robot, "1\t2\t3\t0\n4\t5\t6\t1\n");
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0, 1.0, 4.0);
        assertThat(note()).isEqualTo("Rows added at the end: 2");
        undo();
        assertThat(broccoli()).hasSize(3);
    }

    /** It is read in the background, and is not for what the data have become meanwhile. */
    @Test
    void aLongPasteIsAddedUnlessTheDataChangedMeanwhile(FxRobot robot) {
        String rows = "1\t2\t3\t0\n".repeat(20_000);
        paste(robot, rows);
        Stand.await(() -> note().equals("Rows added at the end: 20000"));
        assertThat(broccoli()).hasSize(20_003);
        undo();
        Stand.onJavaFx(() -> {
            stand.find("dataTable", Node.class)
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
            stand.store().dispatch(new DataEdits.RemoveRows(List.of(0)));
            return null;
        });
        Stand.await(() -> note().startsWith("Nothing was changed"));
        assertThat(broccoli()).containsExactly(200.0, 0.0);
    }

    @Test
    void aBrokenPasteSaysWhereAndChangesNothing(FxRobot robot) {
        paste(robot, "1\t2\t3\t0\n4\tfive\t6\t1\n");
        assertThat(note()).startsWith("Nothing was pasted.").contains("2", "Tagada", "five");
        assertThat(stand.store().canUndo()).isFalse();
    }

    @Test
    void whatWasCopiedCanBePastedHere(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.C, KeyCode.V).release(KeyCode.CONTROL);
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0, 200.0);
    }

    @Test
    void aColumnIsRenamedInItsHead(FxRobot robot) {
        robot.doubleClickOn("broccoli").write("kale").type(KeyCode.ENTER);
        assertThat(data().inputs()).startsWith("kale");
        robot.doubleClickOn("kale").write("workout hours").type(KeyCode.ENTER);
        assertThat(isEditing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        undo();
        assertThat(data().inputs()).startsWith("broccoli");
    }

    /** Until the next frame, the mouse meets the cells of the columns of before. */
    @Test
    void aPressOnACellOfRenamedColumnsPutsTheCursorThere(FxRobot robot) {
        Node cell = cell(1, WORKOUT);
        Stand.onJavaFx(() -> {
            stand.store().dispatch(new DataEdits.RenameColumn(false, WORKOUT - 1, "sport"));
            cell.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED,
                    1,
                    1,
                    1,
                    1,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    true,
                    false,
                    null));
            return null;
        });
        focus(1);
        robot.write("7").type(KeyCode.ENTER);
        assertThat(data().rawX().get(1, WORKOUT - 1)).isEqualTo(7);
    }

    @Test
    void aColumnIsNormalisedInItsMenu(FxRobot robot) {
        askForMenu(robot.lookup("broccoli").query());
        robot.clickOn("#normalise-range");
        assertThat(data().normalisation("broccoli")).isEqualTo(Normalisation.RANGE);
        assertThat(text(0, BROCCOLI)).isEqualTo("100");
        Object spoken = Stand.onJavaFx(() -> cell(0, BROCCOLI).queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertThat(spoken).isEqualTo("broccoli: 100\nnormalised: 0.5");
        undo();
        assertThat(data().normalisation("broccoli")).isEqualTo(Normalisation.NONE);
    }

    /** The robot's right button asks for no menu where there is no screen. */
    private static void askForMenu(Node node) {
        Stand.onJavaFx(() -> {
            Bounds place = node.localToScreen(node.getLayoutBounds());
            double x = place.getCenterX();
            double y = place.getCenterY();
            Event.fireEvent(
                    node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, x, y, false, null));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theMenuOfRowsRemovesTheSelectedOnes(FxRobot robot) {
        askForMenu(cell(1, BROCCOLI));
        robot.clickOn("#row-removeRows");
        assertThat(broccoli()).containsExactly(100.0, 0.0);
    }

    @Test
    void testRowsAreSaidToBeSoAndCannotBePicked(FxRobot robot) {
        robot.clickOn("#editData").clickOn("#testRows");
        robot.write("40").type(KeyCode.ENTER);
        assertThat(stand.state().run().setup().split().testCount()).isEqualTo(1);
        int test = stand.state().run().setup().split().test()[0];
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(test, 0)).isEqualTo("test " + (test + 1));
        robot.clickOn(cell(test, WORKOUT));
        assertThat(stand.state().run().rowNumbers()).doesNotContain(test + 1);
        String loss = Stand.onJavaFx(() -> stand.find("testLoss", Label.class).getText());
        assertThat(loss).startsWith("test loss ");
        undo();
        assertThat(stand.state().run().setup().split().testCount()).isZero();
    }

    @Test
    void aClickOnALineThatHasJustGoneDoesNothing() {
        Node line = cell(2, BROCCOLI).getParent();
        Stand.onJavaFx(() -> {
            stand.store().dispatch(new DataEdits.RemoveRows(List.of(1, 2)));
            line.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    1,
                    1,
                    1,
                    1,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    true,
                    true,
                    null));
            return null;
        });
        assertThat(stand.state().run().rowNumbers()).containsExactly(1);
    }

    @Test
    void aDoubleClickOnAColumnThatHasJustGoneDoesNothing() {
        Node cell = cell(0, WORKOUT);
        Stand.onJavaFx(() -> {
            stand.store().open(BlankScenario.of("new", 1, 1, 3));
            cell.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    1,
                    1,
                    1,
                    1,
                    MouseButton.PRIMARY,
                    2,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    true,
                    true,
                    null));
            return null;
        });
        assertThat(isEditing()).isFalse();
    }

    @Test
    void aKeyThatComesTooLateForTheFieldDoesNothing(FxRobot robot) {
        robot.type(KeyCode.F2).write("7");
        Stand.onJavaFx(() -> {
            stand.store().dispatch(new Transport.SetPhase(Phase.INFERRING));
            field().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        assertThat(isEditing()).isFalse();
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0);
    }

    @Test
    void nothingIsEditedWhileInferring(FxRobot robot) {
        stand.dispatch(new Transport.SetPhase(Phase.INFERRING));
        robot.type(KeyCode.F2, KeyCode.INSERT, KeyCode.DELETE).write("5");
        assertThat(isEditing()).isFalse();
        assertThat(broccoli()).containsExactly(100.0, 200.0, 0.0);
        robot.clickOn("#editData");
        MenuItem remove = Stand.onJavaFx(() -> stand.find("editData", MenuButton.class).getItems().stream()
                .filter(item -> "removeRows".equals(item.getId()))
                .findFirst()
                .orElseThrow());
        assertThat(remove.isDisable()).isTrue();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void cellsFollowEditsFromElsewhere() {
        stand.dispatch(new DataEdits.SetCell(false, 0, 0, 0.5, Optional.of("1/2"), null));
        assertThat(text(0, BROCCOLI)).isEqualTo("1/2");
    }
}
