package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import learningflow.core.Frozen;
import learningflow.core.Landing;
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
            return texts.text(frozen.count == 0 ? "step.update.nothing" : "step.update.allFrozen");
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
            boolean many = tally.count > Blame.NAMED;
            said.add(texts.text("step.update." + key + (many ? "Many" : ""), "weights", signs, "n", tally.count));
        }
    }

    /** @param again the same rows with the weights on the screen */
    String again(Trace again) {
        String key = !Double.isFinite(again.loss())
                ? "broken"
                : again.loss() == trace.loss() ? "same" : again.loss() < trace.loss() ? "better" : "worse";
        StringJoiner said = new StringJoiner(" ");
        said.add(texts.text(
                "step.again." + key, "before", Numbers.format(trace.loss()), "after", Numbers.format(again.loss())));
        double promised = trace.loss()
                + trace.dw()
                        .dotDifference(trace.before().weights(), again.before().weights());
        if (promised < 0) {
            said.add(texts.text("step.again.impossible"));
        }
        if (again.before().weights().equals(trace.after().weights())) {
            overshot(said);
        }
        return said.toString();
    }

    /** Past the expectation, and where it would have been met. */
    private void overshot(StringJoiner said) {
        int m = trace.layers();
        if (network.outputs() > 1 || trace.x().rows() > 1) {
            return;
        }
        double before = trace.o(m).get(row, 0);
        double after = trace.oAfter(m).get(row, 0);
        double y = trace.y().get(row, 0);
        if (!((before - y) * (after - y) < 0 && Double.isFinite(before) && Double.isFinite(after))) {
            return;
        }
        OptionalDouble rate = Landing.rate(setup, trace);
        said.add(texts.text(
                rate.isPresent() ? "step.again.overshotFrom" : "step.again.overshot",
                "o",
                Signs.o(m),
                "before",
                Numbers.format(before),
                "after",
                Numbers.format(after),
                "y",
                Numbers.format(y),
                "alpha",
                rate(),
                "landing",
                rate.isPresent() ? Numbers.format(rate.getAsDouble()) : ""));
    }
}
