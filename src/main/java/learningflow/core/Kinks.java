package learningflow.core;

import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;

/** Tells whether two forward passes lie on two sides of a kink, or too far apart for differences. */
final class Kinks {
    /** An exponential at x ± ¼ is still well described by a few terms of its series at x. */
    private static final double NEIGHBOURHOOD = 0.25;

    private final Network network;
    private final Loss loss;
    private final Workspace space;
    private final boolean fused;
    /** X^1 … X^(m+1) as the passes write them. */
    private final List<DMatrixRMaj> present;

    private final List<double[]> start;
    private final List<double[]> above;
    private boolean startedOnOne;

    /** @param space where a forward pass has just been made: the start */
    Kinks(Network network, Loss loss, Workspace space) {
        this.network = network;
        this.loss = loss;
        this.space = space;
        fused = loss.fusedWith(network.last()) != null;
        present = Stream.concat(Stream.of(space.x), space.o.stream()).toList();
        start = present.stream().map(x -> x.data.clone()).toList();
        above = present.stream().map(x -> x.data.clone()).toList();
    }

    /** Remembers the pass just made. */
    void keepAbove() {
        for (int i = 0; i < above.size(); i++) {
            System.arraycopy(present.get(i).data, 0, above.get(i), 0, above.get(i).length);
        }
    }

    /** Whether, when it was last asked for the one reached, a variable that moved had started exactly on a kink. */
    boolean startedOnOne() {
        return startedOnOne;
    }

    /**
     * A kink in Lfrom or behind it, between the pass kept and the one just made; null if there is none. A kink on which a
     * variable stands still is not reached. The loss has its kinks where it is computed from the last output.
     */
    GradientCheck.Kink reached(int from) {
        startedOnOne = false;
        GradientCheck.Kink reached = null;
        for (int k = from; k <= network.size() && reached == null; k++) {
            for (double kink : network.layer(k).kinks()) {
                reached = reached == null ? reached(k, kink) : reached;
            }
        }
        boolean lossByOutput = !fused || from > network.size();
        return reached == null && lossByOutput ? reachedInLoss() : reached;
    }

    /** Whether the input of an activation from Lfrom on moved so far that its slope may be quite another one. */
    boolean tooFar(int from) {
        for (int k = from; k <= network.size(); k++) {
            double[] a = above.get(k - 1);
            double[] b = present.get(k - 1).data;
            for (int i = 0; i < a.length && !network.layer(k).hasWeights(); i++) {
                if (Math.abs(a[i] - b[i]) > 2 * NEIGHBOURHOOD) {
                    return true;
                }
            }
        }
        return false;
    }

    private GradientCheck.Kink reached(int k, double kink) {
        double[] a = above.get(k - 1);
        double[] b = present.get(k - 1).data;
        double[] s = start.get(k - 1);
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i] && Math.min(a[i], b[i]) <= kink && kink <= Math.max(a[i], b[i])) {
                startedOnOne = s[i] == kink;
                return place(k, i);
            }
        }
        return null;
    }

    private GradientCheck.Kink reachedInLoss() {
        int last = network.size();
        double[] a = above.get(last);
        double[] b = present.get(last).data;
        double[] s = start.get(last);
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i] && loss.kinkBetween(a[i], b[i], space.y.data[i])) {
                startedOnOne = loss.kinkBetween(s[i], s[i], space.y.data[i]);
                return place(last + 1, i);
            }
        }
        return null;
    }

    private GradientCheck.Kink place(int k, int i) {
        int columns = present.get(k - 1).numCols;
        return new GradientCheck.Kink(k, i / columns, i % columns);
    }
}
