package learningflow.view.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.SVGPath;
import learningflow.state.Race;
import learningflow.view.plot.Contours;
import learningflow.view.plot.Styles;

/** The ways of the optimizers over lines of equal loss, as far as they have come. */
final class RaceArea extends Axes {
    /** Pixels end somewhere: a way that leads further is cut off. */
    private static final double FAR = 1e5;
    /** A mark is meant within so many type sizes. */
    private static final double NEAR_EM = 0.9;

    private final Path lines = shape(new Path(), "race-contour");
    private final List<Path> ways = new ArrayList<>();
    private final List<SVGPath> marks = new ArrayList<>();
    private final BiFunction<Double, Double, String> tell;
    private final IntFunction<String> tellTrack;
    private Optional<Race> race = Optional.empty();
    private Contours contours;
    private int[] series = {};
    private int at;
    private double readX = 0.5;
    private double readY = 0.5;

    /** @param tell what is said of two weights @param tellTrack what is said of a track, where it has come to */
    RaceArea(BiFunction<Double, Double, String> tell, IntFunction<String> tellTrack) {
        this.tell = tell;
        this.tellTrack = tellTrack;
        content().add(lines);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** @param newSeries which look each track has */
    void show(Race newRace, Contours newContours, int... newSeries) {
        race = Optional.of(newRace);
        contours = newContours;
        series = newSeries.clone();
        setAxes(newContours.window().across(), newContours.window().up());
    }

    void clear() {
        race = Optional.empty();
        setAxes(null, null);
    }

    /** @param newAt how many updates are shown */
    void showUpdate(int newAt) {
        at = newAt;
        requestLayout();
    }

    private void key(KeyEvent event) {
        double step = 0.05;
        double dx = event.getCode() == KeyCode.LEFT ? -step : event.getCode() == KeyCode.RIGHT ? step : 0;
        double dy = event.getCode() == KeyCode.DOWN ? -step : event.getCode() == KeyCode.UP ? step : 0;
        if ((dx != 0 || dy != 0) && !isEmpty()) {
            event.consume();
            readX = Math.max(0, Math.min(readX + dx, 1));
            readY = Math.max(0, Math.min(readY + dy, 1));
            double x = left + readX * (right - left);
            double y = bottom - readY * (bottom - top);
            say(noteAt(x, y), x, y);
        }
    }

    @Override
    String noteAt(double x, double y) {
        var across = contours.window().across();
        var up = contours.window().up();
        double first = across.min() + (x - left) / (right - left) * (across.max() - across.min());
        double second = up.min() + (bottom - y) / (bottom - top) * (up.max() - up.min());
        return Stream.concat(Stream.of(tell.apply(first, second)), near(x, y).mapToObj(tellTrack))
                .collect(Collectors.joining("\n"));
    }

    /** Those whose marks are at this place. */
    private IntStream near(double x, double y) {
        int tracks = race.map(Race::tracks).orElse(List.of()).size();
        return IntStream.range(0, tracks).filter(i -> {
            SVGPath mark = marks.get(i);
            return Math.hypot(mark.getTranslateX() - x, mark.getTranslateY() - y) <= NEAR_EM * em();
        });
    }

    @Override
    void draw() {
        List<Race.Track> tracks = race.map(Race::tracks).orElse(List.of());
        while (ways.size() < tracks.size()) {
            Path way = new Path();
            way.setManaged(false);
            ways.add(way);
            SVGPath mark = Series.mark(0, 1);
            marks.add(mark);
            content().addAll(List.of(way, mark));
        }
        for (int i = 0; i < ways.size(); i++) {
            ways.get(i).setVisible(i < tracks.size());
            marks.get(i).setVisible(i < tracks.size());
            if (i < tracks.size()) {
                draw(i, tracks.get(i));
            }
        }
        if (!isEmpty()) {
            drawContours();
        }
    }

    private void drawContours() {
        List<PathElement> elements = new ArrayList<>();
        for (List<double[]> level : contours.lines()) {
            for (double[] piece : level) {
                elements.add(new MoveTo(across(piece[0]), up(piece[1])));
                elements.add(new LineTo(across(piece[2]), up(piece[3])));
            }
        }
        lines.getElements().setAll(elements);
    }

    /** Unlike {@link #x} also beyond the axis. */
    private double across(double value) {
        var axis = contours.window().across();
        return left + (value - axis.min()) / (axis.max() - axis.min()) * (right - left);
    }

    private double up(double value) {
        var axis = contours.window().up();
        return bottom - (value - axis.min()) / (axis.max() - axis.min()) * (bottom - top);
    }

    private void draw(int i, Race.Track track) {
        List<PathElement> elements = new ArrayList<>();
        SVGPath mark = marks.get(i);
        Series.dress(mark, series[i], Math.max(3, 0.4 * em()));
        boolean down = false;
        for (int update = 0; update <= Math.min(at, track.last()); update++) {
            double x = across(track.across()[update]);
            double y = up(track.up()[update]);
            if (!(Math.abs(x) < FAR && Math.abs(y) < FAR)) {
                break;
            }
            elements.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            down = true;
            mark.setTranslateX(x);
            mark.setTranslateY(y);
        }
        Styles.set(ways.get(i), "series-line", Series.styleClass(series[i]));
        ways.get(i).getElements().setAll(elements);
    }
}
