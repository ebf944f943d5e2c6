package learningflow.view.panel;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import learningflow.core.Dataset;
import learningflow.core.Setup;
import learningflow.io.BadTableException;
import learningflow.io.PastedRows;
import learningflow.state.Action;
import learningflow.state.DataEdits;
import learningflow.view.kit.Context;

/** What can be done with the selected rows, by menu or by key. */
final class RowEdits {
    /** Where the text for people goes. */
    interface Note {
        void say(String text, boolean bad);
    }

    /**
     * One thing that can be done.
     *
     * @param id of its text {@code data.id}, and of its entries in menus
     * @param key asks for it, while the table has the focus; may be null
     */
    record Command(String id, KeyCodeCombination key, BooleanSupplier possible, Runnable action) {}

    private final Context context;
    private final DataTable table;
    private final BooleanSupplier editable;
    private final Note note;
    private final List<Command> commands;

    RowEdits(Context context, DataTable table, BooleanSupplier editable, Note note) {
        this.context = context;
        this.table = table;
        this.editable = editable;
        this.note = note;
        commands = List.of(
                new Command("addRow", new KeyCodeCombination(KeyCode.INSERT), this::hasRoom, this::add),
                new Command(
                        "duplicateRows",
                        new KeyCodeCombination(KeyCode.D, SHORTCUT_DOWN),
                        () -> hasRoom() && !selected().isEmpty(),
                        this::duplicate),
                new Command(
                        "removeRows",
                        new KeyCodeCombination(KeyCode.DELETE),
                        () -> canEdit() && !selected().isEmpty() && selected().size() < data().rows(),
                        this::remove),
                new Command("moveUp", new KeyCodeCombination(KeyCode.UP, ALT_DOWN), () -> canMove(-1), () -> move(-1)),
                new Command(
                        "moveDown", new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN), () -> canMove(1), () -> move(1)),
                new Command("copyRows", new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN), () -> true, this::copy),
                new Command(
                        "pasteAdd", new KeyCodeCombination(KeyCode.V, SHORTCUT_DOWN), this::canPaste, this::pasteAdd),
                new Command("pasteReplace", null, this::canPaste, this::pasteReplace));
    }

    List<Command> commands() {
        return commands;
    }

    /** For a filter of the table. */
    void key(KeyEvent event) {
        for (Command command : commands) {
            if (command.key() != null && command.key().match(event)) {
                event.consume();
                if (command.possible().getAsBoolean()) {
                    command.action().run();
                }
                return;
            }
        }
    }

    private boolean canEdit() {
        return editable.getAsBoolean();
    }

    private boolean hasRoom() {
        return canEdit() && data().rows() < Dataset.MOST_ROWS;
    }

    private boolean canPaste() {
        return canEdit() && Clipboard.getSystemClipboard().hasString();
    }

    private boolean canMove(int by) {
        List<Integer> selected = selected();
        return canEdit() && selected.size() == 1 && selected.get(0) + by >= 0 && selected.get(0) + by < data().rows();
    }

    private Setup setup() {
        return context.store().state().run().setup();
    }

    private Dataset data() {
        return setup().data();
    }

    private List<Integer> selected() {
        return table.selectedAlone();
    }

    private void add() {
        int at = table.focusedRow() < 0 ? data().rows() : table.focusedRow() + 1;
        context.store().dispatch(DataEdits.AddRows.zeros(setup(), at));
        table.go(at);
    }

    private void duplicate() {
        List<Integer> rows = selected();
        context.store().dispatch(new DataEdits.DuplicateRows(rows));
        table.go(rows.get(rows.size() - 1) + 1);
    }

    private void remove() {
        List<Integer> rows = selected();
        context.store().dispatch(new DataEdits.RemoveRows(rows));
        table.go(rows.get(0));
    }

    private void move(int by) {
        int row = selected().get(0);
        context.store().dispatch(new DataEdits.MoveRow(row, by));
        table.go(row + by);
    }

    private void copy() {
        copy(table.selected());
    }

    private void copy(IntStream rows) {
        Rows shown = Rows.of(context.store().state());
        List<DataColumn> all = DataColumns.all(setup().network(), shown, context.texts());
        ClipboardContent content = new ClipboardContent();
        content.putString(DataText.of(all, shown, rows));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void pasteAdd() {
        int at = data().rows();
        paste(pasted -> new DataEdits.AddRows(at, pasted.x(), pasted.y()), "data.pasted.added", at);
    }

    private void pasteReplace() {
        paste(pasted -> new DataEdits.ReplaceRows(pasted.x(), pasted.y()), "data.pasted.replaced", 0);
    }

    private void paste(Function<PastedRows, Action> edit, String key, int first) {
        try {
            PastedRows pasted = PastedRows.read(
                    Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                            .orElse(""),
                    data(),
                    setup().loss().expectation());
            context.store().dispatch(edit.apply(pasted));
            table.go(first);
            note.say(context.text(key, "n", pasted.x().rows()), false);
        } catch (BadTableException problem) {
            note.say(context.text("data.pasted.bad", "problem", problem.getMessage()), true);
        }
    }
}
