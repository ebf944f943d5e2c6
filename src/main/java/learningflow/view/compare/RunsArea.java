package learningflow.view.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.SVGPath;
import learningflow.core.Numbers;
import learningflow.lesson.KeptRun;
import learningflow.lesson.LossLine;
import learningflow.view.plot.Axis;

/** The losses of kept runs over each other, each with its name at its end. The arrow keys move a reading line. */
final class RunsArea extends Axes {
    /** Names take at most this part of the width. */
    private static final double MOST_NAMES = 0.42;

    private final List<Path> lines = new ArrayList<>();
    private final List<SVGPath> marks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Line reading = shape(new Line(), "plot-reading");
    private final String readAt;
    private List<KeptRun> runs = List.of();
    private int last;
    private double read = Double.NaN;

    /** @param readAt what is said of a number of updates, with the place {@code {n}} */
    RunsArea(String readAt) {
        this.readAt = readAt;
        content().add(reading);
        setOnMouseExited(event -> read(Double.NaN));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<KeptRun> newRuns, boolean log) {
        runs = newRuns;
        last = runs.stream().mapToInt(KeptRun::updates).max().orElse(0);
        setAxes(runs.isEmpty() ? null : Axis.exactly(0, Math.max(1, last)), runs.isEmpty() ? null : losses(log));
    }

    private Axis losses(boolean log) {
        double[] all = runs.stream()
                .map(KeptRun::losses)
                .flatMapToDouble(line -> IntStream.range(0, line.size()).mapToDouble(line::loss))
                .filter(Double::isFinite)
                .toArray();
        double most = java.util.Arrays.stream(all).max().orElse(1);
        double least =
                java.util.Arrays.stream(all).filter(loss -> loss > 0).min().orElse(1);
        boolean zeros = java.util.Arrays.stream(all).anyMatch(loss -> loss == 0);
        return log && most > 0 ? Axis.logarithmic(least, most, zeros) : Axis.linear(0, most);
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && !runs.isEmpty()) {
            event.consume();
            double from = Double.isNaN(read) ? last : read;
            double step = Math.max(1, Math.round(last / 100.0));
            read(Math.max(0, Math.min(from + by * step, last)));
            say(note(), x(read), top);
        }
    }

    private void read(double update) {
        read = update;
        requestLayout();
    }

    @Override
    String noteAt(double x, double y) {
        double place = (x - left) / (right - left) * Math.max(1, last);
        read(Math.max(0, Math.min(Math.round(place), last)));
        return note();
    }

    private String note() {
        Stream<String> values = runs.stream()
                .filter(run -> read <= run.updates())
                .map(run -> {
                    LossLine line = run.losses();
                    int i = line.nearest(read);
                    String at = line.update(i) == read ? "" : " (" + line.update(i) + ")";
                    return run.name() + ": " + Numbers.format(line.loss(i)) + at;
                });
        String head = readAt.replace("{n}", Numbers.format(read));
        return String.join("\n", Stream.concat(Stream.of(head), values).toList());
    }

    @Override
    double rightMargin() {
        double widest = 0;
        for (int i = 0; i < runs.size(); i++) {
            widest = Math.max(widest, name(i).prefWidth(-1));
        }
        return Math.min(widest, MOST_NAMES * getWidth()) + 3 * GAP;
    }

    private Label name(int i) {
        while (names.size() <= i) {
            Label label = new Label();
            label.getStyleClass().addAll("series-name", Series.styleClass(names.size()));
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
            label.setMouseTransparent(true);
            names.add(label);
            getChildren().add(getChildren().size() - 1, label);
            label.applyCss();
        }
        names.get(i).setText(runs.get(i).name());
        return names.get(i);
    }

    @Override
    void draw() {
        for (int i = 0; i < Math.max(lines.size(), runs.size()); i++) {
            if (i == lines.size()) {
                lines.add(shape(new Path(), "series-line", Series.styleClass(i)));
                marks.add(Series.mark(i, 1));
                content().add(content().size() - 1, lines.get(i));
                getChildren().add(getChildren().size() - 1, marks.get(i));
            }
            boolean shown = i < runs.size();
            lines.get(i).setVisible(shown);
            marks.get(i).setVisible(shown);
            if (shown) {
                draw(i, runs.get(i).losses());
            } else if (i < names.size()) {
                names.get(i).setVisible(false);
            }
        }
        placeNames();
        reading.setVisible(!Double.isNaN(read) && !runs.isEmpty());
        if (reading.isVisible()) {
            double x = crisp(x(read));
            reading.setStartX(x);
            reading.setEndX(x);
            reading.setStartY(top);
            reading.setEndY(bottom);
        }
    }

    private void draw(int i, LossLine line) {
        List<PathElement> elements = new ArrayList<>();
        boolean down = false;
        for (int at = 0; at < line.size(); at++) {
            boolean finite = Double.isFinite(line.loss(at));
            if (finite) {
                double x = x(line.update(at));
                double y = y(line.loss(at));
                elements.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            }
            down = finite;
        }
        lines.get(i).getElements().setAll(elements);
    }

    /** Where a line ends: its last finite loss. */
    private int end(int i) {
        LossLine line = runs.get(i).losses();
        int end = line.size() - 1;
        while (end > 0 && !Double.isFinite(line.loss(end))) {
            end--;
        }
        return end;
    }

    private void placeNames() {
        double radius = Math.round(0.3 * em());
        double[] wanted = new double[runs.size()];
        for (int i = 0; i < wanted.length; i++) {
            LossLine line = runs.get(i).losses();
            double loss = line.loss(end(i));
            wanted[i] = Double.isFinite(loss) ? y(loss) : top;
            marks.get(i).setScaleX(radius);
            marks.get(i).setScaleY(radius);
            marks.get(i).setTranslateX(x(line.update(end(i))));
            marks.get(i).setTranslateY(wanted[i]);
        }
        double height = line();
        double[] placed = Spread.apart(wanted, height, top - height / 2, bottom + GAP - 2);
        for (int i = 0; i < placed.length; i++) {
            Label name = name(i);
            name.setVisible(!Double.isNaN(placed[i]));
            double width = Math.min(name.prefWidth(-1), getWidth() - right - 2 * GAP);
            double y = Double.isNaN(placed[i]) ? 0 : Math.round(placed[i] - height / 2);
            name.resizeRelocate(right + 2 * GAP, y, width, height);
        }
    }
}
