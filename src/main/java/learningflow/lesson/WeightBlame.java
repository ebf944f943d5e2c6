package learningflow.lesson;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import learningflow.core.Frozen;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.WeightId;

/** The impact of a layer's weights in plain words: who is to blame, who is not and why, and which way each should go. */
final class WeightBlame {
    /** With more weights only their signs are counted: this is said within a frame. */
    private static final int EXAMINED = 1000;

    private final Texts texts;
    private final Setup setup;
    private final Trace trace;
    private final int row;
    private final Network network;

    WeightBlame(Texts texts, Setup setup, Trace trace, int row) {
        this.texts = texts;
        this.setup = setup;
        this.trace = trace;
        this.row = row;
        network = setup.network();
    }

    /** What is to be said of a weight. */
    private enum Verdict {
        RAISE("raise"),
        LOWER("lower"),
        NO_INPUT("noInput"),
        NO_FLOW("noFlow"),
        /** In each row one of the two was 0. */
        NO_SHARE("noShare"),
        /** The rows' shares add up to 0. */
        CANCELLED("cancelled");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        boolean isIdle() {
            return this != RAISE && this != LOWER;
        }
    }

    private Verdict verdict(WeightId id) {
        double impact = trace.dw().get(id);
        if (impact != 0) {
            return impact < 0 ? Verdict.RAISE : Verdict.LOWER;
        }
        int[] rows = IntStream.range(0, trace.x().rows()).toArray();
        if (IntStream.of(rows).allMatch(r -> input(id, r) == 0)) {
            return Verdict.NO_INPUT;
        }
        if (IntStream.of(rows).allMatch(r -> flow(id, r) == 0)) {
            return Verdict.NO_FLOW;
        }
        boolean shares = IntStream.of(rows).anyMatch(r -> input(id, r) != 0 && flow(id, r) != 0);
        return shares ? Verdict.CANCELLED : Verdict.NO_SHARE;
    }

    private double input(WeightId id, int r) {
        return id.isBias() ? 1 : trace.o(id.layer() - 1).get(r, id.input());
    }

    private double flow(WeightId id, int r) {
        return trace.delta(id.layer() + 1).get(r, id.neuron());
    }

    String of(int k) {
        Matrix w = trace.dw().layer(k).w();
        Matrix b = trace.dw().layer(k).b();
        double[] all = DoubleStream.concat(DoubleStream.of(w.toArray()), DoubleStream.of(b.toArray()))
                .toArray();
        if (Blame.isBroken(all)) {
            return texts.text("step.weightDelta.broken");
        }
        if (Blame.isZero(trace.delta(k + 1).toArray())) {
            return texts.text("step.weightDelta.nothing", "layer", Signs.layer(k), "delta", Signs.delta(k + 1));
        }
        if (Blame.isZero(all)) {
            boolean cancelled = IntStream.range(0, trace.x().rows()).anyMatch(r -> hasShare(k, r));
            return texts.text("step.weightDelta." + (cancelled ? "balance" : "nobody"), "layer", Signs.layer(k));
        }
        Map<Verdict, List<WeightId>> found = all.length <= EXAMINED ? verdicts(k) : Map.of();
        boolean one = trace.x().rows() == 1 && network.outputs() == 1;
        String distance = one ? Distance.of(texts, trace, row) + " " : "";
        String said = all.length > Blame.NAMED ? counted(k, reason(found), all) : named(found);
        return distance + said + frozen(k);
    }

    /** Whether a row has both an input and a learning flow for some weight or bias. */
    private boolean hasShare(int k, int r) {
        boolean input =
                network.layer(k).hasBias() || !Blame.isZero(trace.o(k - 1).row(r));
        return input && !Blame.isZero(trace.delta(k + 1).row(r));
    }

    private Map<Verdict, List<WeightId>> verdicts(int k) {
        Map<Verdict, List<WeightId>> found = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            found.put(verdict, new ArrayList<>());
        }
        network.weightIds(k).forEach(id -> found.get(verdict(id)).add(id));
        return found;
    }

    /** Why those that are not to blame are not, if it is the same for all. */
    private static String reason(Map<Verdict, List<WeightId>> found) {
        List<Verdict> reasons = found.keySet().stream()
                .filter(verdict -> verdict.isIdle() && !found.get(verdict).isEmpty())
                .toList();
        Verdict only = reasons.size() == 1 ? reasons.get(0) : Verdict.CANCELLED;
        return only == Verdict.NO_INPUT ? "NoInput" : only == Verdict.NO_FLOW ? "NoFlow" : "Idle";
    }

    private String counted(int k, String reason, double... all) {
        long raise = DoubleStream.of(all).filter(d -> d < 0).count();
        long lower = DoubleStream.of(all).filter(d -> d > 0).count();
        long idle = all.length - raise - lower;
        return texts.text(
                "step.weightDelta.many" + (idle == 0 ? "" : reason),
                "layer",
                Signs.layer(k),
                "raise",
                raise,
                "lower",
                lower,
                "idle",
                idle);
    }

    private String named(Map<Verdict, List<WeightId>> found) {
        StringJoiner said = new StringJoiner(" ");
        found.forEach((verdict, weights) -> {
            if (!weights.isEmpty()) {
                said.add(texts.text("step.weightDelta." + verdict.key, "weights", signs(weights)));
            }
        });
        return said.toString();
    }

    private String signs(List<WeightId> ids) {
        StringJoiner joiner = new StringJoiner(", ");
        ids.forEach(id -> joiner.add(Signs.weight(network, id)));
        return joiner.toString();
    }

    private String frozen(int k) {
        if (setup.frozen().equals(Frozen.NONE)) {
            return "";
        }
        List<WeightId> frozen = network.weightIds(k).stream()
                .filter(id -> setup.frozen().contains(id) && trace.dw().get(id) != 0)
                .toList();
        if (frozen.isEmpty()) {
            return "";
        }
        String key = frozen.size() > Blame.NAMED ? "frozenMany" : "frozen";
        String said = texts.text("step.weightDelta." + key, "weights", signs(frozen), "n", frozen.size());
        return " " + said;
    }
}
