package learningflow.diagram;

import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.lesson.Signs;
import learningflow.lesson.Texts;

/** Draws the weights of one layer, and δw beside them, as large as the area allows; stands on top of the diagram. */
final class MatrixPlate {
    private final Picture picture;
    private final Known known;
    private final Sheet sheet;
    private final Texts texts;
    private final int k;
    private final double em;
    private final Box plate;

    MatrixPlate(Picture picture, Size size, Sheet sheet, Texts texts) {
        this.picture = picture;
        this.sheet = sheet;
        this.texts = texts;
        known = new Known(picture);
        k = picture.opened().matrix();
        em = Math.max(10, Math.min(size.type(), size.height() / 22));
        double width = 0.86 * size.width();
        double height = 0.92 * size.height();
        plate = new Box(
                "plate:" + k,
                Box.Kind.WEIGHTS,
                (size.width() - width) / 2,
                (size.height() - height) / 2,
                width,
                height,
                Role.NEUTRAL,
                false);
    }

    /** Whether there is such a layer. */
    static boolean isOpen(Picture picture) {
        int k = picture.opened().matrix();
        return k > 0
                && k <= picture.network().size()
                && picture.network().layer(k).hasWeights();
    }

    void draw() {
        Network network = picture.network();
        sheet.boxes.add(plate);
        int out = network.layer(k).out();
        int in = network.layer(k).in();
        String w = Signs.weights("W", k);
        line("title", texts.text("graph.weights", "w", w, "out", out, "in", in), 1.1, Role.NEUTRAL, true);
        line("rows", texts.text("graph.matrix.rows", "layer", Signs.layer(k)), 2.6, Role.MUTED, false);
        double top = plate.y() + 5.2 * em;
        double height = plate.bottom() - 0.8 * em - top;
        boolean both = known.hasDw(k);
        double width = (plate.width() - 1.2 * em) / (both ? 2 : 1) - 1.2 * em;
        Matrix weights = picture.weights().layer(k).w();
        String sign = known.isUpdated() ? Signs.weights("ŵ", k) : Signs.weights("w", k);
        int block = map("w", sign, weights, plate.x() + 1.2 * em, top, width, height, Role.FORWARD);
        if (both) {
            Matrix dw = picture.trace().orElseThrow().dw().layer(k).w();
            map("dw", Signs.weights("δw", k), dw, plate.right() - 1.2 * em - width, top, width, height, Role.BACKWARD);
        }
        if (block > 1) {
            line("block", texts.text("graph.matrix.block", "n", block), 3.75, Role.MUTED, false);
        }
    }

    private int map(
            String part, String sign, Matrix matrix, double x, double y, double width, double height, Role role) {
        Box area = new Box("", Box.Kind.VECTOR, x, y, width, height, role, false);
        Cells cells = Cells.matrix("matrix:" + k + ":" + part, plate.id(), area, matrix, role);
        double around = 0.4 * em;
        sheet.boxes.add(new Box(
                "plate:" + k + ":" + part,
                Box.Kind.VECTOR,
                cells.x() - around,
                cells.y() - around,
                cells.width() + 2 * around,
                cells.height() + 2 * around,
                role,
                false));
        sheet.cells.add(cells);
        Style style = Style.plain(1.05 * em, role).asBold();
        sheet.labels.add(sheet.centred(
                "plate:" + k + ":" + part + ":sign",
                plate.id(),
                sign,
                cells.x() + cells.width() / 2,
                cells.y() - 1.05 * em,
                width,
                style));
        return cells.block();
    }

    private void line(String part, String text, double down, Role role, boolean bold) {
        Style style = Style.plain((bold ? 1.05 : Detail.SECOND) * em, role);
        sheet.labels.add(sheet.centred(
                "plate:" + k + ":" + part,
                plate.id(),
                text,
                plate.centreX(),
                plate.y() + down * em,
                plate.width() - 2 * em,
                bold ? style.asBold() : style));
    }
}
