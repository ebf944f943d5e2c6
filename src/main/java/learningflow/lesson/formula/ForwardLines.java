package learningflow.lesson.formula;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import learningflow.core.Layer;
import learningflow.core.LayerWeights;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;

/** The information flow: what goes in, and o^k = Lk(o^(k−1), w^k). */
final class ForwardLines {
    private final Scene scene;
    private final Letters letters;

    ForwardLines(Scene scene) {
        this.scene = scene;
        letters = scene.letters();
    }

    /** What goes in, and what is expected of it. */
    Formula data() {
        Pen pen = new Pen().write(letters.o(0, -1)).equal();
        pen.boxed(p -> numbers(0).accept(p));
        if (scene.trace().isPresent()) {
            pen.next().write(letters.y(-1)).equal();
            Written.vector(pen, scene.y(), i -> Letters.part(Kind.EXPECTATION, 0, i), Direction.NONE);
        }
        return new Formula(List.of(pen.line()));
    }

    private Consumer<Pen> numbers(int k) {
        return pen -> Written.vector(pen, scene.o(k), i -> Part.one(Kind.OUTPUT, k, i), Direction.FORWARD);
    }

    private Consumer<Pen> number(int k, int i) {
        return pen -> pen.number(scene.o(k)[i], Part.one(Kind.OUTPUT, k, i), Direction.FORWARD);
    }

    /** @param i which neuron, −1 for all */
    Formula layer(int k, int i) {
        Layer layer = scene.network().layer(k);
        int only = layer.out() == 1 ? 0 : i;
        Pen rule = new Pen()
                .write(letters.o(k, i))
                .equal()
                .sign("\\mathrm{L" + k + "}", Part.whole(Kind.LAYER, k), Direction.NONE);
        rule.glue(letters.index(i, layer.out()) + "(").write(k == 1 ? p -> p.glue("X^{1}") : letters.o(k - 1, -1));
        if (layer.hasWeights()) {
            rule.glue(", ").write(letters.weights("w", k, false));
        }
        if (layer.hasBias()) {
            rule.glue(", ").write(letters.weights("b", k, true));
        }
        Pen signs = new Pen().write(letters.o(k, i)).equal();
        Pen numbers = new Pen();
        if (k > 1 && layer.isOneByOne() && only < 0 && layer.out() > Written.ENTRIES) {
            example(k, numbers);
        }
        numbers.write(letters.o(k, i)).equal();
        if (layer.hasWeights()) {
            weighted(k, only, signs, numbers);
        } else {
            applied(k, only, signs, numbers);
        }
        return new Formula(List.of(rule.glue(")").line(), signs.line(), numbers.line()));
    }

    private void weighted(int k, int neuron, Pen signs, Pen numbers) {
        Layer layer = scene.network().layer(k);
        if (neuron < 0) {
            signs(k, symbols(k, -1)).write(layer.latex(), signs);
            numbers(k, values(k)).write(layer.latex(), numbers);
            result(k, neuron, numbers, true);
            return;
        }
        int written = Written.terms(layer.in(), Written.ENTRIES);
        for (int i = 0; i < written; i++) {
            term(WeightId.weight(k, neuron, i), signs, numbers);
        }
        signs.dots(written < layer.in());
        numbers.dots(written < layer.in());
        if (layer.hasBias()) {
            term(WeightId.bias(k, neuron), signs, numbers);
        }
        result(k, neuron, numbers, true);
    }

    /** What one input brings, or the bias. */
    private void term(WeightId id, Pen signs, Pen numbers) {
        int k = id.layer();
        signs.glue(id.input() == 0 ? "" : " + ").write(letters.weight(id));
        (id.input() == 0 ? numbers : numbers.plus())
                .number(scene.weights().get(id), Part.weight(id), Direction.FORWARD);
        if (!id.isBias()) {
            signs.glue(" \\cdot ").write(letters.o(k - 1, id.input()));
            numbers.glue(" \\cdot ").write(number(k - 1, id.input()));
        }
    }

    private void applied(int k, int neuron, Pen signs, Pen numbers) {
        Layer layer = scene.network().layer(k);
        Map<String, Consumer<Pen>> places = layer.isOneByOne() || neuron >= 0 ? symbols(k, neuron) : symbols(k, "i");
        signs(k, places).write(layer.latex(), signs);
        int first = Math.max(0, neuron);
        int end = neuron < 0 ? layer.out() : neuron + 1;
        boolean written = k > 1
                && end - first <= Written.ENTRIES
                && (layer.isOneByOne() || end - first <= Written.ROWS && layer.in() <= Written.ENTRIES);
        if (written) {
            numbers.glue(end - first > 1 ? "(" : "");
            for (int i = first; i < end; i++) {
                numbers.glue(i == first ? "" : ", ");
                numbers(k, Map.of("x", number(k - 1, i))).write(layer.latex(), numbers);
            }
            numbers.glue(end - first > 1 ? ")" : "");
        }
        result(k, neuron, numbers, written);
    }

    /** The first number of many. */
    private void example(int k, Pen pen) {
        numbers(k, Map.of("x", number(k - 1, 0)))
                .write(
                        scene.network().layer(k).latex(),
                        pen.write(letters.o(k, 0)).equal());
        pen.equal().write(number(k, 0)).next();
    }

