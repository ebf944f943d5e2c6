package learningflow.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Loss;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Normalisation;
import learningflow.core.Weights;
import learningflow.lesson.Fingerprint;
import learningflow.lesson.KeptRun;
import learningflow.lesson.LossLine;
import learningflow.lesson.Recipe;

/** The {@code runs} of a scenario file. */
final class Runs {
    /** What a run that went astray has in place of numbers. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{" + Fingerprint.DIGITS + "}");

    private Runs() {}

    /** @param title the scenario's */
    static List<KeptRun> read(Optional<Value> given, String title) throws BadFileException {
        List<KeptRun> runs = new ArrayList<>();
        int count = given.isEmpty() ? 0 : given.get().length();
        if (count > KeptRun.MOST) {
            throw given.get().amount("bad.runs", count, "expected.runs", "max", KeptRun.MOST);
        }
        for (int i = 0; i < count; i++) {
            runs.add(run(given.get().get(i), title));
        }
        return runs;
    }

    private static KeptRun run(Value run, String title) throws BadFileException {
        run.object(
                "name",
                "scenario",
                "data",
                "normalise",
                "testShare",
                "layers",
                "loss",
                "training",
                "changed",
                "updates",
                "losses",
                "end");
        Value name = run.need("name", "expected.name");
        if (name.string().isBlank()) {
            throw name.not("expected.name");
        }
        Recipe recipe = recipe(run);
        int updates = wholeFrom0(run.need("updates", "expected.updates"));
        Optional<Value> scenario = run.find("scenario");
        Optional<Value> changed = run.find("changed");
        return new KeptRun(
                name.string(),
                scenario.isPresent() ? scenario.get().string() : title,
                recipe,
                changed.isPresent() && changed.get().isTrue(),
                updates,
                losses(run.need("losses", "expected.losses"), updates),
                end(run.need("end", "expected.list"), recipe.network()));
    }

    private static Recipe recipe(Value run) throws BadFileException {
        // numbers of runs are written as the program writes them: their spelling is not kept
        Notes notes = new Notes(run);
        Training training = Training.read(run.find("training"), notes);
        Layering layers = Layering.read(
                run.need("layers", "expected.list"), training.batching().seed(), notes);
        Loss loss = ScenarioReader.loss(run.find("loss"), layers.network());
        Value data = run.need("data", "expected.fingerprint");
        if (!FINGERPRINT.matcher(data.string()).matches()) {
            throw data.not("expected.fingerprint");
        }
        return new Recipe(
                data.string(),
                normalisation(run.find("normalise")),
                Data.testShare(run.find("testShare"), notes),
                layers.network(),
                loss,
                training.optimizer(),
                training.learningRate(),
                training.batching(),
                layers.frozen(),
                layers.weights());
    }

    private static Map<String, Normalisation> normalisation(Optional<Value> given) throws BadFileException {
        Map<String, Normalisation> normalisation = new HashMap<>();
        if (given.isPresent()) {
            for (String column : given.get().keys()) {
                normalisation.put(column, Data.method(given.get().find(column).orElseThrow()));
            }
        }
        return normalisation;
    }

    private static int wholeFrom0(Value value) throws BadFileException {
        double number = value.isString() ? Double.NaN : value.number();
        if (!(number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
            throw value.not("expected.updates");
        }
        return (int) number;
    }

    private static LossLine losses(Value losses, int last) throws BadFileException {
        int count = losses.length();
        if (count < 1 || count > LossLine.MOST_POINTS) {
            throw losses.amount("bad.losses", count, "expected.lossCount", "max", LossLine.MOST_POINTS);
        }
        int[] updates = new int[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            Value point = losses.get(i);
            if (point.length() != 2) {
                throw point.not("expected.lossPoint");
            }
            updates[i] = wholeFrom0(point.get(0));
            boolean ascends = i == 0 || updates[i] > updates[i - 1];
            boolean ends = i < count - 1 ? updates[i] < last : updates[i] == last;
            if (!ascends || !ends) {
                throw point.get(0).not("expected.ascending", "last", last);
            }
            values[i] = anyNumber(point.get(1));
        }
        return new LossLine(updates, values);
    }

    private static Weights end(Value end, Network network) throws BadFileException {
        int weighted = (int) network.weighted().count();
        if (end.length() != weighted) {
            throw end.amount(
                    "bad.layers", end.length(), "expected.count", "n", weighted, "why", end.text("count.weighted"));
        }
        List<LayerWeights> layers = new ArrayList<>();
        int at = 0;
        for (Layer layer : network.layers()) {
            layers.add(layer.hasWeights() ? layer(end.get(at++), layer) : LayerWeights.NONE);
        }
        return new Weights(layers);
    }

    private static LayerWeights layer(Value given, Layer layer) throws BadFileException {
        if (layer.hasBias()) {
            given.object("weights", "biases");
        } else {
            given.object("weights");
        }
        Value weights = given.need("weights", "expected.weights");
        if (weights.length() != layer.out()) {
            throw weights.amount(
                    "bad.rows",
                    weights.length(),
                    "expected.count",
                    "n",
                    layer.out(),
                    "why",
                    weights.counted("count.layer", layer.out()));
        }
        double[][] w = new double[layer.out()][];
        for (int neuron = 0; neuron < w.length; neuron++) {
            w[neuron] = row(weights.get(neuron), layer.in(), "count.layerBefore");
        }
        Matrix b = layer.hasBias()
                ? Matrix.row(row(given.need("biases", "expected.listOf", "n", layer.out()), layer.out(), "count.layer"))
                : Matrix.EMPTY;
        return new LayerWeights(Matrix.of(w), b);
    }

    private static double[] row(Value row, int length, String countKey) throws BadFileException {
        if (row.length() != length) {
            throw row.amount(
                    "bad.numbers", row.length(), "expected.count", "n", length, "why", row.counted(countKey, length));
        }
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = anyNumber(row.get(i));
        }
        return values;
    }

    /** A number, or the text of one that is not finite. */
    private static double anyNumber(Value value) throws BadFileException {
        String text = value.numberText();
        if (value.isString() && NOT_FINITE.contains(text)) {
            return Double.parseDouble(text);
        }
        return value.number(text);
    }
}
