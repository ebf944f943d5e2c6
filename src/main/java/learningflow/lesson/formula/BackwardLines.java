package learningflow.lesson.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import learningflow.core.Layer;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;

/** The learning flow: how much each X^k causes the loss. */
final class BackwardLines {
    /** So many at most are written out. */
    private static final int PRODUCTS = 9;

    private final Scene scene;
    private final Letters letters;
    private final int m;

    BackwardLines(Scene scene) {
        this.scene = scene;
        letters = scene.letters();
        m = scene.network().size();
    }

    private Consumer<Pen> number(int k, int i) {
        return pen -> pen.number(scene.delta(k)[i], Part.one(Kind.DELTA, k, i), Direction.BACKWARD);
    }

    private Consumer<Pen> output(int k, int i) {
        return pen -> pen.number(scene.o(k)[i], Part.one(Kind.OUTPUT, k, i), Direction.FORWARD);
    }

    private Consumer<Pen> numbers(int k) {
        return pen -> Written.vector(pen, scene.delta(k), i -> Part.one(Kind.DELTA, k, i), Direction.BACKWARD);
    }

    private Consumer<Pen> result(int k, int i) {
        return pen -> pen.boxed(i < 0 && letters.sizeOfX(k) > 1 ? numbers(k) : number(k, Math.max(0, i)));
    }

    /** δ^(m+1), where the learning flow starts. @param i which output, −1 for all */
    Formula start(int i) {
        return start(m + 1, i, scene.setup().loss().slopeLatex());
    }

    /** δ^k as a formula of the last output and the expectation. */
    private Formula start(int k, int i, String latex) {
        Pen rule = new Pen().write(letters.delta(k, i)).equal().write(letters.slope(k, i));
        Pen signs = new Pen().write(letters.delta(k, i)).equal();
        ofLoss(letters.o(m, i), letters.y(i)).write(latex, share(signs));
        endOfShare(signs);
        return new Formula(List.of(
                rule.line(),
                signs.line(),
                inNumbers(k, i, latex).write(result(k, i)).line()));
    }

    /** All of them while they fit, else the first one. */
    private Pen inNumbers(int k, int i, String latex) {
        int[] shown = shown(k, i);
        Pen pen = new Pen();
        boolean whole = IntStream.of(shown)
                .allMatch(j -> Double.isFinite(scene.delta(k)[j]) || !Double.isFinite(scene.o(m)[j]));
        if (whole && shown.length > Written.ROWS) {
            difference(0, latex, pen.write(letters.delta(k, 0)).equal());
            pen.equal().write(number(k, 0)).next();
        }
        pen.write(letters.delta(k, i)).equal();
        if (whole && shown.length <= Written.ROWS) {
            pen.glue(shown.length > 1 ? "(" : "");
            for (int at = 0; at < shown.length; at++) {
                difference(shown[at], latex, pen.glue(at == 0 ? "" : ", "));
            }
            pen.glue(shown.length > 1 ? ")" : "").equal();
        }
        return pen;
    }

    /** The slope at one output, in numbers. */
    private void difference(int j, String latex, Pen pen) {
        Consumer<Pen> y = p -> p.number(scene.y()[j], Part.one(Kind.EXPECTATION, 0, j), Direction.NONE);
        ofLoss(output(m, j), y).write(latex, share(pen));
        endOfShare(pen);
    }

    /** Of a batch's mean. */
    private Pen share(Pen pen) {
        return scene.rows() == 1
                ? pen
                : pen.glue("\\frac{1}{").number(scene.rows()).glue("} \\cdot (");
    }

    private void endOfShare(Pen pen) {
        pen.glue(scene.rows() == 1 ? "" : ")");
    }

    private Template ofLoss(Consumer<Pen> o, Consumer<Pen> y) {
        Consumer<Pen> outputs = p -> p.number(scene.network().outputs());
        return new Template(scene.texts(), Map.of("o", o, "y", y, "n", outputs), null);
    }

    private int[] shown(int k, int i) {
        return i < 0 ? IntStream.range(0, letters.sizeOfX(k)).toArray() : new int[] {i};
    }

    /** δ^k of a layer. @param i which number of X^k, −1 for all */
    Formula through(int k, int i) {
        Layer layer = scene.network().layer(k);
        Optional<String> fused = k == m ? scene.setup().loss().fusedLatex(layer) : Optional.empty();
        if (fused.isPresent()) {
            return start(k, i, fused.get());
        }
        Pen rule = new Pen();
        Pen signs = new Pen();
        boolean ties = !layer.isOneByOne() && !layer.hasWeights();
        boolean sum = ties || layer.out() > 1 && (!layer.isOneByOne() || k == 1);
        if (sum) {
            sumOverPaths(k, i, rule, signs);
        } else {
            rule.write(letters.delta(k, i)).equal().write(letters.slope(k, i)).equal();
            rule.write(letters.slope(k + 1, layer.isOneByOne() ? i : -1)).glue(" \\cdot ");
            rule.write(letters.local(k, "X^{" + k + "}" + letters.index(i, layer.in())));
            signs.write(letters.delta(k, i)).equal();
            template(k, i).write(layer.deltaLatex(), signs);
        }
        rule.remark(scene.chainRule(k));
        return new Formula(List.of(rule.line(), signs.line(), values(k, i)));
    }

