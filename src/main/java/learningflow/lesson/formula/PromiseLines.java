package learningflow.lesson.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;

/** The same data again: what the derivative promised, what came, and the gap. */
final class PromiseLines {
    private final Scene scene;
    private final Trace trace;
    private final Trace again;

    PromiseLines(Scene scene) {
        this.scene = scene;
        trace = scene.update();
        again = scene.again().orElseThrow();
    }

    private Consumer<Pen> word(String key) {
        return pen -> pen.sign("\\text{" + scene.texts().text("formula." + key) + "}", Part.LOSS, Direction.NONE);
    }

    Formula all() {
        Weights before = trace.before().weights();
        Weights now = again.before().weights();
        double promised = trace.loss() + trace.dw().dotDifference(before, now);
        Pen rule = new Pen().write(word("promised")).equal().write(Letters.loss());
        rule.glue(" + \\sum \\delta w \\cdot (\\hat{w} - w)");
        Pen terms = new Pen().write(word("promised")).equal();
        List<WeightId> moved = new ArrayList<>();
        before.compare(now, (k, bias, i, was, is) -> {
            if (is != was && moved.size() <= Written.ENTRIES) {
                moved.add(before.id(k, bias, i));
            }
        });
        int written = Written.terms(moved.size(), Written.ENTRIES);
        if (written > 0) {
            terms.number(trace.loss(), Part.LOSS, Direction.NONE);
        }
        for (WeightId id : moved.subList(0, written)) {
            terms.plus().number(trace.dw().get(id), Part.impact(id), Direction.BACKWARD);
            terms.glue(" \\cdot ").number(now.get(id) - before.get(id), Part.weight(id), Direction.FORWARD);
        }
        if (written > 0) {
            terms.dots(written < moved.size()).equal();
        }
        terms.boxed(pen -> pen.number(promised, Part.LOSS, Direction.BACKWARD));
        Pen actual = new Pen().write(word("actual")).equal();
        actual.boxed(pen -> pen.number(again.loss(), Part.LOSS, Direction.NONE));
        actual.next().write(word("gap")).equal().number(again.loss(), Part.LOSS, Direction.NONE);
        actual.glue(" - ").number(promised, Part.LOSS, Direction.BACKWARD);
        actual.equal().number(again.loss() - promised);
        return new Formula(List.of(rule.line(), terms.line(), actual.line()));
    }
}
