package learningflow.diagram;

import java.util.List;
import learningflow.core.WeightId;
import learningflow.lesson.Step;

/** Draws what is on its way: a dot on each line, with the number it carries where they are few. */
final class Pulses {
    private static final int FEW = 6;
    private static final int MOST = 64;

    private final Picture picture;
    private final Known known;
    private final NeuronLayout layout;
    private final Sheet sheet;

    Pulses(Picture picture, Known known, NeuronLayout layout, Sheet sheet) {
        this.picture = picture;
        this.known = known;
        this.layout = layout;
        this.sheet = sheet;
    }

    void draw(int k, List<Wire> wires) {
        Flow flow = picture.flow();
        int m = layout.m();
        boolean moves = flow.isMoving() && flow.progress() < Flow.ARRIVAL;
        if (!moves || wires.size() > MOST) {
            return;
        }
        Step.Kind kind = flow.step().kind();
        boolean here = flow.step().layer() == k;
        if (kind == Step.Kind.FORWARD && here || kind == Step.Kind.LOSS && k == m + 1) {
            wires.forEach(wire -> forward(wire, flow.way(), wires.size() <= FEW));
        } else if ((kind == Step.Kind.DELTA || kind == Step.Kind.LOSS_DELTA) && here) {
            wires.forEach(wire -> backward(wire, flow.way(), wires.size() <= FEW));
        } else if (kind == Step.Kind.WEIGHT_DELTA && here) {
            wires.forEach(wire -> meeting(wire, flow.way()));
        } else if (kind == Step.Kind.AGAIN) {
            double way = Hops.way(flow.progress(), k, m);
            if (way >= 0 && way < 1) {
                wires.forEach(wire -> forward(wire, way, wires.size() <= FEW));
            }
        }
    }

    private void forward(Wire wire, double way, boolean few) {
        Arrow path = wire.forward(1, false, 0, false, Role.FORWARD);
        pulse(wire.id() + ":pulse", path, way, Role.FORWARD);
        if (few && wire.neuron() >= 0) {
            double before = known.oRow(wire.k() - 1)[wire.input()];
            double value = wire.weighted() && way > 0.5 ? before * weight(wire) : before;
            rider(wire.id() + ":pulse", path, way, value, Role.FORWARD);
        }
    }

    private void backward(Wire wire, double way, boolean few) {
        Arrow path = wire.backward(1, false, 0, false);
        boolean stops = wire.neuron() >= 0
                && !wire.weighted()
                && wire.k() <= layout.m()
                && known.deltaRow(wire.k() + 1)[wire.neuron()] != 0
                && known.deltaRow(wire.k())[wire.neuron()] == 0;
        double gone = stops ? Math.min(0.45, way) : way;
        pulse(wire.id() + ":back:pulse", path, gone, Role.BACKWARD);
        if (few && wire.neuron() >= 0) {
            rider(wire.id() + ":back:pulse", path, gone, carried(wire, way), Role.BACKWARD);
        }
    }

    /** What the learning flow carries: δ of the layer's output, and behind a weight that times the weight. */
    private double carried(Wire wire, double way) {
        if (!wire.weighted()) {
            return known.deltaRow(wire.k())[wire.input()];
        }
        double delta = known.deltaRow(wire.k() + 1)[wire.neuron()];
        return way > 0.5 ? delta * weight(wire) : delta;
    }

    private double weight(Wire wire) {
        WeightId id = WeightId.weight(wire.k(), wire.neuron(), wire.input());
        return known.again() ? known.weight(id) : known.oldWeight(id);
    }

    /** δw is made of what comes from both sides: o from the left and δ from the right meet at the weight. */
    private void meeting(Wire wire, double way) {
        pulse(wire.id() + ":pulse", wire.forward(1, false, 0, false, Role.FORWARD), way / 2, Role.FORWARD);
        pulse(wire.id() + ":back:pulse", wire.backward(1, false, 0, false), way / 2, Role.BACKWARD);
    }

    private void pulse(String id, Arrow path, double way, Role role) {
        double radius = Math.max(3.5, 0.36 * layout.em());
        sheet.pulses.add(new Pulse(id, path.xAt(way), path.yAt(way), radius, role));
    }

    /** Above the dot or below it, wherever there is nothing yet; else it waits until there is. */
    private void rider(String id, Arrow path, double way, double value, Role role) {
        double em = layout.em();
        Style style = Style.plain(0.85 * em, role).asBold().onPlate();
        String text = role == Role.BACKWARD ? picture.signed(value + 0.0) : picture.number(value + 0.0);
        double above = role == Role.FORWARD ? -1.15 : 1.15;
        for (double side : new double[] {above, -above, 1.6 * above, -1.6 * above}) {
            Label label =
                    sheet.centred(id + ":value", id, text, path.xAt(way), path.yAt(way) + side * em, 9 * em, style);
            if (sheet.riders.stream().noneMatch(label::overlaps)
                    && sheet.labels.stream().noneMatch(label::overlaps)) {
                sheet.riders.add(label);
                return;
            }
        }
    }
}
