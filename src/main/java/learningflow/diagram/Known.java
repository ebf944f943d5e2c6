package learningflow.diagram;

import java.util.OptionalDouble;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.lesson.Step;

/** What may be seen at a moment: a number that is not revealed yet, or still on its way, is not there. */
final class Known {
    private final Picture picture;
    private final Network network;
    private final int m;
    /** Asked for each of a thousand arrows, so worked out once: whether o^k, δ^k, δw^k are known. */
    private final boolean[] o;

    private final boolean[] delta;
    private final boolean[] dw;

    Known(Picture picture) {
        this.picture = picture;
        network = picture.network();
        m = network.size();
        o = new boolean[m + 1];
        delta = new boolean[m + 2];
        dw = new boolean[m + 2];
        for (int k = 0; k <= m; k++) {
            o[k] = k == 0 ? hasX() : has(Step.Kind.FORWARD, k);
            delta[k + 1] = revealed(k == m ? Step.Kind.LOSS_DELTA : Step.Kind.DELTA, k + 1);
            dw[k] = revealed(Step.Kind.WEIGHT_DELTA, k);
        }
    }

    private boolean has(Step.Kind kind, int layer) {
        Step step = new Step(kind, layer);
        return picture.timeline().reveals(picture.step(), step)
                && !picture.flow().isUnderWay(step);
    }

    /** Whether the same data are on their way again, or have been. */
    boolean again() {
        return picture.shown().kind() == Step.Kind.AGAIN;
    }

    private boolean revealed(Step.Kind kind, int layer) {
        return !again() && has(kind, layer);
    }

    boolean hasX() {
        return picture.step() >= picture.timeline().first(Step.Kind.PICK);
    }

    /** Whether the information flow has come to column k: 0 for the data, m + 1 for what is behind the last layer. */
    boolean hasReached(int k) {
        return k <= m ? hasO(k) : picture.isInferring() ? hasO(m) : hasLoss();
    }

    /** Whether o^k, k up to m, or x for 0, is known. */
    boolean hasO(int k) {
        return o[k];
    }

    boolean hasLoss() {
        return has(Step.Kind.LOSS, 0);
    }

    /** Whether δ^k, k up to m + 1, is known. */
    boolean hasDelta(int k) {
        return delta[k];
    }

    boolean hasDw(int k) {
        return dw[k];
    }

    boolean isUpdated() {
        return picture.timeline().isUpdated(picture.step()) && has(Step.Kind.UPDATE, 0);
    }

    /** o^k of a neuron, or x for 0. */
    OptionalDouble o(int k, int i) {
        return hasO(k) ? OptionalDouble.of(oRow(k)[i]) : OptionalDouble.empty();
    }

    /** o^k of the row shown, whether it may be seen or not. */
    double[] oRow(int k) {
        return forward(k).row(row());
    }

    private Matrix forward(int k) {
        if (picture.isInferring()) {
            return picture.trial().get(k);
        }
        return hasAgain(k) ? after(k) : trace().o(k);
    }

    /** Whether the second look at the data has come as far as this column; m + 1 is the loss. */
    boolean hasAgain(int k) {
        return again() && (!picture.flow().isMoving() || picture.flow().progress() >= Hops.arrival(k, m));
    }

    private Matrix after(int k) {
        return picture.live().map(live -> live.o(k)).orElseGet(() -> trace().oAfter(k));
    }

    double[] deltaRow(int k) {
        return trace().delta(k).row(row());
    }

    OptionalDouble delta(int k, int i) {
        return hasDelta(k) ? OptionalDouble.of(trace().delta(k).get(row(), i)) : OptionalDouble.empty();
    }

    double weight(WeightId id) {
        return picture.weights().get(id);
    }

    /** Before the update. */
    double oldWeight(WeightId id) {
        return picture.isInferring() ? weight(id) : trace().before().weights().get(id);
    }

    OptionalDouble dw(WeightId id) {
        return hasDw(id.layer()) ? OptionalDouble.of(trace().dw().get(id)) : OptionalDouble.empty();
    }

    double[] yRow() {
        return trace().y().row(row());
    }

    double y(int i) {
        Matrix y = hasAgain(m + 1) ? picture.live().map(Trace::y).orElseGet(() -> trace().y()) : trace().y();
        return y.get(row(), i);
    }

    double loss() {
        return hasAgain(m + 1) ? rowLosses().get(row()) : trace().rowLosses().get(row());
    }

    /** Over the rows of the update. */
    double meanLoss() {
        if (!hasAgain(m + 1)) {
            return trace().loss();
        }
        return picture.live().map(Trace::loss).orElseGet(() -> trace().lossAfter());
    }

    /** What the derivative promised for the weights on the screen. */
    double predictedLoss() {
        return trace().loss() + trace().dw().dotDifference(trace().before().weights(), picture.weights());
    }

    private Matrix rowLosses() {
        return picture.live().map(Trace::rowLosses).orElseGet(() -> trace().rowLossesAfter());
    }

    int rows() {
        return picture.isInferring() ? 1 : trace().x().rows();
    }

    int row() {
        return Math.max(0, Math.min(picture.row(), rows() - 1));
    }

    private Trace trace() {
        return picture.trace().orElseThrow();
    }

    /** Whether layer k, one that hands on number by number, let nothing of this learning flow through. */
    boolean isBlocked(int k, int i) {
        return hasDelta(k)
                && !network.layer(k).hasWeights()
                && trace().delta(k + 1).get(row(), i) != 0
                && trace().delta(k).get(row(), i) == 0;
    }
}
