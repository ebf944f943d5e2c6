package learningflow.io.export;

import java.util.List;
import learningflow.diagram.Flow;
import learningflow.diagram.formula.Arrangement;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;
import learningflow.io.draw.FormulaPainter;
import learningflow.lesson.Explanation;
import learningflow.lesson.formula.Formula;

/** What is said about a step: its title, its formula, and a sentence; smaller where it would not fit. */
final class CaptionBox {
    private static final double[] SIZES = {1, 0.9, 0.8, 0.7};
    private static final double FORMULA = 1.2;
    private static final double GAP = 0.5;
    private static final int LINES = 3;

    private final Studio studio;

    CaptionBox(Studio studio) {
        this.studio = studio;
    }

    void draw(Canvas canvas, Still still, Area area) {
        Explanation said = still.explanation(studio.texts);
        Formula formula = still.formula(studio.texts);
        canvas.begin("caption");
        for (double size : SIZES) {
            double em = size * area.em();
            Face title = Face.bold(1.1 * em);
            Face plain = Face.plain(em);
            List<String> titles = studio.wrap(said.title(), area.width(), title);
            List<String> sentences = studio.wrap(said.sentence(), area.width(), plain);
            double words = Studio.LINE * (titles.size() * title.size() + sentences.size() * plain.size());
            double room = area.height() - words - 2 * GAP * em;
            Arrangement typeset = Arrangement.of(formula, FORMULA * em, area.width(), room);
            if (typeset.height() <= room && typeset.width() <= area.width() || size == SIZES[SIZES.length - 1]) {
                double y = lines(canvas, titles, area.x(), area.y(), title) + GAP * em;
                FormulaPainter.paint(
                        revealed(typeset, still.picture().flow()), FORMULA * em, area.x(), y, studio.palette, canvas);
                y += typeset.height() + (formula.lines().isEmpty() ? 0 : GAP * em);
                lines(canvas, sentences, area.x(), y, plain);
                break;
            }
        }
        canvas.end();
    }

    /** While something is on its way, a line more with each third of it. */
    private static Arrangement revealed(Arrangement formula, Flow flow) {
        if (!flow.isMoving() || flow.back()) {
            return formula;
        }
        return new Arrangement(
                formula.places().stream()
                        .filter(place -> place.line() <= (int) (LINES * flow.progress()))
                        .toList(),
                formula.scale(),
                formula.width(),
                formula.height());
    }

    /** @return the bottom of the last one */
    private double lines(Canvas canvas, List<String> lines, double x, double top, Face face) {
        double y = top;
        for (String line : lines) {
            studio.line(canvas, line, x, y, face, "text");
            y += Studio.LINE * face.size();
        }
        return y;
    }
}
