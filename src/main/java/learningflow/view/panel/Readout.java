package learningflow.view.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import learningflow.core.Numbers;
import learningflow.lesson.Overshot;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.state.Prediction;
import learningflow.state.Run;
import learningflow.state.State;
import learningflow.view.kit.Context;
import learningflow.view.kit.NumberLabel;
import learningflow.view.kit.Promise;
import learningflow.view.kit.Tips;

/** The loss now; and for a drag what δw promised, what happened, and the gap between the two. Always as large. */
final class Readout {
    private final Context context;
    private final NumberLabel lossNow;
    private final Label hint;
    private final NumberLabel prediction;
    private final Promise promise;

    Readout(Context context, NumberLabel lossNow, Label hint, NumberLabel prediction, Promise promise) {
        this.context = context;
        this.lossNow = lossNow;
        this.hint = hint;
        this.prediction = prediction;
        this.promise = promise.start(context, "");
        Tips.tip(prediction, context.text("weights.prediction.help"));
    }

    void show(State state) {
        double loss = state.run().live().loss();
        boolean secret = state.conceals(Step.Kind.LOSS, 0);
        String shown = secret ? "?" : Numbers.format(loss);
        lossNow.say(shown);
        String rows = rows(state);
        Tips.tip(
                lossNow,
                () -> secret
                        ? context.text("homework.secret")
                        : context.text("weights.loss.help", "rows", rows, "value", Numbers.exact(loss)));
        lossNow.setAccessibleText(context.text("weights.loss.name", "value", shown));
        Optional<Prediction> predicted = state.drag().isPresent() ? Prediction.of(state) : Optional.empty();
        promise.show(predicted);
        String remark = predicted.map(made -> remark(state, made)).orElse("");
        promise.remark(remark);
        prediction.setVisible(predicted.isPresent());
        hint.setVisible(predicted.isEmpty());
        hint.setText(context.text(hintKey(state), "rows", rows));
        prediction.say(predicted
                .map(promise::text)
                .map(text -> remark.isEmpty() ? text : text + ". " + remark)
                .orElse(""));
    }

    /** Of a drag that was promised too much, or that went too far. */
    private String remark(State state, Prediction shown) {
        Run run = state.run();
        int m = run.live().layers();
        Stream<String> impossible =
                shown.isImpossible() ? Stream.of(context.text("weights.impossible")) : Stream.empty();
        Stream<String> past = state
                .drag()
                .flatMap(drag -> Overshot.between(drag.pressed(), run.live().o(m)))
                .map(overshot -> context.text(
                        "weights.overshot",
                        "o",
                        Signs.o(m),
                        "after",
                        Numbers.format(overshot.after()),
                        "y",
                        Numbers.format(overshot.y())))
                .stream();
        return Stream.concat(impossible, past).collect(Collectors.joining(" "));
    }

    private String rows(State state) {
        List<Integer> all = state.run().rowNumbers();
        return all.size() == 1
                ? context.text("weights.row", "n", all.get(0))
                : context.text("weights.rows", "count", all.size());
    }

    private static String hintKey(State state) {
        if (state.isInferring()) {
            return "weights.hint.inferring";
        }
        return Prediction.isRevealed(state) ? "weights.hint.revealed" : "weights.hint.training";
    }
}