    /** Xᵢ reaches every output of the layer: ∂Loss/∂Xᵢ = Σⱼ ∂Loss/∂Xⱼ · ∂Xⱼ/∂Xᵢ. */
    private void sumOverPaths(int k, int i, Pen rule, Pen signs) {
        Layer layer = scene.network().layer(k);
        String index = i < 0 ? "i" : Integer.toString(i + 1);
        String x = "X^{" + k + "}" + (layer.in() == 1 ? "" : "_{" + index + "}");
        rule.write(layer.in() == 1 ? letters.slope(k, -1) : letters.slope(k, index))
                .equal()
                .glue("\\sum_{j} ");
        rule.write(letters.slope(k + 1, "j")).glue(" \\cdot ").write(letters.path(k, "_{j}", x));
        Consumer<Pen> left = layer.in() == 1 ? letters.delta(k, -1) : letters.delta(k, index);
        if (layer.hasWeights()) {
            String letter = "w^{" + k + "}_{j" + (layer.in() == 1 ? "1" : index) + "}";
            signs.write(left)
                    .equal()
                    .glue("\\sum_{j} ")
                    .write(letters.delta(k + 1, "j"))
                    .glue(" \\cdot ");
            signs.sign(letter, Part.whole(Kind.WEIGHT, k), Direction.FORWARD);
        } else if (layer.isOneByOne()) {
            signs.write(letters.path(k, "_{j}", x))
                    .equal()
                    .glue("1 \\text{ " + scene.texts().text("formula.if"));
            signs.glue(" } j = " + index + " \\text{ " + scene.texts().text("formula.else") + " } 0");
        } else {
            signs.write(left).equal();
            Map<String, Consumer<Pen>> places = Map.of("o", letters.o(k, index), "d", letters.delta(k + 1, index));
            new Template(
                            scene.texts(),
                            places,
                            Template.symbolic(Map.of("oj", letters.o(k, "j"), "dj", letters.delta(k + 1, "j"))))
                    .write(layer.deltaLatex(), signs);
        }
    }

    private Template template(int k, int i) {
        Map<String, Consumer<Pen>> places = new HashMap<>();
        places.put("d", letters.delta(k + 1, scene.network().layer(k).isOneByOne() ? i : -1));
        places.put("x", k == 1 ? pen -> pen.glue("X^{1}") : letters.o(k - 1, i));
        places.put("o", letters.o(k, i));
        places.put("W", letters.weights("w", k, false));
        return new Template(scene.texts(), places, null);
    }

    private Line values(int k, int i) {
        Layer layer = scene.network().layer(k);
        Pen pen = new Pen();
        boolean vector = layer.hasWeights() && layer.out() == 1 && i < 0;
        int[] shown = shown(k, i);
        if (vector) {
            pen.write(letters.delta(k, -1)).equal().write(number(k + 1, 0)).glue(" \\cdot ");
            Written.matrix(pen, scene.weights().layer(k).w(), b -> new Part(Kind.WEIGHT, k, 0, b), Direction.FORWARD);
            return pen.equal().write(result(k, -1)).line();
        }
        int paths = layer.isOneByOne() && k > 1 ? 1 : layer.out();
        boolean fits = shown.length <= Written.ENTRIES && shown.length * paths <= PRODUCTS;
        if (!fits && shown.length > 1) {
            paths(k, 0, pen.write(letters.delta(k, 0)).equal());
            pen.write(number(k, 0)).next().write(letters.delta(k, i)).equal();
            return pen.write(result(k, i)).line();
        }
        for (int at = 0; at < shown.length; at++) {
            int x = shown[at];
            if (at > 0) {
                pen.next();
            }
            pen.write(letters.delta(k, x)).equal();
            paths(k, x, pen);
            pen.write(result(k, x));
        }
        return pen.line();
    }

    /** Term by term, unless an infinity met a zero on the way. */
    private void paths(int k, int i, Pen pen) {
        Layer layer = scene.network().layer(k);
        int[] reached = layer.isOneByOne() && k > 1
                ? new int[] {i}
                : IntStream.range(0, layer.out()).toArray();
        double sum = 0;
        for (int j : reached) {
            sum += scene.delta(k + 1)[j] * scene.derivative(k, j, i);
        }
        if (Double.isNaN(sum) && !Double.isNaN(scene.delta(k)[i])) {
            return;
        }
        int written = Written.terms(reached.length, PRODUCTS);
        for (int at = 0; at < written; at++) {
            int j = reached[at];
            (at == 0 ? pen : pen.plus()).write(number(k + 1, j)).glue(" \\cdot ");
            pen.number(scene.derivative(k, j, i), factor(k, j, i), Direction.NONE);
        }
        pen.dots(written < reached.length).equal();
    }

    private Part factor(int k, int j, int i) {
        return scene.network().layer(k).hasWeights() ? new Part(Kind.WEIGHT, k, j, i) : Part.whole(Kind.LAYER, k);
    }
}
