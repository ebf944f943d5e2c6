package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import learningflow.state.Curve;
import learningflow.state.Series;

/**
 * Draws the loss over the updates with a handful of shapes, which take their colours from the style sheets; curves are
 * reduced to what the pixels can show first. Arrow keys move a reading line, Enter goes to its update.
 */
public final class LossArea extends Region {
    private static final int ABOUT_TICKS = 4;
    private static final double GAP = 5;
    /** Single updates are dotted while they are so far apart. */
    private static final double DOTS_APART = 7;

    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    private final Path grid = shape(new Path(), "plot-grid");
    private final Path axes = shape(new Path(), "plot-axes");
    private final Path losses = shape(new Path(), "plot-loss");
    private final Path means = shape(new Path(), "plot-mean");
    private final Path tests = shape(new Path(), "plot-test");
    private final Path dots = shape(new Path(), "plot-dots");
    private final Line present = shape(new Line(), "plot-present");
    private final Line reading = shape(new Line(), "plot-reading");
    private final Circle presentLoss = shape(new Circle(), "plot-present-loss");
    private final Circle presentMean = shape(new Circle(), "plot-present-mean");
    private final Circle presentTest = shape(new Circle(), "plot-present-test");
    private final Label meanName = new Label();
    private final Label testName = new Label();
    private final Label unit = new Label();
    private final Label note = new Label();
    private final TickLabels valueLabels = new TickLabels(getChildren());
    private final TickLabels updateLabels = new TickLabels(getChildren());
    private LossCurve curve;
    private Axis values;
    private Axis updates;
    private int read = -1;
    private IntConsumer onRead = update -> {};
    private IntConsumer onGo = update -> {};
    /** The losses that are drawn: going to another moment of the same updates does not change them. */
    private Sight drawn;

    private double left;
    private double right;
    private double top;
    private double bottom;

    /** What the line of the losses depends on. */
    private record Sight(
            Curve curve, int size, Axis values, Axis updates, double left, double right, double top, double bottom) {}

    public LossArea() {
        getStyleClass().add("loss-area");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        unit.getStyleClass().addAll("plot-tick", "plot-unit");
        note.getStyleClass().add("plot-note");
        note.setMouseTransparent(true);
        meanName.getStyleClass().addAll("plot-tick", "plot-name");
        testName.getStyleClass().addAll("plot-tick", "plot-name");
        getChildren().addAll(grid, losses, means, tests, dots, axes, present, reading);
        getChildren().addAll(presentLoss, presentMean, presentTest, meanName, testName, unit, note);
        setOnMouseMoved(event -> read(nearest(event)));
        setOnMouseExited(event -> read(-1));
        setOnMouseClicked(this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(property -> read(-1));
    }

    private static <T extends Node> T shape(T shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }

    /** @param onRead hears which update is looked at, −1 for none @param onGo hears which one is wanted */
    void setOn(IntConsumer newOnRead, IntConsumer newOnGo) {
        onRead = newOnRead;
        onGo = newOnGo;
    }

    void setUnit(String text) {
        unit.setText(text);
    }

    /** What stands at the ends of the two means, while there are two. */
    void setNames(String mean, String test) {
        meanName.setText(mean);
        testName.setText(test);
    }

    /** What stands beside the reading line. */
    void setNote(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        setNeedsLayout(true);
    }

    /** @param held whether weights are being dragged: then the scale stays while the curve still fits */
    void show(LossCurve newCurve, boolean log, boolean held) {
        Axis wanted = newCurve.valueAxis(log);
        boolean stays = held && values != null && values.getClass() == wanted.getClass() && holds(values, wanted);
        curve = newCurve;
        values = stays ? values : wanted;
        updates = newCurve.updateAxis();
        setNeedsLayout(true);
    }

    private static boolean holds(Axis outer, Axis inner) {
        if (outer instanceof Axis.Linear a && inner instanceof Axis.Linear b) {
            return a.min() <= b.min() && a.max() >= b.max();
        }
        return outer instanceof Axis.Logarithmic a
                && inner instanceof Axis.Logarithmic b
                && a.from() <= b.from()
                && a.to() >= b.to()
                && (a.zeros() || !b.zeros());
    }

    private int nearest(MouseEvent event) {
        if (curve == null || event.getX() < left - GAP || event.getX() > right + GAP) {
            return -1;
        }
        Axis.Linear axis = (Axis.Linear) updates;
        double number = axis.min() + (event.getX() - left) / (right - left) * (axis.max() - axis.min());
        int place = (int) Math.round(number) - 1;
        return Math.max(0, Math.min(place, curve.size() - 1));
    }

    private void click(MouseEvent event) {
        int update = nearest(event);
        if (event.getButton() == MouseButton.PRIMARY && update >= 0) {
            requestFocus();
            onGo.accept(update);
        }
    }

    private void key(KeyEvent event) {
        int from = read < 0 ? curve.at() : read;
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            event.consume();
            read(Math.max(0, Math.min(from + (code == KeyCode.LEFT ? -1 : 1), curve.size() - 1)));
        } else if (code == KeyCode.ENTER && read >= 0) {
            event.consume();
            onGo.accept(read);
        }
    }

