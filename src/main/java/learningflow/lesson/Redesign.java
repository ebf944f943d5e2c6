package learningflow.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Initialiser;
import learningflow.core.Layer;
import learningflow.core.LayerType;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Setup;
import learningflow.core.WeightId;
import learningflow.core.Weights;

/**
 * A network made anew from a plan: weights that still have a place are kept, the others are drawn, and what became of each
 * layer's is said.
 *
 * @param scenario with the new network
 * @param changes one a layer whose weights are not all kept
 */
public record Redesign(Scenario scenario, List<Change> changes) {
    private static final long MOST_WEIGHTS = 2_000_000;

    /** What became of the weights of a layer. @param layer k of Lk in the new network */
    public record Change(int layer, int kept, int drawn) {}

    public Redesign {
        changes = List.copyOf(changes);
    }

    /** Why a plan can't be carried out. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final transient Object[] places;

        RefusedException(String key, Object... places) {
            super(key);
            this.key = key;
            this.places = places;
        }

        /** In words. */
        public String tell(Texts texts) {
            return texts.text("redesign." + key, places);
        }
    }

    /** The plan that the present network follows. */
    public static List<LayerPlan> planOf(Network network) {
        return IntStream.rangeClosed(1, network.size())
                .mapToObj(k -> LayerPlan.of(network.layer(k), k))
                .toList();
    }

    /**
     * The first layer takes its size from the data's inputs, the last layer with weights from the data's outputs.
     *
     * @param scenario with the present network and weights
     * @param seed of the weights that are drawn
     */
    public static Redesign of(Scenario scenario, List<LayerPlan> plan, Initialiser initialiser, long seed)
            throws RefusedException {
        Setup setup = scenario.setup();
        return of(scenario, setup.data(), setup.loss(), plan, any -> initialiser, seed);
    }

    /**
     * The same with other data and another loss.
     *
     * @param initialisers of Lk, k from 1 in the new network
     */
    static Redesign of(
            Scenario scenario,
            Dataset data,
            Loss loss,
            List<LayerPlan> plan,
            IntFunction<Initialiser> initialisers,
            long seed)
            throws RefusedException {
        Network network = network(data, loss, plan);
        List<LayerWeights> weights = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (int k = 1; k <= network.size(); k++) {
            LayerWeights drawn = initialisers.apply(k).draw(network.layer(k), k, seed);
            int from = plan.get(k - 1).from();
            LayerWeights present =
                    from == 0 ? LayerWeights.NONE : scenario.weights().layer(from);
            LayerWeights kept = new LayerWeights(overlaid(drawn.w(), present.w()), overlaid(drawn.b(), present.b()));
            weights.add(kept);
            int all = kept.w().size() + kept.b().size();
            int overlap = overlap(drawn.w(), present.w()) + overlap(drawn.b(), present.b());
            if (overlap < all) {
                changes.add(new Change(k, overlap, all - overlap));
            }
        }
        return new Redesign(
                new Scenario(
                        scenario.title(),
                        scenario.description(),
                        scenario.decision(),
                        setup(scenario.setup(), network, data, loss, frozen(scenario, plan, network)),
                        new Weights(weights),
                        spellings(scenario, plan),
                        scenario.kept()),
                changes);
    }

    /** @return the network it makes @throws RefusedException if such a plan can't be carried out */
    public static Network check(Scenario scenario, List<LayerPlan> plan) throws RefusedException {
        return network(scenario.setup().data(), scenario.setup().loss(), plan);
    }

    private static Setup setup(Setup before, Network network, Dataset data, Loss loss, Frozen frozen) {
        return new Setup(
                network,
                data,
                loss,
                before.optimizer(),
                before.learningRate(),
                before.batching(),
                frozen,
                before.split());
    }

    private static Network network(Dataset data, Loss loss, List<LayerPlan> plan) throws RefusedException {
        int outputs = data.outputs().size();
        int lastWeighted = IntStream.range(0, plan.size())
                .filter(i -> plan.get(i).type().weighted())
                .max()
                .orElse(-1);
        List<Layer> layers = new ArrayList<>();
        int size = data.inputs().size();
        for (int i = 0; i < plan.size(); i++) {
            LayerPlan layer = plan.get(i);
            int out = i == lastWeighted ? outputs : i == 0 || !layer.type().sized() ? size : layer.size();
            layers.add(layer.type().make(size, out, layer.bias(), layer.settings()));
            size = out;
        }
        check(layers, outputs, loss);
        return new Network(layers);
    }

    private static void check(List<Layer> layers, int outputs, Loss loss) throws RefusedException {
        if (layers.size() < 2) {
            throw new RefusedException("tooFew");
        }
        Layer last = layers.get(layers.size() - 1);
        if (last.out() != outputs) {
            throw new RefusedException("outputs", "given", last.out(), "expected", outputs);
        }
        checkLoss(loss, last);
        long weights = layers.stream()
                .filter(Layer::hasWeights)
                .mapToLong(layer -> (long) layer.out() * (layer.in() + 1))
                .sum();
        if (weights > MOST_WEIGHTS) {
            throw new RefusedException("tooMany", "most", MOST_WEIGHTS);
        }
    }

    /** @throws RefusedException if the loss can't be taken of what this network gives and these data expect */
    public static void checkLoss(Loss loss, Setup setup) throws RefusedException {
        checkLoss(loss, setup.network().last());
        checkExpectations(loss, setup.data());
    }

    private static void checkLoss(Loss loss, Layer last) throws RefusedException {
        if (!loss.lastLayers().isEmpty() && !loss.lastLayers().contains(last.type())) {
            List<String> names = loss.lastLayers().stream().map(LayerType::name).toList();
            throw new RefusedException("loss", "loss", loss.name(), "layers", String.join(", ", names));
        }
    }

    private static void checkExpectations(Loss loss, Dataset data) throws RefusedException {
        Loss.Expectation expectation = loss.expectation();
        boolean normalised = data.outputs().stream().anyMatch(name -> data.normalisation(name) != Normalisation.NONE);
        if (expectation != Loss.Expectation.ANY && normalised) {
            throw new RefusedException("normalised", "loss", loss.name());
        }
        for (int row = 0; row < data.rows(); row++) {
            double[] y = data.y().row(row);
            if (!Arrays.stream(y).allMatch(expectation::allows)) {
                throw new RefusedException("fraction", "loss", loss.name(), "row", row + 1, "y", Vectors.show(y));
            }
            if (!expectation.allowsTogether(y)) {
                throw new RefusedException("distribution", "loss", loss.name(), "row", row + 1);
            }
        }
    }

    /** The types that can stand behind the input layer. */
    public static List<LayerType> choices() {
        return Layers.ALL.stream().filter(type -> !type.id().equals("input")).toList();
    }

    /** The present numbers over the drawn ones, as far as both reach. */
    private static Matrix overlaid(Matrix drawn, Matrix present) {
        if (drawn.rows() == present.rows() && drawn.columns() == present.columns()) {
            return present;
        }
        double[] values = drawn.toArray();
        for (int row = 0; row < Math.min(drawn.rows(), present.rows()); row++) {
            for (int column = 0; column < Math.min(drawn.columns(), present.columns()); column++) {
                values[row * drawn.columns() + column] = present.get(row, column);
            }
        }
        return Matrix.of(drawn.rows(), drawn.columns(), values);
    }

    private static int overlap(Matrix drawn, Matrix present) {
        return Math.min(drawn.rows(), present.rows()) * Math.min(drawn.columns(), present.columns());
    }

    private static Frozen frozen(Scenario scenario, List<LayerPlan> plan, Network network) {
        Frozen before = scenario.setup().frozen();
        Set<Frozen.Group> groups = new HashSet<>();
        Set<WeightId> singles = new HashSet<>();
        for (int i = 0; i < plan.size(); i++) {
            int k = i + 1;
            int from = plan.get(i).from();
            Layer layer = network.layer(k);
            before.groups().stream()
                    .filter(group -> group.layer() == from && (group.biases() ? layer.hasBias() : layer.hasWeights()))
                    .forEach(group -> groups.add(new Frozen.Group(k, group.biases())));
            before.singles().stream()
                    .filter(id -> id.layer() == from && id.neuron() < layer.out() && id.input() < layer.in())
                    .filter(id -> id.isBias() ? layer.hasBias() : layer.hasWeights())
                    .forEach(id -> singles.add(new WeightId(k, id.neuron(), id.input())));
        }
        return new Frozen(groups, singles);
    }

    /** A layer's numbers take their spellings along; those that were lost spell nothing any more. */
    private static Spellings spellings(Scenario scenario, List<LayerPlan> plan) {
        return scenario.spellings()
                .movedLayers(plan.stream().map(LayerPlan::from).toList());
    }
}
