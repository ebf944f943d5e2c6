package learningflow.view.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import learningflow.core.Dataset;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.lesson.Results;
import learningflow.lesson.Signs;
import learningflow.state.State;
import learningflow.state.Transport;
import learningflow.state.Trial;
import learningflow.view.kit.Context;
import learningflow.view.kit.NumberField;
import learningflow.view.kit.Tips;

/** While inferring: input values of one's own, and what the network makes of them. */
final class TryBox {
    private final Context context;
    private final Region box;
    private final FlowPane inputs;
    private final Label result;
    private final List<NumberField> fields = new ArrayList<>();
    private List<String> names = List.of();

    TryBox(Context context, Region box, FlowPane inputs, Label result) {
        this.context = context;
        this.box = box;
        this.inputs = inputs;
        this.result = result;
    }

    void show(State state, Results results) {
        box.setVisible(state.isInferring());
        box.setManaged(state.isInferring());
        if (!state.isInferring()) {
            return;
        }
        Dataset data = state.run().setup().data();
        take(data.inputs());
        for (int i = 0; i < fields.size(); i++) {
            double value = data.inputScale(i).reverse(state.trial().x().get(i));
            fields.get(i).show(value, state.trial().spellings().show(Trial.place(i), value));
        }
        Network network = state.run().setup().network();
        Matrix outputs = state.trial().o(network.size());
        String all = IntStream.range(0, outputs.columns())
                .mapToObj(i -> name(network, data, i)
                        + Numbers.format(data.outputScale(i).reverse(outputs.get(i))))
                .collect(Collectors.joining("   "));
        result.setText(results.of(outputs, 0)
                .map(word -> context.text("data.try.result", "outputs", all, "result", word))
                .orElse(all));
        String exact = IntStream.range(0, outputs.columns())
                .mapToObj(i -> Numbers.exact(data.outputScale(i).reverse(outputs.get(i))))
                .collect(Collectors.joining("\n"));
        Tips.tip(result, exact);
    }

    /** A normalised output is told in the units of its column, so the sign would say too much. */
    private static String name(Network network, Dataset data, int output) {
        return data.outputScale(output).isNone()
                ? Signs.o(network, network.size(), output) + " = "
                : data.outputs().get(output) + ": ";
    }

    private void take(List<String> newNames) {
        if (newNames.equals(names)) {
            return;
        }
        names = newNames;
        fields.clear();
        inputs.getChildren().clear();
        for (int i = 0; i < Math.min(names.size(), DataColumns.MAX_INPUTS); i++) {
            inputs.getChildren().add(input(i));
        }
    }

    private VBox input(int place) {
        String name = names.get(place);
        NumberField field = new NumberField();
        field.setId("tryInput-" + place);
        field.setAccessibleText(name);
        field.setTexts(name, context.text("weights.field.error"));
        field.setOnCommit((value, typed) -> commit(place, value, typed));
        fields.add(field);
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Tips.tip(label, name);
        VBox input = new VBox(label, field);
        input.getStyleClass().add("try-input");
        return input;
    }

    private void commit(int place, double value, String typed) {
        State state = context.store().state();
        double normalised = state.run().setup().data().inputScale(place).apply(value);
        context.store()
                .dispatch(new Transport.TryInputs(
                        state.trial().x().with(0, place, normalised),
                        state.trial().spellings().with(Trial.place(place), typed)));
    }
}
