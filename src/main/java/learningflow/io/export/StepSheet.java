package learningflow.io.export;

import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;

/** A step for a handout: where we are, the graph, the formula and the caption. */
final class StepSheet {
    private static final double HEAD = 2.1;
    private static final double CAPTION = 10.5;

    private StepSheet() {}

    static void draw(Canvas canvas, Still still, Area area, Studio studio) {
        double em = area.em();
        head(canvas, still, area, studio);
        Area body = area.below(HEAD * em);
        double graph = Math.max(0.5 * body.height(), body.height() - CAPTION * em);
        studio.graph(canvas, still, body.top(graph));
        new CaptionBox(studio).draw(canvas, still, body.below(graph + 0.5 * em));
    }

    /** The scenario's title, and at the right where in time this is. */
    static void head(Canvas canvas, Still still, Area area, Studio studio) {
        Face small = Face.plain(0.95 * area.em());
        Face large = Face.bold(1.2 * area.em());
        String where = still.where(studio.texts);
        double room = area.width() - studio.fonts.width(where, small) - area.em();
        studio.lineEndingAt(canvas, where, area.right(), area.y() + 0.2 * area.em(), small, "muted");
        studio.line(canvas, studio.cut(still.title(), room, large), area.x(), area.y(), large, "text");
    }
}
