package learningflow.view.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import learningflow.view.plot.Axis;
import learningflow.view.plot.TickLabels;

/** Two axes, each linear or logarithmic, with numbers for people; a note under the mouse; between them whoever extends it draws. */
abstract class Axes extends Region {
    static final double GAP = 5;
    private static final int ABOUT_TICKS = 4;
    /** Of the height of a line of small type. */
    private static final double LEAST_LINES = 4;

    private final Path grid = shape(new Path(), "plot-grid");
    private final Path axes = shape(new Path(), "plot-axes");
    private final Group content = new Group();
    private final Rectangle frame = new Rectangle();
    private final Label acrossName = new Label();
    private final Label upName = new Label();
    private final Label note = new Label();
    private final TickLabels upLabels = new TickLabels(getChildren());
    private final TickLabels acrossLabels = new TickLabels(getChildren());
    private Axis across;
    private Axis up;
    double left;
    double right;
    double top;
    double bottom;

    Axes() {
        getStyleClass().add("compare-axes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        acrossName.getStyleClass().addAll("plot-tick", "plot-unit");
        upName.getStyleClass().addAll("plot-tick", "plot-unit");
        note.getStyleClass().add("plot-note");
        note.setMouseTransparent(true);
        note.setVisible(false);
        content.setManaged(false);
        content.setMouseTransparent(true);
        content.setClip(frame);
        getChildren().addAll(grid, content, axes, acrossName, upName, note);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> note.setVisible(false));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }

    static <T extends Node> T shape(T shape, String... styleClasses) {
        shape.getStyleClass().setAll(styleClasses);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }

    /** What is cut off at the frame. */
    List<Node> content() {
        return content.getChildren();
    }

    void setNames(String acrossText, String upText) {
        acrossName.setText(acrossText);
        upName.setText(upText);
    }

    /** @param newAcross null while there is nothing to be shown */
    void setAxes(Axis newAcross, Axis newUp) {
        across = newAcross;
        up = newUp;
        requestLayout();
    }

    boolean isEmpty() {
        return across == null;
    }

    private void hover(double x, double y) {
        boolean inside = !isEmpty() && x >= left - GAP && x <= right + GAP && y >= top - GAP && y <= bottom + GAP;
        say(inside ? noteAt(x, y) : "", x, y);
    }

    /** Writes a note beside a place. */
    void say(String text, double x, double y) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        double width = note.prefWidth(-1);
        double height = note.prefHeight(-1);
        double start = x + 3 * GAP + width <= getWidth() ? x + 3 * GAP : Math.max(0, x - 3 * GAP - width);
        double above = Math.max(0, Math.min(y - height / 2, getHeight() - height));
        note.resizeRelocate(Math.round(start), Math.round(above), Math.min(width, getWidth()), height);
        note.toFront();
    }

    /** What is said about a place, in pixels; empty for nothing. */
    abstract String noteAt(double x, double y);

    /** Room at the right of the frame, for names. */
    double rightMargin() {
        return GAP + 2;
    }

    /** Draws between the axes; {@link #x} and {@link #y} give the places. */
    abstract void draw();

    @Override
    protected void layoutChildren() {
        boolean shown = !isEmpty();
        for (Node part : List.of(grid, axes, content, acrossName, upName)) {
            part.setVisible(shown);
        }
        if (!shown) {
            upLabels.write(List.of());
            acrossLabels.write(List.of());
            draw();
            return;
        }
        List<Double> upTicks = up.ticks(ABOUT_TICKS);
        double line = acrossName.prefHeight(-1);
        left = Math.ceil(upLabels.write(upTicks)) + GAP;
        right = getWidth() - rightMargin();
        top = line * 1.6; // the highest number lies under the name
        bottom = getHeight() - line - GAP;
        if (right <= left || bottom <= top) {
            return;
        }
        frame.setX(left - GAP);
        frame.setY(top - GAP);
        frame.setWidth(right - left + 2 * GAP);
        frame.setHeight(bottom - top + 2 * GAP);
        placeTicks(upTicks, line);
        draw();
    }

    private void placeTicks(List<Double> upTicks, double line) {
        List<PathElement> lines = new ArrayList<>();
        upLabels.placeAtTheLeft(upTicks, left - GAP, line, tick -> crisp(y(tick)));
        for (double tick : upTicks) {
            lines.add(new MoveTo(left, crisp(y(tick))));
            lines.add(new LineTo(right, crisp(y(tick))));
        }
        grid.getElements().setAll(lines);
        double nameWidth = acrossName.prefWidth(-1);
        double under = bottom + GAP - 2;
        acrossName.resizeRelocate(getWidth() - nameWidth - 2, under, nameWidth, line);
        upName.resizeRelocate(0, 0, Math.min(upName.prefWidth(-1), getWidth()), line);
        List<Double> acrossTicks = across.ticks(ABOUT_TICKS);
        acrossLabels.write(acrossTicks);
        acrossLabels.placeBelow(acrossTicks, left, under, line, getWidth() - nameWidth - 2 * GAP, this::x);
        List<PathElement> frameLines = new ArrayList<>(List.of(
                new MoveTo(crisp(left), top),
                new LineTo(crisp(left), crisp(bottom)),
                new LineTo(right, crisp(bottom))));
        for (double tick : acrossTicks) {
            frameLines.add(new MoveTo(crisp(x(tick)), crisp(bottom)));
            frameLines.add(new LineTo(crisp(x(tick)), crisp(bottom) + GAP / 2));
        }
        axes.getElements().setAll(frameLines);
    }

    double x(double value) {
        return left + across.place(value) * (right - left);
    }

    double y(double value) {
        return bottom - up.place(value) * (bottom - top);
    }

    /** The size of the type. */
    double em() {
        return note.getFont().getSize();
    }

    /** Of a line of small type. */
    double line() {
        return upName.prefHeight(-1);
    }

    /** In the middle of a pixel, where a thin line is sharp. */
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 9 * line();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_LINES * line();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * line();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * line();
    }
}
