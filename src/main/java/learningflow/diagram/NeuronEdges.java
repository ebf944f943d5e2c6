package learningflow.diagram;

import java.util.List;
import java.util.OptionalDouble;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;

/** Draws what runs between the columns of the neuron view: arrows, the weights on them, and where a flow is stopped. */
final class NeuronEdges {
    private static final int CROWD = 40;

    private final Picture picture;
    private final Known known;
    private final NeuronLayout layout;
    private final Sheet sheet;
    private final Texts texts;
    private final String focus;
    private final double em;

    NeuronEdges(Picture picture, Known known, NeuronLayout layout, Sheet sheet, Texts texts, String focus) {
        this.picture = picture;
        this.known = known;
        this.layout = layout;
        this.sheet = sheet;
        this.texts = texts;
        this.focus = focus;
        em = layout.em();
    }

    /** @param gaps the wires into L1, L2 … and the loss @param strands their arrows in the picture before */
    void draw(List<List<Wire>> gaps, Strands strands) {
        for (int k = 1; k <= layout.m() + 1; k++) {
            List<Wire> wires = gaps.get(k - 1);
            if (layout.bundled(k)) {
                brackets(k);
            }
            double largest = largest(k);
            for (Wire wire : wires) {
                arrows(wire, wires.size() > CROWD, largest, strands);
            }
            if (!wires.isEmpty() && wires.get(0).weighted() && !layout.bundled(k)) {
                labels(wires);
            }
            new Pulses(picture, known, layout, sheet).draw(k, wires);
        }
    }

    /** Where a bundle begins or ends at single boxes, a line holds them together. */
    private void brackets(int k) {
        Column left = layout.column(k - 1);
        Column right = layout.column(k);
        if (!left.folded() && left.size() > 1) {
            bracket(left, left.right() + Wire.BRACKET * em);
        }
        if (!right.folded() && right.size() > 1) {
            bracket(right, right.x() - Wire.BRACKET * em);
        }
    }

    private void bracket(Column column, double x) {
        String id = "layer:" + column.k() + ":bracket";
        sheet.arrows.add(new Arrow(
                id,
                "layer:" + column.k(),
                "",
                x,
                column.top(),
                x,
                column.bottom(),
                1.5,
                false,
                0,
                false,
                false,
                Role.NEUTRAL));
    }

    private double largest(int k) {
        return k <= layout.m() ? picture.weights().layer(k).w().maxAbs() : 0;
    }

    private void arrows(Wire wire, boolean crowd, double largest, Strands strands) {
        double w = wire.weighted() && wire.neuron() >= 0 ? known.weight(id(wire)) : Double.NaN;
        double width = width(wire, w, largest, crowd);
        boolean dashed = w < 0;
        double head = crowd ? 0 : Math.max(6, 0.62 * em) + width;
        int k = wire.k();
        Role role = known.hasReached(k) ? Role.FORWARD : Role.NEUTRAL;
        Arrow forward = strands.forward(wire, width, dashed, head, crowd, role);
        sheet.arrows.add(forward);
        if (isFlowing(k > layout.m() ? Step.Kind.LOSS : Step.Kind.FORWARD, k > layout.m() ? 0 : k)) {
            sheet.arrows.add(forward.first(picture.flow().way(), wire.id() + ":flow", Role.FORWARD));
        }
        backward(wire, strands.backward(wire, width, dashed, head, crowd));
    }

    private void backward(Wire wire, Arrow backward) {
        int k = wire.k();
        boolean blocked = wire.neuron() >= 0 && k <= layout.m() && known.isBlocked(k, wire.neuron());
        if (blocked) {
            Arrow stub = backward.first(0.45, backward.id(), Role.BACKWARD);
            sheet.arrows.add(new Arrow(
                    stub.id(),
                    stub.from(),
                    stub.to(),
                    stub.x1(),
                    stub.y1(),
                    stub.x2(),
                    stub.y2(),
                    stub.width(),
                    false,
                    Math.max(7, 0.7 * em),
                    true,
                    stub.faint(),
                    Role.BACKWARD));
            stopped(wire);
        } else if (known.hasDelta(k)) {
            sheet.arrows.add(backward);
        } else if (isFlowing(k > layout.m() ? Step.Kind.LOSS_DELTA : Step.Kind.DELTA, k)) {
            sheet.arrows.add(backward.first(picture.flow().way(), wire.id() + ":back:flow", Role.BACKWARD));
        }
    }

    private boolean isFlowing(Step.Kind kind, int k) {
        return picture.flow().isOf(kind, k);
    }

    private double width(Wire wire, double w, double largest, boolean crowd) {
        double scale = Math.max(0.8, Math.min(1.6, em / 13)) * (crowd ? 0.6 : 1);
        if (wire.neuron() < 0) {
            return 4 * scale;
        }
        double size = Math.abs(w) / largest;
        return scale * (wire.weighted() && size >= 0 ? 1 + 2.4 * Math.min(1, size) : 1.8);
    }

    private void stopped(Wire wire) {
        Column column = layout.column(wire.k());
        double height = Label.LINE * Detail.SECOND * em;
        boolean room = column.size() == 1 || column.pitch() - column.boxHeight() >= height + 0.1 * em;
        if (layout.detail().text() == Detail.Text.SIGNS && room) {
            Style style = Style.plain(Detail.SECOND * em, Role.BACKWARD);
            double y = column.boxTop(wire.neuron()) + column.boxHeight() + height / 2 + 0.1 * em;
            sheet.labels.add(sheet.centred(
                    wire.id() + ":stopped",
                    wire.id() + ":back",
                    texts.text("graph.stopped"),
                    column.centreX(),
                    y,
                    column.headWidth(),
                    style));
        }
    }

