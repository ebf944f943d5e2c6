package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningflow.core.Dataset;
import learningflow.core.Initialiser;
import learningflow.core.Initialisers;
import learningflow.core.Layers;
import learningflow.core.Loss;
import learningflow.core.Losses;
import learningflow.core.Network;
import learningflow.core.Normalisation;

/**
 * A scenario made to fit other data: a suggestion, with all that was changed in words.
 *
 * <p>Weights that still have a place stay, by their places in the layer; the others are drawn as the scenario says (Xavier if it
 * does not) from its seed. A loss that can't be taken of the expectations gives way to ½(o − y)².
 *
 * @param changes whole sentences, at least one
 */
public record Adaptation(Scenario scenario, List<String> changes) {
    private static final double BETWEEN_0_AND_1 = 0.5;

    public Adaptation {
        changes = List.copyOf(changes);
    }

    /**
     * @param data to be fitted; columns that had a normalisation and are still there keep it
     * @param results the two classes of the only expectation, 0 and 1, or empty
     * @throws Redesign.RefusedException if no network can be made for it
     */
    public static Adaptation of(Scenario scenario, Dataset data, List<String> results, Texts texts)
            throws Redesign.RefusedException {
        return new Maker(scenario, texts).make(data, results);
    }

    /** Makes one, and writes down what it does. */
    private static final class Maker {
        private final Scenario before;
        private final Network network;
        private final Texts texts;
        private final List<String> changes = new ArrayList<>();

        Maker(Scenario before, Texts texts) {
            this.before = before;
            this.network = before.setup().network();
            this.texts = texts;
        }

        private void say(String key, Object... places) {
            changes.add(texts.text("adapt." + key, places));
        }

        Adaptation make(Dataset given, List<String> results) throws Redesign.RefusedException {
            say(
                    given.rows() == 1 ? "data.one" : "data",
                    "rows",
                    given.rows(),
                    "inputs",
                    names(given.inputs()),
                    "outputs",
                    names(given.outputs()));
            List<LayerPlan> plan = plan(given);
            Loss loss = loss(given, plan);
            Dataset data = normalised(given, loss);
            long seed = before.setup().batching().seed();
            Redesign redesign = Redesign.of(before, data, loss, plan, this::initialiser, seed);
            sayLayers(redesign, seed);
            if (locks(redesign.scenario()) < locks(before)) {
                say("frozen");
            }
            Optional<Decision> decision = decision(data, results);
            Scenario made = redesign.scenario();
            Scenario adapted = new Scenario(
                    made.title(),
                    made.description(),
                    decision,
                    made.setup(),
                    made.weights(),
                    made.spellings().movedRows(),
                    new Kept(made.kept().json(), Optional.empty(), made.kept().runs()));
            return new Adaptation(adapted, changes);
        }

        private static String names(List<String> names) {
            return String.join(", ", names);
        }

        private static int locks(Scenario scenario) {
            return scenario.setup().frozen().groups().size()
                    + scenario.setup().frozen().singles().size();
        }

        private List<LayerPlan> plan(Dataset data) {
            List<LayerPlan> plan = new ArrayList<>(Redesign.planOf(network));
            int outputs = data.outputs().size();
            boolean canWiden = plan.stream().anyMatch(layer -> layer.type().weighted());
            if (!canWiden && data.inputs().size() != outputs) {
                plan.add(LayerPlan.added(Layers.find("linear").orElseThrow(), outputs));
                say("added", "k", plan.size(), "n", outputs);
            }
            int last = plan.size() - 1;
            boolean alwaysOne =
                    outputs == 1 && network.outputs() > 1 && network.last().isDistribution();
            if (alwaysOne && last == network.size() - 1) {
                plan.set(last, plan.get(last).withType(Layers.find("logistic").orElseThrow()));
                say("logistic", "k", last + 1);
            }
            return plan;
        }

        private Loss loss(Dataset data, List<LayerPlan> plan) {
            Loss loss = before.setup().loss();
            LayerPlan last = plan.get(plan.size() - 1);
            Loss fitting = Stream.of(loss, loss("binary-cross-entropy"))
                    .filter(one -> fits(one, last, data))
                    .findFirst()
                    .orElse(loss("half-squared-error"));
            if (fitting != loss) {
                say("loss", "loss", fitting.name(), "before", loss.name());
            }
            return fitting;
        }

        private static Loss loss(String id) {
            return Losses.find(id).orElseThrow();
        }

        private static boolean fits(Loss loss, LayerPlan last, Dataset data) {
            return loss.expectation().allows(data.rawY())
                    && (loss.lastLayers().isEmpty() || loss.lastLayers().contains(last.type()));
        }

        private Dataset normalised(Dataset data, Loss loss) {
            Dataset normalised = data;
            List<String> dropped = new ArrayList<>();
            for (Map.Entry<String, Normalisation> one :
                    before.setup().data().normalisation().entrySet()) {
                String column = one.getKey();
                boolean isOutput = data.outputs().contains(column);
                if (isOutput
                        ? loss.expectation() == Loss.Expectation.ANY
                        : data.inputs().contains(column)) {
                    normalised = normalised.withNormalisation(column, one.getValue());
                } else {
                    dropped.add(column);
                }
            }
            if (!dropped.isEmpty()) {
                say("normalisation", "columns", names(dropped.stream().sorted().toList()));
            }
            return normalised;
        }

        private Initialiser initialiser(int k) {
            String json = before.kept().json().getOrDefault("layers[" + (k - 1) + "].init", "\"xavier\"");
            return Initialisers.find(json.replace("\"", "")).orElseThrow();
        }

        private void sayLayers(Redesign redesign, long seed) {
            Network made = redesign.scenario().setup().network();
            IntStream.rangeClosed(1, network.size())
                    .filter(k -> made.layer(k).out() != network.layer(k).out())
                    .filter(k -> made.layer(k).type().sized())
                    .forEach(k -> say(
                            "layer",
                            "k",
                            k,
                            "n",
                            made.layer(k).out(),
                            "before",
                            network.layer(k).out()));
            redesign.changes()
                    .forEach(change -> say(
                            "weights",
                            "k",
                            change.layer(),
                            "kept",
                            change.kept(),
                            "drawn",
                            change.drawn(),
                            "seed",
                            seed));
        }

        private Optional<Decision> decision(Dataset data, List<String> results) {
            if (results.size() == 2 && data.outputs().size() == 1) {
                Decision decision = new Decision(BETWEEN_0_AND_1, results.get(0), results.get(1));
                if (!before.decision().equals(Optional.of(decision))) {
                    say("decision", "below", results.get(0), "threshold", "½", "above", results.get(1));
                }
                return Optional.of(decision);
            }
            boolean same = data.outputs().equals(before.setup().data().outputs());
            if (!same) {
                before.decision()
                        .ifPresent(dropped -> say("noDecision", "below", dropped.below(), "above", dropped.above()));
            }
            return same ? before.decision() : Optional.empty();
        }
    }
}
