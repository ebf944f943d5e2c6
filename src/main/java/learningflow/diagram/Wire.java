package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Network;

/**
 * Where two boxes are connected: the middle line, with the information flow {@code apart} above and the learning flow as far
 * below it.
 *
 * @param k the column it leads to
 * @param neuron from 0; −1 for the bundle of a folded layer
 * @param input from 0
 * @param weighted whether it is a weight, and not just handed on
 */
record Wire(
        String id,
        int k,
        int neuron,
        int input,
        boolean weighted,
        String from,
        String to,
        double x1,
        double y1,
        double x2,
        double y2,
        double apart) {

    /** How far from its boxes a bracket stands. */
    static final double BRACKET = 0.5;

    double yOver(double x) {
        return y1 + (y2 - y1) * (x - x1) / (x2 - x1);
    }

    Arrow forward(double width, boolean dashed, double head, boolean faint, Role role) {
        return new Arrow(id, from, to, x1, y1 - apart, x2, y2 - apart, width, dashed, head, false, faint, role);
    }

    Arrow backward(double width, boolean dashed, double head, boolean faint) {
        return new Arrow(
                id + ":back",
                from,
                to,
                x2,
                y2 + apart,
                x1,
                y1 + apart,
                width,
                dashed,
                head,
                false,
                faint,
                Role.BACKWARD);
    }

    /** All that lead to column k. */
    static List<Wire> into(NeuronLayout layout, Network network, int k) {
        Column left = layout.column(k - 1);
        Column right = layout.column(k);
        int m = layout.m();
        if (layout.bundled(k)) {
            String from = left.folded() ? left.box(0, m) : "layer:" + (k - 1);
            String to = right.folded() || k > m ? right.box(0, m) : "layer:" + k;
            double gapLeft = left.folded() || left.size() == 1 ? 0 : BRACKET * layout.em();
            double gapRight = right.folded() || right.size() == 1 ? 0 : BRACKET * layout.em();
            double middle = left.folded() ? left.boxCentre(left.first()) : right.boxCentre(right.first());
            return List.of(new Wire(
                    "bundle:" + k,
                    k,
                    -1,
                    -1,
                    k <= m && network.layer(k).hasWeights(),
                    from,
                    to,
                    left.right() + gapLeft,
                    middle,
                    right.x() - gapRight,
                    middle,
                    0.8 * layout.em()));
        }
        if (k <= m && network.layer(k).hasWeights()) {
            return woven(layout, left, right, k);
        }
        return handedOn(layout, left, right, k);
    }

    private static List<Wire> handedOn(NeuronLayout layout, Column left, Column right, int k) {
        List<Wire> wires = new ArrayList<>();
        boolean toLoss = k == layout.m() + 1;
        int first = Math.max(left.first(), toLoss ? 0 : right.first());
        int end = Math.min(left.end(), toLoss ? left.end() : right.end());
        for (int i = first; i < end; i++) {
            double apart = toLoss && left.size() > 1 ? 0.25 * layout.em() : 0.24 * left.boxHeight();
            double spread = Math.min(right.boxHeight() * 0.8 / left.shown(), layout.em() * 1.1);
            double y2 = toLoss
                    ? right.boxCentre(0) + (i - left.first() - (left.shown() - 1) / 2.0) * spread
                    : right.boxCentre(i);
            if (toLoss) {
                apart = Math.min(apart, left.size() > 1 ? spread * 0.3 : apart);
            }
            wires.add(new Wire(
                    "flow:" + k + ":" + i,
                    k,
                    i,
                    i,
                    false,
                    left.box(i, layout.m()),
                    right.box(i, layout.m()),
                    left.right(),
                    left.boxCentre(i),
                    right.x(),
                    y2,
                    apart));
        }
        return wires;
    }

    private static List<Wire> woven(NeuronLayout layout, Column left, Column right, int k) {
        List<Wire> wires = new ArrayList<>();
        double in = Math.min(right.boxHeight() * 0.84 / left.shown(), 1.3 * layout.em());
        double out = Math.min(left.boxHeight() * 0.84 / right.shown(), 1.3 * layout.em());
        boolean single = left.size() == 1 && right.size() == 1;
        double apart = single ? 0.2 * left.boxHeight() : Math.min(0.3 * layout.em(), 0.28 * Math.min(in, out));
        for (int n = right.first(); n < right.end(); n++) {
            for (int i = left.first(); i < left.end(); i++) {
                double y1 = left.boxCentre(i) + (n - right.first() - (right.shown() - 1) / 2.0) * out;
                double y2 = right.boxCentre(n) + (i - left.first() - (left.shown() - 1) / 2.0) * in;
                wires.add(new Wire(
                        "weight:" + k + ":" + n + ":" + i,
                        k,
                        n,
                        i,
                        true,
                        left.box(i, layout.m()),
                        right.box(n, layout.m()),
                        left.right(),
                        y1,
                        right.x(),
                        y2,
                        apart));
            }
        }
        return wires;
    }
}
