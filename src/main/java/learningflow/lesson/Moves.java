package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import learningflow.core.Landing;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.WeightId;

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

    String update() {
        List<WeightId> up = new ArrayList<>();
        List<WeightId> down = new ArrayList<>();
        List<WeightId> frozen = new ArrayList<>();
        boolean broken = false;
        for (WeightId id : network.weightIds()) {
            double move =
                    trace.after().weights().get(id) - trace.before().weights().get(id);
            broken |= Double.isNaN(move);
            if (move != 0) {
                (move > 0 ? up : down).add(id);
            } else if (setup.frozen().contains(id) && trace.dw().get(id) != 0) {
                frozen.add(id);
            }
        }
        StringJoiner said = new StringJoiner(" ");
        if (broken) {
            return texts.text("step.update.broken");
        }
        if (up.isEmpty() && down.isEmpty()) {
            said.add(texts.text(frozen.isEmpty() ? "step.update.nothing" : "step.update.allFrozen"));
            return said.toString();
        }
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

    private String rate() {
        return Numbers.format(trace.learningRate());
    }

    private void add(StringJoiner said, String key, List<WeightId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        StringJoiner signs = new StringJoiner(", ");
        ids.stream().limit(Blame.NAMED).forEach(id -> signs.add(Signs.weight(network, id)));
        boolean many = ids.size() > Blame.NAMED;
        said.add(texts.text("step.update." + key + (many ? "Many" : ""), "weights", signs, "n", ids.size()));
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
        if (!((before - y) * (after - y) < 0)) {
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
