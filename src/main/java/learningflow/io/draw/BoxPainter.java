package learningflow.io.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import learningflow.diagram.Box;
import learningflow.diagram.Role;

/** Draws a box by the rules of the window's {@code graph.css}. */
final class BoxPainter {
    private static final double LINE = 1.4;
    private static final double ACTIVE_LINE = 2.6;

    private BoxPainter() {}

    static void paint(Box box, Palette palette, Canvas canvas) {
        if (box.kind() == Box.Kind.NORM) {
            canvas.fill(
                    new RoundRectangle2D.Double(
                            box.x(), box.y(), box.width(), box.height(), box.height(), box.height()),
                    palette.get("backward"));
            return;
        }
        double arc = 2 * box.radius();
        Shape shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
        canvas.fill(shape, palette.get(fill(box)));
        if (isHalved(box)) {
            canvas.fill(lowerHalf(box), palette.get("backward-fill"));
        }
        String line = stroke(box);
        if (!line.isEmpty()) {
            Color colour = palette.get(line);
            double width = box.active() ? ACTIVE_LINE : box.kind() == Box.Kind.DATA ? 1 : LINE;
            canvas.draw(shape, colour, Pen.of(width));
        }
    }

    private static String fill(Box box) {
        boolean vector = box.kind() == Box.Kind.VECTOR;
        boolean filled = vector || !isCard(box);
        if (filled && box.role() == Role.FORWARD) {
            return box.kind() == Box.Kind.LOSS ? "card" : "forward-fill";
        }
        if (filled && box.role() == Role.BACKWARD) {
            return isHalved(box) ? "forward-fill" : "backward-fill";
        }
        return vector ? "faint" : "card";
    }

    private static boolean isCard(Box box) {
        return switch (box.kind()) {
            case LAYER, INPUT, WEIGHTS -> true;
            default -> false;
        };
    }

    /** Both flows have been here: o above, δ below. */
    private static boolean isHalved(Box box) {
        return box.role() == Role.BACKWARD && (box.kind() == Box.Kind.NEURON || box.kind() == Box.Kind.DATA);
    }

    /** @return a colour of the palette; "" for none */
    private static String stroke(Box box) {
        boolean coloured = box.role() == Role.FORWARD || box.role() == Role.BACKWARD;
        if (box.active() && box.role() == Role.BACKWARD) {
            return "backward";
        }
        return switch (box.kind()) {
            case VECTOR -> "";
            case DATA -> "card-line";
            case WEIGHTS -> "line";
            case LOSS -> box.role() == Role.BACKWARD ? "backward" : coloured ? "forward" : "line";
            default -> coloured ? "forward" : "line";
        };
    }

    private static Shape lowerHalf(Box box) {
        double r = Math.min(box.radius(), box.height() / 2);
        Path2D half = new Path2D.Double();
        half.moveTo(box.x(), box.centreY());
        half.lineTo(box.right(), box.centreY());
        half.lineTo(box.right(), box.bottom() - r);
        half.quadTo(box.right(), box.bottom(), box.right() - r, box.bottom());
        half.lineTo(box.x() + r, box.bottom());
        half.quadTo(box.x(), box.bottom(), box.x(), box.bottom() - r);
        half.closePath();
        return half;
    }
}
