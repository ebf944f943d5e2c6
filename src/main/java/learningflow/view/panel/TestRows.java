package learningflow.view.panel;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import learningflow.core.Numbers;
import learningflow.core.Split;
import learningflow.state.DataEdits;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.NumberField;

/** Which share of the rows only tests, in percent. Seen where there are such rows, or where they are asked for. */
final class TestRows {
    private static final int PERCENT = 100;

    private final Context context;
    private final Region box;
    private final NumberField field;
    private final Label count;
    private boolean asked;

    TestRows(Context context, Region box, NumberField field, Label count) {
        this.context = context;
        this.box = box;
        this.field = field;
        this.count = count;
        field.setAllowed(percent -> percent >= 0 && percent < PERCENT);
        field.setTexts(context.text("data.testShare.help"), context.text("data.testShare.wrong"));
        field.setAccessibleText(context.text("data.testShare.name"));
        field.setOnCommit((percent, typed) ->
                context.store().dispatch(new DataEdits.SetTestShare(percent / PERCENT, Optional.empty(), null)));
    }

    void ask() {
        asked = true;
        show(context.store().state());
        field.requestFocus();
        field.selectAll();
    }

    void show(State state) {
        Split split = state.run().setup().split();
        boolean visible = asked || split.testShare() > 0;
        box.setVisible(visible);
        box.setManaged(visible);
        field.setDisable(state.isInferring() || state.training());
        double percent = split.testShare() * PERCENT;
        field.show(percent, Numbers.format(percent));
        count.setText(context.text("data.testCount", "tests", split.testCount(), "all", split.rows()));
    }
}
