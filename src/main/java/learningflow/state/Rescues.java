package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Dataset;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Layers;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Numbers;
import learningflow.core.Scale;
import learningflow.core.Setup;
import learningflow.core.Weights;
import learningflow.lesson.Scenario;
import learningflow.lesson.Story;

/** Ways out of what goes wrong. Each is one action that undo takes back. */
public final class Rescues {
    static final double LEAK = 0.1;
    /** Inputs that are larger are worth normalising. */
    private static final double LARGE_INPUT = 10;

    /** Nearer to the largest stable α than this one swings for long. */
    private static final double SAFE = 0.9;

    private Rescues() {}

    /**
     * A way out that is offered.
     *
     * @param id of its texts, {@code rescue.id} and {@code rescue.id.help}
     * @param places of its texts: name, value, name, value, …
     */
    public record Offer(String id, List<Object> places, Action action) {
        public Offer {
            places = List.copyOf(places);
        }
    }

    /** What helps. It may compute curvatures: not for the thread that draws. */
    public static List<Offer> of(Story story, Run run) {
        List<Offer> offers = new ArrayList<>();
        if (story.update() > 0) {
            double rate = smaller(story.rate(), story.limit());
            offers.add(new Offer(
                    "rate",
                    List.of("update", story.update(), "alpha", Numbers.format(rate)),
                    new SmallerRate(story.update(), rate)));
        }
        int back = Math.max(1, story.update());
        leaky(story, run.past().moment(back - 1).setup().network())
                .filter(leaky -> fits(run, leaky))
                .ifPresent(leaky -> offers.add(new Offer(
                        story.update() > 0 ? "leaky" : "leaky.start",
                        List.of("update", back, "slope", Numbers.format(LEAK)),
                        new Leaky(back, leaky))));
        normalised(run).ifPresent(offers::add);
        return offers;
    }

    /** Half of what is stable, or a tenth of what was too much, with one digit. */
    private static double smaller(double rate, OptionalDouble limit) {
        double wanted = limit.isPresent() ? Math.min(limit.getAsDouble() / 2, rate / 2) : rate / 10;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return Double.parseDouble((int) Math.max(1, Math.floor(wanted / power)) + "e" + (int) Math.log10(power));
    }

    private static boolean fits(Run run, Network leaky) {
        var lastLayers = run.setup().loss().lastLayers();
        return lastLayers.isEmpty() || lastLayers.contains(leaky.last().type());
    }

    /** A leaky ReLU in place of each layer like the one that is off, or of each hidden one that squeezes the flow. */
    private static Optional<Network> leaky(Story story, Network network) {
        boolean dead = story.kind() == Story.Kind.DEAD;
        if (!dead && story.kind() != Story.Kind.VANISHING) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        for (int k = 1; k <= network.size(); k++) {
            Layer layer = network.layer(k);
            boolean replaced = dead
                    ? layer.type().equals(network.layer(story.layer()).type())
                    : k > 1 && k < network.size() && squeezes(layer);
            layers.add(replaced ? leakyRelu(layer) : layer);
        }
        Network changed = new Network(layers);
        return changed.equals(network) ? Optional.empty() : Optional.of(changed);
    }

    private static boolean squeezes(Layer layer) {
        return !layer.hasWeights() && !layer.isDistribution() && layer.kinks().length == 0;
    }

    private static Layer leakyRelu(Layer layer) {
        return Layers.find("leaky-relu").orElseThrow().make(layer.in(), layer.out(), false, Map.of("slope", LEAK));
    }

    private static Optional<Offer> normalised(Run run) {
        Dataset data = run.setup().data();
        boolean large = data.x().maxAbs() > LARGE_INPUT
                && data.inputs().stream().anyMatch(name -> data.normalisation(name) == Normalisation.NONE);
        Weights weights = run.past().moment(0).start().weights();
        if (!large || !weights.fits(run.setup().network())) {
            return Optional.empty();
        }
        Dataset scaled = data;
        for (String input : data.inputs()) {
            boolean free = data.normalisation(input) == Normalisation.NONE
                    && !data.outputs().contains(input);
            scaled = free ? scaled.withNormalisation(input, Normalisation.RANGE) : scaled;
        }
        Setup setup = run.setup().withData(scaled);
        Weights converted = converted(run.setup(), setup, weights);
        OptionalDouble limit = StableRate.of(setup, converted);
        boolean tooLarge = limit.isPresent() && setup.learningRate() > SAFE * limit.getAsDouble();
        Setup stable = tooLarge ? setup.withLearningRate(smaller(setup.learningRate(), limit)) : setup;
        Scenario scenario = run.origin().withSetup(stable).withWeights(converted);
        return Optional.of(new Offer(
                tooLarge ? "normalise.rate" : "normalise",
                List.of("alpha", Numbers.format(stable.learningRate())),
                new NetworkEdits.Redesigned(Run.start(scenario))));
    }

    /**
     * Weights that make the same of normalised inputs as before of the others: with v = z·d + e the raw value of both, w′ = w ·
     * d′/d, and b′ = b + Σ w (e′ − e)/d where there is a bias to take it. Only the layer right behind the inputs is concerned.
     */
    private static Weights converted(Setup from, Setup to, Weights weights) {
        LayerWeights first = weights.layer(2);
        if (first.w().isEmpty()) {
            return weights;
        }
        Matrix w = first.w();
        Matrix b = first.b();
        for (int neuron = 0; neuron < w.rows(); neuron++) {
            double shift = 0;
            for (int i = 0; i < w.columns(); i++) {
                Scale before = from.data().inputScale(i);
                Scale after = to.data().inputScale(i);
                shift += first.w().get(neuron, i) * (after.offset() - before.offset()) / before.divisor();
                w = w.with(neuron, i, w.get(neuron, i) * after.divisor() / before.divisor());
            }
            b = b.isEmpty() ? b : b.with(0, neuron, b.get(0, neuron) + shift);
        }
        return weights.withLayer(2, new LayerWeights(w, b));
    }

    /** Back to before an update, from 1, and on from there with another α. */
    record SmallerRate(int update, double rate) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().goTo(update - 1, 1).withSetup(setup -> setup.withLearningRate(rate)));
        }
    }

    /** Back to before an update, from 1, and on from there with other activations. */
    record Leaky(int update, Network network) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run().goTo(update - 1, 1).withSetup(setup -> setup.withNetwork(network)));
        }
    }
}
