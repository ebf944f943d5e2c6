package learningflow.io.draw;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import learningflow.diagram.Arrow;
import learningflow.diagram.Cells;
import learningflow.diagram.Diagram;
import learningflow.diagram.Label;
import learningflow.diagram.Pulse;
import learningflow.diagram.Role;

/** Draws a diagram as the window does, in the colours of a theme. */
public final class Painter {
    /** Combining. Few faces place a hat well on a high letter, so it stands above it as a sign of its own. */
    private static final String HAT = "\u0302";

    private final Palette palette;
    private final Fonts fonts;
    private final Canvas canvas;

    public Painter(Palette palette, Fonts fonts, Canvas canvas) {
        this.palette = palette;
        this.fonts = fonts;
        this.canvas = canvas;
    }

    public void paint(Diagram diagram) {
        diagram.arrows().forEach(this::shaft);
        diagram.arrows().forEach(this::end);
        diagram.boxes().forEach(box -> BoxPainter.paint(box, palette, canvas));
        diagram.cells().forEach(this::cells);
        diagram.labels().forEach(this::label);
        diagram.pulses().forEach(this::pulse);
        diagram.riders().forEach(this::label);
        diagram.over().ifPresent(this::paint);
    }

    private Color line(Role role) {
        return palette.get(role == Role.FORWARD ? "forward" : role == Role.BACKWARD ? "backward" : "line");
    }

    private void shaft(Arrow arrow) {
        double part = arrow.isHeaded() ? Math.max(0, 1 - 0.8 * arrow.head() / arrow.length()) : 1;
        double unit = 3 + arrow.width();
        Pen pen = arrow.dashed() ? Pen.dashed(arrow.width(), 1.4 * unit, unit) : Pen.of(arrow.width());
        canvas.draw(
                new Line2D.Double(arrow.x1(), arrow.y1(), arrow.xAt(part), arrow.yAt(part)),
                line(arrow.role()),
                pen,
                arrow.faint() ? 0.55 : 1);
    }

    private void end(Arrow arrow) {
        double length = arrow.length();
        Color colour = line(arrow.role());
        if (length > 0) {
            double x = (arrow.x2() - arrow.x1()) / length;
            double y = (arrow.y2() - arrow.y1()) / length;
            if (arrow.isHeaded()) {
                canvas.fill(head(arrow, x, y), colour);
            }
            if (arrow.stopped()) {
                double half = 0.9 * arrow.head();
                canvas.draw(
                        new Line2D.Double(
                                arrow.x2() - half * y,
                                arrow.y2() + half * x,
                                arrow.x2() + half * y,
                                arrow.y2() - half * x),
                        colour,
                        Pen.rounded(3));
            }
        }
    }

    /** @param x @param y the direction of the arrow */
    private static Path2D head(Arrow arrow, double x, double y) {
        double length = arrow.head();
        double wide = 0.42 * arrow.head();
        Path2D head = new Path2D.Double();
        head.moveTo(arrow.x2(), arrow.y2());
        head.lineTo(arrow.x2() - length * x - wide * y, arrow.y2() - length * y + wide * x);
        head.lineTo(arrow.x2() - length * x + wide * y, arrow.y2() - length * y - wide * x);
        head.closePath();
        return head;
    }

    private void cells(Cells cells) {
        double stroke = Math.max(0.7, Math.min(1.6, cells.cell() * 0.12));
        Path2D filled = new Path2D.Double();
        Path2D hollow = new Path2D.Double();
        for (int i = 0; i < cells.values().size(); i++) {
            double value = cells.values().get(i);
            if (value > 0) {
                square(filled, cells, i, cells.half(i));
            } else if (value < 0) {
                square(hollow, cells, i, Math.max(0.2, cells.half(i) - stroke / 2));
            }
        }
        Color colour = cells.role() == Role.MUTED ? palette.get("muted") : line(cells.role());
        if (filled.getCurrentPoint() != null) {
            canvas.fill(filled, colour);
        }
        if (hollow.getCurrentPoint() != null) {
            canvas.draw(hollow, colour, Pen.of(stroke));
        }
    }

    private static void square(Path2D path, Cells cells, int i, double half) {
        double x = cells.centreX(i);
        double y = cells.centreY(i);
        path.moveTo(x - half, y - half);
        path.lineTo(x + half, y - half);
        path.lineTo(x + half, y + half);
        path.lineTo(x - half, y + half);
        path.closePath();
    }

    private void label(Label label) {
        Face face = new Face(label.size(), label.bold(), label.italic());
        Color colour = palette.get(
                switch (label.role()) {
                    case NEUTRAL -> "text";
                    case MUTED -> "muted";
                    default -> label.role().name().toLowerCase(Locale.ROOT) + "-text";
                });
        if (label.plate()) {
            double margin = 0.2 * label.size();
            double arc = 0.5 * label.size();
            canvas.fill(
                    new RoundRectangle2D.Double(
                            label.x() - margin, label.y(), label.width() + 2 * margin, label.height(), arc, arc),
                    palette.get("card"));
        }
        int hat = label.text().indexOf(HAT);
        String text = label.text().replace(HAT, "");
        canvas.text(text, label.x(), label.baseline(), label.width(), face, colour);
        if (hat > 0) {
            double before = fonts.width(label.text().substring(0, hat - 1), face);
            double letter = fonts.width(label.text().substring(hat - 1, hat), face);
            double width = fonts.width("ˆ", face);
            double x = label.x() + before + (letter - width) / 2;
            canvas.text("ˆ", x, label.baseline() - 0.17 * label.size(), width, face, colour);
        }
    }

    private void pulse(Pulse pulse) {
        canvas.fill(circle(pulse, 2.1), line(pulse.role()), 0.28);
        canvas.fill(circle(pulse, 1), line(pulse.role()));
    }

    private static Ellipse2D circle(Pulse pulse, double times) {
        double r = times * pulse.radius();
        return new Ellipse2D.Double(pulse.x() - r, pulse.y() - r, 2 * r, 2 * r);
    }
}
