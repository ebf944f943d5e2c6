package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** A line in the making, without the corners that no eye could tell from the one before: each corner costs time in every frame. */
final class Polyline {
    /** In pixels. */
    private static final double LEVEL = 0.05;

    private final List<PathElement> elements = new ArrayList<>();
    private boolean down;
    private boolean pending;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    /** The next point begins a stroke of its own. */
    void lift() {
        flush();
        down = false;
    }

    void to(double x, double y) {
        boolean level = down && Math.abs(y - startY) < LEVEL && x - startX < 1;
        if (level) {
            pending = true;
        } else {
            flush();
            elements.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            startX = x;
            startY = y;
        }
        down = true;
        lastX = x;
        lastY = y;
    }

    /** Where a level piece ends the line still goes to. */
    private void flush() {
        if (pending) {
            elements.add(new LineTo(lastX, lastY));
            startX = lastX;
            startY = lastY;
            pending = false;
        }
    }

    List<PathElement> elements() {
        lift();
        return elements;
    }
}
