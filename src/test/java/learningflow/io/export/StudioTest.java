package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import learningflow.io.draw.Face;
import learningflow.io.draw.Recorder;
import learningflow.io.draw.Theme;
import org.junit.jupiter.api.Test;

class StudioTest {
    private static final Studio STUDIO = new Studio(Theme.DARK, Shots.TEXTS);
    private static final Face FACE = Face.plain(10);

    private static double width(String text) {
        return STUDIO.fonts.width(text, FACE);
    }

    /** A line of 13 begins at 50, and letters of 10 stand 3.5 below its middle. */
    @Test
    void aLineStandsWhereItIsWanted() {
        Recorder canvas = new Recorder();
        STUDIO.line(canvas, "loss", 30, 50, FACE, "muted");
        STUDIO.lineEndingAt(canvas, "right", 200, 50, FACE, "text");
        Recorder.Mark left = canvas.text("loss");
        assertThat(left.x()).isEqualTo(30);
        assertThat(left.baseline()).isCloseTo(60, within(1e-9));
        assertThat(left.right()).isCloseTo(30 + width("loss"), within(1e-9));
        assertThat(left.colour()).isEqualTo(STUDIO.palette.get("muted"));
        assertThat(left.face()).isEqualTo(FACE);
        assertThat(canvas.text("right").right()).isCloseTo(200, within(1e-9));
        assertThat(canvas.text("right").baseline()).isCloseTo(60, within(1e-9));
    }

    @Test
    void aTextThatFitsIsNotCut() {
        assertThat(STUDIO.cut("flow", width("flow"), FACE)).isEqualTo("flow");
    }

    @Test
    void aLongTextIsCutToWhatFitsWithAnEllipsis() {
        assertThat(STUDIO.cut("learning flow", width("learn…"), FACE)).isEqualTo("learn…");
        assertThat(STUDIO.cut("learning flow", width("learning…") + 0.1, FACE)).isEqualTo("learning…");
        assertThat(STUDIO.cut("learning flow", 1, FACE)).isEqualTo("…");
        assertThat(STUDIO.cut("learning flow", -5, FACE)).isEqualTo("…");
    }

    @Test
    void aTextIsBrokenBetweenWords() {
        assertThat(STUDIO.wrap("one two three", width("one two"), FACE)).containsExactly("one two", "three");
        assertThat(STUDIO.wrap("one two three", 1000, FACE)).containsExactly("one two three");
        assertThat(STUDIO.wrap("one  two", 1000, FACE)).containsExactly("one two");
        assertThat(STUDIO.wrap("", 1000, FACE)).containsExactly("");
    }

    @Test
    void aWordThatIsTooLongIsBrokenAsLateAsPossible() {
        List<String> lines = STUDIO.wrap("a mmmmmmmm b", width("mmm"), FACE);
        assertThat(lines).containsExactly("a", "mmm", "mmm", "mm b");
        assertThat(STUDIO.wrap("mmmm", 1, FACE)).containsExactly("m", "m", "m", "m");
    }
}