    private void read(int update) {
        if (update != read) {
            read = update;
            onRead.accept(read);
            setNeedsLayout(true);
        }
    }

    @Override
    protected void layoutChildren() {
        if (curve == null) {
            return;
        }
        List<Double> valueTicks = values.ticks(ABOUT_TICKS);
        List<Double> updateTicks = updates.ticks(ABOUT_TICKS + 1).stream()
                .filter(tick -> tick == Math.rint(tick) && tick >= 1)
                .toList();
        updateLabels.write(updateTicks);
        double line = unit.prefHeight(-1);
        left = Math.ceil(valueLabels.write(valueTicks)) + GAP;
        right = getWidth() - GAP - 2;
        double radius = Math.round(line * 0.3);
        presentLoss.setRadius(radius);
        presentMean.setRadius(radius);
        presentTest.setRadius(radius);
        top = Math.ceil(line / 2);
        bottom = getHeight() - line - GAP;
        if (right > left && bottom > top) {
            placeTicks(valueTicks, updateTicks, line);
            draw();
        }
    }

    /** The lines of the grid, the axes, and what is written at them. */
    private void placeTicks(List<Double> valueTicks, List<Double> updateTicks, double line) {
        List<PathElement> lines = new ArrayList<>();
        valueLabels.placeAtTheLeft(valueTicks, left - GAP, line, tick -> crisp(y(tick)));
        for (double tick : valueTicks) {
            lines.add(new MoveTo(left, crisp(y(tick))));
            lines.add(new LineTo(right, crisp(y(tick))));
        }
        grid.getElements().setAll(lines);
        double unitWidth = Math.min(unit.prefWidth(-1), right - left);
        double unitLeft = right - unitWidth;
        double under = bottom + GAP - 2;
        unit.resizeRelocate(unitLeft, under, unitWidth, line);
        updateLabels.placeBelow(updateTicks, left, under, line, unitLeft - GAP, tick -> x(tick - 1));
        axes.getElements()
                .setAll(
                        new MoveTo(crisp(left), top),
                        new LineTo(crisp(left), crisp(bottom)),
                        new LineTo(right, crisp(bottom)));
    }

    private void draw() {
        int columns = (int) Math.max(1, x(curve.size() - 1) - left);
        Sight sight = new Sight(curve.curve(), curve.size(), values, updates, left, right, top, bottom);
        if (!sight.equals(drawn)) {
            drawn = sight;
            losses.getElements().setAll(path(curve.losses(), columns, false));
            dots.getElements().setAll(dots());
        }
        means.getElements().setAll(path(curve.means(), columns, true));
        tests.getElements().setAll(path(curve.tests(), columns, true));
        place(present, curve.at(), true);
        place(reading, read, read >= 0);
        place(presentLoss, curve.at(), curve.loss(curve.at()));
        place(presentMean, curve.nowAt(), curve.meanNow());
        place(presentTest, curve.nowAt(), curve.testNow());
        placeNames();
        losses.pseudoClassStateChanged(DENSE, columns < curve.size());
        placeNote();
    }

