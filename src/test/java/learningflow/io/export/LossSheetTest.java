package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import learningflow.io.draw.Face;
import learningflow.io.draw.Recorder;
import learningflow.io.draw.Theme;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From (100, 50) to (500, 350), with letters of 10: the plot is from 86 to 330 high and ends at 494. */
class LossSheetTest {
    private static final Studio STUDIO = new Studio(Theme.LIGHT, Shots.TEXTS);
    private static final Face SMALL = Face.plain(8.2);
    private static final double TOP = 86;
    private static final double BOTTOM = 330;
    private static final double RIGHT = 494;
    private static final Offset<Double> NEAR = within(1e-9);

    private static Recorder drawn(Losses losses, double width) {
        Recorder canvas = new Recorder();
        new LossSheet(STUDIO, losses).draw(canvas, new Area(100, 50, width, 300, 10));
        assertThat(canvas.outside(new Rectangle2D.Double(100, 50, width, 300))).isEmpty();
        assertThat(canvas.meetings(0)).isEmpty();
        assertThat(canvas.isWhole()).isTrue();
        return canvas;
    }

    private static Recorder drawn(double... lossesAndMeans) {
        Losses losses = new Losses();
        for (int i = 0; i < lossesAndMeans.length; i += 2) {
            losses.add(lossesAndMeans[i], lossesAndMeans[i + 1]);
        }
        return drawn(losses, 400);
    }

    /** Where the plot begins if its widest number is this. */
    private static double left(String tick) {
        return 100 + STUDIO.fonts.width(tick, SMALL) + 5;
    }

    private static Color colour(String name) {
        return STUDIO.palette.get(name);
    }

    private static List<String> ticks(Recorder canvas, String widest) {
        return canvas.texts().stream()
                .filter(text -> Math.abs(text.right() - (left(widest) - 4)) < 1e-6)
                .map(Recorder.Mark::text)
                .toList();
    }

    private static List<Recorder.Mark> curves(Recorder canvas, String colour) {
        return canvas.lines().stream()
                .filter(mark -> mark.shape() instanceof Path2D && mark.colour().equals(colour(colour)))
                .toList();
    }

    /** Each point: x, y, and whether the line comes from the point before. */
    private static List<double[]> points(Recorder.Mark curve) {
        List<double[]> points = new ArrayList<>();
        double[] p = new double[6];
        for (PathIterator all = curve.shape().getPathIterator(null); !all.isDone(); all.next()) {
            points.add(new double[] {all.currentSegment(p), p[0], p[1]});
        }
        return points;
    }

    private static List<Recorder.Mark> dots(Recorder canvas, String colour) {
        return canvas.fills().stream()
                .filter(mark ->
                        mark.shape() instanceof Ellipse2D && mark.colour().equals(colour(colour)))
                .toList();
    }

