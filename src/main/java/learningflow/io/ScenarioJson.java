package learningflow.io;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import learningflow.core.Batching;
import learningflow.core.Dataset;
import learningflow.core.Frozen;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Optimizer;
import learningflow.core.Setting;
import learningflow.core.Setup;
import learningflow.lesson.Decision;
import learningflow.lesson.Scenario;
import learningflow.lesson.Spellings;
import learningflow.lesson.Texts;

/** The text of a scenario file, laid out for people: a row of data, a layer, a row of weights to a line. */
final class ScenarioJson {
    private final Scenario scenario;
    private final Setup setup;
    /** The path of the table that stands for the rows. */
    private final Optional<String> csv;

    ScenarioJson(Scenario scenario, Optional<String> csv) {
        this.scenario = scenario;
        this.setup = scenario.setup();
        this.csv = csv;
    }

    /** @throws IOException if a number is not finite, which JSON has no number for */
    String text() throws IOException {
        List<String> members = new ArrayList<>();
        members.add(string("format", ScenarioReader.FORMAT));
        members.add(string("title", scenario.title()));
        if (!scenario.description().isEmpty()) {
            members.add(string("description", scenario.description()));
        }
        members.add("\"data\": " + block('{', data(), "  ", '}'));
        members.add("\"layers\": " + block('[', layers(), "  ", ']'));
        members.add(string("loss", setup.loss().id()));
        members.add("\"training\": " + training());
        addKept(members, "runs", "runs");
        return block('{', members, "", '}') + "\n";
    }

    private List<String> data() throws IOException {
        Dataset data = setup.data();
        List<String> members = new ArrayList<>();
        members.add("\"inputs\": " + names(data.inputs()));
        members.add("\"outputs\": " + names(data.outputs()));
        members.add(csv.isPresent() ? string("csv", csv.get()) : "\"rows\": " + block('[', rows(data), "    ", ']'));
        if (scenario.decision().isPresent()) {
            members.add("\"decision\": " + decision(scenario.decision().get()));
        }
        if (!data.normalisation().isEmpty()) {
            members.add("\"normalise\": " + normalisation(data));
        }
        double testShare = setup.split().testShare();
        if (testShare > 0
                || scenario.spellings().json(Spellings.TEST_SHARE, testShare).isPresent()) {
            members.add("\"testShare\": " + number(Spellings.TEST_SHARE, testShare));
        }
        return members;
    }

    private static String normalisation(Dataset data) {
        return line(Stream.concat(data.inputs().stream(), data.outputs().stream())
                .distinct()
                .filter(data.normalisation()::containsKey)
                .map(column -> quoted(column) + ": "
                        + quoted(data.normalisation(column).id()))
                .toList());
    }

