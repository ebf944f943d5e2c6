package learningflow.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.WeightId;

/** The backward pass in plain words: who is to blame, who is not and why, and which way each should go. */
final class Blame {
    /** So many are named one by one. */
    static final int NAMED = 4;

    private final Texts texts;
    private final Setup setup;
    private final Trace trace;
    private final int row;
    private final Network network;

    Blame(Texts texts, Setup setup, Trace trace, int row) {
        this.texts = texts;
        this.setup = setup;
        this.trace = trace;
        this.row = row;
        network = setup.network();
    }

    private double[] delta(int k) {
        return trace.delta(k).row(row);
    }

    private static boolean isBroken(double... values) {
        return !DoubleStream.of(values).allMatch(Double::isFinite);
    }

    private static boolean isZero(double... values) {
        return DoubleStream.of(values).allMatch(value -> value == 0);
    }

    String atTheLoss() {
        int m = trace.layers();
        double[] delta = delta(m + 1);
        double o = trace.o(m).get(row, 0);
        double y = trace.y().get(row, 0);
        String key = isZero(delta)
                ? "zero"
                : isBroken(delta)
                        ? "broken"
                        : delta.length > 1
                                ? "several"
                                : delta[0] < 0 ? o < y ? "low" : "raise" : o > y ? "high" : "lower";
        return texts.text("step.delta." + key, "o", Signs.o(m), "delta", Signs.delta(m + 1));
    }

    /** Back through a layer. */
    String through(int k) {
        Layer layer = network.layer(k);
        double[] in = delta(k);
        double[] out = delta(k + 1);
        long blocked = layer.isOneByOne()
                ? IntStream.range(0, in.length)
                        .filter(i -> in[i] == 0 && out[i] != 0)
                        .count()
                : 0;
        boolean fused = k == network.size() && setup.loss().fusedLatex(layer).isPresent();
        String key;
        if (isBroken(in)) {
            key = "broken";
        } else if (k == 1 || fused) {
            key = k == 1 ? "data" : "fused";
        } else if (isZero(out)) {
            key = "nothing";
        } else {
            key = layer.hasWeights() ? split(k, in) : passed(k, blocked);
        }
        return texts.text(
                "step.delta." + key,
                "name",
                layer.name(),
                "layer",
                Signs.layer(k),
                "blocked",
                blocked,
                "all",
                in.length,
                "delta",
                Signs.delta(k),
                "in",
                Numbers.format(trace.o(k - 1).get(row, 0)),
                "slope",
                in.length == 1 ? Numbers.format(slope(k)) : "",
                "raise",
                outputs(k, -1),
                "lower",
                outputs(k, 1),
                "idle",
                outputs(k, 0));
    }

    private double slope(int k) {
        return network.layer(k)
                .derivative(
                        trace.before().weights().layer(k),
                        trace.o(k - 1).row(row),
                        trace.o(k).row(row),
                        0,
                        0);
    }

    private String passed(int k, long blocked) {
        int size = network.layer(k).in();
        boolean atKink = size == 1
                && DoubleStream.of(network.layer(k).kinks())
                        .anyMatch(kink -> kink == trace.o(k - 1).get(row, 0));
        if (blocked == size) {
            return size == 1 ? "blocked" : "allBlocked";
        }
        return blocked > 0 ? "partly" : atKink ? "kink" : size == 1 ? "through" : "allThrough";
    }

    private String split(int k, double... in) {
        if (isZero(in)) {
            return "splitZero";
        }
        if (in.length > NAMED) {
            return "splitMany";
        }
        boolean raise = Arrays.stream(in).anyMatch(d -> d < 0);
        boolean lower = Arrays.stream(in).anyMatch(d -> d > 0);
        boolean idle = Arrays.stream(in).anyMatch(d -> d == 0);
        String reason =
                IntStream.range(0, in.length).allMatch(i -> in[i] != 0 || hasNoWeight(k, i)) ? "Idle" : "Neutral";
        return "split" + (raise ? "Raise" : "") + (lower ? "Lower" : "") + (idle ? reason : "");
    }

