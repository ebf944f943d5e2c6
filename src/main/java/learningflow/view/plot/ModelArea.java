package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import learningflow.core.Dataset;
import learningflow.core.Numbers;

/** The picture itself: for two inputs cells as dark as the output is high, for one input a curve; and the data on it. */
final class ModelArea extends Region {
    private static final double GAP = 6;
    private static final double RADIUS = 4;
    private static final int MOST_POINTS = 400;
    private static final int SHADES = 255;

    private final ImageView cells = new ImageView();
    private final Path curve = shape(new Path(), "model-curve");
    private final Rectangle frame = shape(new Rectangle(), "model-frame");
    /** Not seen: they hold the theme's colours of the least and the largest output. */
    private final Rectangle low = shape(new Rectangle(), "model-low");

    private final Rectangle high = shape(new Rectangle(), "model-high");
    private final List<Circle> points = new ArrayList<>();
    private final List<Label> ticks = List.of(tick(), tick(), tick(), tick());
    private final Label note = new Label();
    private WritableImage image;
    private ModelGrid grid;
    private Dataset data;
    private double least;
    private double largest;

    ModelArea() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        low.setVisible(false);
        high.setVisible(false);
        cells.setSmooth(false);
        cells.setManaged(false);
        note.getStyleClass().add("plot-note");
        note.setManaged(false);
        note.setVisible(false);
        getChildren().addAll(low, high, cells, curve, frame);
        getChildren().addAll(ticks);
        getChildren().add(note);
        setOnMouseMoved(event -> read(event.getX(), event.getY()));
        setOnMouseExited(event -> note.setVisible(false));
        low.fillProperty().addListener(colour -> setNeedsLayout(true));
    }

    private static <T extends Node> T shape(T shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }

    private static Label tick() {
        Label label = new Label();
        label.getStyleClass().add("plot-tick");
        label.setManaged(false);
        return label;
    }

    void show(ModelGrid newGrid, Dataset newData) {
        grid = newGrid;
        data = newData;
        least = Double.POSITIVE_INFINITY;
        largest = Double.NEGATIVE_INFINITY;
        include(grid.outputs());
        include(data.rawY().toArray());
        setNeedsLayout(true);
    }

    private void include(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                largest = Math.max(largest, value);
            }
        }
    }

    double least() {
        return least;
    }

    double largest() {
        return largest;
    }

    @Override
    protected void layoutChildren() {
        if (grid == null || getWidth() < 1) {
            return;
        }
        frame.setX(left());
        frame.setY(GAP);
        frame.setWidth(Math.max(1, getWidth() - left() - GAP));
        frame.setHeight(Math.max(1, getHeight() - 2 * GAP - line()));
        boolean flat = grid.rows() == 1;
        cells.setVisible(!flat);
        curve.setVisible(flat);
        if (flat) {
            drawCurve();
        } else {
            drawCells();
        }
        drawPoints(flat);
        drawTicks();
    }

    private double line() {
        return ticks.get(0).prefHeight(-1);
    }

    private double left() {
        return Math.max(width(grid.up().min()), width(grid.up().max())) + 2 * GAP;
    }

    private double width(double value) {
        Label label = ticks.get(0);
        String before = label.getText();
        label.setText(Numbers.format(value));
        double width = label.prefWidth(-1);
        label.setText(before);
        return width;
    }

    private double px(double first) {
        return frame.getX() + grid.across().place(first) * frame.getWidth();
    }

    private double py(double second) {
        return frame.getY() + (1 - grid.up().place(second)) * frame.getHeight();
    }

    private void drawCells() {
        int columns = grid.columns();
        int rows = grid.rows();
        int[] pixels = new int[columns * rows];
        int[] shades = shades();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                pixels[(rows - 1 - row) * columns + column] = shade(grid.outputs()[row * columns + column], shades);
            }
        }
        if (image == null || image.getWidth() != columns || image.getHeight() != rows) {
            image = new WritableImage(columns, rows);
            cells.setImage(image);
        }
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        cells.setX(frame.getX());
        cells.setY(frame.getY());
        cells.setFitWidth(frame.getWidth());
        cells.setFitHeight(frame.getHeight());
    }

    /** From the colour of the least output to that of the largest, as finely as screens show them. */
    private int[] shades() {
        int[] shades = new int[SHADES + 1];
        for (int i = 0; i <= SHADES; i++) {
            Color colour = ((Color) low.getFill()).interpolate((Color) high.getFill(), i / (double) SHADES);
            shades[i] = 0xff000000
                    | (int) Math.round(colour.getRed() * 255) << 16
                    | (int) Math.round(colour.getGreen() * 255) << 8
                    | (int) Math.round(colour.getBlue() * 255);
        }
        return shades;
    }

    private int shade(double output, int[] shades) {
        return Double.isNaN(output) ? 0 : shades[(int) Math.round(SHADES * share(output))];
    }

    /** From 0 to 1. */
    private double share(double output) {
        double share = largest > least ? (output - least) / (largest - least) : 0;
        return Math.max(0, Math.min(share, 1));
    }

    private Color colour(double output) {
        if (Double.isNaN(output)) {
            return Color.TRANSPARENT;
        }
        return ((Color) low.getFill()).interpolate((Color) high.getFill(), share(output));
    }

    private void drawCurve() {
        curve.getElements().clear();
        boolean pen = false;
        for (int column = 0; column < grid.columns(); column++) {
            double output = grid.outputs()[column];
            if (!Double.isFinite(output)) {
                pen = false;
                continue;
            }
            double x = px(grid.x(column));
            curve.getElements().add(pen ? new LineTo(x, py(output)) : new MoveTo(x, py(output)));
            pen = true;
        }
    }

    private void drawPoints(boolean flat) {
        int every = Math.max(1, data.rows() / MOST_POINTS);
        int count = (data.rows() + every - 1) / every;
        while (points.size() < count) {
            Circle point = shape(new Circle(RADIUS), "model-point");
            points.add(point);
            getChildren().add(getChildren().size() - 1, point);
        }
        for (int i = 0; i < points.size(); i++) {
            Circle point = points.get(i);
            point.setVisible(i < count);
            if (i < count) {
                int row = i * every;
                double y = data.rawY().get(row, 0);
                point.setCenterX(px(data.rawX().get(row, 0)));
                point.setCenterY(py(flat ? y : data.rawX().get(row, 1)));
                point.setFill(colour(y));
            }
        }
    }

    private void drawTicks() {
        double bottom = frame.getY() + frame.getHeight();
        place(ticks.get(0), grid.across().min(), frame.getX(), bottom + 2, 0);
        place(ticks.get(1), grid.across().max(), frame.getX() + frame.getWidth(), bottom + 2, 1);
        place(ticks.get(2), grid.up().min(), frame.getX() - GAP, bottom - line(), 1);
        place(ticks.get(3), grid.up().max(), frame.getX() - GAP, frame.getY(), 1);
    }

    /** @param before how much of its width lies left of x */
    private static void place(Label label, double value, double x, double y, double before) {
        label.setText(Numbers.format(value));
        double width = label.prefWidth(-1);
        label.resizeRelocate(x - before * width, y, width, label.prefHeight(-1));
    }

    private void read(double mouseX, double mouseY) {
        if (grid == null || !frame.contains(mouseX, mouseY)) {
            note.setVisible(false);
            return;
        }
        double first = value(grid.across(), (mouseX - frame.getX()) / frame.getWidth());
        double second = value(grid.up(), 1 - (mouseY - frame.getY()) / frame.getHeight());
        String inputs = data.inputs().get(0) + " " + Numbers.format(first)
                + (grid.rows() == 1 ? "" : ", " + data.inputs().get(1) + " " + Numbers.format(second));
        note.setText(inputs + " → " + Numbers.format(grid.at(first, second)));
        double width = note.prefWidth(-1);
        double x = Math.max(0, Math.min(mouseX + GAP, getWidth() - width));
        note.resizeRelocate(x, Math.max(0, mouseY - 2 * note.prefHeight(-1)), width, note.prefHeight(-1));
        note.setVisible(true);
    }

    private static double value(Axis.Linear axis, double place) {
        return axis.min() + place * (axis.max() - axis.min());
    }
}