    private Template signs(int k, Map<String, Consumer<Pen>> places) {
        return new Template(scene.texts(), places, Template.symbolic(Map.of("xj", letters.o(k - 1, "j"))));
    }

    private Template numbers(int k, Map<String, Consumer<Pen>> places) {
        int in = scene.network().layer(k).in();
        return new Template(scene.texts(), places, Template.written(in, j -> Map.of("xj", number(k - 1, j))));
    }

    private void result(int k, int neuron, Pen numbers, boolean behind) {
        if (behind) {
            numbers.equal();
        }
        numbers.boxed(neuron < 0 ? numbers(k) : number(k, neuron));
    }

    private Map<String, Consumer<Pen>> symbols(int k, String index) {
        return Map.of("x", letters.o(k - 1, index));
    }

    private Map<String, Consumer<Pen>> symbols(int k, int i) {
        Consumer<Pen> x = k == 1
                ? pen -> pen.glue("X^{1}" + letters.index(i, scene.network().inputs()))
                : letters.o(k - 1, i);
        return Map.of("x", x, "W", letters.weights("w", k, false), "b", letters.weights("b", k, true));
    }

    private Map<String, Consumer<Pen>> values(int k) {
        LayerWeights weights = scene.weights().layer(k);
        int in = scene.network().layer(k).in();
        IntFunction<Part> entry = i -> Part.weight(WeightId.weight(k, i / in, i % in));
        return Map.of(
                "x", numbers(k - 1),
                "W", pen -> Written.matrix(pen, weights.w(), entry, Direction.FORWARD),
                "b", pen -> Written.matrix(pen, weights.b(), i -> Part.one(Kind.BIAS, k, i), Direction.FORWARD));
    }

    /** The loss of the row, and of the batch. */
    Formula loss() {
        int m = scene.network().size();
        int outputs = scene.network().outputs();
        Pen rule = new Pen()
                .write(Letters.loss())
                .equal()
                .glue("\\mathrm{Loss}(")
                .write(letters.o(m, -1))
                .glue(", ");
        // A minus in front of each term goes in front of their sum, or between them.
        String latex = scene.setup().loss().latex();
        boolean negative = latex.startsWith("-");
        String term = negative ? latex.substring(1) : latex;
        Pen signs = new Pen().write(Letters.loss()).equal();
        signs.glue(negative ? "-" : "").glue(outputs == 1 ? "" : "\\sum_{i} ");
        Consumer<Pen> y = pen -> pen.sign("y_{i}", Part.whole(Kind.EXPECTATION, 0), Direction.NONE);
        lossTemplate(outputs == 1 ? letters.o(m, -1) : letters.o(m, "i"), outputs == 1 ? letters.y(-1) : y)
                .write(term, signs);
        Pen numbers = new Pen().write(Letters.loss()).equal();
        if (isWhole(m)) {
            int written = Written.terms(outputs, Written.ROWS);
            for (int i = 0; i < written; i++) {
                int at = i;
                Consumer<Pen> expected =
                        pen -> pen.number(scene.y()[at], Part.one(Kind.EXPECTATION, 0, at), Direction.NONE);
                numbers.glue(negative ? " - " : i == 0 ? "" : " + ");
                lossTemplate(number(m, i), expected).write(term, numbers);
            }
            numbers.glue(written == outputs ? "" : negative ? " - \\ldots" : " + \\ldots")
                    .equal();
        }
        double loss = scene.update().rowLosses().get(scene.row());
        numbers.boxed(p -> p.number(loss, Part.LOSS, Direction.NONE));
        if (scene.rows() > 1) {
            mean(numbers);
        }
        return new Formula(List.of(rule.write(letters.y(-1)).glue(")").line(), signs.line(), numbers.line()));
    }

    /** Whether the loss can be had from the outputs as they are: one that came out as 0 has no logarithm. */
    private boolean isWhole(int m) {
        double[] o = scene.o(m);
        double sum = 0;
        for (int i = 0; i < o.length; i++) {
            sum += scene.setup().loss().value(o[i], scene.y()[i], o.length);
        }
        return Double.isFinite(sum)
                || !Double.isFinite(scene.update().rowLosses().get(scene.row()));
    }

    private Template lossTemplate(Consumer<Pen> o, Consumer<Pen> y) {
        return new Template(
                scene.texts(),
                Map.of("o", o, "y", y, "n", p -> p.number(scene.network().outputs())),
                null);
    }

    /** Of the rows' losses. */
    private void mean(Pen pen) {
        double[] losses = scene.update().rowLosses().toArray();
        pen.next().glue("\\text{" + scene.texts().text("formula.mean") + "} ").equal();
        pen.glue("\\frac{1}{").number(losses.length).glue("} \\cdot ");
        if (losses.length <= Written.ENTRIES) {
            for (int i = 0; i < losses.length; i++) {
                pen.glue(i == 0 ? "(" : " + ").number(losses[i], Part.LOSS, Direction.NONE);
            }
            pen.glue(")");
        } else {
            pen.glue("\\sum_{r} ").write(Letters.loss()).glue("_{r}");
        }
        pen.equal().boxed(p -> p.number(scene.update().loss(), Part.LOSS, Direction.NONE));
    }
}