    /** Right of the ends of the lines, or left where there is no room; apart from each other, the higher line's name above. */
    private void placeNames() {
        int end = curve.size() - 1;
        double mean =
                curve.hasTests() ? last(curve::mean) : Double.NaN; // where nothing is tested, one would look for ever
        double test = curve.hasTests() ? last(curve::test) : Double.NaN;
        boolean both = Double.isFinite(mean) && Double.isFinite(test);
        meanName.setVisible(both);
        testName.setVisible(both);
        if (both) {
            double line = meanName.prefHeight(-1);
            double apart = Math.max(0, line - Math.abs(y(mean) - y(test))) / 2;
            double down = y(mean) < y(test) ? apart : -apart;
            double lowest = Math.max(y(mean) - down, y(test) + down);
            double up = Math.max(0, lowest - (bottom - line / 2)); // both, or they would meet at the axis
            placeName(meanName, x(end), y(mean) - down - up, line);
            placeName(testName, x(end), y(test) + down - up, line);
        }
    }

    private double last(IntToDoubleFunction function) {
        for (int i = curve.size() - 1; i >= 0; i--) {
            if (Double.isFinite(function.applyAsDouble(i))) {
                return function.applyAsDouble(i);
            }
        }
        return Double.NaN;
    }

    private void placeName(Label name, double x, double y, double line) {
        double width = name.prefWidth(-1);
        double gap = GAP + presentMean.getRadius();
        double start = x + gap + width <= getWidth() ? x + gap : x - gap - width;
        double inside = Math.max(top, Math.min(y, bottom - line / 2));
        name.resizeRelocate(Math.round(start), Math.round(inside - line / 2), width, line);
    }

    private void placeNote() {
        double width = note.prefWidth(-1);
        double x = read < 0 ? left : x(read);
        boolean toTheRight = x + GAP + width <= getWidth();
        double start = toTheRight ? x + GAP : Math.max(0, x - GAP - width);
        note.resizeRelocate(Math.round(start), top, Math.min(width, getWidth()), note.prefHeight(-1));
    }

    private List<PathElement> path(Series series, int columns, boolean bridged) {
        Polyline line = new Polyline();
        for (Reduction.Stroke stroke : Reduction.reduce(series, columns, bridged)) {
            for (int i = 0; i < stroke.size(); i++) {
                double x = x(stroke.places()[i]);
                double y = y(stroke.values()[i]);
                line.to(x, y);
            }
            line.lift();
        }
        return line.elements();
    }

    /** A point a loss while they are far apart: short strokes with round ends. */
    private List<PathElement> dots() {
        List<PathElement> elements = new ArrayList<>();
        if (x(1) - x(0) >= DOTS_APART) {
            for (int i = 0; i < curve.size(); i++) {
                if (Double.isFinite(curve.loss(i))) {
                    elements.add(new MoveTo(x(i), y(curve.loss(i))));
                    elements.add(new LineTo(x(i), y(curve.loss(i))));
                }
            }
        }
        return elements;
    }

    private void place(Line line, int update, boolean visible) {
        line.setVisible(visible);
        double x = crisp(x(update));
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top);
        line.setEndY(bottom);
    }

    private void place(Circle dot, int update, double value) {
        dot.setVisible(Double.isFinite(value));
        dot.setCenterX(x(update));
        dot.setCenterY(Double.isFinite(value) ? y(value) : bottom);
    }

    private double x(double place) {
        return left + updates.place(place + 1) * (right - left);
    }

    private double y(double value) {
        return bottom - values.place(value) * (bottom - top);
    }

    /** In the middle of a pixel, where a thin line is sharp. */
    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 9 * unit.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 4 * unit.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * unit.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * unit.prefHeight(-1);
    }
}
