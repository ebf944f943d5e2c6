package learningflow.diagram;

import java.util.OptionalDouble;
import learningflow.core.Layer;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;

/** Draws the data and the neurons of the neuron view: o and δ in a box each, or as squares where they are too many. */
final class NeuronBoxes {
    private final Picture picture;
    private final Known known;
    private final NeuronLayout layout;
    private final Sheet sheet;
    private final Texts texts;
    private final double em;

    NeuronBoxes(Picture picture, Known known, NeuronLayout layout, Sheet sheet, Texts texts) {
        this.picture = picture;
        this.known = known;
        this.layout = layout;
        this.sheet = sheet;
        this.texts = texts;
        em = layout.em();
    }

    void draw() {
        for (int k = 0; k <= layout.m(); k++) {
            Column column = layout.column(k);
            if (column.folded()) {
                strip(column);
                continue;
            }
            for (int i = column.first(); i < column.end(); i++) {
                box(column, i);
            }
            if (column.fold() == Column.Fold.OPEN) {
                more(column);
            }
        }
    }

    private void box(Column column, int i) {
        int k = column.k();
        String id = column.box(i, layout.m());
        double y = column.boxTop(i);
        Box.Kind kind = k == 0 ? Box.Kind.DATA : Box.Kind.NEURON;
        sheet.boxes.add(new Box(id, kind, column.x(), y, column.width(), column.boxHeight(), role(k), isActive(k)));
        switch (layout.detail().text()) {
            case SIGNS -> lines(column, i, id, true);
            case VALUES -> lines(column, i, id, false);
            case CELLS -> cells(column, i, id);
        }
        if (layout.detail().biases() && k > 0) {
            bias(column, i, id);
        }
    }

    /** Below the boxes of an opened layer: how many have none. */
    private void more(Column column) {
        String text = texts.text("graph.more", "n", column.size() - column.shown());
        double y = column.bottom() + (column.pitch() - column.boxHeight()) + 0.65 * em;
        Style style = Style.plain(Detail.SECOND * em, Role.MUTED);
        String owner = "more:" + column.k();
        sheet.labels.add(sheet.centred(owner + ":text", owner, text, column.centreX(), y, column.headWidth(), style));
    }

    private Role role(int k) {
        return known.hasDelta(k + 1) ? Role.BACKWARD : known.hasO(k) ? Role.FORWARD : Role.NEUTRAL;
    }

    private boolean isActive(int k) {
        Step shown = picture.shown();
        return switch (shown.kind()) {
            case PICK -> k == 0;
            case FORWARD, WEIGHT_DELTA -> shown.layer() == k;
            case LOSS_DELTA, DELTA -> shown.layer() == k + 1;
            default -> false;
        };
    }

    private void lines(Column column, int i, String id, boolean signs) {
        int k = column.k();
        Network network = picture.network();
        double upper = column.boxTop(i) + (known.hasDelta(k + 1) ? 0.255 : 0.5) * column.boxHeight();
        double lower = column.boxTop(i) + 0.745 * column.boxHeight();
        if (k == 0) {
            name(column, i, id, known.hasDelta(1) || known.hasX() ? column.boxTop(i) - 0.62 * em : 0);
        }
        line(column, id, "o", known.o(k, i), signs ? Signs.o(network, k, i) : "", upper, Role.FORWARD);
        line(
                column,
                id,
                "delta",
                known.delta(k + 1, i),
                signs ? Signs.delta(network, k + 1, i) : "",
                lower,
                Role.BACKWARD);
    }

    private void line(Column column, String id, String part, OptionalDouble value, String sign, double y, Role role) {
        if (value.isEmpty()) {
            return;
        }
        String number =
                role == Role.BACKWARD ? picture.signed(value.getAsDouble()) : picture.number(value.getAsDouble());
        String text = sign.isEmpty() ? number : sign + " = " + number;
        double size = role == Role.BACKWARD ? 0.97 * em : em;
        double room = column.width() - 0.3 * em;
        sheet.labels.add(sheet.centred(id + ":" + part, id, text, column.centreX(), y, room, Style.plain(size, role)));
    }

    /** The input's name, above its box. */
    private void name(Column column, int i, String id, double y) {
        String name = picture.setup().data().inputs().get(i);
        double above = column.boxTop(i) - 0.62 * em;
        boolean room = column.pitch() - column.boxHeight() >= 1.1 * em;
        if (room || y == 0) {
            Style style = Style.plain(Detail.SECOND * em, Role.MUTED);
            double width = room ? column.headWidth() : column.width();
            double where = room ? above : column.boxCentre(i);
            sheet.labels.add(sheet.centred(id + ":name", id, name, column.centreX(), where, width, style));
        }
    }

