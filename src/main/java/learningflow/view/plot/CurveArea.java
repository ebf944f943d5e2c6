package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Curves between two axes, marks with their labels, points, and a few lines of text where the curves leave room. */
final class CurveArea extends PlotFrame {
    /** Curves are cut off so many heights above and below the frame: pixels end somewhere. */
    private static final double BEYOND = 2;
    /** From so many type sizes of height on, there is room for all that can be written. */
    private static final double ROOMY_EM = 9;

    private final List<Path> paths = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Circle> points = new ArrayList<>();
    private final Line reading = shape(new Line(), "plot-reading");
    private final VBox info = new VBox();
    private Chart chart;
    private DoubleFunction<String> onRead = x -> "";

    CurveArea() {
        info.getStyleClass().add("plot-info");
        info.setMouseTransparent(true);
        content().add(reading);
        getChildren().add(getChildren().size() - 2, info);
        setOnMouseExited(event -> reading.setVisible(false));
        setOnMouseDragged(event -> reading.setVisible(false));
        reading.setVisible(false);
    }

    /** @param newOnRead what is said about a place across */
    void setOnRead(DoubleFunction<String> newOnRead) {
        onRead = newOnRead;
    }

    void show(Chart newChart) {
        chart = newChart;
        setWindow(newChart.window());
    }

    Chart chart() {
        return chart;
    }

    /** Lines of text at the top. */
    void setInfo(Label... texts) {
        info.getChildren().setAll(texts);
    }

    @Override
    String noteAt(double x, double y) {
        reading.setVisible(true);
        place(reading, crisp(x(x)));
        return onRead.apply(x);
    }

    private void place(Line line, double at) {
        line.setStartX(at);
        line.setEndX(at);
        line.setStartY(top);
        line.setEndY(bottom);
    }

    @Override
    void draw() {
        drawCurves();
        double width = Math.min(info.prefWidth(-1), right - left);
        info.resizeRelocate(Math.round(right - width), 0, width, info.prefHeight(width));
        drawMarks();
        drawDots();
    }

    @Override
    List<Node> above() {
        List<Node> above = new ArrayList<>(labels);
        above.add(info);
        return above;
    }

    /** What is written stands above the curves; where there is little room only the last line of it does. */
    @Override
    double headroom() {
        boolean roomy = getHeight() >= ROOMY_EM * emSize();
        int lines = 0;
        for (int i = info.getChildren().size() - 1; i >= 0; i--) {
            Label text = (Label) info.getChildren().get(i);
            boolean shown =
                    roomy || !text.getText().isEmpty() && lines == 0; // with room, nothing moves as they come and go
            text.setVisible(shown);
            text.setManaged(shown);
            lines += shown ? 1 : 0;
        }
        double written = lines == 0 ? 0 : info.prefHeight(-1);
        double labels = (isSaid() ? written : 0) + markLabels() * upHeight(); // below what is said
        return roomy ? Math.max(written, labels) : written;
    }

    private boolean isSaid() {
        return info.getChildren().stream()
                .anyMatch(text -> !((Label) text).getText().isEmpty());
    }

    private long markLabels() {
        return chart.marks().stream().filter(mark -> !mark.label().isEmpty()).count();
    }

