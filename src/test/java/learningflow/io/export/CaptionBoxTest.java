package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import learningflow.diagram.Examples;
import learningflow.diagram.Flow;
import learningflow.diagram.formula.Arrangement;
import learningflow.io.draw.Face;
import learningflow.io.draw.Recorder;
import learningflow.io.draw.Theme;
import learningflow.lesson.Explanation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** At (100, 50) with letters of 10, the title's of 11. */
class CaptionBoxTest {
    private static final Studio STUDIO = new Studio(Theme.LIGHT, Shots.TEXTS);
    private static final Offset<Double> NEAR = within(1e-9);
    private static final Still DELTA = Shots.still(Examples.article(), 3, 7);

    private static Recorder drawn(Still still, double width, double height) {
        Recorder canvas = new Recorder();
        new CaptionBox(STUDIO).draw(canvas, still, new Area(100, 50, width, height, 10));
        return canvas;
    }

    private static Recorder fitting(Still still, double width, double height) {
        Recorder canvas = drawn(still, width, height);
        assertThat(canvas.outside(new Rectangle2D.Double(100, 50, width, height)))
                .isEmpty();
        assertThat(canvas.meetings(0)).isEmpty();
        return canvas;
    }

    private static Still telling(String text) {
        return new Still("t", DELTA.picture(), DELTA.update(), DELTA.losses(), Optional.of(text));
    }

    private static String read(Recorder canvas, boolean bold) {
        return canvas.texts().stream()
                .filter(text -> text.face().bold() == bold)
                .map(Recorder.Mark::text)
                .collect(Collectors.joining(" "));
    }

    private static Recorder.Mark first(Recorder canvas, boolean bold) {
        return canvas.texts().stream()
                .filter(text -> text.face().bold() == bold)
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D formula(Recorder canvas) {
        return canvas.marks().stream()
                .filter(mark -> mark.group().equals("/caption/formula"))
                .map(Recorder.Mark::bounds)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    @Test
    void titleFormulaAndSentenceStandBelowEachOther() {
        Recorder canvas = fitting(DELTA, 500, 300);
        Explanation said = DELTA.explanation(Shots.TEXTS);
        assertThat(read(canvas, true)).isEqualTo(said.title());
        assertThat(read(canvas, false)).isEqualTo(said.sentence());
        assertThat(canvas.texts()).allSatisfy(text -> {
            assertThat(text.x()).isEqualTo(100);
            assertThat(text.colour()).isEqualTo(STUDIO.palette.get("text"));
            assertThat(text.group()).isEqualTo("/caption");
        });
        Recorder.Mark title = first(canvas, true);
        assertThat(title.face()).isEqualTo(Face.bold(11));
        assertThat(title.baseline()).isCloseTo(50 + 11, NEAR);
        // 14.3 for the title, 5 free, the formula at 1.2 of the size, 5 free, and letters 10 below the top of their
        // line
        Arrangement typeset =
                Arrangement.of(DELTA.formula(Shots.TEXTS), 12, 500, 300 - 14.3 - 13 * sentences(canvas) - 10);
        assertThat(first(canvas, false).baseline()).isCloseTo(50 + 14.3 + 5 + typeset.height() + 5 + 10, NEAR);
        assertThat(formula(canvas).getMinY()).isBetween(68.0, 69.3 + typeset.height());
        assertThat(formula(canvas).getMaxY()).isLessThan(69.3 + typeset.height() + 1);
        assertThat(formula(canvas).getMinX()).isBetween(99.0, 106.0);
    }

    private static long sentences(Recorder canvas) {
        return canvas.texts().stream().filter(text -> !text.face().bold()).count();
    }

    @Test
    void linesFollowEachOther() {
        Recorder canvas = fitting(telling("many words to be broken ".repeat(8).strip()), 200, 400);
        List<Recorder.Mark> lines =
                canvas.texts().stream().filter(text -> !text.face().bold()).toList();
        assertThat(lines).hasSizeGreaterThan(3);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline()).isCloseTo(13, NEAR);
        }
    }

    @Test
    void withoutAFormulaTheSentenceStandsBelowTheTitle() {
        Recorder canvas = fitting(Shots.still(Examples.article(), 3, 0), 500, 300);
        assertThat(canvas.marks()).allMatch(Recorder.Mark::isText);
        assertThat(first(canvas, false).baseline()).isCloseTo(50 + 14.3 + 5 + 10, NEAR);
    }

    @Test
    void whatFitsInSomeSizeStaysWithinItsArea() {
        for (int height = 300; first(drawn(DELTA, 500, height), false).size() > 7.5; height -= 3) {
            fitting(DELTA, 500, height);
        }
    }

    @Test
    void everythingIsSmallerWhereItWouldNotFit() {
        double formula = fitting(DELTA, 500, 300).texts().get(0).size();
        assertThat(formula).isEqualTo(11);
        double last = 1;
        for (int height = 200; height >= 60; height -= 4) {
            double size = first(drawn(telling("many words to be broken ".repeat(12)), 300, height), false)
                            .size()
                    / 10;
            assertThat(size).isLessThanOrEqualTo(last);
            assertThat(List.of(1.0, 0.9, 0.8, 0.7))
                    .anySatisfy(one -> assertThat(size).isCloseTo(one, NEAR));
            last = size;
        }
        assertThat(last).isCloseTo(0.7, NEAR);
    }

    /** With each third of the way a line more, each where it will stay. */
    @Test
    void whileItIsOnItsWayTheFormulaIsRevealedLineByLine() {
        List<Rectangle2D> all = inks(1, false);
        assertThat(inks(0, false)).hasSizeLessThan(inks(0.34, false).size());
        assertThat(inks(0.33, false)).hasSameSizeAs(inks(0, false));
        assertThat(inks(0.34, false)).hasSizeLessThan(inks(0.67, false).size());
        assertThat(inks(0.67, false)).isEqualTo(all);
        assertThat(all).containsAll(inks(0, false));
        assertThat(inks(0.1, true)).isEqualTo(all);
    }

    private static List<Rectangle2D> inks(double progress, boolean back) {
        Flow flow = new Flow(DELTA.step(), progress, back);
        return drawn(DELTA.withPicture(DELTA.picture().withFlow(flow)), 500, 300).fills().stream()
                .map(Recorder.Mark::bounds)
                .toList();
    }
}
