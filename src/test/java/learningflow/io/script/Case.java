package learningflow.io.script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import learningflow.io.BadFileException;
import learningflow.io.Gallery;
import learningflow.io.ScenarioReader;
import learningflow.lesson.Scenario;

/** An update that a program is made of. */
record Case(String name, Setup setup, Trace trace) {
    private static final LayerType LINEAR = Layers.find("linear").orElseThrow();
    private static final LayerType INPUT = Layers.find("input").orElseThrow();
    /** Beyond what a logistic or an exponential can tell from 0, 1 or infinity. */
    private static final double SATURATING = 2000;

    private static final String SCALED = """
            {"format": "learning-flow/1",
             "data": {"inputs": ["a", "b"], "outputs": ["c"],
                      "rows": [{"x": [100, 7], "y": [10]}, {"x": [300, 9], "y": [30]}, {"x": [150, 8], "y": [-5]},
                               {"x": [120, 5], "y": [0]}, {"x": [90, 6], "y": [12]}, {"x": [200, 4], "y": [20]}],
                      "normalise": {"a": "range", "b": "standard", "c": "standard"}, "testShare": 0.3},
             "layers": [{"type": "input", "size": 2}, {"type": "linear", "size": 3, "trainable": false},
                        {"type": "leaky-relu", "slope": 0.2}, {"type": "linear", "size": 1, "trainableBias": false}],
             "training": {"optimizer": {"type": "%s"}, "learningRate": 0.1, "batchSize": 2, "shuffle": true}}
            """;

    /** Each type of layer, each loss behind each last layer that it allows, and what else decides an update. */
    static List<Case> all() throws BadFileException {
        List<Case> all = new ArrayList<>();
        for (LayerType type : Layers.ALL) {
            if (!type.equals(INPUT)) {
                all.add(made(type.id(), setup(type, Losses.ALL.get(0), LINEAR), 1));
            }
        }
        for (Loss loss : Losses.ALL) {
            List<LayerType> last = loss.lastLayers().isEmpty() ? List.of(LINEAR) : loss.lastLayers();
            last.forEach(type -> all.add(made(loss.id() + " of " + type.id(), setup(LINEAR, loss, type), 1)));
            loss.lastLayers()
                    .forEach(type -> all.add(made(
                            "saturated " + loss.id() + " of " + type.id(), setup(LINEAR, loss, type), SATURATING)));
        }
        for (OptimizerType type : Optimizers.ALL) {
            String json = SCALED.formatted(type.id());
            all.add(nth("scaled, half frozen, with test rows, by " + type.id(), read(json), 4));
        }
        for (String name : Gallery.NAMES) {
            // the third of the example: a sum that is 0 on paper and −1.1e-16 in doubles, which a ReLU would block
            all.add(nth("gallery: " + name, Gallery.read(name), 3));
        }
        return all;
    }

    static Case named(String name) throws BadFileException {
        return all().stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    }

    private static Scenario read(String json) throws BadFileException {
        return ScenarioReader.read("scaled", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The last of some updates, as a run makes them. */
    private static Case nth(String name, Scenario scenario, int number) {
        Trainer trainer = new Trainer(scenario.setup(), scenario.start());
        for (int i = 0; i < number - 1; i++) {
            trainer.update(scenario.setup().batches().get(i));
        }
        Batch batch = scenario.setup().batches().get(number - 1);
        return new Case(name, scenario.setup(), trainer.trace(batch, number));
    }

    private static Case made(String name, Setup setup, double size) {
        Weights weights = weights(setup.network(), size);
        Trainer trainer = new Trainer(setup, Checkpoint.start(weights, setup.optimizer()));
        return new Case(name, setup, trainer.trace(new Batch(0, 1, 0, 1, 2), 1));
    }

    private static Setup setup(LayerType middle, Loss loss, LayerType end) {
        List<Layer> layers = new ArrayList<>(List.of(
                INPUT.make(3, 3, false, Map.of()),
                LINEAR.make(3, 4, true, Map.of()),
                middle.make(4, 4, true, Map.of()),
                LINEAR.make(4, 2, false, Map.of())));
        if (!end.equals(LINEAR)) {
            layers.add(end.make(2, 2, false, Map.of()));
        }
        Dataset data = new Dataset(
                List.of("a", "b", "c"),
                List.of("p", "q"),
                Matrix.of(new double[][] {{1, -2, 0.5}, {0, 0, 0}, {-1, 3, 2.5}}),
                Matrix.of(new double[][] {{1, 0}, {0.25, 0.75}, {0, 1}}));
        return new Setup(
                new Network(layers),
                data,
                loss,
                Optimizers.ALL.get(0).make(Map.of()),
                0.1,
                new Batching(3, false, 1),
                Frozen.NONE);
    }

    /** From −size to size, from a seed. */
    private static Weights weights(Network network, double size) {
        Random random = new Random(7);
        List<LayerWeights> all = new ArrayList<>();
        for (Layer layer : network.layers()) {
            all.add(
                    layer.hasWeights()
                            ? new LayerWeights(
                                    random(random, size, layer.out(), layer.in()),
                                    layer.hasBias() ? random(random, size, 1, layer.out()) : Matrix.EMPTY)
                            : LayerWeights.NONE);
        }
        return new Weights(all);
    }

    private static Matrix random(Random random, double size, int rows, int columns) {
        return Matrix.zeros(rows, columns).map(zero -> size * (2 * random.nextDouble() - 1));
    }

    @Override
    public String toString() {
        return name;
    }
}
