package learningflow.io.draw;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.StringTokenizer;
import learningflow.diagram.formula.Arrangement;
import learningflow.diagram.formula.Typeset;
import learningflow.lesson.formula.Direction;

/** Draws a typeset formula as the window does. Its letters are outlines, for no other program has their fonts. */
public final class FormulaPainter {
    private static final double LINE = 0.07;
    private static final double CORNER = 0.24;

    private FormulaPainter() {}

    /** @param type the size of the type that it was arranged for @param x left @param y top */
    public static void paint(Arrangement formula, double type, double x, double y, Palette palette, Canvas canvas) {
        double unit = type * formula.scale() / Typeset.UNITS;
        canvas.begin("formula", x, y);
        for (Arrangement.Place place : formula.places()) {
            canvas.begin("", place.x(), place.y(), unit);
            if (place.isBoxed()) {
                box(place.typeset(), palette.get("line"), canvas);
            }
            for (Typeset.Ink ink : place.typeset().inks()) {
                Direction direction = ink.piece() < 0
                        ? Direction.NONE
                        : place.pieces().get(ink.piece()).direction();
                String colour = switch (direction) {
                    case FORWARD -> "forward-text";
                    case BACKWARD -> "backward-text";
                    case NONE -> "text";
                };
                canvas.fill(outline(ink.path()), palette.get(colour));
            }
            canvas.end();
        }
        canvas.end();
    }

    private static void box(Typeset typeset, Color colour, Canvas canvas) {
        double around = Arrangement.BOX * Typeset.UNITS;
        double top = Math.max(typeset.height(), 0.68 * Typeset.UNITS) + 0.8 * around;
        double bottom = Math.max(typeset.depth(), 0.12 * Typeset.UNITS) + 0.8 * around;
        double arc = CORNER * Typeset.UNITS;
        canvas.draw(
                new RoundRectangle2D.Double(-around, -top, typeset.width() + 2 * around, top + bottom, arc, arc),
                colour,
                Pen.of(LINE * Typeset.UNITS));
    }

    /** @param path in the language of SVG: M, L, Q, C, Z and absolute numbers */
    private static Path2D outline(String path) {
        Path2D outline = new Path2D.Double();
        StringTokenizer parts = new StringTokenizer(path, "MLQCZ ", true);
        double[] p = new double[6];
        int known = 0;
        char type = 'Z';
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if ("MLQC".contains(part)) {
                type = part.charAt(0);
                known = 0;
            } else if (part.equals("Z")) {
                outline.closePath();
            } else if (!part.equals(" ")) {
                p[known++] = Double.parseDouble(part);
                if (known == points(type)) {
                    add(outline, type, p);
                }
            }
        }
        return outline;
    }

    private static int points(char type) {
        return type == 'C' ? 6 : type == 'Q' ? 4 : 2;
    }

    private static void add(Path2D outline, char type, double... p) {
        switch (type) {
            case 'M' -> outline.moveTo(p[0], p[1]);
            case 'L' -> outline.lineTo(p[0], p[1]);
            case 'Q' -> outline.quadTo(p[0], p[1], p[2], p[3]);
            default -> outline.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        }
    }
}
