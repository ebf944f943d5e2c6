package learningflow.view.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import learningflow.core.Dataset;
import learningflow.core.Setup;
import learningflow.io.BadTableException;
import learningflow.io.PastedRows;
import learningflow.state.Action;
import learningflow.state.DataEdits;
import learningflow.view.kit.Context;
import learningflow.view.kit.Latest;

/** What can be done with the selected rows, by menu or by key. */
final class RowEdits implements AutoCloseable {
    /** In multiplications. */
    private static final double COST_OF_A_LETTER = 10;

    /** Where the text for people goes. */
    interface Note {
        void say(String text, boolean bad);
    }

    /**
     * One thing that can be done.
     *
     * @param id of its text {@code data.id}, and of its entries in menus
     * @param key asks for it, if there is one
     */
    record Command(String id, Optional<TableKey> key, BooleanSupplier possible, Runnable action) {}

    private final Context context;
    private final DataTable table;
    private final BooleanSupplier editable;
    private final Note note;
    private final List<Command> commands;
    private final Latest clipboard = new Latest(this::tellWaiting);

    RowEdits(Context context, DataTable table, BooleanSupplier editable, Note note) {
        this.context = context;
        this.table = table;
        this.editable = editable;
        this.note = note;
        commands = List.of(
                command("addRow", TableKey.ADD, this::hasRoom, this::add),
                command(
                        "duplicateRows",
                        TableKey.DUPLICATE,
                        () -> hasRoom() && !selected().isEmpty(),
                        this::duplicate),
                command("removeRows", TableKey.REMOVE, this::canRemove, this::remove),
                command("moveUp", TableKey.MOVE_UP, () -> canMove(-1), () -> move(-1)),
                command("moveDown", TableKey.MOVE_DOWN, () -> canMove(1), () -> move(1)),
                command("copyRows", TableKey.COPY, () -> true, this::copy),
                command("pasteAdd", TableKey.PASTE, this::canPaste, this::pasteAdd),
                new Command("pasteReplace", Optional.empty(), this::canPaste, this::pasteReplace));
    }

    private static Command command(String id, TableKey key, BooleanSupplier possible, Runnable action) {
        return new Command(id, Optional.of(key), possible, action);
    }

    List<Command> commands() {
        return commands;
    }

    /** For a filter of the table. */
    void key(KeyEvent event) {
        for (Command command : commands) {
            if (command.key().filter(key -> key.isAskedBy(event)).isPresent()) {
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

    private boolean canRemove() {
        return canEdit() && !selected().isEmpty() && selected().size() < data().rows();
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
        int[] wanted = rows.toArray();
        double cost = COST_OF_A_LETTER * 10 * all.size() * wanted.length;
        clipboard.ask(cost, () -> DataText.of(all, shown, IntStream.of(wanted)), text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void pasteAdd() {
        paste(
                (pasted, before) -> new DataEdits.AddRows(before.rows(), pasted.x(), pasted.y()),
                "data.pasted.added",
                data().rows());
    }

    private void pasteReplace() {
        paste((pasted, before) -> new DataEdits.ReplaceRows(pasted.x(), pasted.y()), "data.pasted.replaced", 0);
    }

    /** What is under way is told only where it takes a while. */
    private void tellWaiting(boolean waiting) {
        if (waiting) {
            note.say(context.text("data.clipboard.waiting"), false);
        }
    }

    private void paste(BiFunction<PastedRows, Dataset, Action> edit, String key, int first) {
        Setup before = setup();
        String text =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        clipboard.ask(COST_OF_A_LETTER * text.length(), () -> Read.of(text, before), read -> {
            if (read.pasted().isEmpty()) {
                note.say(context.text("data.pasted.bad", "problem", read.problem()), true);
            } else if (data() != before.data() || !canEdit()) {
                note.say(context.text("network.outdated"), true);
            } else {
                PastedRows pasted = read.pasted().get();
                context.store().dispatch(edit.apply(pasted, before.data()));
                table.go(first);
                note.say(context.text(key, "n", pasted.x().rows()), false);
            }
        });
    }

    /** What became of a text. @param problem why it can't be pasted; empty if it can */
    private record Read(Optional<PastedRows> pasted, String problem) {
        static Read of(String text, Setup setup) {
            try {
                PastedRows rows =
                        PastedRows.read(text, setup.data(), setup.loss().expectation());
                return new Read(Optional.of(rows), "");
            } catch (BadTableException problem) {
                return new Read(Optional.empty(), problem.getMessage());
            }
        }
    }

    @Override
    public void close() {
        clipboard.close();
    }
}
