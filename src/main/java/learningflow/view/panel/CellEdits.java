package learningflow.view.panel;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.state.Action;
import learningflow.state.DataEdits;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.panel.DataColumn.Source;

/** Numbers typed into cells, and names into the heads of columns. */
final class CellEdits {
    private final Context context;
    private final DataTable table;
    private final FloatingField field;
    private final BooleanSupplier editable;

    CellEdits(Context context, DataTable table, FloatingField field, BooleanSupplier editable) {
        this.context = context;
        this.table = table;
        this.field = field;
        this.editable = editable;
    }

    /** @param typed what is typed already, if anything is */
    void edit(int row, Source source, Optional<String> typed) {
        State state = context.store().state();
        if (!editable.getAsBoolean() || row >= state.run().setup().data().rows()) {
            return;
        }
        String text = Rows.of(state).shown(source.output(), row, source.index());
        String name = context.text("data.cell.name", "column", source.name(), "row", row + 1);
        table.place(row, source).ifPresent(place -> field.open(place, name, text, typed, cellUse(row, source)));
    }

    private FloatingField.Use cellUse(int row, Source source) {
        return new FloatingField.Use() {
            @Override
            public Optional<String> take(String text) {
                return takeNumber(row, source, text);
            }

            @Override
            public void move(int right, int down) {
                table.move(right, down);
            }
        };
    }

    private Optional<String> takeNumber(int row, Source source, String text) {
        OptionalDouble number = Numbers.parseTyped(text);
        if (number.isEmpty()) {
            return Optional.of(context.text("data.cell.noNumber"));
        }
        DataEdits.SetCell edit = new DataEdits.SetCell(
                source.output(), row, source.index(), number.getAsDouble(), Optional.of(Numbers.plain(text)), null);
        Setup setup = context.store().state().run().setup();
        return edit.isAllowed(setup)
                ? done(edit)
                : Optional.of(context.text(
                        "data.cell.notAllowed", "loss", setup.loss().name()));
    }

    private Optional<String> done(Action edit) {
        context.store().dispatch(edit);
        return Optional.empty();
    }

    void rename(Source source) {
        if (!editable.getAsBoolean()) {
            return;
        }
        String name = context.text("data.rename.name", "column", source.name());
        table.headerPlace(source)
                .ifPresent(place -> field.open(place, name, source.name(), Optional.empty(), nameUse(source)));
    }

    private FloatingField.Use nameUse(Source source) {
        return new FloatingField.Use() {
            @Override
            public Optional<String> take(String text) {
                String name = text.strip();
                DataEdits.RenameColumn edit = new DataEdits.RenameColumn(source.output(), source.index(), name);
                boolean allowed = name.equals(source.name())
                        || edit.isAllowed(context.store().state().run().setup().data());
                return allowed ? done(edit) : Optional.of(context.text("data.rename.notAllowed"));
            }

            @Override
            public void move(int right, int down) {
                table.requestFocus();
            }
        };
    }
}
