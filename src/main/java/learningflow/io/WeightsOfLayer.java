package learningflow.io;

import java.util.Optional;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.lesson.Spellings;

/** The weights and biases of one layer of a scenario file, as given or drawn. */
final class WeightsOfLayer {
    private static final String XAVIER = "xavier";

    private WeightsOfLayer() {}

    static LayerWeights read(Value value, Network network, int k, long seed, Notes notes) throws BadFileException {
        Layer layer = network.layer(k);
        Optional<Value> weights = value.find("weights");
        Optional<Value> biases = value.find("biases");
        if (biases.isPresent() && !layer.hasBias()) {
            throw biases.get().bad(biases.get().text("bad.given"), "expected.noBiases");
        }
        Initialiser init = init(value, notes);
        Matrix w = weights.isPresent() ? weights(weights.get(), layer, k, notes) : null;
        Matrix b = biases.isPresent() ? biases(biases.get(), layer, k, notes) : layer.hasBias() ? null : Matrix.EMPTY;
        if (w != null && b != null) {
            return new LayerWeights(w, b);
        }
        LayerWeights drawn = init.draw(layer, k, seed);
        return new LayerWeights(w == null ? drawn.w() : w, b == null ? drawn.b() : b);
    }

    private static Initialiser init(Value layer, Notes notes) throws BadFileException {
        Optional<Value> init = layer.find("init");
        if (init.isEmpty()) {
            return Initialisers.find(XAVIER).orElseThrow();
        }
        notes.keep(init.get());
        String known =
                String.join(", ", Initialisers.ALL.stream().map(Initialiser::id).toList());
        return Initialisers.find(init.get().string())
                .orElseThrow(() -> init.get().not("expected.oneOf", "names", known));
    }

    private static Matrix weights(Value weights, Layer layer, int k, Notes notes) throws BadFileException {
        if (weights.length() != layer.out()) {
            throw weights.amount(
                    "bad.rows",
                    weights.length(),
                    "expected.count",
                    "n",
                    layer.out(),
                    "why",
                    weights.counted("count.layer", layer.out()));
        }
        double[][] w = new double[layer.out()][];
        Notes.Rows rows = notes.rows(w.length);
        for (int neuron = 0; neuron < w.length; neuron++) {
            Value row = weights.get(neuron);
            requireLength(row, layer.in(), "count.layerBefore");
            w[neuron] = rows.read(neuron, row);
        }
        rows.keep(Spellings.matrix(k, false));
        return Matrix.of(w);
    }

    private static Matrix biases(Value biases, Layer layer, int k, Notes notes) throws BadFileException {
        requireLength(biases, layer.out(), "count.layer");
        Notes.Rows rows = notes.rows(1);
        double[] b = rows.read(0, biases);
        rows.keep(Spellings.matrix(k, true));
        return Matrix.row(b);
    }

    /** It is a list of so many. */
    static void requireLength(Value row, int length, String countKey) throws BadFileException {
        if (row.length() != length) {
            throw row.amount(
                    "bad.numbers", row.length(), "expected.count", "n", length, "why", row.counted(countKey, length));
        }
    }
}
