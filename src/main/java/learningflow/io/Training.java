package learningflow.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Numbers;
import learningflow.core.Optimizer;
import learningflow.core.OptimizerType;
import learningflow.core.Optimizers;
import learningflow.core.Setting;

/** The {@code training} of a scenario file. */
record Training(Optimizer optimizer, double learningRate, Batching batching) {
    static final double LEARNING_RATE = 0.01;
    static final long SEED = 1;

    static Training read(Optional<Value> given, Notes notes) throws BadFileException {
        if (given.isEmpty()) {
            return new Training(optimizer("sgd").make(Map.of()), LEARNING_RATE, new Batching(1, false, SEED));
        }
        Value training = given.get().object("optimizer", "learningRate", "batchSize", "shuffle", "seed");
        Optional<Value> optimizer = training.find("optimizer");
        return new Training(
                optimizer.isPresent()
                        ? optimizer(optimizer.get(), notes)
                        : optimizer("sgd").make(Map.of()),
                rate(training.find("learningRate"), notes),
                batching(training));
    }

    private static OptimizerType optimizer(String id) {
        return Optimizers.find(id).orElseThrow();
    }

    static Optimizer optimizer(Value optimizer, Notes notes) throws BadFileException {
        String known =
                String.join(", ", Optimizers.ALL.stream().map(OptimizerType::id).toList());
        Value typeName = optimizer.need("type", "expected.oneOf", "names", known);
        OptimizerType type =
                Optimizers.find(typeName.string()).orElseThrow(() -> typeName.not("expected.oneOf", "names", known));
        optimizer.object(keys(type.settings(), "type"));
        return type.make(settings(optimizer, type.settings(), notes));
    }

    /** The keys of something that has settings. */
    static List<String> keys(List<Setting> settings, String... others) {
        return Stream.concat(Stream.of(others), settings.stream().map(Setting::key))
                .toList();
    }

    /** Those settings that are given. */
    static Map<String, Double> settings(Value object, List<Setting> settings, Notes notes) throws BadFileException {
        Map<String, Double> given = new HashMap<>();
        for (Setting setting : settings) {
            Optional<Value> value = object.find(setting.key());
            if (value.isPresent()) {
                double number = notes.number(value.get());
                if (!setting.allows(number)) {
                    throw value.get()
                            .not(
                                    setting.below() < Double.POSITIVE_INFINITY ? "expected.between" : "expected.from",
                                    "min",
                                    Numbers.exact(setting.min()),
                                    "below",
                                    Numbers.exact(setting.below()));
                }
                given.put(setting.key(), number);
            }
        }
        return given;
    }

    private static double rate(Optional<Value> given, Notes notes) throws BadFileException {
        return given.isPresent() ? rate(given.get(), notes) : LEARNING_RATE;
    }

    static double rate(Value given, Notes notes) throws BadFileException {
        double rate = notes.number(given);
        if (!(rate > 0)) {
            throw given.not("expected.above0");
        }
        return rate;
    }

    private static Batching batching(Value training) throws BadFileException {
        Optional<Value> size = training.find("batchSize");
        Optional<Value> shuffle = training.find("shuffle");
        Optional<Value> seed = training.find("seed");
        return new Batching(
                size.isPresent() ? batchSize(size.get()) : 1,
                shuffle.isPresent() && shuffle.get().isTrue(),
                seed.isPresent() ? seed.get().seed() : SEED);
    }

    static int batchSize(Value size) throws BadFileException {
        return size.isString() && size.string().equals("all") ? Batching.ALL : size.count("expected.batchSize");
    }
}
