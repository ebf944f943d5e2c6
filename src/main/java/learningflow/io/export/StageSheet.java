package learningflow.io.export;

import java.awt.geom.RoundRectangle2D;
import learningflow.core.Evaluation;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Pen;

/** The whole stage: where we are, the graph, the caption, the data with its results, and the losses. */
final class StageSheet {
    private static final double HEAD = 2.3;

    private final Studio studio;
    private Evaluation last;
    private Still evaluated;

    StageSheet(Studio studio) {
        this.studio = studio;
    }

    void draw(Canvas canvas, Still still, Area area) {
        double em = area.em();
        double gap = 0.8 * em;
        StepSheet.head(canvas, still, area, studio);
        Area body = area.below(HEAD * em);
        double graph = 0.6 * body.height();
        card(canvas, body.top(graph), inner -> studio.graph(canvas, still, inner));
        Area lower = body.below(graph + gap);
        double caption = 0.37 * lower.width();
        double data = 0.38 * lower.width();
        card(canvas, lower.left(caption), inner -> new CaptionBox(studio).draw(canvas, still, inner));
        card(
                canvas,
                lower.rightOf(caption + gap).left(data),
                inner -> new DataSheet(studio, still.picture(), everyRow(still)).draw(canvas, inner));
        card(
                canvas,
                lower.rightOf(caption + data + 2 * gap),
                inner -> new LossSheet(studio, still.losses()).draw(canvas, inner));
    }

    /** What is drawn on a card. */
    private interface Content {
        void draw(Area inner);
    }

    private void card(Canvas canvas, Area area, Content content) {
        double arc = 1.2 * area.em();
        RoundRectangle2D shape = new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), arc, arc);
        canvas.fill(shape, studio.palette.get("card"));
        canvas.draw(shape, studio.palette.get("card-line"), Pen.of(1));
        content.draw(area.inset(0.9 * area.em(), 0.7 * area.em()));
    }

    /** The steps of an update have two sets of weights between them, so it is rarely worked out anew. */
    private Evaluation everyRow(Still still) {
        boolean known = evaluated != null
                && evaluated.picture().setup() == still.picture().setup()
                && evaluated.picture().weights().equals(still.picture().weights());
        if (!known) {
            evaluated = still;
            last = Evaluation.of(still.picture().setup(), still.picture().weights());
        }
        return last;
    }
}
