package learningflow.lesson;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.Setup;
import learningflow.core.Trace;

/**
 * Says a verdict in words: what is right, what is wrong with the rest, and which rule to look at; never the value itself.
 *
 * @param row which row of the batch is looked at, from 0
 */
public record Feedback(Texts texts, Exercise exercise, Setup setup, Trace trace, int row) {
    private Network network() {
        return setup.network();
    }

    /** What is to be done, with the shape of the answer. */
    public String question() {
        Matrix truth = exercise.truth(trace, row);
        String key = truth.size() == 1 ? "one" : truth.rows() == 1 ? "vector" : "matrix";
        return texts.text(
                "homework.question." + key,
                "sign",
                sign(),
                "n",
                truth.size(),
                "rows",
                truth.rows(),
                "columns",
                truth.columns(),
                "digits",
                exercise.digits());
    }

    /** Which numbers it is about: a row, or all rows of a batch. */
    public String about() {
        int n = trace.x().rows();
        if (n == 1) {
            return texts.text(
                    "homework.about.one",
                    "update",
                    trace.update(),
                    "row",
                    trace.batch().rows()[0] + 1);
        }
        boolean ofRow =
                exercise.asked().kind() == Part.Kind.OUTPUT || exercise.asked().kind() == Part.Kind.DELTA;
        return texts.text(
                ofRow ? "homework.about.row" : "homework.about.batch",
                "update",
                trace.update(),
                "n",
                n,
                "row",
                trace.batch().rows()[row] + 1);
    }

    public String sign() {
        return exercise.sign(network(), texts);
    }

    /** One line about the whole answer. */
    public String summary(Verdict verdict) {
        return switch (verdict.kind()) {
            case NOT_A_NUMBER -> texts.text("homework.notANumber", "said", verdict.said());
            case WRONG_COUNT -> texts.text("homework.wrongCount", "n", verdict.said(), "all", verdict.expected());
            case JUDGED ->
                verdict.isRight()
                        ? texts.text("homework.right", "sign", sign())
                        : texts.text("homework.wrong", "right", verdict.right(), "all", verdict.expected());
        };
    }

    /** For each number its sign and ✓ or ✗. */
    public List<String> marks(Verdict verdict) {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < verdict.flaws().size(); i++) {
            String key = verdict.flaws().get(i) == Flaw.NONE ? "homework.mark.right" : "homework.mark.wrong";
            marks.add(texts.text(key, "sign", exercise.sign(network(), texts, i)));
        }
        return marks;
    }

    /** What may have gone wrong, and the rule to look at. @param rule by which it is computed, in signs */
    public List<String> hints(Verdict verdict, String rule) {
        List<String> hints = new ArrayList<>();
        verdict.found().forEach(flaw -> hints.add(hint(flaw)));
        if (!hints.isEmpty()) {
            hints.add(texts.text("homework.rule", "rule", rule));
        }
        return hints;
    }

    private String hint(Flaw flaw) {
        int k = exercise.asked().layer();
        boolean own = k >= 1 && k <= network().size() && !network().layer(k).hasWeights();
        int active = Math.max(1, Math.min(own ? k : k + 1, network().size()));
        Layer layer = network().layer(active);
        return texts.text(
                "homework.flaw." + flaw,
                "layer",
                Signs.layer(active),
                "name",
                layer.name(),
                "slope",
                layer.slopeFormula(),
                "n",
                trace.x().rows(),
                "digits",
                exercise.digits(),
                "rule",
                setup.optimizer().formula());
    }

    /** The right answer, for those who ask for it. */
    public String value() {
        Matrix truth = exercise.truth(trace, row);
        return texts.text("homework.value", "sign", sign(), "value", Vectors.show(truth));
    }

    /** The same with all digits, to be copied or read in a tooltip. */
    public String exactValue() {
        Matrix truth = exercise.truth(trace, row);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            numbers.add(Numbers.exact(truth.get(i)));
        }
        return String.join("; ", numbers);
    }
}
