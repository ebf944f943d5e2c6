package learningflow.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import learningflow.core.Network;
import learningflow.core.Optimizer;
import learningflow.core.WeightId;
import learningflow.lesson.Cue;
import learningflow.lesson.Parameters;
import learningflow.lesson.Part;
import learningflow.lesson.Scenario;
import learningflow.lesson.Step;
import learningflow.lesson.Timeline;

/** What a chapter and its stops set up, one after the other: the phase that one leaves decides which steps the next one has. */
final class CueReader {
    static final List<String> KEYS = List.of("phase", "view", "set", "update", "row", "step", "pick");

    private static final int UPDATES = 1000;
    private static final int WEIGHTS = 100;

    private final Network network;
    private final int rows;
    private final PartReader parts;
    private Cue.Passes passes = Cue.Passes.TRAINING;

    CueReader(Scenario scenario) {
        network = scenario.setup().network();
        rows = scenario.setup().data().rows();
        parts = new PartReader(network);
    }

    /** @param object a chapter or a stop */
    Cue read(Value object) throws BadFileException {
        Optional<Cue.Passes> phase = passes(object.find("phase"));
        passes = phase.orElse(passes);
        Optional<Cue.Graph> graph = graph(object.find("view"));
        Optional<Value> set = object.find("set");
        Optional<Value> pick = object.find("pick");
        return new Cue(
                phase,
                graph,
                set.isPresent() ? parameters(set.get()) : Parameters.NONE,
                whole(object.find("update"), 0, UPDATES, 0),
                whole(object.find("row"), 1, rows, -1),
                step(object.find("step")),
                pick.isPresent() ? Optional.of(parts.one(pick.get())) : Optional.empty());
    }

    private static Optional<Cue.Passes> passes(Optional<Value> given) throws BadFileException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return switch (given.get().string()) {
            case "training" -> Optional.of(Cue.Passes.TRAINING);
            case "inferring" -> Optional.of(Cue.Passes.INFERRING);
            default -> throw given.get().not("expected.oneOf", "names", "training, inferring");
        };
    }

    private static Optional<Cue.Graph> graph(Optional<Value> given) throws BadFileException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return switch (given.get().string()) {
            case "neurons" -> Optional.of(Cue.Graph.NEURONS);
            case "layers" -> Optional.of(Cue.Graph.LAYERS);
            default -> throw given.get().not("expected.oneOf", "names", "neurons, layers");
        };
    }

    private static OptionalInt whole(Optional<Value> given, int min, int max, int shift) throws BadFileException {
        return given.isPresent() ? OptionalInt.of(given.get().whole(min, max) + shift) : OptionalInt.empty();
    }

    /** By its name or its number. */
    private OptionalInt step(Optional<Value> given) throws BadFileException {
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        Value value = given.get();
        Timeline timeline = passes == Cue.Passes.INFERRING ? Timeline.inferring(network) : Timeline.training(network);
        if (!value.isString()) {
            return OptionalInt.of(value.whole(0, timeline.last()));
        }
        String name = value.string();
        for (int i = 0; i <= timeline.last(); i++) {
            if (timeline.get(i).name().equals(name)) {
                return OptionalInt.of(i);
            }
        }
        String names = timeline.steps().stream().map(Step::name).distinct().collect(Collectors.joining(", "));
        throw value.not("expected.oneOf", "names", names);
    }

    private Parameters parameters(Value set) throws BadFileException {
        set.object("learningRate", "batchSize", "optimizer", "weights");
        Notes notes = new Notes(set);
        Optional<Value> rate = set.find("learningRate");
        Optional<Value> batch = set.find("batchSize");
        Optional<Value> optimizer = set.find("optimizer");
        Optional<Value> weights = set.find("weights");
        Optional<Parameters.Typed> alpha = rate.isPresent()
                ? Optional.of(new Parameters.Typed(
                        Training.rate(rate.get(), notes), rate.get().numberText()))
                : Optional.empty();
        Optional<Optimizer> rule =
                optimizer.isPresent() ? Optional.of(Training.optimizer(optimizer.get(), notes)) : Optional.empty();
        OptionalInt size = batch.isPresent() ? OptionalInt.of(Training.batchSize(batch.get())) : OptionalInt.empty();
        return new Parameters(alpha, size, rule, weights.isPresent() ? weights(weights.get()) : Map.of());
    }

    /** An object of names like w2.1.3 and the numbers that they are set to. */
    private Map<WeightId, Parameters.Typed> weights(Value object) throws BadFileException {
        Map<WeightId, Parameters.Typed> weights = new LinkedHashMap<>();
        for (Value weight : object.members()) {
            WeightId id = Part.parse(weight.key())
                    .filter(part -> part.kind() == Part.Kind.WEIGHT || part.kind() == Part.Kind.BIAS)
                    .filter(part -> part.isIn(network))
                    .flatMap(Part::weightId)
                    .orElseThrow(() -> weight.bad(weight.text("bad.unknownKey"), "expected.weightName"));
            weights.put(id, new Parameters.Typed(weight.number(), weight.numberText()));
            if (weights.size() > WEIGHTS) {
                throw object.amount("bad.numbers", object.members().size(), "expected.numberCount", "max", WEIGHTS);
            }
        }
        return weights;
    }
}
