package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.WeightId;
import learningflow.core.Weights;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;

/** Draws the layer view: a card for each layer with what it gave and what it was told, and its weights below it. */
final class Cards {
    private static final double SIDE = 0.35;

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
        frame.headIn(box, k, layout.readable(), layout.readable() == em);
        bar(k, box);
        double top = box.y() + CardLayout.HEAD * em;
        List<Vector> vectors = new ArrayList<>();
        if (known.hasO(k)) {
            double[] o = known.oRow(k);
            IntFunction<String> entry = i -> picture.number(o[i]);
            vectors.add(vector("neuron:" + k, "o", Signs.o(k), o, entry, Role.FORWARD));
        }
        if (known.hasDelta(k)) {
            double[] delta = known.deltaRow(k);
            IntFunction<String> entry = i -> picture.signed(delta[i]);
            vectors.add(vector("layer:" + k, "delta", Signs.delta(k), delta, entry, Role.BACKWARD));
        }
        table(box, top, 2, vectors);
    }

    private void bar(int k, Box card) {
        double top = card.y() + (CardLayout.HEAD - 0.4) * em;
        new NormBars(picture, known, sheet).draw(k, card.centreX(), top, card.width() - em, em);
    }

    private Vector vector(String id, String part, String sign, double[] values, IntFunction<String> entry, Role role) {
        Matrix cells = layout.form() == CardLayout.Form.CELLS ? square(values) : Matrix.EMPTY;
        return new Vector(id, part, sign, values.length, entry, cells, role);
    }

    /** In rows that make about a square. */
    private static Matrix square(double[] values) {
        int columns = (int) Math.ceil(Math.sqrt(values.length));
        int rows = (values.length + columns - 1) / columns;
        return Matrix.of(rows, columns, java.util.Arrays.copyOf(values, rows * columns));
    }

    /** A column of numbers. @param entry the i-th of them as text @param cells if it is drawn as squares */
    private record Vector(
            String id, String part, String sign, int count, IntFunction<String> entry, Matrix cells, Role role) {
        boolean isCells() {
            return !cells.isEmpty();
        }
    }

    /** Beside each other, in the width of the box, or below each other. @param places how many stand below each other */
    private void table(Box box, double top, int places, List<Vector> vectors) {
        double margin = SIDE * em;
        double bottom = box.bottom() - margin;
        boolean stacked = layout.form().isStacked();
        int beside = stacked ? 1 : Math.max(1, vectors.size());
        double width = (box.width() - margin) / beside;
        double height = stacked ? (bottom - top + margin) / places : bottom - top + margin;
        double lines = vectors.stream().mapToDouble(this::lines).max().orElse(0);
        for (int i = 0; i < vectors.size(); i++) {
            double x = box.x() + margin + (stacked ? 0 : i * width);
            double y = top + (stacked ? i * height : 0);
            column(box, vectors.get(i), lines, x, y, width - margin, height - margin);
        }
    }

    private double lines(Vector vector) {
        return 1 + CardLayout.lines(vector.count(), layout.rows());
    }

    /**
     * Its sign, then its first entries below each other, on a ground of its own.
     *
     * @param lines that the longest vector of the table takes
     */
    private void column(Box box, Vector vector, double lines, double x, double y, double width, double height) {
        String name = vector.id() + ":" + vector.part();
        sheet.boxes.add(new Box(name + ":vector", Box.Kind.VECTOR, x, y, width, height, vector.role(), false));
        double line = CardLayout.LINE * em;
        if (vector.isCells()) {
            squares(box, vector, x, y, width, height);
            return;
        }
        double middle = x + width / 2;
        double room = width - 0.2 * em;
        double space = Math.max(0, height - lines * line) / 2;
        Style style = Style.plain(em, vector.role());
        sheet.labels.add(
                sheet.centred(name, box.id(), vector.sign(), middle, y + space + line / 2, room, style.asBold()));
        int shown = Math.min(vector.count(), layout.rows());
        double first = y + space + line * 1.5 + (lines - lines(vector)) * line / 2;
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

    /** Its sign where there is room for it, and a square for each number. */
    private void squares(Box box, Vector vector, double x, double y, double width, double height) {
        double line = layout.form() == CardLayout.Form.CELLS ? 0 : CardLayout.LINE * em;
        String name = vector.id() + ":" + vector.part();
        if (line > 0) {
            Style style = Style.plain(em, vector.role()).asBold();
            sheet.labels.add(sheet.centred(name, box.id(), vector.sign(), x + width / 2, y + line / 2, width, style));
        }
        double margin = 0.3 * em;
        Box area = new Box(
                "",
                Box.Kind.VECTOR,
                x + margin,
                y + line + margin / 2,
                width - 2 * margin,
                height - line - 1.5 * margin,
                vector.role(),
                false);
        boolean matrix = vector.id().startsWith("weights:");
        String id = matrix ? "matrix:" + vector.id().substring(8) + ":" + vector.part() : name + ":cells";
        Cells cells = Cells.matrix(id, box.id(), area, vector.cells(), vector.role());
        sheet.cells.add(matrix ? cells : cells.asList());
    }

    private void weights(int k) {
        Box box = layout.weights(k);
        Step shown = picture.shown();
        boolean active =
                shown.kind() == Step.Kind.WEIGHT_DELTA && shown.layer() == k || shown.kind() == Step.Kind.UPDATE;
        sheet.boxes.add(box.as(known.hasDw(k) ? Role.BACKWARD : Role.FORWARD, active));
        boolean updated = known.isUpdated();
        List<Vector> vectors = new ArrayList<>();
        boolean old = !updated || !known.again() && layout.form() == CardLayout.Form.ROOMY;
        if (old) {
            Weights before = picture.isInferring()
                    ? picture.weights()
                    : picture.trace().orElseThrow().before().weights();
            Role role = updated ? Role.MUTED : Role.FORWARD;
            vectors.add(weights(k, "w", Signs.weights("w", k), known::oldWeight, before, role));
        }
        if (known.hasDw(k)) {
            ToDoubleFunction<WeightId> dw = id -> known.dw(id).getAsDouble();
            Weights all = picture.trace().orElseThrow().dw();
            vectors.add(weights(k, "dw", Signs.weights("δw", k), dw, all, Role.BACKWARD));
        }
        if (updated) {
            vectors.add(weights(k, "new", Signs.weights("ŵ", k), known::weight, picture.weights(), Role.FORWARD));
        }
        table(box, box.y() + SIDE * em, 2, vectors);
    }

    private Vector weights(
            int k, String part, String sign, ToDoubleFunction<WeightId> value, Weights values, Role role) {
        Matrix w = values.layer(k).w();
        boolean many = w.size() > CardLayout.LISTED || layout.form() == CardLayout.Form.CELLS;
        List<WeightId> ids = many ? List.of() : network.weightIds(k);
        IntFunction<String> entry = i -> picture.signed(value.applyAsDouble(ids.get(i)));
        return new Vector("weights:" + k, part, sign, ids.size(), entry, many ? w : Matrix.EMPTY, role);
    }

    private void loss() {
        Box box = layout.loss();
        int m = network.size();
        double type = layout.readable();
        boolean formula = type == em;
        LossBox.draw(
                picture, known, sheet, texts, type, box, (formula ? CardLayout.HEAD : 1.8) * type, box.width() + em);
        frame.headIn(box, m + 1, type, formula);
        bar(m + 1, box);
    }
}
