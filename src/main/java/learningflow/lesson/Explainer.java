package learningflow.lesson;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import learningflow.core.Dataset;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;

/**
 * Says in plain words what a step of an update does, from the values and signs of its trace, so that it can't say anything else
 * than what happened.
 *
 * @param setup that the update is made with
 * @param decision how the output is read, or null; from here on in the units of the output
 * @param row which row of the batch is looked at, from 0
 */
public record Explainer(Texts texts, Setup setup, Decision decision, Trace trace, int row) {
    private static final int TERMS = 4;

    public Explainer {
        decision = decision == null ? null : decision.forOutputsOf(setup.data());
        row = Math.max(0, Math.min(row, trace.x().rows() - 1));
    }

    /** @param again the same rows with the weights behind the update, for the last step */
    public Explanation explain(Step step, Trace again) {
        int k = step.layer();
        Blame blame = new Blame(texts, setup, trace, row);
        return new Explanation(
                title(step, ""),
                switch (step.kind()) {
                    case START -> texts.text("step.start.sentence");
                    case PICK ->
                        texts.text(
                                "step.pick.sentence", "inputs", inputs(trace.x().row(row)), "expected", expected());
                    case FORWARD ->
                        forward(k, trace.o(k - 1).row(row), trace.o(k).row(row));
                    case LOSS -> loss();
                    case LOSS_DELTA -> blame.atTheLoss();
                    case DELTA -> blame.through(k);
                    case WEIGHT_DELTA -> new WeightBlame(texts, setup, trace, row).of(k);
                    case UPDATE -> new Moves(texts, setup, trace, row).update();
                    case AGAIN -> new Moves(texts, setup, trace, row).again(again);
                });
    }

    /** A step of the inferring phase. @param x what goes in @param outputs o^1 … o^m */
    public Explanation infer(Step step, Matrix x, List<Matrix> outputs) {
        return switch (step.kind()) {
            case START -> new Explanation(texts.text("step.inferStart.title"), texts.text("step.inferStart.sentence"));
            case PICK ->
                new Explanation(
                        texts.text("step.inferPick.title"),
                        texts.text("step.inferPick.sentence", "inputs", inputs(x.row(0))));
            default -> {
                int k = step.layer();
                Matrix in = k == 1 ? x : outputs.get(k - 2);
                yield new Explanation(
                        title(step, ""),
                        forward(k, in.row(0), outputs.get(k - 1).row(0)));
            }
        };
    }

    /** What a step is about. @param sign of what is looked at closely, "" if it is all of it */
    public String title(Step step, String sign) {
        int k = step.layer();
        String key = switch (step.kind()) {
            case START -> "start";
            case PICK -> "pick";
            case FORWARD -> "forward";
            case LOSS -> "loss";
            case LOSS_DELTA -> "lossDelta";
            case DELTA -> "delta";
            case WEIGHT_DELTA -> "weightDelta";
            case UPDATE -> "update";
            case AGAIN -> "again";
        };
        String name = k >= 1 && k <= network().size() ? network().layer(k).name() : "";
        String title = texts.text("step." + key + ".title", "layer", Signs.layer(k), "name", name);
        return sign.isEmpty() ? title : texts.text("step.looked.title", "sign", sign, "title", title);
    }

    private String inputs(double[] x) {
        Dataset data = setup.data();
        StringJoiner joiner = new StringJoiner(", ");
        for (int i = 0; i < Math.min(x.length, TERMS); i++) {
            joiner.add(data.inputs().get(i) + " " + Numbers.format(x[i]));
        }
        return joiner + (x.length > TERMS ? ", …" : "");
    }

    private String expected() {
        double[] y = trace.y().row(row);
        String value = Vectors.show(y);
        return decision == null ? value : value + " (" + decision.result(y[0]) + ")";
    }

    private String forward(int k, double[] in, double[] out) {
        Layer layer = network().layer(k);
        boolean last = k == network().size();
        if (last && decision != null) {
            return texts.text(
                    "step.forward.decided",
                    "o",
                    Signs.o(k),
                    "value",
                    Numbers.format(out[0]),
                    "threshold",
                    Numbers.format(decision.threshold()),
                    "result",
                    decision.result(out[0]));
        }
        String kind = layer.hasWeights() ? layer.hasBias() ? "weightedBias" : "weighted" : "activation";
        String key = k == 1 ? "first" : kind + (last ? "Last" : "");
        return texts.text(
                "step.forward." + key, "name", layer.name(), "in", Vectors.show(in), "value", Vectors.show(out));
    }

    private String loss() {
        String distance = Distance.of(texts, trace, row);
        int n = trace.x().rows();
        return n == 1
                ? distance
                : distance + " " + texts.text("step.loss.mean", "n", n, "loss", Numbers.format(trace.loss()));
    }

    /** Of what is looked at before any of it is known. @param coming the step that it comes with, if there is one */
    public String notYet(Optional<Step> coming) {
        return coming.map(step -> texts.text("step.looked.notYet", "title", title(step, "")))
                .orElseGet(() -> texts.text("step.looked.never"));
    }

    private Network network() {
        return setup.network();
    }
}
