package learningflow.view.plot;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import learningflow.state.Curve;
import learningflow.state.Series;

/**
 * The losses of all updates in a low strip without axes, for under the scrubber: of each update's rows thin, the mean over the
 * training rows strong. Drawn anew only when the curve or the size is another; going to another update moves one line.
 */
public final class LossStrip extends Region {
    private final Path losses = new Path();
    private final Path means = new Path();
    private final Line present = new Line();
    private Curve curve;
    private boolean log;
    private int at;
    private double inset;
    /** What is drawn, and how large. */
    private Curve drawn;

    private boolean drawnLog;
    private double drawnWidth;
    private double drawnHeight;
    private double drawnInset;

    public LossStrip() {
        getStyleClass().add("loss-strip");
        losses.getStyleClass().add("plot-loss");
        means.getStyleClass().add("plot-mean");
        present.getStyleClass().add("strip-present");
        for (var shape : List.of(losses, means, present)) {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
            getChildren().add(shape);
        }
    }

    /** @param newAt the update on the screen, from 0 @param logarithmic whether equal distances are equal ratios */
    public void show(Curve newCurve, int newAt, boolean logarithmic) {
        curve = newCurve;
        at = newAt;
        log = logarithmic;
        setNeedsLayout(true);
    }

    /** How far from both ends the first and last update stand: half the width of the scrubber's thumb. */
    public void setInset(double newInset) {
        if (newInset != inset) {
            inset = newInset;
            setNeedsLayout(true);
        }
    }

    @Override
    protected void layoutChildren() {
        if (curve == null || getWidth() <= 2 * inset || getHeight() < 2) {
            return;
        }
        boolean same = drawn == curve
                && drawnLog == log
                && drawnWidth == getWidth()
                && drawnHeight == getHeight()
                && drawnInset == inset;
        if (!same) {
            draw();
        }
        double x = Math.floor(x(at)) + 0.5;
        present.setStartX(x);
        present.setEndX(x);
        present.setStartY(0);
        present.setEndY(getHeight());
    }

    private void draw() {
        drawn = curve;
        drawnLog = log;
        drawnWidth = getWidth();
        drawnHeight = getHeight();
        drawnInset = inset;
        Axis values = new LossCurve(curve, 0, 0, curve.mean(0), Double.NaN).valueAxis(log);
        losses.getElements().setAll(path(curve.losses(), values, false));
        means.getElements().setAll(path(curve.means(), values, true));
    }

    private List<PathElement> path(Series series, Axis values, boolean bridged) {
        Polyline line = new Polyline();
        int columns = (int) Math.max(1, getWidth() - 2 * inset);
        for (Reduction.Stroke stroke : Reduction.reduce(series, columns, bridged)) {
            for (int i = 0; i < stroke.size(); i++) {
                double x = x(stroke.places()[i]);
                double y = 1 + (1 - values.place(stroke.values()[i])) * (getHeight() - 2);
                line.to(x, y);
            }
            line.lift();
        }
        return line.elements();
    }

    /** As the scrubber has it: the first at its beginning, the last at its end. */
    private double x(double place) {
        return inset + place / Math.max(1, curve.size() - 1) * (getWidth() - 2 * inset);
    }

    /** How many points its lines have, which does not grow with the history. */
    int points() {
        return losses.getElements().size() + means.getElements().size();
    }
}
