package learningflow.core;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * The mean loss of some rows as a function of the weights, by the same forward pass as everything else: at weights w + t·d
 * along a line, or with single weights replaced. Works in buffers of its own, so one thread at a time may ask.
 */
public final class Profile {
    private static final int ROWS_AT_ONCE = 256;

    private final Setup setup;
    private final int[] rows;
    private final Weights start;
    private final Workspace space;
    private final LossStage loss;
    /** The start's weights and biases, layer by layer. */
    private final List<Parameters> origin;

    /**
     * @param start the weights that all others are told apart from
     * @param rows of the data, from 0; at least one
     */
    public Profile(Setup setup, Weights start, int... rows) {
        if (rows.length == 0 || !start.fits(setup.network())) {
            throw new ShapeException("a profile needs rows, and weights that fit the network");
        }
        this.setup = setup;
        this.start = start;
        this.rows = rows.clone();
        space = new Workspace(setup.network(), Math.min(rows.length, ROWS_AT_ONCE), 0);
        loss = LossStage.of(setup.network(), setup.loss(), space);
        origin = setup.network().layers().stream().map(Parameters::forLayer).toList();
        Workspace.load(start, origin);
    }

    public Weights start() {
        return start;
    }

    /** How many multiplications one loss takes, about. */
    public double cost() {
        return Math.max(1.0, setup.network().parameterCount()) * rows.length;
    }

    /** The loss at the start. */
    public double now() {
        space.load(start);
        return loss();
    }

    /** The loss with one weight or bias replaced, all others held. */
    public double at(WeightId id, double value) {
        space.load(start);
        put(id, value);
        return loss();
    }

    /** The loss with two of them replaced, all others held. */
    public double at(WeightId first, double firstValue, WeightId second, double secondValue) {
        space.load(start);
        put(first, firstValue);
        put(second, secondValue);
        return loss();
    }

    private void put(WeightId id, double value) {
        Parameters p = space.weights.get(id.layer() - 1);
        if (id.isBias()) {
            p.b().set(0, id.neuron(), value);
        } else {
            p.w().set(id.neuron(), id.input(), value);
        }
    }

    /** The loss at start + t · direction. */
    public double along(Weights direction, double t) {
        for (int i = 0; i < origin.size(); i++) {
            LayerWeights d = direction.layers().get(i);
            move(origin.get(i).w(), d.w(), t, space.weights.get(i).w());
            move(origin.get(i).b(), d.b(), t, space.weights.get(i).b());
        }
        return loss();
    }

    private static void move(DMatrixRMaj from, Matrix direction, double t, DMatrixRMaj to) {
        for (int i = 0, n = to.getNumElements(); i < n; i++) {
            double step = t * direction.get(i);
            to.data[i] = step == 0 ? from.data[i] : from.data[i] + step;
        }
    }

    /** δw of these rows at the start: the gradient of the mean loss. */
    public Weights gradient() {
        space.load(start);
        double[][] sums = space.gradients.stream()
                .flatMap(p -> java.util.stream.Stream.of(p.w(), p.b()))
                .map(part -> new double[part.getNumElements()])
                .toArray(double[][]::new);
        for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, rows.length);
            forward(from, to);
            BackwardPass.run(loss, space);
            double share = (to - from) / (double) rows.length;
            for (int i = 0; i < sums.length; i++) {
                Parameters p = space.gradients.get(i / 2);
                add(sums[i], (i % 2 == 0 ? p.w() : p.b()).data, share);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            Parameters p = space.gradients.get(i / 2);
            System.arraycopy(sums[i], 0, (i % 2 == 0 ? p.w() : p.b()).data, 0, sums[i].length);
        }
        return Workspace.save(space.gradients);
    }

    private static void add(double[] sum, double[] part, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share == 1 ? part[i] : share * part[i];
        }
    }

    private double loss() {
        double sum = 0;
        for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, rows.length);
            forward(from, to);
            for (int i = 0; i < to - from; i++) {
                sum += space.rowLosses[i];
            }
        }
        return sum / rows.length;
    }

    private void forward(int from, int to) {
        space.pick(setup.data(), from == 0 && to == rows.length ? rows : Arrays.copyOfRange(rows, from, to));
        ForwardPass.run(space);
        loss.forward();
    }
}
