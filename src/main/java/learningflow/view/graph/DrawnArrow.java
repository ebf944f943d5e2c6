package learningflow.view.graph;

import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineCap;
import learningflow.diagram.Arrow;

/** An arrow: a line, and a head or the bar that stops it. */
final class DrawnArrow extends Drawn<Arrow> {
    private final Line line = Roles.styled(new Line(), "graph-line");
    private final Polygon head = Roles.styled(new Polygon(), "graph-head");
    private final Line bar = Roles.styled(new Line(), "graph-line");

    DrawnArrow() {
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        bar.setStrokeLineCap(StrokeLineCap.ROUND);
        setParts(line, head, bar);
        see(line, true);
        see(head, false);
        see(bar, false);
    }

    @Override
    void draw(Arrow arrow, Arrow before) {
        if (before == null || before.role() != arrow.role()) {
            Roles.apply(arrow.role(), line, head, bar);
        }
        boolean headed = arrow.head() > 0 && !arrow.stopped();
        double length = arrow.length();
        double part = headed && length > 0 ? Math.max(0, (length - 0.8 * arrow.head()) / length) : 1;
        line.setStartX(arrow.x1());
        line.setStartY(arrow.y1());
        line.setEndX(arrow.xAt(part));
        line.setEndY(arrow.yAt(part));
        line.setStrokeWidth(arrow.width());
        dash(arrow, before);
        line.setOpacity(arrow.faint() ? 0.55 : 1);
        see(head, headed && length > 0);
        see(bar, arrow.stopped());
        if (length > 0) {
            ends(arrow, (arrow.x2() - arrow.x1()) / length, (arrow.y2() - arrow.y1()) / length);
        }
    }

    private void dash(Arrow arrow, Arrow before) {
        if (before == null || before.dashed() != arrow.dashed() || before.width() != arrow.width()) {
            if (arrow.dashed()) {
                double unit = 3 + arrow.width();
                line.getStrokeDashArray().setAll(1.4 * unit, unit);
            } else {
                line.getStrokeDashArray().clear();
            }
        }
    }

    /** @param x @param y the direction of the arrow */
    private void ends(Arrow arrow, double x, double y) {
        double long1 = arrow.head();
        double wide = 0.42 * arrow.head();
        if (head.isVisible()) {
            head.getPoints()
                    .setAll(
                            arrow.x2(),
                            arrow.y2(),
                            arrow.x2() - long1 * x - wide * y,
                            arrow.y2() - long1 * y + wide * x,
                            arrow.x2() - long1 * x + wide * y,
                            arrow.y2() - long1 * y - wide * x);
        }
        if (bar.isVisible()) {
            double half = 0.9 * arrow.head();
            bar.setStartX(arrow.x2() - half * y);
            bar.setStartY(arrow.y2() + half * x);
            bar.setEndX(arrow.x2() + half * y);
            bar.setEndY(arrow.y2() - half * x);
            bar.setStrokeWidth(3);
        }
    }
}
