package learningflow.view.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learningflow.lesson.Texts;
import learningflow.state.Run;
import learningflow.state.State;

/** Says in words where in time the screen is: {@code epoch 1 · data 3 of 3 · backward pass · step 9 of 12}. */
final class WhereWeAre {
    private static final int LISTED = 4;

    private WhereWeAre() {}

    static String text(State state, Texts texts) {
        String pass = texts.text("graph.pass." + state.shown().pass().name().toLowerCase(Locale.ROOT));
        int last = state.timeline().last();
        if (state.isInferring()) {
            return texts.text("graph.where.inferring", "pass", pass, "step", state.step(), "steps", last);
        }
        Run run = state.run();
        return texts.text(
                "graph.where.training",
                "epoch",
                run.moment().batch().epoch(),
                "data",
                data(run, texts),
                "all",
                run.setup().data().rows(),
                "pass",
                pass,
                "step",
                run.step(),
                "steps",
                last);
    }

    /** The rows of the update as people count them: {@code 3}, {@code 1–3}, {@code 1, 5, 9}, {@code 32 rows}. */
    private static String data(Run run, Texts texts) {
        List<Integer> rows = run.rowNumbers();
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
