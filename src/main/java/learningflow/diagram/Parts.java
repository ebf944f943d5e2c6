package learningflow.diagram;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;

/** Which things of a diagram show a part of the model, and the other way round. */
public final class Parts {
    private Parts() {}

    /** The ids of all boxes and arrows that may show one of these; not every drawing has them all, nor every network. */
    public static Set<String> ids(Set<Part> parts, Network network) {
        Set<String> ids = new HashSet<>();
        parts.stream().filter(part -> part.isIn(network)).forEach(part -> add(ids, part, network));
        return ids;
    }

    private static void add(Set<String> ids, Part part, Network network) {
        int m = network.size();
        int k = part.layer();
        switch (part.kind()) {
            case LAYER -> ids.add("layer:" + k);
            case OUTPUT -> addNeurons(ids, part, k, network);
            case DELTA -> {
                addNeurons(ids, part, k - 1, network);
                ids.add("flow:" + k + (part.neuron() < 0 ? "" : ":" + part.neuron()));
                if (k == m + 1) {
                    ids.add("loss");
                }
            }
            case EXPECTATION, LOSS -> ids.add("loss");
            case WEIGHT, WEIGHT_IMPACT -> addWeights(ids, part, network);
            case BIAS, BIAS_IMPACT -> addNeurons(ids, part, k, network);
            case RATE -> {}
        }
    }

    private static void addNeurons(Set<String> ids, Part part, int k, Network network) {
        int size = k == 0 ? network.inputs() : network.layer(k).out();
        for (int i = 0; i < size; i++) {
            if (part.neuron() < 0 || part.neuron() == i) {
                ids.add(k == 0 ? "input:" + i : "neuron:" + k + ":" + i);
            }
        }
        if (part.neuron() < 0) {
            ids.add("neuron:" + k);
        }
    }

    private static void addWeights(Set<String> ids, Part part, Network network) {
        int k = part.layer();
        ids.add("bundle:" + k);
        ids.add("weights:" + k);
        for (int i = 0; i < network.layer(k).out(); i++) {
            for (int j = 0; j < network.layer(k).in(); j++) {
                if ((part.neuron() < 0 || part.neuron() == i) && (part.input() < 0 || part.input() == j)) {
                    ids.add("weight:" + k + ":" + i + ":" + j);
                    ids.add("weight:" + k + ":" + i + ":" + j + ":back");
                }
            }
        }
    }

    /** What the thing with this id shows: a neuron its o and the δ beside it, an arrow its weight and what is to blame of it. */
    public static Set<Part> of(String id, Network network) {
        String[] parts = id.split(":");
        int k = number(parts, 1);
        int i = number(parts, 2);
        Set<Part> found = new LinkedHashSet<>();
        switch (parts[0]) {
            case "input" -> {
                found.add(Part.one(Kind.OUTPUT, 0, k));
                found.add(Part.one(Kind.DELTA, 1, k));
            }
            case "neuron" -> {
                found.add(new Part(Kind.OUTPUT, k, i, -1));
                found.add(new Part(Kind.DELTA, k + 1, i, -1));
            }
            case "weight" -> {
                WeightId weight = new WeightId(k, i, number(parts, 3));
                found.add(Part.weight(weight));
                found.add(Part.impact(weight));
            }
            case "bundle", "weights", "block" -> {
                found.add(Part.whole(Kind.WEIGHT, k));
                found.add(Part.whole(Kind.WEIGHT_IMPACT, k));
            }
            case "layer" -> found.add(Part.whole(Kind.LAYER, k));
            case "flow" -> {
                found.add(new Part(Kind.OUTPUT, k - 1, i, -1));
                found.add(new Part(Kind.DELTA, k, i, -1));
            }
            case "loss" -> {
                found.add(Part.LOSS);
                found.add(Part.whole(Kind.EXPECTATION, 0));
                found.add(Part.whole(Kind.DELTA, network.size() + 1));
            }
            default -> {}
        }
        found.removeIf(part -> !part.isIn(network));
        return found;
    }

    private static int number(String[] parts, int at) {
        return at < parts.length && parts[at].matches("\\d+") ? Integer.parseInt(parts[at]) : -1;
    }
}
