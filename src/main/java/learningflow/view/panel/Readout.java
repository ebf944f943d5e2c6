package learningflow.view.panel;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import learningflow.core.Numbers;
import learningflow.lesson.Step;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.Tips;

/** The loss now; and what δw promised, what happened, and the gap between the two. Always as large. */
final class Readout {
    private final Context context;
    private final Label lossNow;
    private final Label hint;
    private final Label prediction;
    /** Predicted, actual, gap. */
    private final List<Label> numbers;

    Readout(Context context, Label lossNow, Label hint, Label prediction, List<Label> numbers) {
        this.context = context;
        this.lossNow = lossNow;
        this.hint = hint;
        this.prediction = prediction;
        this.numbers = numbers;
        Tips.tip(prediction, context.text("weights.prediction.help"));
    }

    void show(State state) {
        double loss = state.run().live().loss();
        boolean secret = state.conceals(Step.Kind.LOSS, 0);
        String shown = secret ? "?" : Numbers.format(loss);
        lossNow.setText(shown);
        String rows = rows(state);
        String help = context.text("weights.loss.help", "rows", rows, "value", Numbers.exact(loss));
        Tips.tip(lossNow, secret ? context.text("homework.secret") : help);
        lossNow.setAccessibleText(context.text("weights.loss.name", "value", shown));
        Optional<Double> predicted = predicted(state);
        prediction.setVisible(predicted.isPresent());
        hint.setVisible(predicted.isEmpty());
        hint.setText(context.text(hintKey(state), "rows", rows));
        predicted.ifPresentOrElse(value -> show(value, loss), this::clear);
    }

    private String rows(State state) {
        List<Integer> all = state.run().rowNumbers();
        return all.size() == 1
                ? context.text("weights.row", "n", all.get(0))
                : context.text("weights.rows", "count", all.size());
    }

    private void show(double predicted, double actual) {
        double gap = actual - predicted;
        double[] values = {predicted, actual, gap};
        for (int i = 0; i < values.length; i++) {
            numbers.get(i).setText(Numbers.format(values[i]));
            Tips.tip(numbers.get(i), Numbers.exact(values[i]));
        }
        prediction.setText(context.text(
                "weights.prediction",
                "predicted",
                Numbers.format(predicted),
                "actual",
                Numbers.format(actual),
                "gap",
                Numbers.format(gap)));
    }

    /** What is not to be seen is not there either. */
    private void clear() {
        prediction.setText("");
        numbers.forEach(label -> {
            label.setText("");
            Tips.tip(label, "");
        });
    }

    /** Empty where nothing was moved, or δw is not revealed yet; and while δw may be what an exercise asks. */
    private static Optional<Double> predicted(State state) {
        if (!isRevealed(state) || state.desk().homework().open()) {
            return Optional.empty();
        }
        if (state.drag().isPresent()) {
            return state.drag().map(drag -> drag.predictedLoss(state.run()));
        }
        return state.run().isUpdated() ? Optional.of(state.run().trace().predictedLoss()) : Optional.empty();
    }

    private static String hintKey(State state) {
        if (state.isInferring()) {
            return "weights.hint.inferring";
        }
        return isRevealed(state) ? "weights.hint.revealed" : "weights.hint.training";
    }

    private static boolean isRevealed(State state) {
        return state.run().setup().network().weighted().anyMatch(k -> state.reveals(Step.Kind.WEIGHT_DELTA, k));
    }
}
