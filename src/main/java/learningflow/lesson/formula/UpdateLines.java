package learningflow.lesson.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import learningflow.core.Matrix;
import learningflow.core.Optimizer;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;

/** The update: ŵ = w − α · δw, or what else the optimizer's rule is. */
final class UpdateLines {
    /** So many vectors at most are written out. */
    private static final int VECTORS = 2;

    private final Scene scene;
    private final Letters letters;
    private final Optimizer optimizer;
    private final Trace trace;

    UpdateLines(Scene scene) {
        this.scene = scene;
        letters = scene.letters();
        optimizer = scene.setup().optimizer();
        trace = scene.update();
    }

    /** Of all weights: as vectors where the rule is that simple, else for the weight that moved most. */
    Formula all() {
        int[] layers = scene.network().weighted().toArray();
        if (layers.length == 0) {
            return Formula.NONE;
        }
        boolean simple =
                optimizer.memories() == 0 && scene.setup().frozen().singles().isEmpty();
        boolean matrices =
                IntStream.of(layers).anyMatch(k -> scene.network().layer(k).out() > 1);
        if (!simple || matrices || vectors(layers) > VECTORS) {
            return one(furthest());
        }
        Pen numbers = new Pen();
        for (int k : layers) {
            vectors(k, false, k == layers[0] ? numbers : numbers.next());
            if (scene.network().layer(k).hasBias()) {
                vectors(k, true, numbers.next());
            }
        }
        String k = layers.length == 1 ? Integer.toString(layers[0]) : "k";
        return new Formula(List.of(rule(), symbols("w^{" + k + "}", layers[0]).line(), numbers.line()));
    }

    private int vectors(int... layers) {
        return IntStream.of(layers)
                .map(k -> scene.network().layer(k).hasBias() ? 2 : 1)
                .sum();
    }

    private WeightId furthest() {
        Weights before = trace.before().weights();
        double[] most = {-1};
        WeightId[] found = new WeightId[1];
        before.compare(trace.after().weights(), (k, bias, i, was, is) -> {
            if (found[0] == null || Math.abs(is - was) > most[0]) {
                most[0] = Math.abs(is - was);
                found[0] = before.id(k, bias, i);
            }
        });
        return found[0];
    }

    /** With what the optimizer remembers; or what δw stands for. */
    private Line rule() {
        Pen pen = new Pen();
        List<String> equations = optimizer.latex();
        if (equations.size() == 1) {
            String slope = "\\pd{\\partial\\mathrm{Loss}}{\\partial w}";
            Part all = Part.whole(
                    Kind.WEIGHT_IMPACT, scene.network().weighted().findFirst().orElseThrow());
            equation(equations.get(0), signs("w", p -> p.sign(slope, all, Direction.BACKWARD)), pen);
            return pen.line();
        }
        for (int i = 0; i < equations.size() - 1; i++) {
            equation(equations.get(i), signs("w", p -> p.glue("\\delta w")), i == 0 ? pen : pen.next());
        }
        return pen.line();
    }

    private Pen symbols(String w, int k) {
        Pen pen = new Pen();
        Consumer<Pen> impact = p -> p.sign("\\delta " + w, Part.whole(Kind.WEIGHT_IMPACT, k), Direction.BACKWARD);
        List<String> equations = optimizer.latex();
        equation(equations.get(equations.size() - 1), signs(w, impact), pen);
        return pen;
    }

    private void equation(String latex, Map<String, Consumer<Pen>> places, Pen pen) {
        int equals = latex.indexOf(" = ");
        Template template = new Template(scene.texts(), places, null);
        template.write(latex.substring(0, equals), pen);
        template.write(latex.substring(equals + 3), pen.equal());
    }

    private Map<String, Consumer<Pen>> signs(String w, Consumer<Pen> impact) {
        String bare = w.contains("^") ? w.substring(0, w.indexOf('^')) : w;
        Map<String, Consumer<Pen>> places = new HashMap<>();
        places.put("w", pen -> pen.glue(w));
        places.put("new", pen -> pen.glue("\\hat{" + bare + "}" + w.substring(bare.length())));
        places.put("g", impact);
        places.put("rate", Letters.rate());
        places.put("t", pen -> pen.glue("t"));
        optimizer.settings().keySet().forEach(key -> places.put(key, pen -> pen.glue(setting(key))));
        memories(places, sign -> pen -> pen.glue(sign), sign -> pen -> pen.glue("\\hat{" + sign + "}"));
        return places;
    }