    private boolean hasNoWeight(int k, int i) {
        Matrix w = trace.before().weights().layer(k).w();
        return IntStream.range(0, w.rows()).allMatch(j -> w.get(j, i) == 0);
    }

    /** The outputs before layer k whose δ has this sign. */
    private String outputs(int k, int sign) {
        double[] in = delta(k);
        StringJoiner joiner = new StringJoiner(", ");
        for (int i = 0; i < Math.min(in.length, NAMED); i++) {
            if (Math.signum(in[i]) == sign) {
                joiner.add(Signs.o(network, k - 1, i));
            }
        }
        return joiner.toString();
    }

    /** Who is to blame and who is not, and which way each should go. */
    String ofWeights(int k) {
        Matrix w = trace.dw().layer(k).w();
        Matrix b = trace.dw().layer(k).b();
        double[] all = DoubleStream.concat(DoubleStream.of(w.toArray()), DoubleStream.of(b.toArray()))
                .toArray();
        if (isBroken(all)) {
            return texts.text("step.weightDelta.broken");
        }
        if (isZero(trace.delta(k + 1).toArray())) {
            return texts.text("step.weightDelta.nothing", "layer", Signs.layer(k), "delta", Signs.delta(k + 1));
        }
        if (isZero(all)) {
            return texts.text("step.weightDelta.nobody", "layer", Signs.layer(k));
        }
        String said = all.length > NAMED ? counted(k, all) : named(k);
        boolean one = trace.x().rows() == 1 && network.outputs() == 1;
        String distance = one ? Distance.of(texts, trace, row) + " " : "";
        return distance + said + frozen(k);
    }

    private String counted(int k, double... all) {
        return texts.text(
                "step.weightDelta.many",
                "layer",
                Signs.layer(k),
                "raise",
                DoubleStream.of(all).filter(d -> d < 0).count(),
                "lower",
                DoubleStream.of(all).filter(d -> d > 0).count(),
                "idle",
                DoubleStream.of(all).filter(d -> d == 0).count());
    }

    private String named(int k) {
        List<WeightId> ids = network.weightIds(k);
        StringJoiner said = new StringJoiner(" ");
        sentence(
                said,
                "raise",
                signs(ids.stream().filter(id -> trace.dw().get(id) < 0).toList()));
        sentence(
                said,
                "lower",
                signs(ids.stream().filter(id -> trace.dw().get(id) > 0).toList()));
        List<WeightId> idle = ids.stream().filter(id -> trace.dw().get(id) == 0).toList();
        sentence(said, "noInput", signs(idle.stream().filter(this::sawZeros).toList()));
        sentence(
                said,
                "noFlow",
                signs(idle.stream()
                        .filter(id -> !sawZeros(id) && gotNothing(id))
                        .toList()));
        sentence(
                said,
                "idle",
                signs(idle.stream()
                        .filter(id -> !sawZeros(id) && !gotNothing(id))
                        .toList()));
        return said.toString();
    }

    private void sentence(StringJoiner said, String key, String weights) {
        if (!weights.isEmpty()) {
            said.add(texts.text("step.weightDelta." + key, "weights", weights));
        }
    }

    private String signs(List<WeightId> ids) {
        StringJoiner joiner = new StringJoiner(", ");
        ids.forEach(id -> joiner.add(Signs.weight(network, id)));
        return joiner.toString();
    }

    private boolean sawZeros(WeightId id) {
        Matrix o = trace.o(id.layer() - 1);
        return !id.isBias() && IntStream.range(0, o.rows()).allMatch(r -> o.get(r, id.input()) == 0);
    }

    private boolean gotNothing(WeightId id) {
        Matrix delta = trace.delta(id.layer() + 1);
        return IntStream.range(0, delta.rows()).allMatch(r -> delta.get(r, id.neuron()) == 0);
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
        String weights = frozen.size() > NAMED ? Signs.layer(k) : signs(frozen);
        return " " + texts.text("step.weightDelta.frozen", "weights", weights);
    }
}
