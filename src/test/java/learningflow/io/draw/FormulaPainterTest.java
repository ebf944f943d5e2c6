package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import learningflow.diagram.formula.Arrangement;
import learningflow.diagram.formula.Typeset;
import learningflow.lesson.formula.Direction;
import learningflow.lesson.formula.Piece;
import org.junit.jupiter.api.Test;

/** Typeset pieces of a formula, in thousandths of a type of 20 pixels that half fits. So a unit is a hundredth of a pixel. */
class FormulaPainterTest {
    private static final String SQUARE = "M0 0L100 0L100 -200L0 -200Z";

    private static Piece piece(String latex, Direction direction) {
        return new Piece(latex, OptionalDouble.empty(), Optional.empty(), direction);
    }

    private static Typeset.Ink ink(int piece, String path) {
        return new Typeset.Ink(piece, path, 0, 0, 0, 0);
    }

    private static Recorder painted(List<Piece> pieces, double height, double depth, Typeset.Ink... inks) {
        Typeset typeset = new Typeset(2000, height, depth, List.of(inks));
        Arrangement.Place place = new Arrangement.Place(0, pieces, typeset, 5, 15);
        Recorder canvas = new Recorder();
        Arrangement formula = new Arrangement(List.of(place), 0.5, 30, 20);
        FormulaPainter.paint(formula, 20, 100, 50, Recorder.palette(), canvas);
        assertThat(canvas.isWhole()).isTrue();
        return canvas;
    }

    /** The place is at (105, 65), and the letters are a hundredth of their units large. */
    @Test
    void lettersStandInTheirPlace() {
        Recorder canvas = painted(List.of(piece("x", Direction.NONE)), 700, 0, ink(0, SQUARE));
        assertThat(canvas.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.bounds().getX()).isCloseTo(105, within(1e-9));
            assertThat(mark.bounds().getMaxX()).isCloseTo(106, within(1e-9));
            assertThat(mark.bounds().getY()).isCloseTo(63, within(1e-9));
            assertThat(mark.bounds().getMaxY()).isCloseTo(65, within(1e-9));
            assertThat(mark.group()).isEqualTo("/formula");
        });
    }

    @Test
    void signsHaveTheColourOfTheirDirection() {
        Recorder canvas = painted(
                List.of(piece("o", Direction.FORWARD), piece("δ", Direction.BACKWARD), piece("=", Direction.NONE)),
                700,
                0,
                ink(0, SQUARE),
                ink(1, SQUARE),
                ink(2, SQUARE),
                ink(-1, SQUARE));
        assertThat(canvas.fills())
                .extracting(mark -> Recorder.name(mark.colour()))
                .containsExactly("forward-text", "backward-text", "text", "text");
        assertThat(canvas.lines()).isEmpty();
    }

    @Test
    void everyKindOfStrokeOfALetterIsDrawn() {
        String path = "M0 0L10 20Q30 40 50 60C70 80 90 100 110 120ZM1 2L3 4L5 6Z";
        Recorder canvas = painted(List.of(piece("x", Direction.NONE)), 700, 0, ink(0, path));
        Shape shape = canvas.marks().get(0).shape();
        List<String> steps = new ArrayList<>();
        double[] p = new double[6];
        for (PathIterator all = shape.getPathIterator(null); !all.isDone(); all.next()) {
            int type = all.currentSegment(p);
            StringBuilder step = new StringBuilder().append("MLQCZ".charAt(type));
            for (int i = 0; i < new int[] {2, 2, 4, 6, 0}[type]; i++) {
                double units = (p[i] - (i % 2 == 0 ? 105 : 65)) * 100;
                step.append(' ').append(Math.round(units));
            }
            steps.add(step.toString());
        }
        assertThat(steps)
                .containsExactly(
                        "M 0 0",
                        "L 10 20",
                        "Q 30 40 50 60",
                        "C 70 80 90 100 110 120",
                        "Z",
                        "M 1 2",
                        "L 3 4",
                        "L 5 6",
                        "Z");
    }

    /** 220 units beside the letters, and 0.8 of that above and below: 20 + 2 · 2.2 wide, 10 + 4 + 2 · 1.76 high. */
    @Test
    void aResultIsInABox() {
        Recorder canvas = painted(List.of(piece("\\boxed{", Direction.NONE)), 1000, 400, ink(0, SQUARE));
        assertThat(canvas.lines()).singleElement().satisfies(mark -> {
            isBox(mark.bounds(), 105 - 2.2, 65 - 11.76, 24.4, 17.52);
            assertThat(Recorder.name(mark.colour())).isEqualTo("line");
            assertThat(mark.pen().width()).isCloseTo(70, within(1e-9)); // units, so 0.7 pixels
        });
    }

    /** A box is at least as high as a digit, 680 units above the baseline and 120 below. */
    @Test
    void theBoxOfALowResultIsAsHighAsOthers() {
        Recorder canvas = painted(List.of(piece("\\boxed{", Direction.NONE)), 100, 0, ink(0, SQUARE));
        isBox(canvas.lines().get(0).bounds(), 105 - 2.2, 65 - 8.56, 24.4, 8.56 + 2.96);
    }

    /** Corners of 240 units across: 0.1 within the corner nothing is enclosed. */
    @Test
    void cornersOfTheBoxAreRound() {
        Recorder canvas = painted(List.of(piece("\\boxed{", Direction.NONE)), 1000, 400, ink(0, SQUARE));
        Shape box = canvas.lines().get(0).shape();
        assertThat(box.contains(102.8 + 0.3, 65 - 11.76 + 0.3)).isFalse();
        assertThat(box.contains(102.8 + 0.5, 65 - 11.76 + 0.5)).isTrue();
        assertThat(box.contains(102.8 + 0.05, 65 - 11.76 + 1.3)).isTrue();
    }

    private static void isBox(Rectangle2D box, double x, double y, double width, double height) {
        assertThat(box.getX()).isCloseTo(x, within(1e-9));
        assertThat(box.getY()).isCloseTo(y, within(1e-9));
        assertThat(box.getWidth()).isCloseTo(width, within(1e-9));
        assertThat(box.getHeight()).isCloseTo(height, within(1e-9));
    }
}
