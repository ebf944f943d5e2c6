package learningflow.view.panel;

import javafx.scene.control.ListCell;
import learningflow.state.State;
import learningflow.view.kit.Context;

/** A row of the list of weights: a weight or the header of a layer. Reused for others as the list scrolls. */
final class WeightCell extends ListCell<WeightRow> {
    private final Context context;
    private final WeightControls controls;
    private final LayerHeader header;
    private boolean alone;

    WeightCell(Context context, WeightsPanel panel) {
        this.context = context;
        controls = new WeightControls(context, panel);
        header = new LayerHeader(context, panel);
        getStyleClass().add("weight-cell");
        setPrefWidth(0); // as wide as the list, not as what is in it
    }

    @Override
    protected void updateItem(WeightRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else if (row.isHeader()) {
            header.take(row.layer());
            setGraphic(header.root());
        } else {
            controls.take(row.id());
            setGraphic(controls.root());
        }
        show(context.store().state());
    }

    /**
     * Shows the state of now. All rows are equally high whatever stands in them, so a number that changes is no reason to lay out the
     * whole list and all that stands around it, as JavaFX would.
     */
    void follow(State state) {
        alone = true;
        show(state);
        layout(); // which moves the texts, and asks for another one
        alone = false;
    }

    @Override
    public void requestLayout() {
        if (alone) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    private void show(State state) {
        WeightRow row = isEmpty() ? null : getItem();
        // While a scenario is being exchanged a cell may still hold a row of the old one.
        if (row == null || !WeightsPanel.has(state, row)) {
            return;
        }
        if (row.isHeader()) {
            header.show(state);
        } else {
            controls.show(state);
        }
    }
}