    private void drawCurves() {
        while (paths.size() < chart.curves().size()) {
            Path path = shape(new Path(), "plot-curve");
            paths.add(path);
            content().add(paths.size() - 1, path);
        }
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            path.setVisible(i < chart.curves().size());
            if (path.isVisible()) {
                Chart.Curve curve = chart.curves().get(i);
                Styles.set(path, "plot-curve", curve.styleClass());
                path.getElements().setAll(elements(curve));
            }
        }
    }

    private List<PathElement> elements(Chart.Curve curve) {
        List<PathElement> elements = new ArrayList<>();
        double height = bottom - top;
        double lowest = valueY(bottom + BEYOND * height);
        double highest = valueY(top - BEYOND * height);
        boolean down = false;
        for (int i = 0; i + 1 < curve.xs().length; i++) {
            double[] piece = cut(curve.xs()[i], curve.ys()[i], curve.xs()[i + 1], curve.ys()[i + 1], lowest, highest);
            if (piece == null) {
                down = false;
                continue;
            }
            if (!down) {
                elements.add(new MoveTo(x(piece[0]), y(piece[1])));
            }
            elements.add(new LineTo(x(piece[2]), y(piece[3])));
            down = piece[2] == curve.xs()[i + 1];
        }
        return elements;
    }

    /** The part of a straight piece between two heights, as x, y, x, y; null if there is none. */
    static double[] cut(double x1, double y1, double x2, double y2, double lowest, double highest) {
        boolean finite = Double.isFinite(y1) && Double.isFinite(y2);
        if (!finite || Math.max(y1, y2) < lowest || Math.min(y1, y2) > highest) {
            return null;
        }
        double from = Math.max(lowest, Math.min(y1, highest));
        double to = Math.max(lowest, Math.min(y2, highest));
        double a = from == y1 ? x1 : x1 + (x2 - x1) * ((from - y1) / (y2 - y1));
        double b = to == y2 ? x2 : x1 + (x2 - x1) * ((to - y1) / (y2 - y1));
        return new double[] {a, from, b, to};
    }

    private void drawMarks() {
        while (lines.size() < chart.marks().size()) {
            Line line = shape(new Line(), "plot-mark");
            lines.add(line);
            content().add(0, line);
            Label label = new Label();
            label.setMouseTransparent(true);
            labels.add(label);
            getChildren().add(getChildren().size() - 2, label);
            label.applyCss();
        }
        double row = Math.max(0, top - upHeight() * (0.5 + markLabels()));
        for (int i = 0; i < lines.size(); i++) {
            Chart.Mark mark = i < chart.marks().size() ? chart.marks().get(i) : null;
            boolean inside = mark != null && x(mark.x()) >= left - 1 && x(mark.x()) <= right + 1;
            lines.get(i).setVisible(inside);
            boolean beyond = mark != null && x(mark.x()) > right + 1;
            labels.get(i).setVisible((inside || beyond) && !mark.label().isEmpty());
            if (inside || beyond) {
                Styles.set(lines.get(i), "plot-mark", mark.styleClass());
                place(lines.get(i), crisp(x(mark.x())));
                Styles.set(labels.get(i), "label", "plot-mark-label", mark.styleClass());
                labels.get(i).setText(beyond ? mark.label() + " →" : mark.label());
                row += labels.get(i).isVisible() ? placeLabel(labels.get(i), Math.min(x(mark.x()), right), row) : 0;
            }
        }
    }

    /** Right of its line, or left where there is no room. @return its height */
    private double placeLabel(Label label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        double start = x + GAP + width <= right ? x + GAP : Math.max(left, x - GAP - width);
        label.resizeRelocate(Math.round(start), Math.round(y), Math.min(width, right - left), height);
        boolean below = y + 0.2 * height >= info.getLayoutY() + info.getHeight();
        boolean beside = start + width <= info.getLayoutX();
        boolean free = !isSaid() || below || beside;
        label.setVisible(free); // in a low plot, what is said is worth more
        return free ? height : 0;
    }

    private void drawDots() {
        while (points.size() < chart.dots().size()) {
            Circle point = shape(new Circle(), "plot-dot");
            points.add(point);
            content().add(point);
        }
        double radius = Math.round(emSize() * 0.28);
        for (int i = 0; i < points.size(); i++) {
            Circle point = points.get(i);
            point.setVisible(i < chart.dots().size());
            if (point.isVisible()) {
                Chart.Dot dot = chart.dots().get(i);
                Styles.set(point, "plot-dot", dot.styleClass());
                point.setVisible(Double.isFinite(dot.x()) && Double.isFinite(dot.y()));
                point.setRadius(radius);
                point.setCenterX(point.isVisible() ? x(dot.x()) : 0);
                point.setCenterY(point.isVisible() ? y(dot.y()) : 0);
            }
        }
    }
}
