package learningflow.view.graph;

import javafx.scene.shape.Polygon;
import learningflow.diagram.Arrow;

/** The end of an arrow: its head, or the bar that stops it. */
final class DrawnEnd extends Polygon implements Drawn<Arrow> {
    private static final double HALF_A_BAR = 1.5;
    /** Half the width of a head, of its length. */
    private static final double HALF_AS_WIDE = 0.42;

    DrawnEnd() {
        Roles.styled(this, "graph-head");
    }

    static boolean has(Arrow arrow) {
        return arrow.isHeaded() || arrow.stopped() && arrow.length() > 0;
    }

    @Override
    public void draw(Arrow arrow, Arrow before) {
        if (before == null || before.role() != arrow.role()) {
            Roles.apply(arrow.role(), this);
        }
        double x = (arrow.x2() - arrow.x1()) / arrow.length();
        double y = (arrow.y2() - arrow.y1()) / arrow.length();
        if (arrow.stopped()) {
            bar(arrow, HALF_A_BAR * x, HALF_A_BAR * y, 0.9 * arrow.head() / HALF_A_BAR + 1);
        } else {
            head(arrow, arrow.head() * x, arrow.head() * y);
        }
    }

    /** @param x @param y half its thickness, in the direction of the arrow @param times as long as it is thick */
    private void bar(Arrow arrow, double x, double y, double times) {
        getPoints()
                .setAll(
                        arrow.x2() - x + times * y,
                        arrow.y2() - y - times * x,
                        arrow.x2() + x + times * y,
                        arrow.y2() + y - times * x,
                        arrow.x2() + x - times * y,
                        arrow.y2() + y + times * x,
                        arrow.x2() - x - times * y,
                        arrow.y2() - y + times * x);
    }

    /** @param x @param y from its foot to its tip */
    private void head(Arrow arrow, double x, double y) {
        getPoints()
                .setAll(
                        arrow.x2(),
                        arrow.y2(),
                        arrow.x2() - x - HALF_AS_WIDE * y,
                        arrow.y2() - y + HALF_AS_WIDE * x,
                        arrow.x2() - x + HALF_AS_WIDE * y,
                        arrow.y2() - y - HALF_AS_WIDE * x);
    }
}
