package learningflow.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * How far the learning flow gets from every training row with certain weights: where nothing arrives from any row, and which
 * neurons are off for all of them. Shapes: one entry a layer, L1 first; {@code largest} has one more, for the loss.
 */
public final class FlowSurvey {
    private static final int ROWS_AT_ONCE = 256;

    private final Network network;
    private final double[] largest;
    /** Neurons whose slope is 0 at every row, of layers without weights. */
    private final List<BitSet> off = new ArrayList<>();

    private FlowSurvey(Network network) {
        this.network = network;
        largest = new double[network.size() + 1];
        for (Layer layer : network.layers()) {
            BitSet all = new BitSet(layer.out());
            // the derivatives of fractions with sum 1 cancel each other without any of them being 0
            all.set(0, layer.hasWeights() || layer.isDistribution() ? 0 : layer.out());
            off.add(all);
        }
    }

    /** @throws ShapeException if the weights do not fit the network */
    public static FlowSurvey of(Setup setup, Weights weights) {
        if (!weights.fits(setup.network())) {
            throw new ShapeException("the weights do not fit the network");
        }
        FlowSurvey survey = new FlowSurvey(setup.network());
        int[] rows = setup.split().trainingUncopied();
        Workspace space = new Workspace(setup.network(), Math.min(rows.length, ROWS_AT_ONCE), 0);
        space.load(weights);
        LossStage loss = LossStage.of(setup.network(), setup.loss(), space);
        for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            space.pick(setup.data(), Arrays.copyOfRange(rows, from, Math.min(from + ROWS_AT_ONCE, rows.length)));
            ForwardPass.run(space);
            BackwardPass.run(loss, space);
            survey.add(space);
        }
        return survey;
    }

    private void add(Workspace space) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], maxAbs(space.delta.get(i)));
        }
        for (int i = 0; i < network.size(); i++) {
            if (!off.get(i).isEmpty()) {
                leaveThoseOff(i, space);
            }
        }
    }

    private static double maxAbs(DMatrixRMaj buffer) {
        double max = 0;
        for (int i = 0; i < buffer.getNumElements(); i++) {
            max = Math.max(max, Math.abs(buffer.data[i]));
        }
        return max;
    }

    /** A learning flow of ones comes out as the slopes. */
    private void leaveThoseOff(int i, Workspace space) {
        Layer layer = network.layers().get(i);
        DMatrixRMaj x = i == 0 ? space.x : space.o.get(i - 1);
        DMatrixRMaj ones = new DMatrixRMaj(x.numRows, layer.out());
        ones.fill(1);
        DMatrixRMaj slopes = new DMatrixRMaj(x.numRows, layer.in());
        layer.backward(space.weights.get(i), x, space.o.get(i), ones, slopes, space.gradients.get(i));
        for (int at = 0; at < slopes.getNumElements(); at++) {
            if (slopes.data[at] != 0) {
                off.get(i).clear(at % layer.out());
            }
        }
    }

    /** The largest |δ^k| of all training rows, k from 1 to m + 1; NaN if one is. */
    public double largest(int k) {
        return largest[k - 1];
    }

    /** How many neurons of Lk have the slope 0 at every training row. */
    public int off(int k) {
        return off.get(k - 1).cardinality();
    }

    /** Whether this neuron of Lk, from 0, has the slope 0 at every training row. */
    public boolean isOff(int k, int neuron) {
        return off.get(k - 1).get(neuron);
    }

    /**
     * The layer without weights behind which the learning flow of every row ends, though it starts at the loss and there are
     * weights before it: k of Lk, or 0 if there is none.
     */
    public int blockedAt() {
        int firstWeighted = network.weighted().min().orElse(Integer.MAX_VALUE);
        for (int k = network.size(); k > firstWeighted; k--) {
            if (!network.layer(k).hasWeights() && largest(k) == 0 && largest(k + 1) != 0) {
                return k;
            }
        }
        return 0;
    }
}
