package learningflow.core;

import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;

/**
 * The buffers of one run: made once for the largest batch, written over by every update, never handed out.
 *
 * <p>Index k − 1 of a list belongs to Lk; {@code delta} has one more entry, for the loss.
 */
final class Workspace {
    final DMatrixRMaj x;
    final DMatrixRMaj y;
    final List<DMatrixRMaj> o;
    final List<DMatrixRMaj> delta;
    final List<Parameters> weights;
    final List<Parameters> gradients;
    /** Per memory of the optimizer, per layer. */
    final List<List<Parameters>> memories;

    /** L1 … Lm. */
    final Stage[] stages;

    final double[] rowLosses;

    Workspace(Network network, int maxRows, int memories) {
        x = new DMatrixRMaj(maxRows, network.inputs());
        y = new DMatrixRMaj(maxRows, network.outputs());
        o = network.layers().stream()
                .map(layer -> new DMatrixRMaj(maxRows, layer.out()))
                .toList();
        delta = Stream.concat(network.layers().stream().map(Layer::in), Stream.of(network.outputs()))
                .map(size -> new DMatrixRMaj(maxRows, size))
                .toList();
        weights = parameters(network);
        gradients = parameters(network);
        this.memories =
                Stream.generate(() -> parameters(network)).limit(memories).toList();
        rowLosses = new double[maxRows];
        stages = new Stage[network.size()];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = Stage.of(network.layers().get(i), i, this);
        }
    }

    private static List<Parameters> parameters(Network network) {
        return network.layers().stream().map(Parameters::forLayer).toList();
    }

    int rows() {
        return x.numRows;
    }

    /** Copies the rows in and gives every buffer as many rows. */
    void pick(Dataset data, int[] rows) {
        resize(rows.length);
        for (int i = 0; i < rows.length; i++) {
            data.x().copyRowTo(rows[i], x, i);
            data.y().copyRowTo(rows[i], y, i);
        }
    }

    /** Within the size it was made for this only sets numbers: EJML keeps the array. */
    void resize(int rows) {
        if (rows > rowLosses.length) {
            throw new ShapeException("%d rows in a workspace for %d".formatted(rows, rowLosses.length));
        }
        if (rows == rows()) {
            return;
        }
        x.reshape(rows, x.numCols);
        y.reshape(rows, y.numCols);
        for (int i = 0; i < o.size(); i++) {
            o.get(i).reshape(rows, o.get(i).numCols);
        }
        for (int i = 0; i < delta.size(); i++) {
            delta.get(i).reshape(rows, delta.get(i).numCols);
        }
    }

    void load(Weights values) {
        load(values, weights);
    }

    static void load(Weights values, List<Parameters> buffers) {
        for (int i = 0; i < buffers.size(); i++) {
            buffers.get(i).load(values.layers().get(i));
        }
    }

    static Weights save(List<Parameters> buffers) {
        return new Weights(buffers.stream().map(Parameters::save).toList());
    }

    /** The mean over the rows. */
    double loss() {
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            sum += rowLosses[row];
        }
        return sum / rows();
    }
}
