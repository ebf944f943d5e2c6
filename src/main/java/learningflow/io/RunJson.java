package learningflow.io;

import static learningflow.io.JsonText.block;
import static learningflow.io.JsonText.line;
import static learningflow.io.JsonText.quoted;
import static learningflow.io.JsonText.string;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.core.Matrix;
import learningflow.core.Normalisation;
import learningflow.core.Numbers;
import learningflow.lesson.KeptRun;
import learningflow.lesson.Recipe;
import learningflow.lesson.Spellings;

/** The text of a kept run. */
final class RunJson {
    private RunJson() {}

    static List<String> all(List<KeptRun> runs) throws IOException {
        List<String> all = new ArrayList<>();
        for (KeptRun run : runs) {
            all.add(block('{', members(run), "    ", '}'));
        }
        return all;
    }

    private static List<String> members(KeptRun run) throws IOException {
        Recipe recipe = run.recipe();
        List<String> members = new ArrayList<>();
        members.add(string("name", run.name()));
        members.add(string("scenario", run.scenario()));
        members.add(string("data", recipe.data()));
        if (!recipe.normalisation().isEmpty()) {
            members.add("\"normalise\": " + normalise(recipe.normalisation()));
        }
        if (recipe.testShare() > 0) {
            members.add("\"testShare\": " + Numbers.exact(recipe.testShare()));
        }
        NetworkJson network =
                new NetworkJson(recipe.network(), recipe.start(), recipe.frozen(), Spellings.NONE, Map.of());
        members.add("\"layers\": " + block('[', network.all(), "      ", ']'));
        members.add(string("loss", recipe.loss().id()));
        members.add("\"training\": " + network.training(recipe.optimizer(), recipe.learningRate(), recipe.batching()));
        members.add("\"changed\": " + run.changed());
        members.add("\"updates\": " + run.updates());
        members.add("\"losses\": " + losses(run));
        members.add("\"end\": " + end(run));
        return members;
    }

    private static String normalise(Map<String, Normalisation> normalisation) {
        return line(new TreeMap<>(normalisation)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": "
                                + quoted(entry.getValue().id()))
                        .toList());
    }

    private static String losses(KeptRun run) {
        return IntStream.range(0, run.losses().size())
                .mapToObj(i -> "[" + run.losses().update(i) + ", "
                        + number(run.losses().loss(i)) + "]")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** An object a layer with weights. */
    private static String end(KeptRun run) {
        return run.recipe()
                .network()
                .weighted()
                .mapToObj(run.end()::layer)
                .map(layer -> "{\"weights\": " + rows(layer.w())
                        + (layer.b().isEmpty() ? "" : ", \"biases\": " + row(layer.b(), 0)) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String rows(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(i -> row(matrix, i))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String row(Matrix matrix, int row) {
        return IntStream.range(0, matrix.columns())
                .mapToObj(i -> number(matrix.get(row, i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** What JSON has no number for is a text. */
    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.exact(value) : '"' + String.valueOf(value) + '"';
    }
}
