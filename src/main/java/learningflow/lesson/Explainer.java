package learningflow.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Weights;

/**
 * Says what a step of an update does, with the numbers of its trace, so that it can't say anything else than what happened.
 *
 * @param setup that the update is made with
 * @param decision how the output is read, or null; from here on in the units of the output
 * @param row which row of the batch is looked at, from 0
 */
public record Explainer(Texts texts, Setup setup, Decision decision, Trace trace, int row) {
    private static final int TERMS = 4;

    public Explainer {
        decision = decision == null ? null : decision.forOutputsOf(setup.data());
    }

    /** @param again the same rows with the weights behind the update, for the last step */
    public Explanation explain(Step step, Trace again) {
        return switch (step.kind()) {
            case START -> say("start", "", "", "");
            case PICK -> pick();
            case FORWARD -> forward(step.layer());
            case LOSS -> loss();
            case LOSS_DELTA -> lossDelta();
            case DELTA -> delta(step.layer());
            case WEIGHT_DELTA -> weightDelta(step.layer());
            case UPDATE -> update();
            case AGAIN -> again(again);
        };
    }

    /** A step of the inferring phase. @param x what goes in @param outputs o^1 … o^m */
    public Explanation infer(Step step, Matrix x, List<Matrix> outputs, Weights weights) {
        return switch (step.kind()) {
            case START -> say("inferStart", "", "", "");
            case PICK -> say("inferPick", "X¹", Vectors.show(x.row(0)), inputs(x.row(0)));
            default ->
                forward(
                        step.layer(),
                        step.layer() == 1 ? x : outputs.get(step.layer() - 2),
                        outputs.get(step.layer() - 1),
                        weights);
        };
    }

    private Explanation say(String kind, String rule, String numbers, String sentence, Object... places) {
        String said = sentence.isEmpty() ? texts.text("step." + kind + ".sentence", places) : sentence;
        return new Explanation(texts.text("step." + kind + ".title", places), rule, numbers, said);
    }

