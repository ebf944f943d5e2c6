package learningflow.core;

import java.util.Arrays;
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

    final double[] rowLosses;

    /** What a forward pass writes. */
    private final DMatrixRMaj[] forward;

    /** What both passes write. */
    private final DMatrixRMaj[] passes;

    /** What an update changes. */
    private final DMatrixRMaj[] state;

    /** How many numbers these three hold at present. */
    private int forwardCount;

    private int passesCount;
    private final int stateCount;

    Workspace(Network network, int maxRows, int memories) {
        x = new DMatrixRMaj(maxRows, network.inputs());
        y = new DMatrixRMaj(maxRows, network.outputs());
        List<DMatrixRMaj> outputs = buffers(network, maxRows, Layer::out);
        o = Stream.concat(Stream.of(x), outputs.stream()).toList();
        List<DMatrixRMaj> flow = buffers(network, maxRows, Layer::in);
        delta = Stream.of(Stream.of(flow.get(0)), flow.stream(), Stream.of(new DMatrixRMaj(maxRows, network.outputs())))
                .flatMap(part -> part)
                .toList();
        weights = parameters(network);
        gradients = parameters(network);
        this.memories =
                Stream.generate(() -> parameters(network)).limit(memories).toList();
        rowLosses = new double[maxRows];
        DMatrixRMaj losses = DMatrixRMaj.wrap(maxRows, 1, rowLosses);
        forward = Stream.concat(outputs.stream(), Stream.of(losses)).toArray(DMatrixRMaj[]::new);
        passes = Stream.of(Arrays.stream(forward), delta.stream().skip(1), matrices(gradients))
                .flatMap(part -> part)
                .toArray(DMatrixRMaj[]::new);
        state = Stream.concat(matrices(weights), this.memories.stream().flatMap(Workspace::matrices))
                .toArray(DMatrixRMaj[]::new);
        stateCount = Copied.count(state);
        count();
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

    private static Stream<DMatrixRMaj> matrices(List<Parameters> layers) {
        return layers.stream().flatMap(p -> Stream.of(p.w(), p.b())).filter(matrix -> matrix.getNumElements() > 0);
    }

    int rows() {
        return x.numRows;
    }

    /** Copies the rows in and gives every buffer as many rows. */
    void pick(Dataset data, int[] rows) {
        resize(rows.length);
        int i = 0;
        do {
            data.x().copyRowTo(rows[i], x, i);
            data.y().copyRowTo(rows[i], y, i);
        } while (++i < rows.length);
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
        for (int i = 0; i < forward.length; i++) {
            forward[i].reshape(rows, forward[i].numCols);
        }
        for (int i = 0; i < delta.size(); i++) {
            delta.get(i).reshape(rows, delta.get(i).numCols);
        }
        count();
    }

    private void count() {
        forwardCount = Copied.count(forward);
        passesCount = Copied.count(passes);
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

    /**
     * o² … o^m, the losses of the rows, δ² … δ^(m+1), then the gradients layer by layer; and at the end room for what
     * {@link #copyForward} copies.
     */
    double[] copyPasses() {
        double[] copy = new double[passesCount + forwardCount];
        Copied.copy(passes, copy, 0);
        return copy;
    }

    /** To the end of {@code to}: o² … o^m, then the losses of the rows. */
    void copyForward(double[] to) {
        Copied.copy(forward, to, to.length - forwardCount);
    }

    /** The weights, then each memory of the optimizer, layer by layer. */
    double[] copyState() {
        double[] copy = new double[stateCount];
        Copied.copy(state, copy, 0);
        return copy;
    }

    /** The mean over the rows. */
    double loss() {
        double sum = 0;
        int row = 0;
        do {
            sum += rowLosses[row];
        } while (++row < rows());
        return sum / rows();
    }
}
