package learningflow.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learningflow.core.Batch;

/** Says in words where in time one is: {@code epoch 1 · data 3 of 3 · backward pass · step 9 of 12}. */
public final class Whereabouts {
    private static final int LISTED = 4;

    private final Texts texts;

    public Whereabouts(Texts texts) {
        this.texts = texts;
    }

    /** @param rows how many the data has */
    public String training(Batch batch, int rows, Timeline timeline, int step) {
        return texts.text(
                "graph.where.training",
                "epoch",
                batch.epoch(),
                "data",
                data(batch),
                "all",
                rows,
                "pass",
                pass(timeline, step),
                "step",
                step,
                "steps",
                timeline.last());
    }

    public String inferring(Timeline timeline, int step) {
        return texts.text(
                "graph.where.inferring", "pass", pass(timeline, step), "step", step, "steps", timeline.last());
    }

    private String pass(Timeline timeline, int step) {
        return texts.text("graph.pass." + timeline.get(step).pass().name().toLowerCase(Locale.ROOT));
    }

    /** The rows of the update as people count them: {@code 3}, {@code 1–3}, {@code 1, 5, 9}, {@code 32 rows}. */
    private String data(Batch batch) {
        List<Integer> rows =
                Arrays.stream(batch.rows()).mapToObj(row -> row + 1).toList();
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        boolean stretch = rows.stream().distinct().count() == rows.size()
                && last - first == rows.size() - 1
                && rows.stream().sorted().toList().equals(rows);
        if (rows.size() == 1) {
            return Integer.toString(first);
        }
        if (stretch) {
            return first + "–" + last;
        }
        return rows.size() <= LISTED
                ? rows.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : texts.text("graph.where.rows", "n", rows.size());
    }
}