    private void memories(
            Map<String, Consumer<Pen>> places,
            Function<String, Consumer<Pen>> before,
            Function<String, Consumer<Pen>> after) {
        for (int i = 0; i < optimizer.memories(); i++) {
            places.put("was" + i, before.apply(optimizer.memorySigns().get(i)));
            places.put("is" + i, after.apply(optimizer.memorySigns().get(i)));
        }
    }

    /** beta1 as β₁. */
    private static String setting(String key) {
        String letters = key.replaceAll("[0-9]", "");
        return "\\" + letters + (letters.length() < key.length() ? "_{" + key.substring(letters.length()) + "}" : " ");
    }

    private void vectors(int k, boolean biases, Pen pen) {
        boolean frozen = scene.setup().frozen().contains(k, biases);
        Map<String, Consumer<Pen>> places = new HashMap<>();
        Kind kind = biases ? Kind.BIAS_IMPACT : Kind.WEIGHT_IMPACT;
        Kind own = biases ? Kind.BIAS : Kind.WEIGHT;
        places.put("w", values(trace.before().weights(), k, biases, own, Direction.FORWARD));
        places.put("g", values(trace.dw(), k, biases, kind, Direction.BACKWARD));
        places.put("rate", p -> p.number(trace.learningRate(), Part.RATE, Direction.NONE));
        String letter = biases ? "b" : "w";
        pen.sign("\\hat{" + letter + "}^{" + k + "}", Part.whole(own, k), Direction.FORWARD)
                .equal();
        String latex = optimizer.latex().get(0);
        if (frozen) {
            pen.write(letters.weights(letter, k, biases));
        } else {
            new Template(scene.texts(), places, null).write(latex.substring(latex.indexOf(" = ") + 3), pen);
        }
        pen.equal().boxed(values(trace.after().weights(), k, biases, own, Direction.FORWARD));
    }

    private Consumer<Pen> values(Weights weights, int k, boolean biases, Kind kind, Direction direction) {
        Matrix values = biases ? weights.layer(k).b() : weights.layer(k).w();
        int in = scene.network().layer(k).in();
        return pen -> Written.matrix(
                pen, values, i -> biases ? Part.one(kind, k, i) : new Part(kind, k, i / in, i % in), direction);
    }

    /** Of one weight or bias. */
    Formula one(WeightId id) {
        String sign = Letters.letter(id) + letters.indices(id);
        Pen symbols = new Pen();
        List<String> equations = optimizer.latex();
        equation(equations.get(equations.size() - 1), signs(sign, letters.impact(id)), symbols);
        Pen numbers = new Pen();
        if (scene.setup().frozen().contains(id)) {
            numbers.write(letters.updated(id)).equal().write(letters.weight(id)).equal();
            numbers.boxed(after(id));
            return new Formula(List.of(rule(), symbols.line(), numbers.line()));
        }
        for (int i = 0; i < optimizer.memories(); i++) {
            double now = trace.after().memories().get(i).get(id);
            Template left = new Template(scene.texts(), signs("w", p -> {}), null);
            left.write("<is" + i + ">", i == 0 ? numbers : numbers.next());
            right(equations.get(i), id, numbers);
            numbers.equal().number(now);
        }
        if (optimizer.memories() > 0) {
            numbers.next();
        }
        right(equations.get(equations.size() - 1), id, numbers.write(letters.updated(id)));
        numbers.equal().boxed(after(id));
        return new Formula(List.of(rule(), symbols.line(), numbers.line()));
    }

    private Consumer<Pen> after(WeightId id) {
        return pen -> pen.number(trace.after().weights().get(id), Part.weight(id), Direction.FORWARD);
    }

    private void right(String equation, WeightId id, Pen pen) {
        Map<String, Consumer<Pen>> places = new HashMap<>();
        places.put("w", p -> p.number(trace.before().weights().get(id), Part.weight(id), Direction.FORWARD));
        places.put("g", p -> p.number(trace.dw().get(id), Part.impact(id), Direction.BACKWARD));
        places.put("rate", p -> p.number(trace.learningRate(), Part.RATE, Direction.NONE));
        places.put("t", p -> p.number(trace.after().updates()));
        optimizer.settings().forEach((key, value) -> places.put(key, p -> p.number(value)));
        IntStream.range(0, optimizer.memories()).forEach(i -> {
            places.put("was" + i, p -> p.number(trace.before().memories().get(i).get(id)));
            places.put("is" + i, p -> p.number(trace.after().memories().get(i).get(id)));
        });
        String right = equation.substring(equation.indexOf(" = ") + 3);
        new Template(scene.texts(), places, null).write(right, pen.equal());
    }
}