    /** 0 to 2 on 244 pixels: 1 is at 208, 0.5 at 269. */
    @Test
    void everyLossIsADotAtItsPlaceOnTheCurve() {
        Recorder canvas = drawn(0, 1, 2, 0.5, 1, 0.5);
        double left = left("0");
        double middle = (left + RIGHT) / 2;
        List<Recorder.Mark> losses = dots(canvas, "line");
        List<Recorder.Mark> means = dots(canvas, "text");
        double[] x = {left, middle, RIGHT};
        double[] lossY = {BOTTOM, TOP, 208};
        double[] meanY = {208, 269, 269};
        assertThat(losses).hasSize(3);
        assertThat(means).hasSize(3);
        for (int i = 0; i < 3; i++) {
            isDot(losses.get(i), x[i], lossY[i], 1.7);
            isDot(means.get(i), x[i], meanY[i], 2.2);
        }
        Recorder.Mark curve = curves(canvas, "line").get(0);
        assertThat(curve.pen().width()).isEqualTo(1);
        assertThat(curve.pen().round()).isTrue();
        assertThat(curves(canvas, "text").get(0).pen().width()).isEqualTo(2);
        List<double[]> points = points(curve);
        assertThat(points).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(points.get(i)[0]).isEqualTo(i == 0 ? PathIterator.SEG_MOVETO : PathIterator.SEG_LINETO);
            assertThat(points.get(i)[1]).isCloseTo(x[i / 2], NEAR);
            assertThat(points.get(i)[2]).isCloseTo(lossY[i / 2], NEAR);
        }
    }

    private static void isDot(Recorder.Mark dot, double x, double y, double radius) {
        assertThat(dot.bounds().getCenterX()).isCloseTo(x, NEAR);
        assertThat(dot.bounds().getCenterY()).isCloseTo(y, NEAR);
        assertThat(dot.bounds().getWidth()).isCloseTo(2 * radius, NEAR);
        assertThat(dot.bounds().getHeight()).isCloseTo(2 * radius, NEAR);
    }

    @Test
    void theAxisHasItsNumbersBesideItsLines() {
        Recorder canvas = drawn(2, 2);
        List<Recorder.Mark> grid = canvas.lines().stream()
                .filter(mark -> mark.colour().equals(colour("faint")))
                .toList();
        assertThat(ticks(canvas, "0")).containsExactly("0", "1", "2");
        assertThat(grid).hasSize(3);
        double[] y = {330, 208, 86};
        for (int i = 0; i < 3; i++) {
            Line2D line = (Line2D) grid.get(i).shape();
            assertThat(line.getX1()).isCloseTo(left("0"), NEAR);
            assertThat(line.getX2()).isCloseTo(RIGHT, NEAR);
            assertThat(line.getY1()).isCloseTo(y[i], NEAR);
            assertThat(line.getY2()).isCloseTo(y[i], NEAR);
            assertThat(grid.get(i).pen().width()).isEqualTo(1);
            Recorder.Mark number = canvas.text(String.valueOf(i));
            // the middle of a digit, half of 0.7 sizes high, is on the line
            assertThat(number.baseline() - 0.35 * 8.2).isCloseTo(y[i], NEAR);
            assertThat(number.colour()).isEqualTo(colour("muted"));
            assertThat(number.face()).isEqualTo(SMALL);
        }
    }

    /** About three steps of 1, 2 or 5 times a power of ten; none if nothing is lost. */
    @ParameterizedTest
    @CsvSource({
        "3, '0 1 2 3'",
        "0.3, '0 0.1 0.2 0.3'",
        "0.5, '0 0.2 0.4 0.6'",
        "6, '0 2 4 6'",
        "7, '0 5 10'",
        "15, '0 5 10 15'",
        "16, '0 10 20'",
        "0.00001, '0 5.000e-6 1.000e-5'",
        "2500000, '0 1000000 2000000 3000000'",
        "1e-60, '0 5.000e-61 1.000e-60'",
        "0, '0 0.5'",
    })
    void theAxisSuitsTheLargestLoss(double largest, String numbers) {
        Recorder canvas = drawn(0, 0, largest, 0);
        String[] expected = numbers.split(" ");
        for (int i = 0; i < expected.length; i++) {
            expected[i] = learningflow.core.Numbers.format(Double.parseDouble(expected[i]));
        }
        String widest = java.util.Arrays.stream(expected)
                .max(java.util.Comparator.comparingDouble(text -> STUDIO.fonts.width(text, SMALL)))
                .orElseThrow();
        assertThat(ticks(canvas, widest)).containsExactly(expected);
    }

    @Test
    void aMeanAboveEveryLossIsOnThePlot() {
        assertThat(ticks(drawn(0, 6, 0, 1), "0")).containsExactly("0", "2", "4", "6");
    }

    @Test
    void theFootCountsTheUpdates() {
        Recorder canvas = drawn(0.2, 0.1, 0.3, 0.1);
        Recorder.Mark first = canvas.text("1");
        Recorder.Mark last = canvas.text("update 2");
        assertThat(first.x()).isCloseTo(left("0.1"), NEAR);
        assertThat(last.right()).isCloseTo(RIGHT, NEAR);
        for (Recorder.Mark mark : List.of(first, last)) {
            // a line of 1.3 sizes begins 3.5 below the axis
            assertThat(mark.baseline()).isCloseTo(BOTTOM + 3.5 + 8.2, NEAR);
            assertThat(mark.colour()).isEqualTo(colour("muted"));
        }
        assertThat(canvas.lines()).anySatisfy(mark -> {
            assertThat(mark.colour()).isEqualTo(colour("line"));
            assertThat(mark.bounds().getX()).isCloseTo(left("0.1"), NEAR);
            assertThat(mark.bounds().getMaxX()).isCloseTo(RIGHT, NEAR);
            assertThat(mark.bounds().getY()).isCloseTo(BOTTOM, NEAR);
            assertThat(mark.bounds().getHeight()).isZero();
        });
    }

    @Test
    void oneUpdateIsInTheMiddle() {
        Recorder canvas = drawn(3, 3);
        assertThat(dots(canvas, "line").get(0).bounds().getCenterX()).isCloseTo((left("0") + RIGHT) / 2, NEAR);
        assertThat(canvas.words()).contains("update 1");
        assertThat(canvas.texts().stream().filter(text -> text.baseline() > BOTTOM + 5))
                .hasSize(1);
    }

    @Test
    void whatIsNoNumberIsAGapAndDoesNotMoveTheAxis() {
        Recorder canvas = drawn(3, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, 1, Double.NaN, 2, Double.NaN);
        assertThat(ticks(canvas, "0")).containsExactly("0", "1", "2", "3");
        List<double[]> points = points(curves(canvas, "line").get(0));
        assertThat(points).extracting(point -> (int) point[0]).containsExactly(0, 1, 0, 1, 1, 1);
        assertThat(points.get(2)[1]).isCloseTo(left("0") + (RIGHT - left("0")) * 2 / 3, NEAR);
        assertThat(dots(canvas, "line")).hasSize(3);
        assertThat(curves(canvas, "text")).isEmpty();
        assertThat(dots(canvas, "text")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "61, 0"})
    void dotsAreForFewUpdates(int updates, int dots) {
        Losses losses = new Losses();
        for (int i = 0; i < updates; i++) {
            losses.add(1, 1);
        }
        assertThat(dots(drawn(losses, 400), "line")).hasSize(dots);
    }

    /** The plot is between 380 and 390 wide, so 10 of 8000 updates share a place; each place has its lowest and highest. */
    @Test
    void ofManyUpdatesTheRangeIsDrawn() {
        Losses losses = new Losses();
        for (int i = 0; i < 8000; i++) {
            losses.add(i == 4005 ? 3 : i == 4007 ? 0 : 1, 1);
        }
        Recorder canvas = drawn(losses, 400);
        List<double[]> points = points(curves(canvas, "line").get(0));
        assertThat(points).hasSize(1600);
        assertThat(points.subList(1, 1600))
                .allSatisfy(point -> assertThat(point[0]).isEqualTo(PathIterator.SEG_LINETO));
        double x = left("0") + (RIGHT - left("0")) * 4000 / 7999;
        assertThat(points.get(800)).containsExactly(new double[] {1, x, BOTTOM}, NEAR);
        assertThat(points.get(801)).containsExactly(new double[] {1, x, TOP}, NEAR);
        assertThat(points.stream().filter(point -> point[2] < 248)).hasSize(1); // of 1 is 248.67
    }

    @Test
    void theLegendExplainsBothLines() {
        Recorder canvas = drawn(0.2, 0.1, 0.3, 0.1);
        Recorder.Mark mean = canvas.text("mean of all rows");
        Recorder.Mark loss = canvas.text("rows of the update");
        assertThat(mean.x()).isCloseTo(118, NEAR);
        assertThat(loss.x()).isCloseTo(mean.right() - 18 + 28 + 18, NEAR);
        // a line of 1.3 · 8.2 begins at 68
        assertThat(mean.baseline()).isCloseTo(68 + 8.2, NEAR);
        List<Recorder.Mark> samples = canvas.lines().stream()
                .filter(mark -> mark.bounds().getY() < TOP - 1)
                .toList();
        assertThat(samples).hasSize(2);
        assertThat(samples.get(0).bounds()).isEqualTo(new Rectangle2D.Double(100, 68 + 5.33, 14, 0));
        assertThat(samples.get(0).colour()).isEqualTo(colour("text"));
        assertThat(samples.get(0).pen().width()).isEqualTo(2);
        assertThat(samples.get(1).bounds().getX()).isCloseTo(loss.x() - 18, NEAR);
        assertThat(samples.get(1).colour()).isEqualTo(colour("line"));
        assertThat(samples.get(1).pen().width()).isEqualTo(1);
        assertThat(canvas.text("Loss per update").x()).isEqualTo(100);
        assertThat(canvas.text("Loss per update").face()).isEqualTo(Face.bold(10.5));
        assertThat(canvas.text("Loss per update").group()).isEqualTo("/loss-curve");
    }

    @Test
    void theLegendIsSmallerWhereThereIsLittleRoom() {
        Losses losses = new Losses();
        losses.add(1, 1);
        Recorder canvas = drawn(losses, 150);
        assertThat(canvas.text("rows of the update").size()).isBetween(4.0, 8.1);
        assertThat(canvas.text("rows of the update").right()).isBetween(235.0, 250.0);
    }
}
