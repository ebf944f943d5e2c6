package learningflow.diagram;

import learningflow.lesson.Signs;
import learningflow.lesson.Step;

/** Draws what runs between the cards of the layer view: o^k onwards, δ^k back, δw^k down to the weights. */
final class CardArrows {
    private final Picture picture;
    private final Known known;
    private final CardLayout layout;
    private final Sheet sheet;
    private final double em;
    private final int m;

    CardArrows(Picture picture, Known known, CardLayout layout, Sheet sheet) {
        this.picture = picture;
        this.known = known;
        this.layout = layout;
        this.sheet = sheet;
        em = layout.em();
        m = picture.network().size();
    }

    void draw() {
        for (int k = 1; k <= m + 1; k++) {
            between(k);
            if (layout.weights(k) != null) {
                weights(k);
            }
        }
    }

    /** What card k takes from the left, and tells it. */
    private void between(int k) {
        Box right = layout.card(k);
        double start = k == 1
                ? right.x() - 0.9 * layout.form().gap * em
                : layout.card(k - 1).right();
        String from = k == 1 ? "" : layout.card(k - 1).id();
        double apart = 0.55 * em;
        String id = "flow:" + k;
        Arrow forward = arrow(id, from, right.id(), start, layout.middle() - apart, right.x(), layout.middle() - apart);
        Arrow backward = arrow(
                id + ":back", from, right.id(), right.x(), layout.middle() + apart, start, layout.middle() + apart);
        boolean toLoss = k > m;
        Step.Kind onwards = toLoss ? Step.Kind.LOSS : Step.Kind.FORWARD;
        Step.Kind back = toLoss ? Step.Kind.LOSS_DELTA : Step.Kind.DELTA;
        path(forward, known.hasReached(k), true, onwards, toLoss ? 0 : k, Role.FORWARD);
        path(backward, known.hasDelta(k), false, back, k, Role.BACKWARD);
        again(forward, k);
        double middle = (start + right.x()) / 2;
        if (known.hasO(k - 1)) {
            sign(id + ":o", id, Signs.o(k - 1), middle, layout.middle() - apart - 0.95 * em, Role.FORWARD);
        }
        if (known.hasDelta(k)) {
            sign(
                    id + ":delta",
                    id + ":back",
                    Signs.delta(k),
                    middle,
                    layout.middle() + apart + 0.95 * em,
                    Role.BACKWARD);
        }
    }

    private Arrow arrow(String id, String from, String to, double x1, double y1, double x2, double y2) {
        return new Arrow(id, from, to, x1, y1, x2, y2, 0.18 * em, false, 0.8 * em, false, false, Role.NEUTRAL);
    }

    /** @param always whether it is there before anything has flown */
    private void path(Arrow arrow, boolean known, boolean always, Step.Kind kind, int layer, Role role) {
        if (known || always) {
            sheet.arrows.add(known ? arrow.as(role) : arrow);
        }
        if (picture.flow().isOf(kind, layer)) {
            double way = picture.flow().way();
            sheet.arrows.add(arrow.first(way, arrow.id() + ":flow", role));
            pulse(arrow, way, role);
        }
    }

    private void again(Arrow forward, int k) {
        Flow flow = picture.flow();
        double way = Hops.way(flow.progress(), k, m);
        if (flow.isMoving() && flow.step().kind() == Step.Kind.AGAIN && way >= 0 && way < 1) {
            pulse(forward, way, Role.FORWARD);
        }
    }

    private void pulse(Arrow arrow, double way, Role role) {
        sheet.pulses.add(new Pulse(arrow.id() + ":pulse", arrow.xAt(way), arrow.yAt(way), 0.4 * em, role));
    }

    private void sign(String id, String owner, String text, double x, double y, Role role) {
        Style style = Style.plain(1.05 * em, role).asBold();
        if (layout.form() != CardLayout.Form.CELLS) {
            sheet.labels.add(sheet.centred(id, owner, text, x, y, 3 * em, style));
        }
    }

    private void weights(int k) {
        Box box = layout.weights(k);
        Box card = layout.card(k);
        double x = box.centreX();
        Arrow up = arrow(box.id() + ":in", box.id(), card.id(), x - 0.55 * em, box.y(), x - 0.55 * em, card.bottom());
        Arrow down =
                arrow(box.id() + ":back", box.id(), card.id(), x + 0.55 * em, card.bottom(), x + 0.55 * em, box.y());
        path(up, known.hasO(k), true, Step.Kind.FORWARD, k, Role.FORWARD);
        path(down, known.hasDw(k), false, Step.Kind.WEIGHT_DELTA, k, Role.BACKWARD);
        double middle = (box.y() + card.bottom()) / 2;
        sign(box.id() + ":sign", box.id(), Signs.weights("W", k), x - 1.8 * em, middle, Role.NEUTRAL);
        if (known.hasDw(k)) {
            sign(box.id() + ":impact", box.id() + ":back", Signs.weights("δw", k), x + 2 * em, middle, Role.BACKWARD);
        }
    }
}
