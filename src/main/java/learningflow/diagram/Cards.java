package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import learningflow.core.Network;
import learningflow.core.Numbers;
import learningflow.core.WeightId;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;

/** Draws the layer view: a card for each layer with what it gave and what it was told, and its weights below it. */
final class Cards {
    private final Picture picture;
    private final Known known;
    private final CardLayout layout;
    private final Sheet sheet;
    private final Texts texts;
    private final Frame frame;
    private final Network network;
    private final double em;

    Cards(Picture picture, Known known, CardLayout layout, Sheet sheet, Texts texts, Frame frame) {
        this.picture = picture;
        this.known = known;
        this.layout = layout;
        this.sheet = sheet;
        this.texts = texts;
        this.frame = frame;
        network = picture.network();
        em = layout.em();
    }

    void draw() {
        for (int k = 1; k <= network.size(); k++) {
            card(k);
            if (layout.weights(k) != null) {
                weights(k);
            }
        }
        loss();
        new CardArrows(picture, known, layout, sheet).draw();
    }

    private void card(int k) {
        Box box = layout.card(k);
        Role role = known.hasDelta(k) ? Role.BACKWARD : known.hasO(k) ? Role.FORWARD : Role.NEUTRAL;
        Step shown = picture.shown();
        boolean active = shown.layer() == k && shown.kind() != Step.Kind.WEIGHT_DELTA;
        sheet.boxes.add(box.as(role, active));
        frame.headIn(box, k, em);
        double top = box.y() + CardLayout.HEAD * em;
        List<Vector> vectors = new ArrayList<>();
        if (known.hasO(k)) {
            double[] o = known.oRow(k);
            IntFunction<String> entry = i -> Numbers.format(o[i]);
            vectors.add(new Vector("neuron:" + k, "o", Signs.o(k), o.length, entry, Role.FORWARD));
        }
        if (known.hasDelta(k)) {
            double[] delta = known.deltaRow(k);
            IntFunction<String> entry = i -> Numbers.formatSigned(delta[i]);
            vectors.add(new Vector("layer:" + k, "delta", Signs.delta(k), delta.length, entry, Role.BACKWARD));
        }
        table(box, top, vectors);
    }

    /** A column of numbers. @param entry the i-th of them as text */
    private record Vector(String id, String part, String sign, int count, IntFunction<String> entry, Role role) {}

    /** Beside each other, in the width of the box. */
    private void table(Box box, double top, List<Vector> vectors) {
        double margin = 0.35 * em;
        double width = (box.width() - margin) / Math.max(1, vectors.size());
        double lines = vectors.stream().mapToDouble(this::lines).max().orElse(0);
        double spare = Math.max(0, box.bottom() - margin - top - lines * CardLayout.LINE * em);
        for (int i = 0; i < vectors.size(); i++) {
            column(box, top, spare / 2, lines, vectors.get(i), box.x() + margin + i * width, width - margin);
        }
    }

    private double lines(Vector vector) {
        return 1 + CardLayout.lines(vector.count(), layout.rows());
    }

    /**
     * Its sign, then its first entries below each other, on a ground of its own.
     *
     * @param space above the sign @param lines that the longest vector of the table takes
     */
    private void column(Box box, double top, double space, double lines, Vector vector, double x, double width) {
        double line = CardLayout.LINE * em;
        Style style = Style.plain(em, vector.role());
        double middle = x + width / 2;
        double room = width - 0.2 * em;
        String name = vector.id() + ":" + vector.part();
        sheet.boxes.add(new Box(
                name + ":vector",
                Box.Kind.VECTOR,
                x,
                top,
                width,
                box.bottom() - top - 0.35 * em,
                vector.role(),
                false));
        sheet.labels.add(
                sheet.centred(name, box.id(), vector.sign(), middle, top + space + line / 2, room, style.asBold()));
        int shown = Math.min(vector.count(), layout.rows());
        double first = top + space + line * 1.5 + (lines - lines(vector)) * line / 2;
        for (int i = 0; i < shown; i++) {
            sheet.labels.add(sheet.centred(
                    vector.id() + ":" + i + ":" + vector.part(),
                    box.id(),
                    vector.entry().apply(i),
                    middle,
                    first + i * line,
                    room,
                    style));
        }
        if (shown < vector.count()) {
            sheet.labels.add(sheet.centred(
                    name + ":more",
                    box.id(),
                    texts.text("graph.ofAll", "n", vector.count()),
                    middle,
                    first + shown * line,
                    room,
                    style.as(Role.MUTED)));
        }
    }

    private void weights(int k) {
        Box box = layout.weights(k);
        Step shown = picture.shown();
        boolean active =
                shown.kind() == Step.Kind.WEIGHT_DELTA && shown.layer() == k || shown.kind() == Step.Kind.UPDATE;
        sheet.boxes.add(box.as(known.hasDw(k) ? Role.BACKWARD : Role.FORWARD, active));
        boolean updated = known.isUpdated();
        List<Vector> vectors = new ArrayList<>();
        if (!updated || !known.again()) {
            Role role = updated ? Role.MUTED : Role.FORWARD;
            vectors.add(weights(k, "w", Signs.weights("w", k), known::oldWeight, role));
        }
        if (known.hasDw(k)) {
            ToDoubleFunction<WeightId> dw = id -> known.dw(id).getAsDouble();
            vectors.add(weights(k, "dw", Signs.weights("δw", k), dw, Role.BACKWARD));
        }
        if (updated) {
            vectors.add(weights(k, "new", Signs.weights("ŵ", k), known::weight, Role.FORWARD));
        }
        table(box, box.y() + 0.35 * em, vectors);
    }

    private Vector weights(int k, String part, String sign, ToDoubleFunction<WeightId> value, Role role) {
        List<WeightId> ids = network.weightIds(k);
        IntFunction<String> entry = i -> Numbers.formatSigned(value.applyAsDouble(ids.get(i)));
        return new Vector("weights:" + k, part, sign, ids.size(), entry, role);
    }

    private void loss() {
        Box box = layout.loss();
        int m = network.size();
        LossBox.draw(picture, known, sheet, texts, em, box, CardLayout.HEAD * em, box.width() + em);
        frame.headIn(box, m + 1, em);
    }
}
