package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import learningflow.core.Frozen;
import learningflow.core.Landing;
import learningflow.core.LayerWeights;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.core.Weights;

/** The update in plain words: which way the weights went, what that promised and what came of it. */
final class Moves {
    private final Texts texts;
    private final Setup setup;
    private final Trace trace;
    private final int row;
    private final Network network;

    Moves(Texts texts, Setup setup, Trace trace, int row) {
        this.texts = texts;
        this.setup = setup;
        this.trace = trace;
        this.row = row;
        network = setup.network();
    }

    /** How many there are, and the first of them. */
    private static final class Tally {
        private final List<WeightId> first = new ArrayList<>();
        private int count;

        void add(Weights weights, int k, boolean bias, int i) {
            if (count++ < Blame.NAMED) {
                first.add(weights.id(k, bias, i));
            }
        }
    }

    String update() {
        Weights before = trace.before().weights();
        Tally up = new Tally();
        Tally down = new Tally();
        Tally frozen = new Tally();
        Tally broken = new Tally();
        boolean anyFrozen = !setup.frozen().equals(Frozen.NONE);
        before.compare(trace.after().weights(), (k, bias, i, was, is) -> {
            if (Double.isNaN(is - was)) {
                broken.add(before, k, bias, i);
            } else if (is != was) {
                (is > was ? up : down).add(before, k, bias, i);
            } else if (anyFrozen && isFrozen(before.id(k, bias, i))) {
                frozen.add(before, k, bias, i);
            }
        });
        if (broken.count > 0) {
            return texts.text("step.update.broken");
        }
        if (up.count + down.count == 0) {
            return texts.text("step.update." + (frozen.count > 0 ? "allFrozen" : isFlat() ? "nothing" : "tiny"));
        }
        StringJoiner said = new StringJoiner(" ");
        add(said, "up", up);
        add(said, "down", down);
        add(said, "frozen", frozen);
        said.add(texts.text(
                "step.update.sentence", "alpha", rate(), "predicted", Numbers.format(trace.predictedLoss())));
        if (trace.predictedLoss() < 0) {
            said.add(texts.text("step.again.impossible"));
        }
        return said.toString();
    }

    /** Whether there was nothing to go by; else the step was less than a double can hold. */
    private boolean isFlat() {
        return IntStream.rangeClosed(1, trace.layers()).allMatch(k -> {
            LayerWeights impact = trace.dw().layer(k);
            return Blame.isZero(impact.w().toArray()) && Blame.isZero(impact.b().toArray());
        });
    }

    /** And would have moved otherwise. */
    private boolean isFrozen(WeightId id) {
        return setup.frozen().contains(id) && trace.dw().get(id) != 0;
    }

    private String rate() {
        return Numbers.format(trace.learningRate());
    }

    private void add(StringJoiner said, String key, Tally tally) {
        if (tally.count > 0) {
            StringJoiner signs = new StringJoiner(", ");
            tally.first.forEach(id -> signs.add(Signs.weight(network, id)));
            String number = tally.count > Blame.NAMED ? "Many" : tally.count == 1 ? "One" : "";
            said.add(texts.text("step.update." + key + number, "weights", signs, "n", tally.count));
        }
    }

    /** @param again the same rows with the weights on the screen */
    String again(Trace again) {
        double promised = trace.loss()
                + trace.dw()
                        .dotDifference(trace.before().weights(), again.before().weights());
        StringJoiner said = new StringJoiner(" ");
        said.add(texts.text(
                "step.again." + outcome(again.loss(), promised),
                "before",
                Numbers.format(trace.loss()),
                "after",
                Numbers.format(again.loss())));
        if (promised < 0) {
            said.add(texts.text("step.again.impossible"));
        }
        if (again.before().weights().equals(trace.after().weights())) {
            overshot(said);
        }
        return said.toString();
    }

    private String outcome(double loss, double promised) {
        if (!Double.isFinite(loss)) {
            return "broken";
        }
        if (!(loss > trace.loss())) {
            return loss == trace.loss() ? "same" : "better";
        }
        return promised > trace.loss() ? "uphill" : promised == trace.loss() ? "unforeseen" : "worse";
    }

    /** Past the expectation, and where it would have been met. */
    private void overshot(StringJoiner said) {
        int m = trace.layers();
        Overshot.between(trace, trace.oAfter(m)).ifPresent(past -> {
            OptionalDouble rate = Landing.rate(setup, trace);
            said.add(texts.text(
                    rate.isPresent() ? "step.again.overshotFrom" : "step.again.overshot",
                    "o",
                    Signs.o(m),
                    "before",
                    Numbers.format(past.before()),
                    "after",
                    Numbers.format(past.after()),
                    "y",
                    Numbers.format(past.y()),
                    "alpha",
                    rate(),
                    "landing",
                    rate.isPresent() ? Numbers.format(rate.getAsDouble()) : ""));
        });
    }
}
