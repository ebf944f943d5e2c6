package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import learningflow.core.Numbers;

/** Lines of equal loss over two weights, the way that was gone, and an arrow that says where −δw leads. */
final class ContourArea extends PlotFrame {
    private static final double ARROW_EM = 4;
    private static final double HEAD_EM = 0.7;
    private static final int NAMED_EVERY = 3;

    private final Path thin = shape(new Path(), "plot-contour");
    private final Path strong = shape(new Path(), "plot-contour-strong");
    private final Path way = shape(new Path(), "plot-way");
    private final Path stops = shape(new Path(), "plot-stops");
    private final Path arrow = shape(new Path(), "plot-arrow");
    private final List<Label> names = new ArrayList<>();
    private Contours contours;
    private double[][] path = new double[0][];
    private double arrowX;
    private double arrowY;
    private BiFunction<Double, Double, String> onRead = (x, y) -> "";

    ContourArea() {
        content().addAll(List.of(thin, strong, way, stops, arrow));
    }

    void setOnRead(BiFunction<Double, Double, String> newOnRead) {
        onRead = newOnRead;
    }

    /** @param newPath the two weights before each update, in order @param dx of −δw @param dy of −δw */
    void show(Contours newContours, double[][] newPath, double dx, double dy) {
        contours = newContours;
        path = newPath;
        arrowX = dx;
        arrowY = dy;
        setWindow(newContours.window());
    }

    @Override
    String noteAt(double x, double y) {
        return onRead.apply(x, y);
    }

    @Override
    void draw() {
        List<PathElement> thinLines = new ArrayList<>();
        List<PathElement> strongLines = new ArrayList<>();
        for (int i = 0; i < contours.levels().length; i++) {
            List<PathElement> lines = isNamed(i) ? strongLines : thinLines;
            for (double[] piece : contours.lines().get(i)) {
                lines.add(new MoveTo(x(piece[0]), y(piece[1])));
                lines.add(new LineTo(x(piece[2]), y(piece[3])));
            }
        }
        thin.getElements().setAll(thinLines);
        strong.getElements().setAll(strongLines);
        drawNames();
        drawWay();
        drawArrow();
    }

    private static boolean isNamed(int level) {
        return level % NAMED_EVERY == 1;
    }

    /** Each name stands on its line, at the piece furthest to the right that leaves room for it. */
    private void drawNames() {
        names.forEach(name -> name.setVisible(false));
        int used = 0;
        for (int i = 0; i < contours.levels().length; i++) {
            if (isNamed(i) && !contours.lines().get(i).isEmpty()) {
                Label name = name(used++);
                name.setText(Numbers.format(contours.levels()[i]));
                place(name, contours.lines().get(i));
            }
        }
    }

    private Label name(int i) {
        if (i == names.size()) {
            Label made = shape(new Label(), "plot-contour-name");
            names.add(made);
            content().add(made);
            made.applyCss();
        }
        return names.get(i);
    }

    private void place(Label name, List<double[]> pieces) {
        double width = name.prefWidth(-1);
        double height = name.prefHeight(-1);
        double bestX = Double.NEGATIVE_INFINITY;
        double bestY = 0;
        for (double[] piece : pieces) {
            double x = x(piece[0]) - width / 2;
            double y = y(piece[1]) - height / 2;
            boolean fits =
                    x + width <= right && y >= top && y + height <= bottom && !overlaps(name, x, y, width, height);
            if (fits && x > bestX) {
                bestX = x;
                bestY = y;
            }
        }
        name.setVisible(Double.isFinite(bestX));
        if (name.isVisible()) {
            name.resizeRelocate(Math.round(bestX), Math.round(bestY), width, height);
        }
    }

    private boolean overlaps(Label name, double x, double y, double width, double height) {
        return names.stream()
                .filter(other -> other != name && other.isVisible())
                .anyMatch(other -> other.getBoundsInParent().intersects(x - GAP, y, width + 2 * GAP, height));
    }

    private void drawWay() {
        List<PathElement> line = new ArrayList<>();
        List<PathElement> dots = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            double x = x(path[i][0]);
            double y = y(path[i][1]);
            boolean drawable = Math.abs(x) < 1e5 && Math.abs(y) < 1e5;
            if (drawable) {
                line.add(line.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
                dots.add(new MoveTo(x, y));
                dots.add(new LineTo(x, y));
            }
        }
        way.getElements().setAll(line);
        stops.getElements().setAll(dots);
    }

    private void drawArrow() {
        double dx = arrowX
                * (x(window().across().max()) - x(window().across().min()))
                / (window().across().max() - window().across().min());
        double dy =
                -arrowY * (bottom - top) / (window().up().max() - window().up().min());
        double length = Math.hypot(dx, dy);
        boolean points = length > 0 && Double.isFinite(length) && grip().point().isVisible();
        arrow.getElements().clear();
        if (points) {
            double em = emSize();
            double unitX = dx / length;
            double unitY = dy / length;
            double startX = x(grip().x());
            double startY = y(grip().y());
            double endX = startX + unitX * ARROW_EM * em;
            double endY = startY + unitY * ARROW_EM * em;
            double head = HEAD_EM * em;
            arrow.getElements()
                    .setAll(
                            new MoveTo(startX, startY),
                            new LineTo(endX, endY),
                            new MoveTo(endX - head * (unitX + 0.5 * unitY), endY - head * (unitY - 0.5 * unitX)),
                            new LineTo(endX, endY),
                            new LineTo(endX - head * (unitX - 0.5 * unitY), endY - head * (unitY + 0.5 * unitX)));
        }
    }
}