    private Explanation pick() {
        double[] x = trace.x().row(row);
        String sentence = texts.text("step.pick.sentence", "inputs", inputs(x), "expected", expected());
        return say("pick", "X¹", Vectors.show(x), sentence);
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

    private Explanation forward(int k) {
        return forward(k, trace.o(k - 1), trace.o(k), trace.before().weights());
    }

    private Explanation forward(int k, Matrix in, Matrix out, Weights weights) {
        Layer layer = network().layer(k);
        String rule = k == 1
                ? Signs.o(1) + " = X¹"
                : Signs.o(k) + " = L" + k + "(" + Signs.o(k - 1) + ")" + " = "
                        + layer.formula().replace("X", Signs.o(k - 1)).replace("W", "W" + Signs.superscript(k));
        String inserted = layer.hasWeights() ? products(k, in, weights.layer(k)) : applied(layer, in);
        String result = Vectors.show(out.row(seen(out)));
        String numbers = Signs.o(k) + " = " + (inserted.isEmpty() || k == 1 ? "" : inserted + " = ") + result;
        return say("forward", rule, numbers, forwardSentence(k, in, out), "layer", "L" + k, "name", layer.name());
    }

    private String forwardSentence(int k, Matrix in, Matrix out) {
        Layer layer = network().layer(k);
        String key = k == 1
                ? "first"
                : layer.hasWeights() ? "weighted" : k == network().size() ? "last" : "activation";
        if (k == network().size() && decision != null) {
            return texts.text(
                    "step.forward.decided",
                    "o",
                    Signs.o(k),
                    "value",
                    Numbers.format(out.get(seen(out), 0)),
                    "threshold",
                    Numbers.format(decision.threshold()),
                    "result",
                    decision.result(out.get(seen(out), 0)));
        }
        return texts.text(
                "step.forward." + key,
                "o",
                Signs.o(k),
                "name",
                layer.name(),
                "in",
                Vectors.show(in.row(seen(in))),
                "value",
                Vectors.show(out.row(seen(out))));
    }

    /** The trial of the inferring phase has one row, a batch may have more. */
    private int seen(Matrix rows) {
        return Math.min(row, rows.rows() - 1);
    }

    /** w₁·x₁ + w₂·x₂ of a layer of one neuron, while that fits. */
    private String products(int k, Matrix in, LayerWeights weights) {
        if (weights.w().rows() > 1 || weights.w().columns() > TERMS) {
            return "W" + Signs.superscript(k) + " · " + Vectors.show(in.row(seen(in)));
        }
        String sum = IntStream.range(0, in.columns())
                .mapToObj(i -> bracketed(weights.w().get(0, i)) + " · " + bracketed(in.get(seen(in), i)))
                .collect(Collectors.joining(" + "));
        return weights.b().isEmpty() ? sum : sum + " + " + bracketed(weights.b().get(0, 0));
    }

    private String applied(Layer layer, Matrix in) {
        return in.columns() == 1
                ? layer.formula().replace("X", bracketed(in.get(seen(in), 0)))
                : layer.name() + " " + Vectors.show(in.row(seen(in)));
    }

    private static String bracketed(double value) {
        return value < 0 ? "(" + Numbers.format(value) + ")" : Numbers.format(value);
    }

    private Explanation loss() {
        int m = trace.layers();
        double[] o = trace.o(m).row(row);
        double[] y = trace.y().row(row);
        String rule = texts.text("sign.loss") + " = "
                + setup.loss().formula().replace("X", Signs.o(m)).replace("Y", "y");
        String value = Numbers.format(trace.rowLosses().get(row, 0));
        String numbers = o.length == 1
                ? setup.loss().formula().replace("X", bracketed(o[0])).replace("Y", bracketed(y[0])) + " = " + value
                : value;
        String mean = trace.x().rows() == 1
                ? ""
                : " " + texts.text("step.loss.mean", "n", trace.x().rows(), "loss", Numbers.format(trace.loss()));
        return say("loss", rule, texts.text("sign.loss") + " = " + numbers, distance(o, y) + mean);
    }

    /** Too low, too high, or right. */
    private String distance(double[] o, double[] y) {
        if (o.length > 1) {
            return texts.text("step.loss.several", "o", Vectors.show(o), "y", Vectors.show(y));
        }
        String key = Double.isFinite(o[0]) ? o[0] < y[0] ? "low" : o[0] > y[0] ? "high" : "right" : "broken";
        return texts.text(
                "step.loss." + key,
                "o",
                Signs.o(trace.layers()),
                "value",
                Numbers.format(o[0]),
                "y",
                Numbers.format(y[0]));
    }

    private Explanation lossDelta() {
        int k = trace.layers() + 1;
        double[] o = trace.o(k - 1).row(row);
        double[] y = trace.y().row(row);
        int n = trace.x().rows();
        String share = n == 1 ? "" : " / " + n;
        String rule = Signs.delta(k) + " = ∂Loss/∂X" + Signs.superscript(k) + " = "
                + grouped(
                        setup.loss().slopeFormula().replace("X", Signs.o(k - 1)).replace("Y", "y"), n) + share;
        String slope = setup.loss().slopeFormula();
        String inserted = o.length == 1 && slope.contains("X")
                ? grouped(slope.replace("X", bracketed(o[0])).replace("Y", bracketed(y[0])), n) + share + " = "
                : "";
        return say(
                "lossDelta",
                rule,
                Signs.delta(k) + " = " + inserted + Vectors.show(trace.delta(k).row(row)),
                towards(trace.delta(k).row(row), k));
    }

    private static String grouped(String formula, int n) {
        return n == 1 ? formula : "(" + formula + ")";
    }

    private String towards(double[] delta, int k) {
        String key = Arrays.stream(delta).allMatch(d -> d == 0)
                ? "zero"
                : delta.length > 1 ? "several" : delta[0] < 0 ? "raise" : delta[0] > 0 ? "lower" : "broken";
        return texts.text("step.delta." + key, "o", Signs.o(k - 1), "delta", Signs.delta(k));
    }

    private Explanation delta(int k) {
        Layer layer = network().layer(k);
        String x = "X" + Signs.superscript(k);
        String rule = Signs.delta(k) + " = ∂Loss/∂" + x + " = " + Signs.delta(k + 1) + " · ∂L" + k + "/∂" + x + ",  ∂L"
                + k + "/∂" + x + " = "
                + layer.slopeFormula().replace("X", Signs.o(k - 1)).replace("W", "W" + Signs.superscript(k));
        double[] in = trace.delta(k).row(row);
        double[] out = trace.delta(k + 1).row(row);
        String numbers = Signs.delta(k) + " = " + deltaNumbers(k, out, in) + Vectors.show(in);
        return say("delta", rule, numbers, deltaSentence(k, out, in), "layer", "L" + k, "delta", Signs.delta(k));
    }

    private String deltaNumbers(int k, double[] out, double[] in) {
        Layer layer = network().layer(k);
        if (layer.hasWeights()) {
            Matrix w = trace.before().weights().layer(k).w();
            return Vectors.show(out) + " · " + (w.rows() <= 2 ? Vectors.show(w) : "W" + Signs.superscript(k)) + " = ";
        }
        boolean oneByOne = out.length == 1 && out[0] != 0 && Double.isFinite(in[0] / out[0]);
        return oneByOne ? Numbers.format(out[0]) + " · " + bracketed(in[0] / out[0]) + " = " : "";
    }

    private String deltaSentence(int k, double[] out, double[] in) {
        Layer layer = network().layer(k);
        long blocked = layer.hasWeights() || k == 1
                ? 0
                : IntStream.range(0, in.length)
                        .filter(i -> in[i] == 0 && out[i] != 0)
                        .count();
        String key = Arrays.stream(out).allMatch(d -> d == 0)
                ? "nothing"
                : blocked == in.length
                        ? "blocked"
                        : blocked > 0 ? "partly" : k == 1 ? "data" : layer.hasWeights() ? "split" : "through";
        return texts.text(
                "step.delta." + key,
                "name",
                layer.name(),
                "layer",
                "L" + k,
                "blocked",
                blocked,
                "all",
                in.length,
                "delta",
                Signs.delta(k));
    }

    private Explanation weightDelta(int k) {
        Matrix dw = trace.dw().layer(k).w();
        Matrix db = trace.dw().layer(k).b();
        String w = "w" + Signs.superscript(k);
        String b = "b" + Signs.superscript(k);
        String rule = "δ" + w + " = ∂Loss/∂W" + Signs.superscript(k) + " = " + Signs.delta(k + 1) + " · "
                + Signs.o(k - 1)
                + (db.isEmpty() ? "" : ",  δ" + b + " = " + Signs.delta(k + 1))
                + (trace.x().rows() > 1 ? ",  " + texts.text("step.weightDelta.summed") : "");
        boolean oneProduct = trace.x().rows() == 1 && dw.rows() == 1;
        String factors = oneProduct
                ? bracketed(trace.delta(k + 1).get(row, 0)) + " · "
                        + Vectors.show(trace.o(k - 1).row(row)) + " = "
                : "";
        String numbers = "δ" + w + " = " + factors + Vectors.show(dw)
                + (db.isEmpty() ? "" : ",  δ" + b + " = " + Vectors.show(db));
        return say("weightDelta", rule, numbers, blame(k, dw), "layer", "L" + k, "w", w);
    }

    /** Who is to blame and who is not, and which way each should go. */
    private String blame(int k, Matrix dw) {
        if (dw.maxAbs() == 0) {
            return texts.text("step.weightDelta.nobody");
        }
        if (dw.size() > TERMS) {
            return texts.text("step.weightDelta.many", "w", "w" + Signs.superscript(k));
        }
        StringJoiner raise = new StringJoiner(", ");
        StringJoiner lower = new StringJoiner(", ");
        StringJoiner idle = new StringJoiner(", ");
        network().weightIds(k).stream().filter(id -> !id.isBias()).forEach(id -> {
            double slope = dw.get(id.neuron(), id.input());
            (slope < 0 ? raise : slope > 0 ? lower : idle).add(Signs.weight(network(), id));
        });
        return (raise.length() == 0 ? "" : texts.text("step.weightDelta.raise", "weights", raise) + " ")
                + (lower.length() == 0 ? "" : texts.text("step.weightDelta.lower", "weights", lower) + " ")
                + (idle.length() == 0 ? "" : texts.text("step.weightDelta.idle", "weights", idle));
    }

    private Explanation update() {
        StringJoiner numbers = new StringJoiner(",  ");
        network().weighted().limit(2).forEach(k -> {
            Matrix before = trace.before().weights().layer(k).w();
            Matrix after = trace.after().weights().layer(k).w();
            String step = setup.optimizer().memories() == 0 && before.rows() == 1
                    ? Vectors.show(before) + " − " + Numbers.format(trace.learningRate()) + " · "
                            + Vectors.show(trace.dw().layer(k).w()) + " = "
                    : "";
            numbers.add("ŵ" + Signs.superscript(k) + " = " + step + Vectors.show(after));
        });
        boolean moved = !trace.after().weights().equals(trace.before().weights());
        return say(
                "update",
                setup.optimizer().formula(),
                numbers.toString(),
                texts.text(
                        moved ? "step.update.sentence" : "step.update.nothing",
                        "alpha",
                        Numbers.format(trace.learningRate()),
                        "predicted",
                        Numbers.format(trace.predictedLoss())));
    }

    private Explanation again(Trace again) {
        double gap = again.loss() - trace.predictedLoss();
        String numbers = texts.text(
                "step.again.numbers",
                "predicted",
                Numbers.format(trace.predictedLoss()),
                "actual",
                Numbers.format(again.loss()),
                "gap",
                Numbers.formatSigned(gap));
        return say("again", texts.text("step.again.rule"), numbers, againSentence(again));
    }

    private String againSentence(Trace again) {
        String key = !Double.isFinite(again.loss())
                ? "broken"
                : again.loss() == trace.loss() ? "same" : again.loss() < trace.loss() ? "better" : "worse";
        String sentence = texts.text(
                "step.again." + key, "before", Numbers.format(trace.loss()), "after", Numbers.format(again.loss()));
        return trace.predictedLoss() < 0 ? sentence + " " + texts.text("step.again.impossible") : sentence;
    }

    private Network network() {
        return setup.network();
    }
}
