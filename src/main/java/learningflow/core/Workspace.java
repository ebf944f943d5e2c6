package learningflow.core;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;

/**
 * The buffers of one run: made once for the largest batch, written over by every update, never handed out.
 *
 * <p>Index k − 1 of a list belongs to Lk; {@code delta} has one more entry, for the loss. L1 only hands on, so it shares its
 * buffers with its neighbours: o¹ is x, and δ¹ is δ².
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

    /** L2 … Lm. */
    final Stage[] stages;

    /** Where the loss is taken: o^(m−1), o^m, δ^m and δ^(m+1). */
    final DMatrixRMaj lastInput;

    final DMatrixRMaj result;
    final DMatrixRMaj lastDelta;
    final DMatrixRMaj lossDelta;

    final double[] rowLosses;

    Workspace(Network network, int maxRows, int memories) {
        x = new DMatrixRMaj(maxRows, network.inputs());
        y = new DMatrixRMaj(maxRows, network.outputs());
        List<DMatrixRMaj> outputs = buffers(network, maxRows, Layer::out);
        o = Stream.concat(Stream.of(x), outputs.stream()).toList();
        List<DMatrixRMaj> flow = buffers(network, maxRows, Layer::in);
        delta = Stream.of(Stream.of(flow.get(0)), flow.stream(), Stream.of(new DMatrixRMaj(maxRows, network.outputs())))
                .flatMap(part -> part)
                .toList();
        int m = network.size();
        lastInput = o.get(m - 2);
        result = o.get(m - 1);
        lastDelta = delta.get(m - 1);
        lossDelta = delta.get(m);
        weights = parameters(network);
        gradients = parameters(network);
        this.memories =
                Stream.generate(() -> parameters(network)).limit(memories).toList();
        rowLosses = new double[maxRows];
        stages = IntStream.range(1, network.size())
                .mapToObj(i -> Stage.of(network.layers().get(i), i, this))
                .toArray(Stage[]::new);
    }

    /** One for each layer behind L1. */
    private static List<DMatrixRMaj> buffers(Network network, int rows, ToIntFunction<Layer> size) {
        return network.layers().stream()
                .skip(1)
                .map(layer -> new DMatrixRMaj(rows, size.applyAsInt(layer)))
                .toList();
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
        LayerWeights[] layers = new LayerWeights[buffers.size()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = buffers.get(i).save();
        }
        return new Weights(List.of(layers));
    }

    /** Copies of what the optimizer remembers. */
    List<Weights> memories() {
        Weights[] copies = new Weights[memories.size()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = save(memories.get(i));
        }
        return List.of(copies);
    }

    /** Copies of o¹ … o^m. @param x what has been copied of x, and so of o¹ */
    List<Matrix> outputs(Matrix x) {
        Matrix[] copies = new Matrix[o.size()];
        copies[0] = x;
        for (int i = 1; i < copies.length; i++) {
            copies[i] = Matrix.copyOf(o.get(i));
        }
        return List.of(copies);
    }

    /** Copies of δ¹ … δ^(m+1). */
    List<Matrix> deltas() {
        Matrix[] copies = new Matrix[delta.size()];
        for (int i = 1; i < copies.length; i++) {
            copies[i] = Matrix.copyOf(delta.get(i));
        }
        copies[0] = copies[1];
        return List.of(copies);
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
