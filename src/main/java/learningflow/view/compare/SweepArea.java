package learningflow.view.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import learningflow.state.Sweep;
import learningflow.view.plot.Axis;

/** The final loss over the learning rate; runs that diverged are crosses at the top. A click takes the learning rate. */
final class SweepArea extends Axes {
    private final Path line = shape(new Path(), "sweep-line");
    private final Line present = shape(new Line(), "plot-present");
    private final Circle chosen = shape(new Circle(), "sweep-chosen");
    private final List<Circle> dots = new ArrayList<>();
    private final List<Label> crosses = new ArrayList<>();
    private final Function<Sweep.Point, String> tell;
    private final DoubleConsumer onTake;
    private Optional<Sweep> sweep = Optional.empty();
    private double rate = Double.NaN;
    private int read = -1;

    /** @param tell what is said of a point @param onTake hears a learning rate that somebody wants */
    SweepArea(Function<Sweep.Point, String> tell, DoubleConsumer onTake) {
        this.tell = tell;
        this.onTake = onTake;
        content().addAll(List.of(present, line, chosen));
        setOnMouseClicked(this::click);
        setOnMouseExited(event -> read(-1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** @param newRate that is in use */
    void show(Optional<Sweep> newSweep, double newRate) {
        sweep = newSweep;
        rate = newRate;
        read = read < points().size() ? read : -1;
        if (points().isEmpty()) {
            setAxes(null, null);
            return;
        }
        double from = points().get(0).rate();
        double to = points().get(points().size() - 1).rate();
        double[] losses = sweep.get().losses().toArray();
        double start = sweep.get().startLoss();
        double most = Math.max(start, Arrays.stream(losses).max().orElse(start));
        double least = Arrays.stream(losses).filter(loss -> loss > 0).min().orElse(most);
        boolean zeros = Arrays.stream(losses).anyMatch(loss -> loss == 0);
        Axis up = most > 0 && least > 0
                ? Axis.logarithmic(Math.max(least, most * 1e-16), most, zeros)
                : Axis.linear(0, most);
        setAxes(Axis.logarithmic(Math.min(from, to), Math.max(from, to), false), up);
    }

    private List<Sweep.Point> points() {
        return sweep.map(Sweep::points).orElse(List.of());
    }

    private void click(MouseEvent event) {
        int point = nearest(event.getX());
        if (event.getButton() == MouseButton.PRIMARY && point >= 0) {
            onTake.accept(points().get(point).rate());
        }
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && !points().isEmpty()) {
            event.consume();
            read(Math.max(0, Math.min(read + by, points().size() - 1)));
            Sweep.Point point = points().get(read);
            say(tell.apply(point), x(point.rate()), top);
        } else if (event.getCode() == KeyCode.ENTER && read >= 0) {
            event.consume();
            onTake.accept(points().get(read).rate());
        }
    }

    private int nearest(double mouseX) {
        int nearest = -1;
        for (int i = 0; i < points().size() && mouseX >= left - 2 * GAP; i++) {
            double distance = Math.abs(x(points().get(i).rate()) - mouseX);
            boolean nearer =
                    nearest < 0 || distance < Math.abs(x(points().get(nearest).rate()) - mouseX);
            nearest = nearer ? i : nearest;
        }
        return nearest;
    }

    private void read(int point) {
        read = point;
        requestLayout();
    }

    @Override
    String noteAt(double x, double y) {
        read(nearest(x));
        return read < 0 ? "" : tell.apply(points().get(read));
    }

    @Override
    void draw() {
        List<Sweep.Point> points = points();
        fill(points.size());
        List<PathElement> elements = new ArrayList<>();
        boolean down = false;
        double radius = Math.max(2, 0.25 * em());
        double apart = points.size() < 2 ? right - left : (right - left) / (points.size() - 1);
        for (int i = 0; i < points.size(); i++) {
            Sweep.Point point = points.get(i);
            double x = x(point.rate());
            dots.get(i).setVisible(!point.diverged());
            crosses.get(i).setVisible(point.diverged());
            if (point.diverged()) {
                Label cross = crosses.get(i);
                double width = cross.prefWidth(-1);
                double part = Math.min(1, apart / width);
                cross.setScaleX(part);
                cross.setScaleY(part);
                cross.resizeRelocate(Math.round(x - width / 2), top - line() * 0.6, width, line());
            } else {
                double y = y(point.loss());
                dots.get(i).setCenterX(x);
                dots.get(i).setCenterY(y);
                dots.get(i).setRadius(radius);
                elements.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            }
            down = !point.diverged();
        }
        line.getElements().setAll(elements);
        drawPresent(points, radius);
    }

    private void fill(int count) {
        while (dots.size() < count) {
            Circle dot = shape(new Circle(), "sweep-dot");
            dots.add(dot);
            content().add(dot);
            Label cross = new Label("✗");
            cross.getStyleClass().addAll("plot-tick", "bad-text");
            cross.setMouseTransparent(true);
            crosses.add(cross);
            getChildren().add(getChildren().size() - 1, cross);
            cross.applyCss();
        }
        for (int i = count; i < dots.size(); i++) {
            dots.get(i).setVisible(false);
            crosses.get(i).setVisible(false);
        }
    }

    private void drawPresent(List<Sweep.Point> points, double radius) {
        boolean inside = !points.isEmpty()
                && rate >= points.get(0).rate()
                && rate <= points.get(points.size() - 1).rate();
        present.setVisible(inside);
        if (inside) {
            double x = crisp(x(rate));
            present.setStartX(x);
            present.setEndX(x);
            present.setStartY(top);
            present.setEndY(bottom);
        }
        chosen.setVisible(read >= 0 && read < points.size());
        if (chosen.isVisible()) {
            Sweep.Point point = points.get(read);
            chosen.setCenterX(x(point.rate()));
            chosen.setCenterY(point.diverged() ? top : y(point.loss()));
            chosen.setRadius(2 * radius);
        }
    }
}
