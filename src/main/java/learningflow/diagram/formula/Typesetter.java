package learningflow.diagram.formula;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningflow.lesson.formula.Latex;
import learningflow.lesson.formula.Line;
import learningflow.lesson.formula.Piece;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Typesets formulas, and remembers the last ones. The very first takes half a second or more, so it is made by
 * {@link #warmUp}, best in the background; after that one takes a millisecond or two. JLaTeXMath holds its tables in statics and
 * knows no threads, so this is static, too, and lets in one at a time.
 */
public final class Typesetter {
    private static final int REMEMBERED = 600;
    private static final Map<String, Typeset> CACHE = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Typeset> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final String ALL_KINDS =
            "\\boxed{\\dfrac{\\partial\\mathrm{Loss}}{\\partial X^{3}}} = \\sum_{j} \\delta"
                    + " \\cdot \\begin{pmatrix}1 & 2\\\\3 & 4\\end{pmatrix} \\text{ if } \\hat{w} - \\alpha \\ge \\sqrt{2}"
                    + " \\textcolor{#000001}{(0, \\ldots)} \\max \\tanh \\ln \\infty \\tfrac{1}{2} |x| \\beta \\epsilon";

    private Typesetter() {}

    /** Loads what formulas are made of, so that the next one comes at once. */
    public static void warmUp() {
        typeset(ALL_KINDS);
    }

    /** How many it remembers. */
    public static synchronized int remembered() {
        return CACHE.size();
    }

    public static synchronized Typeset typeset(List<Piece> pieces, Latex.Fractions fractions) {
        StringBuilder latex = new StringBuilder();
        int ends = Line.isBoxed(pieces) ? 1 : 0; // the box is drawn around what is within
        for (int i = ends; i < pieces.size() - ends; i++) {
            Piece piece = pieces.get(i);
            boolean linked = piece.part().isPresent();
            latex.append(linked ? "\\textcolor{#%06x}{".formatted(i + 1) : "");
            latex.append(piece.latex()).append(linked ? "}" : "");
        }
        return CACHE.computeIfAbsent(Latex.in(latex.toString(), fractions), Typesetter::typeset);
    }

    private static synchronized Typeset typeset(String latex) {
        Box box = new TeXFormula(latex)
                .createTeXIcon(TeXConstants.STYLE_TEXT, (float) Typeset.UNITS)
                .getBox();
        Outlines outlines = new Outlines();
        outlines.scale(Typeset.UNITS, Typeset.UNITS);
        box.draw(outlines, 0, 0);
        List<Typeset.Ink> inks = new ArrayList<>();
        outlines.paths().forEach((colour, path) -> inks.add(ink(colour, path)));
        return new Typeset(
                box.getWidth() * Typeset.UNITS, box.getHeight() * Typeset.UNITS, box.getDepth() * Typeset.UNITS, inks);
    }

    private static Typeset.Ink ink(Color colour, Path2D path) {
        Rectangle2D bounds = path.getBounds2D();
        int piece = (colour.getRGB() & 0xFFFFFF) - 1;
        return new Typeset.Ink(piece, svg(path), bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static String svg(Path2D path) {
        StringBuilder text = new StringBuilder();
        float[] points = new float[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int type = steps.currentSegment(points);
            text.append("MLQCZ".charAt(type));
            for (int i = 0; i < new int[] {2, 2, 4, 6, 0}[type]; i++) {
                text.append(Math.round(points[i])).append(' ');
            }
        }
        return text.toString();
    }
}
