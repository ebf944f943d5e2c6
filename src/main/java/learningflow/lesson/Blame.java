package learningflow.lesson;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;

/** The learning flow in plain words: which way each number should go, who has no part in it, and where the flow stops. */
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

    static boolean isBroken(double... values) {
        return !DoubleStream.of(values).allMatch(Double::isFinite);
    }

    static boolean isZero(double... values) {
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
                                ? several(delta)
                                : delta[0] < 0 ? o < y ? "low" : "raise" : o > y ? "high" : "lower";
        return texts.text(
                "step.delta." + key,
                "o",
                Signs.o(m),
                "delta",
                Signs.delta(m + 1),
                "raise",
                outputs(m + 1, -1),
                "lower",
                outputs(m + 1, 1));
    }

    private static String several(double... delta) {
        return delta.length > NAMED ? "several" : "several" + ways(delta);
    }

    /** Which ways there are to go. */
    private static String ways(double... delta) {
        boolean raise = Arrays.stream(delta).anyMatch(d -> d < 0);
        boolean lower = Arrays.stream(delta).anyMatch(d -> d > 0);
        return (raise ? "Raise" : "") + (lower ? "Lower" : "");
    }

    /** Back through a layer. */
    String through(int k) {
        Layer layer = network.layer(k);
        double[] in = delta(k);
        double[] out = delta(k + 1);
        int[] blocked = layer.isOneByOne()
                ? IntStream.range(0, in.length)
                        .filter(i -> in[i] == 0 && out[i] != 0)
                        .toArray()
                : new int[0];
        boolean fused = k == network.size() && setup.loss().fusedLatex(layer).isPresent();
        String key;
        if (isBroken(in)) {
            key = "broken";
        } else if (k == 1) {
            key = isZero(in) ? "dataNothing" : "data";
        } else if (fused) {
            key = "fused";
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
                blocked.length,
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

    private String passed(int k, int... blocked) {
        Layer layer = network.layer(k);
        if (!layer.isOneByOne()) {
            return isZero(delta(k)) ? "mixedZero" : "mixed";
        }
        int size = layer.in();
        // a saturated tanh has no slope either, but is not off
        boolean off = IntStream.of(blocked).allMatch(i -> trace.o(k).get(row, i) == 0);
        if (blocked.length == size) {
            return size > 1 ? "allBlocked" : off ? "blocked" : "blockedFlat";
        }
        if (blocked.length > 0) {
            return off ? "partly" : "partlyFlat";
        }
        return size > 1 ? "allThrough" : isAtKink(k) ? "kink" : "through";
    }

    private boolean isAtKink(int k) {
        double x = trace.o(k - 1).get(row, 0);
        return DoubleStream.of(network.layer(k).kinks()).anyMatch(kink -> kink == x);
    }

    private String split(int k, double... in) {
        if (isZero(in)) {
            return "splitZero";
        }
        if (in.length > NAMED) {
            return "splitMany";
        }
        boolean idle = Arrays.stream(in).anyMatch(d -> d == 0);
        String reason =
                IntStream.range(0, in.length).allMatch(i -> in[i] != 0 || hasNoWeight(k, i)) ? "Idle" : "Neutral";
        return "split" + ways(in) + (idle ? reason : "");
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
}
