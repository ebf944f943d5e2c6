package learningflow.lesson.formula;

import java.util.List;
import java.util.function.Consumer;
import learningflow.core.Layer;
import learningflow.core.Matrix;
import learningflow.core.Trace;
import learningflow.core.WeightId;
import learningflow.lesson.Part;
import learningflow.lesson.Part.Kind;

/** How much the weights cause the loss: δw^k = δ^(k+1) · o^(k−1), summed over the rows. */
final class WeightLines {
    private final Scene scene;
    private final Letters letters;

    WeightLines(Scene scene) {
        this.scene = scene;
        letters = scene.letters();
    }

    /** Of all weights and biases of a layer. */
    Formula layer(int k) {
        Layer layer = scene.network().layer(k);
        Pen rule = new Pen().write(letters.impacts(k, false)).equal();
        rule.sign(
                "\\pd{\\partial\\mathrm{Loss}}{\\partial W^{" + k + "}}",
                Part.whole(Kind.WEIGHT_IMPACT, k),
                Direction.BACKWARD);
        rule.equal().write(letters.slope(k + 1, -1)).glue(" \\cdot ").write(letters.local(k, "W^{" + k + "}"));
        rule.remark(scene.chainRule(k));
        Pen signs = new Pen().write(letters.impacts(k, false)).equal();
        sumOverRows(signs).write(letters.delta(k + 1, -1)).glue(" \\cdot ").write(letters.o(k - 1, -1));
        Pen numbers = new Pen();
        if (fits(layer)) {
            products(k, numbers.write(letters.impacts(k, false)).equal());
        } else {
            example(WeightId.weight(k, 0, 0), numbers);
            numbers.next().write(letters.impacts(k, false)).equal();
        }
        Matrix dw = scene.update().dw().layer(k).w();
        numbers.boxed(pen -> Written.matrix(
                pen, dw, i -> new Part(Kind.WEIGHT_IMPACT, k, i / layer.in(), i % layer.in()), Direction.BACKWARD));
        if (layer.hasBias()) {
            sumOverRows(signs.next().write(letters.impacts(k, true)).equal()).write(letters.delta(k + 1, -1));
            numbers.next().write(letters.impacts(k, true)).equal();
            numbers.boxed(pen -> Written.matrix(
                    pen, scene.update().dw().layer(k).b(), i -> Part.one(Kind.BIAS_IMPACT, k, i), Direction.BACKWARD));
        }
        return new Formula(List.of(rule.line(), signs.line(), numbers.line()));
    }

    private Pen sumOverRows(Pen pen) {
        return scene.rows() == 1
                ? pen
                : pen.glue("\\sum_{\\text{" + scene.texts().text("formula.rows") + "}} ");
    }

    /** Whether all numbers can be written out. */
    private boolean fits(Layer layer) {
        return layer.out() == 1
                ? scene.rows() <= Written.ROWS
                : scene.rows() == 1 && layer.out() <= Written.MATRIX_ROWS && layer.in() <= Written.ENTRIES;
    }

    /** One of many. */
    private void example(WeightId id, Pen pen) {
        terms(id, pen.write(letters.impact(id)).equal());
        pen.number(scene.update().dw().get(id), Part.impact(id), Direction.BACKWARD);
    }

    /** Row by row. */
    private void products(int k, Pen pen) {
        Trace trace = scene.update();
        Layer layer = scene.network().layer(k);
        for (int row = 0; row < scene.rows(); row++) {
            Matrix delta = Matrix.of(layer.out(), 1, trace.delta(k + 1).row(row));
            pen.glue(row == 0 ? "" : " + ");
            if (layer.out() == 1) {
                pen.number(delta.get(0), Part.one(Kind.DELTA, k + 1, 0), Direction.BACKWARD);
            } else {
                Written.matrix(pen, delta, i -> Part.one(Kind.DELTA, k + 1, i), Direction.BACKWARD);
            }
            pen.glue(" \\cdot ");
            Written.vector(pen, trace.o(k - 1).row(row), i -> Part.one(Kind.OUTPUT, k - 1, i), Direction.FORWARD);
        }
        pen.equal();
    }

    /** Of one weight or bias. */
    Formula one(WeightId id) {
        int k = id.layer();
        String variable = Letters.letter(id) + letters.indices(id);
        int out = scene.network().layer(k).out();
        Pen rule = new Pen().write(letters.impact(id)).equal();
        rule.sign("\\pd{\\partial\\mathrm{Loss}}{\\partial " + variable + "}", Part.impact(id), Direction.BACKWARD);
        rule.equal().write(letters.slope(k + 1, out == 1 ? -1 : id.neuron())).glue(" \\cdot ");
        rule.write(letters.path(k, letters.index(id.neuron(), out), variable));
        rule.remark(scene.chainRule(k));
        Pen signs = new Pen().write(letters.impact(id)).equal();
        sumOverRows(signs).write(letters.delta(k + 1, id.neuron()));
        if (!id.isBias()) {
            signs.glue(" \\cdot ").write(letters.o(k - 1, id.input()));
        }
        Pen numbers = new Pen().write(letters.impact(id)).equal();
        terms(id, numbers);
        numbers.boxed(pen -> pen.number(scene.update().dw().get(id), Part.impact(id), Direction.BACKWARD));
        return new Formula(List.of(rule.line(), signs.line(), numbers.line()));
    }

    private void terms(WeightId id, Pen pen) {
        if (id.isBias() && scene.rows() == 1) {
            return;
        }
        int k = id.layer();
        int written = Written.terms(scene.rows(), Written.ENTRIES);
        for (int row = 0; row < written; row++) {
            double delta = scene.update().delta(k + 1).get(row, id.neuron());
            (row == 0 ? pen : pen.plus()).number(delta, Part.one(Kind.DELTA, k + 1, id.neuron()), Direction.BACKWARD);
            if (!id.isBias()) {
                pen.glue(" \\cdot ").write(input(k - 1, row, id.input()));
            }
        }
        pen.dots(written < scene.rows()).equal();
    }

    private Consumer<Pen> input(int k, int row, int i) {
        double o = scene.update().o(k).get(row, i);
        return pen -> pen.number(o, Part.one(Kind.OUTPUT, k, i), Direction.FORWARD);
    }
}
