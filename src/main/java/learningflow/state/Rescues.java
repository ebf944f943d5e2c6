package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.core.Dataset;
import learningflow.core.HeInitialiser;
import learningflow.core.Initialiser;
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
import learningflow.lesson.Story;

/** Ways out of what goes wrong. Each is one action that undo takes back. */
public final class Rescues {
    /** Of the slope on the gentle side, where a layer has died: little, so that it is still a switch. */
    private static final double LEAK = 0.1;

    /** The same where the flow vanishes on its way through many layers: each hands back at least half. */
    private static final double WIDE_LEAK = 0.5;

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
        Moment good = lastGood(story, run);
        double alpha = good.setup().learningRate();
        OptionalDouble limit = StableRate.of(good.setup(), good.start().weights());
        boolean tooLarge = limit.isPresent() && alpha > limit.getAsDouble();
        if (story.update() > 0 || tooLarge) {
            double rate = smaller(alpha, limit);
            offers.add(new Offer(
                    "rate",
                    List.of("update", good.number(), "alpha", Numbers.format(rate)),
                    new SmallerRate(good.number(), rate)));
        }
        leaky(story, good.setup().network())
                .filter(leaky -> fits(run, leaky))
                .ifPresent(leaky -> offers.add(leaky(story, good, leaky)));
        normalised(story, good).ifPresent(offers::add);
        return offers;
    }

    /**
     * The last update that started well: the one it began with, or an earlier one where the loss had left all bounds before a
     * layer died of it; the first one where the start is what is bad.
     */
    private static Moment lastGood(Story story, Run run) {
        int update = Math.max(1, story.update());
        Growth growth = Growth.upTo(run.past(), update - 1, Double.NaN);
        return run.past().moment((growth.isAbove() ? growth.culprit() : update) - 1);
    }

    /** A learning rate that was too much stays too much behind a change of the model: so it comes down with it. */
    private static double stable(Setup setup, Weights weights) {
        OptionalDouble limit = StableRate.of(setup, weights);
        boolean tooLarge = limit.isPresent() && setup.learningRate() > SAFE * limit.getAsDouble();
        return tooLarge ? smaller(setup.learningRate(), limit) : setup.learningRate();
    }

    /** Where the flow vanishes, small weights have their part in it: with them only the way in which it vanishes changes. */
    private static Offer leaky(Story story, Moment before, Network leaky) {
        Setup setup = before.setup().withNetwork(leaky);
        boolean vanishing = story.kind() == Story.Kind.VANISHING;
        Weights weights = vanishing
                ? Initialiser.draw(leaky, new HeInitialiser(), setup.batching().seed())
                : before.start().weights();
        double rate = stable(setup, weights);
        String id = vanishing ? "leaky.he" : story.update() > 0 ? "leaky" : "leaky.start";
        return new Offer(
                id + (rate == setup.learningRate() ? "" : ".rate"),
                List.of("update", before.number(), "slope", Numbers.format(leak(story)), "alpha", Numbers.format(rate)),
                new Leaky(before.number(), leaky, rate, weights));
    }

    private static double leak(Story story) {
        return story.kind() == Story.Kind.VANISHING ? WIDE_LEAK : LEAK;
    }

    /** Half of what is stable, or a tenth of what was too much, with one digit. */
    private static double smaller(double rate, OptionalDouble limit) {
        double wanted = limit.isPresent() ? Math.min(limit.getAsDouble() / 2, rate / 2) : rate / 10;
        int power = (int) Math.floor(Math.log10(wanted));
        int digit = (int) Math.max(1, Math.floor(wanted / Math.pow(10, power)));
        return Double.parseDouble(digit + "e" + power);
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
            layers.add(replaced ? leakyRelu(layer, leak(story)) : layer);
        }
        Network changed = new Network(layers);
        return changed.equals(network) ? Optional.empty() : Optional.of(changed);
    }

    private static boolean squeezes(Layer layer) {
        return !layer.hasWeights() && !layer.isDistribution() && layer.kinks().length == 0;
    }

    private static Layer leakyRelu(Layer layer, double leak) {
        return Layers.find("leaky-relu").orElseThrow().make(layer.in(), layer.out(), false, Map.of("slope", leak));
    }

    private static Optional<Offer> normalised(Story story, Moment before) {
        Dataset data = before.setup().data();
        boolean large = data.x().maxAbs() > LARGE_INPUT
                && data.inputs().stream().anyMatch(name -> data.normalisation(name) == Normalisation.NONE);
        if (!large) {
            return Optional.empty();
        }
        Dataset scaled = data;
        for (String input : data.inputs()) {
            boolean free = data.normalisation(input) == Normalisation.NONE
                    && !data.outputs().contains(input);
            scaled = free ? scaled.withNormalisation(input, Normalisation.RANGE) : scaled;
        }
        Setup setup = before.setup().withData(scaled);
        Weights converted = converted(before.setup(), setup, before.start().weights());
        double rate = stable(setup, converted);
        String id =
                (story.update() > 0 ? "normalise" : "normalise.start") + (rate == setup.learningRate() ? "" : ".rate");
        return Optional.of(new Offer(
                id,
                List.of("update", before.number(), "alpha", Numbers.format(rate)),
                new Normalised(before.number(), scaled, rate, converted)));
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
    record Leaky(int update, Network network, double rate, Weights weights) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run()
                    .goTo(update - 1, 1)
                    .withSetup(setup -> setup.withNetwork(network).withLearningRate(rate))
                    .withWeights(weights));
        }
    }

    /** Back to before an update, from 1, and on from there with data on other scales. */
    record Normalised(int update, Dataset data, double rate, Weights weights) implements Edit {
        @Override
        public State applyTo(State state) {
            return state.withRun(state.run()
                    .goTo(update - 1, 1)
                    .withScales(setup -> setup.withData(data).withLearningRate(rate), weights));
        }
    }
}
