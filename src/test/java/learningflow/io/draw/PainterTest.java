package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Matrix;
import learningflow.diagram.Arrow;
import learningflow.diagram.Box;
import learningflow.diagram.Cells;
import learningflow.diagram.Diagram;
import learningflow.diagram.Label;
import learningflow.diagram.Pulse;
import learningflow.diagram.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainterTest {
    private static final Fonts FONTS = new Fonts();

    private static Recorder painted(Diagram diagram) {
        Recorder canvas = new Recorder();
        new Painter(Recorder.palette(), FONTS, canvas).paint(diagram);
        return canvas;
    }

    private static Diagram diagram(List<Arrow> arrows, List<Cells> cells, List<Label> labels, List<Pulse> pulses) {
        return new Diagram(400, 300, arrows, List.of(), cells, labels, pulses, List.of(), Optional.empty());
    }

    private static Recorder painted(Arrow arrow) {
        return painted(diagram(List.of(arrow), List.of(), List.of(), List.of()));
    }

    private static Recorder painted(Label label) {
        return painted(diagram(List.of(), List.of(), List.of(label), List.of()));
    }

    private static Recorder painted(Cells cells) {
        return painted(diagram(List.of(), List.of(cells), List.of(), List.of()));
    }

    /** From (10, 20) by (30, 40): its length is 50, its direction (0.6, 0.8). */
    private static Arrow arrow(double width, boolean dashed, double head, boolean stopped, boolean faint, Role role) {
        return new Arrow("a", "f", "t", 10, 20, 40, 60, width, dashed, head, stopped, faint, role);
    }

    private static Label label(String text, Role role, boolean plate) {
        return new Label("l", "o", text, 100, 50, 60, 25, 20, true, false, role, plate);
    }

    private static void isLine(Recorder.Mark mark, double x1, double y1, double x2, double y2) {
        Line2D line = (Line2D) mark.shape();
        assertThat(List.of(line.getX1(), line.getY1(), line.getX2(), line.getY2()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(x1, y1, x2, y2);
    }

    private static List<Double> corners(java.awt.Shape shape) {
        List<Double> corners = new ArrayList<>();
        boolean open = true;
        double[] p = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            if (steps.currentSegment(p) != PathIterator.SEG_CLOSE) {
                corners.add(p[0]);
                corners.add(p[1]);
                open = true;
            } else {
                open = false;
            }
        }
        assertThat(open).isFalse();
        return corners;
    }

    private static void areCorners(java.awt.Shape shape, Double... expected) {
        assertThat(corners(shape))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(expected);
    }

    /** The shaft ends 0.8 · 10 before the tip: 42 of 50 along. The head's base is 10 back and 4.2 to each side. */
    @Test
    void anArrowEndsInAHeadWithItsTipAtItsEnd() {
        Recorder canvas = painted(arrow(2, false, 10, false, false, Role.FORWARD));
        assertThat(canvas.lines()).singleElement().satisfies(mark -> {
            isLine(mark, 10, 20, 10 + 0.84 * 30, 20 + 0.84 * 40);
            assertThat(mark.pen().width()).isEqualTo(2);
            assertThat(mark.pen().dash()).isEmpty();
            assertThat(mark.opacity()).isEqualTo(1);
            assertThat(Recorder.name(mark.colour())).isEqualTo("forward");
        });
        assertThat(canvas.fills()).singleElement().satisfies(mark -> {
            areCorners(mark.shape(), 40.0, 60.0, 34 - 4.2 * 0.8, 52 + 4.2 * 0.6, 34 + 4.2 * 0.8, 52 - 4.2 * 0.6);
            assertThat(Recorder.name(mark.colour())).isEqualTo("forward");
        });
    }

    @Test
    void aHeadLongerThanItsArrowLeavesNoShaft() {
        Recorder canvas = painted(arrow(2, false, 80, false, false, Role.BACKWARD));
        isLine(canvas.lines().get(0), 10, 20, 10, 20);
        assertThat(canvas.fills()).hasSize(1);
    }

    @Test
    void anArrowWithoutAHeadIsALineToItsEnd() {
        Recorder canvas = painted(arrow(2, false, 0, false, false, Role.NEUTRAL));
        assertThat(canvas.marks()).singleElement().satisfies(mark -> {
            isLine(mark, 10, 20, 40, 60);
            assertThat(Recorder.name(mark.colour())).isEqualTo("line");
        });
    }

    /** One of width 2 has strokes of 1.4 · (3 + 2) and gaps of 3 + 2. */
    @Test
    void aNegativeWeightIsDashedAndOneOfManyStandsBack() {
        Recorder canvas = painted(arrow(2, true, 0, false, true, Role.BACKWARD));
        Recorder.Mark mark = canvas.lines().get(0);
        assertThat(mark.pen().dash()).containsExactly(new double[] {7, 5}, within(1e-12));
        assertThat(mark.pen().width()).isEqualTo(2);
        assertThat(mark.opacity()).isEqualTo(0.55);
        assertThat(Recorder.name(mark.colour())).isEqualTo("backward");
    }

    /** So a head is whole whatever crosses it, as in the window. */
    @Test
    void headsStandAboveAllLines() {
        Arrow one = arrow(2, false, 10, false, false, Role.FORWARD);
        Recorder canvas = painted(diagram(List.of(one, one), List.of(), List.of(), List.of()));
        assertThat(canvas.marks()).extracting(Recorder.Mark::isLine).containsExactly(true, true, false, false);
    }

    /** Half the bar is 0.9 · 10, at right angles to (0.6, 0.8). */
    @Test
    void aStoppedFlowEndsAtABarAcrossIt() {
        Recorder canvas = painted(arrow(2, false, 10, true, false, Role.BACKWARD));
        assertThat(canvas.fills()).isEmpty();
        assertThat(canvas.lines()).hasSize(2);
        isLine(canvas.lines().get(0), 10, 20, 40, 60);
        Recorder.Mark bar = canvas.lines().get(1);
        Line2D line = (Line2D) bar.shape();
        assertThat(line.getP1().distance(line.getP2())).isCloseTo(18, within(1e-9));
        assertThat(line.getBounds2D().getCenterX()).isCloseTo(40, within(1e-9));
        assertThat(line.getBounds2D().getCenterY()).isCloseTo(60, within(1e-9));
        double along = (line.getX2() - line.getX1()) * 0.6 + (line.getY2() - line.getY1()) * 0.8;
        assertThat(along).isCloseTo(0, within(1e-9));
        assertThat(bar.pen().width()).isEqualTo(3);
        assertThat(bar.pen().round()).isTrue();
        assertThat(Recorder.name(bar.colour())).isEqualTo("backward");
    }

    @Test
    void anArrowOfNoLengthHasNeitherHeadNorBar() {
        Arrow none = new Arrow("a", "f", "t", 10, 20, 10, 20, 2, false, 10, true, false, Role.FORWARD);
        assertThat(painted(none).marks()).singleElement().satisfies(mark -> isLine(mark, 10, 20, 10, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "NEUTRAL, text",
        "MUTED, muted",
        "FORWARD, forward-text",
        "BACKWARD, backward-text",
        "GOOD, good-text",
        "BAD, bad-text"
    })
    void aLabelHasTheColourOfItsRole(Role role, String colour) {
        Recorder canvas = painted(label("δ³ = −1", role, false));
        assertThat(canvas.marks()).singleElement().satisfies(mark -> {
            assertThat(Recorder.name(mark.colour())).isEqualTo(colour);
            assertThat(mark.text()).isEqualTo("δ³ = −1");
            assertThat(mark.x()).isEqualTo(100);
            assertThat(mark.baseline()).isEqualTo(50 + 12.5 + 7);
            assertThat(mark.right()).isEqualTo(160);
            assertThat(mark.face()).isEqualTo(new Face(20, true, false));
        });
    }

    @Test
    void aPlateHidesWhatIsBehindALabel() {
        Recorder canvas = painted(label("o", Role.NEUTRAL, true));
        Recorder.Mark plate = canvas.marks().get(0);
        assertThat(Recorder.name(plate.colour())).isEqualTo("card");
        assertThat(plate.bounds()).isEqualTo(new Rectangle2D.Double(96, 50, 68, 25));
        assertThat(((RoundRectangle2D) plate.shape()).getArcWidth()).isEqualTo(10);
        assertThat(canvas.marks().get(1).text()).isEqualTo("o");
    }

    @Test
    void aHatStandsInTheMiddleAboveItsLetter() {
        Recorder canvas = painted(label("aw\u0302²", Role.NEUTRAL, false));
        Face face = new Face(20, true, false);
        Recorder.Mark hat = canvas.text("ˆ");
        double letter = 100 + FONTS.width("a", face) + FONTS.width("w", face) / 2;
        assertThat(canvas.text("aw²").x()).isEqualTo(100);
        assertThat((hat.x() + hat.right()) / 2).isCloseTo(letter, within(1e-9));
        assertThat(hat.right() - hat.x()).isCloseTo(FONTS.width("ˆ", face), within(1e-9));
        assertThat(hat.baseline()).isCloseTo(50 + 12.5 + 7 - 3.4, within(1e-9));
    }

    /** Cells of 10: half a side is 4.4 · √value; a hollow one is smaller by half its line of 1.2. */
    @Test
    void positiveNumbersAreFilledSquaresAndNegativeOnesHollow() {
        Cells cells = new Cells("c", "o", 100, 50, 2, 10, Matrix.row(1, -0.25, 0, 0.25), 0, Role.FORWARD);
        Recorder canvas = painted(cells);
        assertThat(canvas.fills()).singleElement().satisfies(mark -> {
            areCorners(
                    mark.shape(),
                    100.6,
                    50.6,
                    109.4,
                    50.6,
                    109.4,
                    59.4,
                    100.6,
                    59.4,
                    112.8,
                    62.8,
                    117.2,
                    62.8,
                    117.2,
                    67.2,
                    112.8,
                    67.2);
            assertThat(Recorder.name(mark.colour())).isEqualTo("forward");
        });
        assertThat(canvas.lines()).singleElement().satisfies(mark -> {
            areCorners(mark.shape(), 113.4, 53.4, 116.6, 53.4, 116.6, 56.6, 113.4, 56.6);
            assertThat(mark.pen().width()).isCloseTo(1.2, within(1e-12));
            assertThat(Recorder.name(mark.colour())).isEqualTo("forward");
        });
    }

    @ParameterizedTest
    @CsvSource({"4, 0.7", "10, 1.2", "26, 1.6"})
    void theLineOfAHollowSquareSuitsItsSize(double cell, double width) {
        Cells cells = new Cells("c", "o", 0, 0, 1, cell, Matrix.row(-1.0), 0, Role.MUTED);
        assertThat(painted(cells).marks()).singleElement().satisfies(mark -> {
            assertThat(mark.pen().width()).isCloseTo(width, within(1e-12));
            assertThat(Recorder.name(mark.colour())).isEqualTo("muted");
            assertThat(mark.bounds().getWidth()).isCloseTo(0.88 * cell - width, within(1e-9));
        });
    }

    @Test
    void theSmallestHollowSquareIsStillSeen() {
        Cells cells = new Cells("c", "o", 0, 0, 1, 10, Matrix.row(-1e-9), 0, Role.BACKWARD);
        assertThat(painted(cells).lines().get(0).bounds().getWidth()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void aZeroIsNoSquare() {
        assertThat(painted(new Cells("c", "o", 0, 0, 1, 10, Matrix.row(0.0), 0, Role.FORWARD))
                        .marks())
                .isEmpty();
    }

    @Test
    void aPulseIsADotInASoftHalo() {
        Pulse pulse = new Pulse("p", 50, 60, 10, Role.BACKWARD);
        Recorder canvas = painted(diagram(List.of(), List.of(), List.of(), List.of(pulse)));
        assertThat(canvas.marks())
                .hasSize(2)
                .allSatisfy(mark -> assertThat(Recorder.name(mark.colour())).isEqualTo("backward"));
        Recorder.Mark halo = canvas.marks().get(0);
        Recorder.Mark dot = canvas.marks().get(1);
        assertThat(halo.bounds()).isEqualTo(new Rectangle2D.Double(29, 39, 42, 42));
        assertThat(halo.opacity()).isEqualTo(0.28);
        assertThat(dot.bounds()).isEqualTo(new Rectangle2D.Double(40, 50, 20, 20));
        assertThat(dot.opacity()).isEqualTo(1);
    }

    @Test
    void whatLiesOnTopIsDrawnLast() {
        Box box = new Box("b", Box.Kind.VECTOR, 0, 0, 10, 10, Role.NEUTRAL, false);
        Diagram over = diagram(List.of(), List.of(), List.of(label("above all", Role.NEUTRAL, false)), List.of());
        Recorder canvas = painted(new Diagram(
                400,
                300,
                List.of(arrow(2, false, 0, false, false, Role.NEUTRAL)),
                List.of(box),
                List.of(new Cells("c", "o", 0, 0, 1, 10, Matrix.row(1.0), 0, Role.FORWARD)),
                List.of(label("label", Role.NEUTRAL, false)),
                List.of(new Pulse("p", 50, 60, 10, Role.BACKWARD)),
                List.of(label("rider", Role.NEUTRAL, false)),
                Optional.of(over)));
        assertThat(canvas.marks())
                .extracting(mark -> mark.isText() ? mark.text() : Recorder.name(mark.colour()))
                .containsExactly("line", "faint", "forward", "label", "backward", "backward", "rider", "above all");
    }
}
