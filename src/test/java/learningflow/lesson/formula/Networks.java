package learningflow.lesson.formula;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Input;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Linear;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import learningflow.lesson.Texts;

/** What formulas are tried on. */
public final class Networks {
    private Networks() {}

    static Layer layer(String type, int in, int out) {
        return Layers.find(type).orElseThrow().make(in, out, true, Map.of());
    }

    public static Setup setup(Network network, Dataset data, Loss loss, int rows) {
        return new Setup(
                network,
                data,
                loss,
                Optimizers.find("sgd").orElseThrow().make(Map.of()),
                0.1,
                new Batching(rows, false, 1),
                Frozen.NONE);
    }

    /** One update of the first rows. @param row that is looked at, from 0 */
    public static Scene scene(Texts texts, Setup setup, Weights weights, int rows, int row) {
        Checkpoint start = Checkpoint.start(weights, setup.optimizer());
        Batch batch = new Batch(0, 1, IntStream.range(0, rows).toArray());
        Trace trace = new Trainer(setup, start).trace(batch, 1);
        Trace again = new Trainer(setup, trace.after()).trace(batch, 1);
        return Scene.of(texts, setup, trace, row, again);
    }

    /** Input 2, linear 3, a layer of this type, linear 3, and softmax at the end where the loss is a cross-entropy. */
    static Scene random(Texts texts, String type, Loss loss, int rows) {
        return random(texts, type, loss, rows, 3);
    }

    /** @param width of the layers between the input and the three results */
    static Scene random(Texts texts, String type, Loss loss, int rows, int width) {
        SplittableRandom random = new SplittableRandom(7);
        Layer last = loss.lastLayers().isEmpty() ? new Linear(3, 3, true) : layer("softmax", 3, 3);
        Network network = Network.of(
                new Input(2), new Linear(2, width, true), layer(type, width, width), new Linear(width, 3, true), last);
        Weights weights = new Weights(network.layers().stream()
                .map(layer -> layer.hasWeights()
                        ? new LayerWeights(
                                Matrix.of(layer.out(), layer.in(), some(random, layer.out() * layer.in())),
                                layer.hasBias() ? Matrix.row(some(random, layer.out())) : Matrix.EMPTY)
                        : LayerWeights.NONE)
                .toList());
        Matrix y = Matrix.of(5, 3, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0);
        Dataset data = new Dataset(List.of("a", "b"), List.of("p", "q", "r"), Matrix.of(5, 2, some(random, 10)), y);
        return scene(texts, setup(network, data, loss, rows), weights, rows, rows - 1);
    }

    private static double[] some(SplittableRandom random, int count) {
        return random.doubles(count, -1, 1).toArray();
    }
}
