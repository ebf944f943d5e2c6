package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import learningflow.view.kit.OwnKeys;

/**
 * Two axes with numbers for people, a grid, what the axes are called, a note under the mouse, and something that can be dragged
 * or moved by keys. What is drawn between the axes is up to those who extend it; it is cut off at the frame.
 */
abstract class PlotFrame extends Region {
    static final double GAP = 5;
    private static final int ABOUT_TICKS = 4;
    private static final double ZOOM_A_NOTCH = 0.8;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

    private final Path grid = shape(new Path(), "plot-grid");
    private final Path axes = shape(new Path(), "plot-axes");
    private final Group content = new Group();
    private final Rectangle frame = new Rectangle();
    private final Label acrossName = new Label();
    private final Label upName = new Label();
    private final Label note = new Label();
    private final TickLabels upLabels = new TickLabels(getChildren());
    private final TickLabels acrossLabels = new TickLabels(getChildren());
    private final Grip grip = new Grip(this);
    private Window window;
    private Zoom onZoom = (factor, x, y) -> {};
    double left;
    double right;
    double top;
    double bottom;

    /** Hears that somebody wants to see more or less. */
    interface Zoom {
        /** @param factor below 1 shows less, and larger; 0 is back to the usual @param x the point that stays where it is */
        void by(double factor, double x, double y);
    }

    PlotFrame() {
        getStyleClass().add("plot-frame");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        OwnKeys.give(this);
        acrossName.getStyleClass().addAll("plot-tick", "plot-unit");
        upName.getStyleClass().addAll("plot-tick", "plot-unit");
        note.getStyleClass().add("plot-note");
        note.setMouseTransparent(true);
        note.setVisible(false);
        content.setManaged(false);
        content.setMouseTransparent(true);
        content.setClip(frame);
        getChildren().addAll(grid, content, axes, acrossName, upName, grip.point(), note);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> note.setVisible(false));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> note.setVisible(false));
        addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> requestFocus()); // before the grip is taken, which losing focus ends
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    static <T extends Node> T shape(T shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }

    /** What is cut off at the frame. */
    List<Node> content() {
        return content.getChildren();
    }

    Grip grip() {
        return grip;
    }

    void setOnZoom(Zoom newOnZoom) {
        onZoom = newOnZoom;
    }

    void setNames(String across, String up) {
        acrossName.setText(across);
        upName.setText(up);
    }

    void setStale(boolean stale) {
        content.pseudoClassStateChanged(STALE, stale);
        content.setOpacity(stale ? 0.35 : 1);
    }

    Window window() {
        return window;
    }

    void setWindow(Window newWindow) {
        window = newWindow;
        setNeedsLayout(true);
    }

    private void hover(MouseEvent event) {
        pseudoClassStateChanged(NEAR, grip.isNear(event.getX(), event.getY()));
        boolean inside = window != null && frame.contains(event.getX(), event.getY());
        String text = inside ? noteAt(valueX(event.getX()), valueY(event.getY())) : "";
        note.setText(text);
        note.setVisible(!text.isEmpty());
        placeNote(event.getX(), event.getY());
    }

    private void placeNote(double x, double y) {
        double width = note.prefWidth(-1);
        double height = note.prefHeight(-1);
        double start = x + 3 * GAP + width <= getWidth() ? x + 3 * GAP : x - 3 * GAP - width;
        double above = y - height - GAP >= 0 ? y - height - GAP : y + 2 * GAP;
        note.resizeRelocate(Math.max(0, Math.round(start)), Math.round(above), Math.min(width, getWidth()), height);
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0 && window != null) {
            event.consume();
            onZoom.by(
                    event.getDeltaY() > 0 ? ZOOM_A_NOTCH : 1 / ZOOM_A_NOTCH,
                    valueX(event.getX()),
                    valueY(event.getY()));
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+" -> zoom(ZOOM_A_NOTCH);
            case "-" -> zoom(1 / ZOOM_A_NOTCH);
            case "0" -> zoom(0);
            default -> {}
        }
    }

    /** Around what can be dragged. */
    void zoom(double factor) {
        if (window != null) {
            onZoom.by(factor, grip.x(), grip.y());
        }
    }

    /** What is said about this place; empty for nothing. */
    abstract String noteAt(double x, double y);

    /** Room above the frame. */
    double headroom() {
        return 0;
    }

    /** Draws between the axes; {@link #x} and {@link #y} give the places. */
    abstract void draw();

    @Override
    protected void layoutChildren() {
        if (window == null) {
            return;
        }
        List<Double> upTicks = window.up().ticks(ABOUT_TICKS);
        double line = acrossName.prefHeight(-1);
        left = Math.ceil(upLabels.write(upTicks)) + GAP;
        right = getWidth() - GAP - 2;
        top = Math.ceil(Math.max(line, line / 2 + headroom()));
        bottom = getHeight() - line - GAP;
        if (right <= left || bottom <= top) {
            return;
        }
        frame.setX(left);
        frame.setY(top);
        frame.setWidth(right - left);
        frame.setHeight(bottom - top);
        placeTicks(upTicks, line);
        draw();
        placeUpName(line);
        grip.place(emSize());
    }

    /** Of a line of small type. */
    double upHeight() {
        return upName.prefHeight(-1);
    }

    double emSize() {
        return note.getFont().getSize();
    }

    /** Above its axis, where no curve is; it gives way to what is said there. */
    private void placeUpName(double line) {
        upName.resizeRelocate(left, top - line, upName.prefWidth(-1), line);
        upName.setVisible(above().stream()
                .noneMatch(
                        text -> text.isVisible() && text.getBoundsInParent().intersects(upName.getBoundsInParent())));
    }

    /** What is written above the frame. */
    List<? extends Node> above() {
        return List.of();
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
        acrossName.resizeRelocate(right - nameWidth, under, nameWidth, line);
        List<Double> acrossTicks = window.across().ticks(ABOUT_TICKS);
        acrossLabels.write(acrossTicks);
        acrossLabels.placeBelow(acrossTicks, left, under, line, right - nameWidth - GAP, this::x);
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
        Axis.Linear axis = window.across();
        return left + (value - axis.min()) / (axis.max() - axis.min()) * (right - left);
    }

    double y(double value) {
        Axis.Linear axis = window.up();
        return bottom - (value - axis.min()) / (axis.max() - axis.min()) * (bottom - top);
    }

    double valueX(double x) {
        Axis.Linear axis = window.across();
        return axis.min() + (x - left) / (right - left) * (axis.max() - axis.min());
    }

    double valueY(double y) {
        Axis.Linear axis = window.up();
        return axis.min() + (bottom - y) / (bottom - top) * (axis.max() - axis.min());
    }

    /** In the middle of a pixel, where a thin line is sharp. */
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 9 * acrossName.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 4 * acrossName.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * acrossName.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * acrossName.prefHeight(-1);
    }
}