    private List<String> rows(Dataset data) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            String place = "data.rows[" + i + "].";
            rows.add("{\"x\": " + row(data.rawX(), i, place + "x") + ", \"y\": " + row(data.rawY(), i, place + "y")
                    + "}");
        }
        return rows;
    }

    private String decision(Decision decision) throws IOException {
        return line(List.of(
                "\"threshold\": " + number("data.decision.threshold", decision.threshold()),
                string("below", decision.below()),
                string("above", decision.above())));
    }

    private List<String> layers() throws IOException {
        List<String> layers = new ArrayList<>();
        for (int k = 1; k <= setup.network().size(); k++) {
            layers.add(line(layer(k, setup.network().layer(k), "layers[" + (k - 1) + "].")));
        }
        return layers;
    }

    private List<String> layer(int k, Layer layer, String place) throws IOException {
        List<String> members = new ArrayList<>();
        members.add(string("type", layer.type().id()));
        if (layer.type().sized()) {
            members.add("\"size\": " + layer.out());
        }
        addSettings(members, layer.type().settings(), layer.settings(), place);
        if (layer.hasWeights()) {
            addWeights(members, layer, scenario.weights().layer(k), place);
            addFrozen(members, layer, k);
        }
        return members;
    }

    private void addWeights(List<String> members, Layer layer, LayerWeights weights, String place) throws IOException {
        if (!layer.hasBias()) {
            members.add("\"bias\": false");
        }
        addKept(members, "init", place + "init");
        List<String> rows = new ArrayList<>();
        for (int neuron = 0; neuron < layer.out(); neuron++) {
            rows.add(row(weights.w(), neuron, place + "weights[" + neuron + "]"));
        }
        members.add("\"weights\": " + (rows.size() == 1 ? "[" + rows.get(0) + "]" : block('[', rows, "    ", ']')));
        if (layer.hasBias()) {
            members.add("\"biases\": " + row(weights.b(), 0, place + "biases"));
        }
    }

    private void addFrozen(List<String> members, Layer layer, int k) {
        Frozen frozen = setup.frozen();
        boolean biases = layer.hasBias() && frozen.contains(k, true);
        if (frozen.contains(k, false) && biases == layer.hasBias()) {
            members.add("\"trainable\": false");
        } else if (biases) {
            members.add("\"trainableBias\": false");
        }
    }

    private String training() throws IOException {
        Optimizer optimizer = setup.optimizer();
        List<String> rule =
                new ArrayList<>(List.of(string("type", optimizer.type().id())));
        addSettings(rule, optimizer.type().settings(), optimizer.settings(), "training.optimizer.");
        Batching batching = setup.batching();
        return line(List.of(
                "\"optimizer\": " + line(rule),
                "\"learningRate\": " + number("training.learningRate", setup.learningRate()),
                "\"batchSize\": " + (batching.size() == Batching.ALL ? "\"all\"" : batching.size()),
                "\"shuffle\": " + batching.shuffle(),
                "\"seed\": " + batching.seed()));
    }

    /** Those that are not what they are if left out. */
    private void addSettings(List<String> members, List<Setting> settings, Map<String, Double> values, String place)
            throws IOException {
        for (Setting setting : settings) {
            double value = values.get(setting.key());
            boolean spelled =
                    scenario.spellings().json(place + setting.key(), value).isPresent();
            if (spelled || value != setting.initial()) {
                members.add("\"" + setting.key() + "\": " + number(place + setting.key(), value));
            }
        }
    }

    private void addKept(List<String> members, String key, String place) {
        Optional.ofNullable(scenario.kept().json().get(place))
                .ifPresent(json -> members.add("\"" + key + "\": " + json));
    }

    private String row(Matrix matrix, int row, String place) throws IOException {
        StringBuilder numbers = new StringBuilder("[");
        for (int i = 0; i < matrix.columns(); i++) {
            numbers.append(i == 0 ? "" : ", ").append(number(place, OptionalInt.of(i), matrix.get(row, i)));
        }
        return numbers.append(']').toString();
    }

    private String number(String place, double value) throws IOException {
        return number(place, OptionalInt.empty(), value);
    }

    private String number(String place, OptionalInt index, double value) throws IOException {
        String at = index.isPresent() ? place + "[" + index.getAsInt() + "]" : place;
        if (!Double.isFinite(value)) {
            throw new IOException(
                    Texts.of(Locale.getDefault()).text("save.notFinite", "place", at, "value", Numbers.format(value)));
        }
        return scenario.spellings().json(at, value).orElseGet(() -> Numbers.exact(value));
    }

    private static String names(List<String> names) {
        return "[" + String.join(", ", names.stream().map(ScenarioJson::quoted).toList()) + "]";
    }

    private static String string(String key, String value) {
        return "\"" + key + "\": " + quoted(value);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        escaped.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) { // half a pair, which UTF-8 can't say
                json.append("\\u%04x".formatted(c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }

    private static String line(List<String> members) {
        return "{" + String.join(", ", members) + "}";
    }

    /** Each member on a line of its own. */
    private static String block(char open, List<String> members, String indent, char close) {
        String next = "\n" + indent + "  ";
        return open + next + String.join("," + next, members) + "\n" + indent + close;
    }
}
