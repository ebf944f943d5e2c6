package learningflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningflow.lesson.Signs;
import learningflow.lesson.Step;
import learningflow.lesson.Texts;

/** Draws what is behind the last layer: expectation, loss and result; while inferring the result alone. */
final class LossBox {
    private static final int SHOWN = 3;

    private final Picture picture;
    private final Known known;
    private final Sheet sheet;
    private final Texts texts;
    private final double em;
    private final Box box;
    private final double top;
    private final List<Label> lines = new ArrayList<>();

    private LossBox(Picture picture, Known known, Sheet sheet, Texts texts, double em, Box box, double top) {
        this.picture = picture;
        this.known = known;
        this.sheet = sheet;
        this.texts = texts;
        this.em = em;
        this.box = box;
        this.top = top;
    }

    /**
     * @param area of the box; its role is not looked at
     * @param head how much of it, from the top, is taken
     * @param width that the result may have
     */
    static void draw(
            Picture picture, Known known, Sheet sheet, Texts texts, double em, Box area, double head, double width) {
        int m = picture.network().size();
        Role role = known.hasDelta(m + 1) ? Role.BACKWARD : known.hasReached(m + 1) ? Role.FORWARD : Role.NEUTRAL;
        Step.Kind kind = picture.shown().kind();
        boolean active = kind == Step.Kind.LOSS || kind == Step.Kind.LOSS_DELTA;
        Box box = area.as(role, active);
        sheet.boxes.add(box);
        LossBox drawing = new LossBox(picture, known, sheet, texts, em, box, box.y() + head);
        if (picture.isInferring()) {
            drawing.output();
        } else if (known.hasLoss()) {
            drawing.loss();
        }
        drawing.result(width);
    }

    private void output() {
        int m = picture.network().size();
        if (known.hasO(m)) {
            double[] o = known.oRow(m);
            for (int i = 0; i < Math.min(o.length, SHOWN); i++) {
                add("o:" + i, Signs.o(picture.network(), m, i) + " = " + picture.number(o[i]), Role.FORWARD);
            }
            spread();
        }
    }

    private void loss() {
        add("y", expectation(), Role.NEUTRAL);
        add("loss", texts.text("graph.loss", "loss", picture.number(known.loss())), Role.FORWARD);
        if (known.rows() > 1) {
            add("mean", texts.text("graph.meanLoss", "loss", picture.number(known.meanLoss())), Role.FORWARD);
        }
        if (known.hasAgain(picture.network().size() + 1)) {
            String predicted = picture.number(known.predictedLoss());
            add("predicted", texts.text("graph.predicted", "loss", predicted), Role.BACKWARD);
        }
        spread();
    }

    private String expectation() {
        int outputs = picture.network().outputs();
        if (outputs == 1) {
            return "y = " + picture.number(known.y(0));
        }
        return IntStream.iterate(Math.min(outputs, SHOWN), n -> n >= 0, n -> n - 1)
                .mapToObj(this::expectation)
                .filter(text -> sheet.width(text, Style.plain(0.85 * em, Role.NEUTRAL)) <= box.width() - 0.6 * em)
                .findFirst()
                .orElse("y = …");
    }

    private String expectation(int shown) {
        String first = IntStream.range(0, shown)
                .mapToObj(i -> picture.number(known.y(i)) + ", ")
                .collect(Collectors.joining());
        boolean all = shown == picture.network().outputs();
        return "y = (" + (all ? first.substring(0, first.length() - 2) : first + "…") + ")";
    }

    private void add(String part, String text, Role role) {
        String id = "loss:" + part;
        Style style = Style.plain(em, role);
        lines.add(sheet.centred(id, "loss", text, box.centreX(), 0, box.width() - 0.6 * em, style));
    }

    private void spread() {
        double height = box.bottom() - top;
        double middle = top + height / 2;
        double pitch = Math.min(1.4 * em, (height - 0.4 * em) / lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Label line = lines.get(i);
            double size = Math.min(line.size(), pitch / Label.LINE);
            double shrunk = size / line.size();
            double y = middle + (i - lines.size() / 2.0) * pitch + (pitch - size * Label.LINE) / 2;
            sheet.labels.add(new Label(
                    line.id(),
                    line.owner(),
                    line.text(),
                    line.x() + line.width() * (1 - shrunk) / 2,
                    y,
                    line.width() * shrunk,
                    size * Label.LINE,
                    size,
                    line.bold(),
                    false,
                    line.role(),
                    false));
        }
    }

    /** Below the box, in words. */
    private void result(double width) {
        Verdict.of(picture, known).ifPresent(result -> {
            Style style = Style.plain(em, result.role()).asBold();
            sheet.labels.add(sheet.centred(
                    "loss:result", "loss", result.text(), box.centreX(), box.bottom() + 0.85 * em, width, style));
        });
    }
}
