package learningflow.view.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import learningflow.core.Numbers;
import learningflow.state.Prediction;

/** What the derivative promised, what came, and the gap: as numbers and as a small bar, and what is to be said of it. Always as large. */
public final class Promise extends VBox {
    private final NumberLabel predicted = new NumberLabel();
    private final NumberLabel actual = new NumberLabel();
    private final NumberLabel gap = new NumberLabel();
    private final Label remark = new Label();
    private final PromiseBar bar = new PromiseBar();
    private Context context;

    /** For FXML, which then calls {@link #start}. */
    public Promise() {
        getStyleClass().add("promise-box");
    }

    /** @param prefix of the ids of the numbers, which end in PredictedLoss, ActualLoss, LossGap; may be "" */
    public Promise start(Context started, String prefix) {
        context = started;
        HBox row = new HBox(
                reading("weights.predicted", predicted, id(prefix, "predictedLoss")),
                reading("weights.actual", actual, id(prefix, "actualLoss")),
                reading("weights.gap", gap, id(prefix, "lossGap")),
                remark);
        remark.setId(id(prefix, "promiseRemark"));
        remark.getStyleClass().add("promise-remark");
        remark.setWrapText(true);
        HBox.setHgrow(remark, Priority.ALWAYS);
        row.getStyleClass().add("promise-row");
        predicted.getStyleClass().add("backward-text");
        bar.setId(id(prefix, "promiseBar"));
        getChildren().setAll(row, bar);
        return this;
    }

    private static String id(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private VBox reading(String key, Label number, String id) {
        Label caption = new Label(context.text(key));
        caption.getStyleClass().add("caption");
        number.setId(id);
        number.getStyleClass().add("number");
        VBox reading = new VBox(caption, number);
        reading.getStyleClass().add("reading");
        return reading;
    }

    /** Shows it, or leaves its place empty. */
    public void show(Optional<Prediction> prediction) {
        setVisible(prediction.isPresent());
        if (prediction.isEmpty()) {
            clear();
        }
        prediction.ifPresent(shown -> {
            put(predicted, shown.promised());
            put(actual, shown.actual());
            put(gap, shown.gap());
            bar.show(shown);
            setAccessibleText(text(shown));
        });
    }

    /** What is not to be seen is not there either. */
    private void clear() {
        setAccessibleText("");
        for (Label label : List.of(predicted, actual, gap)) {
            label.setText("");
            Tips.tip(label, "");
        }
    }

    /** @param said where it is impossible, or where the result went past the expectation; else "" */
    public void remark(String said) {
        remark.setText(said);
        Tips.tip(remark, said);
    }

    private static void put(NumberLabel label, double value) {
        label.say(Numbers.format(value));
        Tips.tip(label, Numbers.exact(value));
    }

    /** All of it as a sentence. */
    public String text(Prediction shown) {
        return context.text(
                "weights.prediction",
                "predicted",
                Numbers.format(shown.promised()),
                "actual",
                Numbers.format(shown.actual()),
                "gap",
                Numbers.format(shown.gap()));
    }
}
