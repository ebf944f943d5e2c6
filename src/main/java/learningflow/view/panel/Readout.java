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
        lossNow.setText(Numbers.format(loss));
        String rows = rows(state);
        Tips.tip(lossNow, context.text("weights.loss.help", "rows", rows, "value", Numbers.exact(loss)));
        lossNow.setAccessibleText(context.text("weights.loss.name", "value", Numbers.format(loss)));
        Optional<Double> predicted = predicted(state);
        prediction.setVisible(predicted.isPresent());
        hint.setVisible(predicted.isEmpty());
        hint.setText(context.text(hintKey(state), "rows", rows));
        predicted.ifPresentOrElse(value -> show(value, loss), () -> prediction.setText(""));
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

    /** Empty where nothing was moved, or δw is not revealed yet. */
    private static Optional<Double> predicted(State state) {
        if (!isRevealed(state)) {
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