    private void labels(List<Wire> wires) {
        if (wires.size() == 1 && isSingle(wires.get(0))) {
            single(wires.get(0));
            return;
        }
        if (layout.detail().weights() != Detail.Weights.NONE && wires.size() <= WeightLabels.MANY) {
            var plan = WeightLabels.plan(wires, em);
            if (plan.isPresent()) {
                plan.get().places().forEach(place -> label(place, plan.get().form()));
                return;
            }
        }
        List<Wire> focused = wires.stream().filter(this::isFocused).toList();
        if (!focused.isEmpty()) {
            WeightLabels.Plan plan = WeightLabels.some(focused, em);
            plan.places().forEach(place -> label(place, plan.form()));
        }
    }

    /** Whether nothing else stands above or below its two ends. */
    private boolean isSingle(Wire wire) {
        return layout.column(wire.k()).shown() == 1
                && layout.column(wire.k() - 1).shown() == 1
                && layout.column(wire.k()).fold() == Column.Fold.NONE
                && layout.column(wire.k() - 1).fold() == Column.Fold.NONE;
    }

    /** The weight of a wire that has the height for itself: on it where it is long enough, else above the boxes. */
    private void single(Wire wire) {
        WeightLabels.Form form = WeightLabels.Form.ALL.get(0);
        double x = (wire.x1() + wire.x2()) / 2;
        boolean texted = layout.detail().text() != Detail.Text.CELLS;
        if (texted || wire.id().equals(focus)) {
            label(new WeightLabels.Place(wire, x, wire.yOver(x)), form);
        }
    }

    private boolean isFocused(Wire wire) {
        return wire.id().equals(focus)
                || (wire.id() + ":back").equals(focus)
                || wire.from().equals(focus)
                || wire.to().equals(focus);
    }

    private void label(WeightLabels.Place place, WeightLabels.Form form) {
        WeightId id = id(place.wire());
        Network network = picture.network();
        OptionalDouble dw = known.dw(id);
        boolean updated = known.isUpdated();
        boolean showsOld = !updated || !known.again() && (form.lines() > 2 || form.lines() > 1 && dw.isEmpty());
        Lines lines = new Lines(place, form);
        if (showsOld) {
            lines.add(
                    "w",
                    Signs.weight(network, id),
                    picture.signed(known.oldWeight(id)),
                    updated ? Role.MUTED : Role.FORWARD);
        }
        if (dw.isPresent() && form.lines() > 1) {
            String number =
                    picture.signs() ? SignRules.impact(known, id, dw.getAsDouble()) : picture.signed(dw.getAsDouble());
            lines.add("dw", Signs.impact(network, id), number, Role.BACKWARD);
        }
        if (updated && picture.signs() && !known.again()) {
            String sign = form.sign() ? "Δ" + Signs.weight(network, id) : "Δw";
            lines.addSigned("new", sign, SignRules.move(known, id, dw, form.sign()), Role.FORWARD);
        } else if (updated) {
            lines.add("new", Signs.updated(network, id), picture.signed(known.weight(id)), Role.FORWARD);
        }
        lines.draw();
    }

    private static WeightId id(Wire wire) {
        return WeightId.weight(wire.k(), wire.neuron(), wire.input());
    }

    /** The lines of one label. */
    private final class Lines {
        private final WeightLabels.Place place;
        private final WeightLabels.Form form;
        private final List<Label> lines = new java.util.ArrayList<>();
        private final boolean single;
        private final boolean narrow;

        Lines(WeightLabels.Place place, WeightLabels.Form form) {
            this.place = place;
            this.form = form;
            single = isSingle(place.wire());
            narrow = single && place.wire().x2() - place.wire().x1() < form.width(em) + 1.8 * em;
        }

        void add(String part, String sign, String number, Role role) {
            boolean frozen = picture.setup().frozen().contains(id(place.wire()));
            String marked = number + (frozen && !part.equals("dw") ? " ❄" : "");
            put(part, form.sign() ? sign + " = " + marked : marked, role);
        }

        /** With its sign however short the label is: this is no weight. */
        void addSigned(String part, String sign, String number, Role role) {
            put(part, sign + " = " + number, role);
        }

        private void put(String part, String text, Role role) {
            Style style = Style.plain(WeightLabels.TYPE * em, role).onPlate();
            lines.add(sheet.centred(
                    place.wire().id() + ":" + part, place.wire().id(), text, place.x(), 0, form.width(em), style));
        }

        /** Around the line, or, where there is only this one, above and below it. */
        void draw() {
            double height = Label.LINE * WeightLabels.TYPE * em;
            for (int i = 0; i < lines.size(); i++) {
                double y = top(i, height);
                Label line = lines.get(i);
                sheet.labels.add(new Label(
                        line.id(),
                        line.owner(),
                        line.text(),
                        line.x(),
                        y,
                        line.width(),
                        height,
                        line.size(),
                        line.bold(),
                        line.italic(),
                        line.role(),
                        line.plate()));
            }
        }

        private double top(int i, double height) {
            if (narrow) {
                double above = place.y() - layout.column(place.wire().k()).boxHeight() / 2 - 0.3 * em;
                return above - (lines.size() - i) * height;
            }
            double reach = place.wire().apart() + 0.3 * em;
            return single
                    ? place.y() + (i == 0 ? -reach - height : reach + (i - 1) * height)
                    : place.y() + (i - lines.size() / 2.0) * height;
        }
    }
}
