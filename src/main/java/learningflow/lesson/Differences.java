package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import learningflow.core.Batching;
import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Optimizer;

/** What one run was made with in the place of what another was: short texts such as {@code α 1e-7 → 1e-6}. */
public final class Differences {
    private final Texts texts;
    private final List<String> found = new ArrayList<>();

    private Differences(Texts texts) {
        this.texts = texts;
    }

    /** @return empty for equal recipes */
    public static List<String> between(Recipe from, Recipe to, Texts texts) {
        Differences differences = new Differences(texts);
        differences.settings(from, to);
        differences.model(from, to);
        return List.copyOf(differences.found);
    }

    private void settings(Recipe from, Recipe to) {
        add("rate", Numbers.format(from.learningRate()), Numbers.format(to.learningRate()));
        add("optimizer", optimizer(from.optimizer()), optimizer(to.optimizer()));
        Batching before = from.batching();
        Batching after = to.batching();
        add("batch", size(before), size(after));
        add("shuffle", yes(before.shuffle()), yes(after.shuffle()));
        add("seed", String.valueOf(before.seed()), String.valueOf(after.seed()));
        add("loss", from.loss().id(), to.loss().id());
    }

    private void model(Recipe from, Recipe to) {
        add("network", network(from.network()), network(to.network()));
        if (network(from.network()).equals(network(to.network()))
                && !from.start().equals(to.start())) {
            found.add(texts.text("differs.start"));
        }
        if (!from.frozen().equals(to.frozen())) {
            found.add(texts.text("differs.frozen"));
        }
        if (!from.data().equals(to.data())) {
            found.add(texts.text("differs.data"));
        }
        add("normalise", normalised(from), normalised(to));
        add("test", Numbers.format(from.testShare()), Numbers.format(to.testShare()));
    }

    private void add(String key, String from, String to) {
        if (!from.equals(to)) {
            found.add(texts.text("differs." + key, "from", from, "to", to));
        }
    }

    private String yes(boolean value) {
        return texts.text(value ? "differs.yes" : "differs.no");
    }

    private String size(Batching batching) {
        return batching.size() == Batching.ALL ? texts.text("differs.all") : String.valueOf(batching.size());
    }

    /** Its name, and its settings where they are not the usual ones. */
    private static String optimizer(Optimizer optimizer) {
        String settings = optimizer.type().settings().stream()
                .filter(setting -> optimizer.settings().get(setting.key()) != setting.initial())
                .map(setting -> setting.key() + " = "
                        + Numbers.format(optimizer.settings().get(setting.key())))
                .collect(Collectors.joining(", "));
        return optimizer.type().name() + (settings.isEmpty() ? "" : " (" + settings + ")");
    }

    private static String network(Network network) {
        return network.layers().stream().map(Differences::layer).collect(Collectors.joining("–"));
    }

    private static String layer(Layer layer) {
        String size = layer.type().sized() ? String.valueOf(layer.out()) : layer.name();
        String settings =
                layer.settings().values().stream().map(Numbers::format).collect(Collectors.joining(", "));
        return size + (settings.isEmpty() ? "" : " " + settings) + (layer.hasWeights() && !layer.hasBias() ? "*" : "");
    }

    private String normalised(Recipe recipe) {
        String columns = new TreeMap<>(recipe.normalisation())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().id())
                        .collect(Collectors.joining(", "));
        return columns.isEmpty() ? texts.text("differs.none") : columns;
    }
}
