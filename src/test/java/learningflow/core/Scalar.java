package learningflow.core;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that remembers what it was computed from, one number at a time: reverse-mode automatic differentiation without
 * any formula of a whole layer. For tests, as a second opinion that shares nothing with the program.
 */
final class Scalar {
    final double value;
    double grad;
    private final List<Scalar> from = new ArrayList<>();
    private final List<Double> slopes = new ArrayList<>();
    private boolean visited;

    Scalar(double value) {
        this.value = value;
    }

    private Scalar by(Scalar operand, double slope) {
        from.add(operand);
        slopes.add(slope);
        return this;
    }

    Scalar plus(Scalar other) {
        return new Scalar(value + other.value).by(this, 1).by(other, 1);
    }

    Scalar plus(double constant) {
        return new Scalar(value + constant).by(this, 1);
    }

    Scalar times(Scalar other) {
        return new Scalar(value * other.value).by(this, other.value).by(other, value);
    }

    Scalar times(double constant) {
        return new Scalar(value * constant).by(this, constant);
    }

    Scalar inverse() {
        return new Scalar(1 / value).by(this, -1 / (value * value));
    }

    Scalar exp() {
        return new Scalar(Math.exp(value)).by(this, Math.exp(value));
    }

    Scalar log() {
        return new Scalar(Math.log(value)).by(this, 1 / value);
    }

    /** A copy with a gradient of its own. */
    Scalar copy() {
        return plus(0);
    }

    /** If it is at least 0 the one, else the other slope; through the origin. */
    Scalar bent(double above, double below) {
        return times(value >= 0 ? above : below);
    }

    Scalar step() {
        return new Scalar(value >= 0 ? 1 : 0).by(this, 0);
    }

    Scalar abs() {
        return times(Math.signum(value));
    }

    /** Sets the gradient of everything this was computed from. */
    void backward() {
        List<Scalar> order = new ArrayList<>();
        visit(order);
        grad = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            Scalar node = order.get(i);
            for (int j = 0; j < node.from.size(); j++) {
                node.from.get(j).grad += node.grad * node.slopes.get(j);
            }
        }
    }

    private void visit(List<Scalar> order) {
        if (!visited) {
            visited = true;
            from.forEach(operand -> operand.visit(order));
            order.add(this);
        }
    }
}