    private void bias(Column column, int i, String id) {
        Layer layer = picture.network().layer(column.k());
        if (!layer.hasBias()) {
            return;
        }
        WeightId bias = WeightId.bias(column.k(), i);
        boolean updated = known.isUpdated();
        String whole = updated ? Signs.updated(picture.network(), bias) : Signs.weight(picture.network(), bias);
        double y = column.boxTop(i) + column.boxHeight() + 0.76 * em;
        boolean signs = layout.detail().text() == Detail.Text.SIGNS;
        String impactSign = signs ? Signs.impact(picture.network(), bias) : "δb";
        String sign = signs ? whole : updated ? "b\u0302" : "b";
        double room = column.width() + 0.6 * em;
        Style style = Style.plain(Detail.SECOND * em, Role.FORWARD);
        String own = "weight:" + column.k() + ":" + i + ":b";
        sheet.labels.add(sheet.centred(
                own + ":w", id, sign + " = " + picture.signed(known.weight(bias)), column.centreX(), y, room, style));
        known.dw(bias)
                .ifPresent(value -> sheet.labels.add(sheet.centred(
                        own + ":dw",
                        id,
                        impactSign + " = " + picture.signed(value),
                        column.centreX(),
                        y + 1.18 * em,
                        room,
                        style.as(Role.BACKWARD))));
    }

    /** A square for o and one for δ: beside each other, or in a tall box below each other. */
    private void cells(Column column, int i, String id) {
        int k = column.k();
        boolean tall = column.boxHeight() > column.width();
        double shorter = Math.min(column.boxHeight(), column.width());
        double longer = Math.max(column.boxHeight(), column.width());
        double side = Math.min(shorter, longer / 2) * 0.85;
        double apart = known.hasDelta(k + 1) ? longer / 4 : 0;
        double x = column.centreX() - side / 2;
        double y = column.boxCentre(i) - side / 2;
        if (known.hasO(k)) {
            double[] o = known.oRow(k);
            double left = tall ? x : x - apart;
            sheet.cells.add(cell(id + ":o", id, left, tall ? y - apart : y, side, o, i, Role.FORWARD));
        }
        if (known.hasDelta(k + 1)) {
            double[] delta = known.deltaRow(k + 1);
            double left = tall ? x : x + apart;
            sheet.cells.add(cell(id + ":delta", id, left, tall ? y + apart : y, side, delta, i, Role.BACKWARD));
        }
    }

    private static Cells cell(
            String id, String owner, double x, double y, double side, double[] all, int i, Role role) {
        return Cells.list(id, owner, x, y, 1, side, new double[] {scaled(all)[i]}, role);
    }

    /** Each divided by the largest; not-a-number and infinity count as 0 and 1. */
    private static double[] scaled(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double part = largest == 0 ? values[i] : values[i] / largest;
            scaled[i] = Double.isNaN(part) ? 0 : Math.max(-1, Math.min(1, part));
        }
        return scaled;
    }

    /** A folded layer: o in the upper half, δ in the lower one. */
    private void strip(Column column) {
        int k = column.k();
        String id = column.box(0, layout.m());
        Box.Kind kind = k == 0 ? Box.Kind.DATA : Box.Kind.NEURON;
        Box box = new Box(id, kind, column.x(), column.top(), column.width(), column.boxHeight(), role(k), isActive(k));
        sheet.boxes.add(box);
        if (known.hasO(k)) {
            sheet.cells.add(grid(id + ":o", box, box.y(), known.oRow(k), Role.FORWARD));
        }
        if (known.hasDelta(k + 1)) {
            sheet.cells.add(grid(id + ":delta", box, box.centreY(), known.deltaRow(k + 1), Role.BACKWARD));
        }
        if (!known.hasO(k)) {
            Style style = Style.plain(0.85 * em, Role.MUTED);
            double room = box.width() - 0.4 * em;
            String text = texts.text("graph.neurons", "n", column.size());
            String fitting = sheet.width(text, style) <= room ? text : Integer.toString(column.size());
            sheet.labels.add(sheet.centred(id + ":count", id, fitting, box.centreX(), box.centreY(), room, style));
        }
    }

    private Cells grid(String id, Box box, double top, double[] values, Role role) {
        double margin = 0.4 * em;
        double width = box.width() - 2 * margin;
        double height = box.height() / 2 - 2 * margin;
        int columns = columns(values.length, width, height);
        double side = side(values.length, width, height, columns);
        int rows = (values.length + columns - 1) / columns;
        double x = box.centreX() - columns * side / 2;
        double y = top + box.height() / 4 - rows * side / 2;
        return Cells.list(id, box.id(), x, y, columns, side, scaled(values), role);
    }

    /** As many as make the squares largest. */
    private static int columns(int count, double width, double height) {
        int best = 1;
        for (int columns = 1; columns <= count; columns++) {
            if (side(count, width, height, columns) > side(count, width, height, best)) {
                best = columns;
            }
        }
        return best;
    }

    private static double side(int count, double width, double height, int columns) {
        int rows = (count + columns - 1) / columns;
        return Math.max(0.5, Math.min(width / columns, height / rows));
    }
}
