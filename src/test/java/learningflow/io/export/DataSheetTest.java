package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import learningflow.core.Evaluation;
import learningflow.core.LayerWeights;
import learningflow.core.Matrix;
import learningflow.core.Numbers;
import learningflow.core.Weights;
import learningflow.diagram.Examples;
import learningflow.diagram.Picture;
import learningflow.io.Gallery;
import learningflow.io.draw.Face;
import learningflow.io.draw.Recorder;
import learningflow.io.draw.Theme;
import learningflow.lesson.Scenario;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** From (100, 50) with letters of 10: those of the table have 9, a row is 15.5 high, and the first one begins at 84.5. */
class DataSheetTest {
    private static final Studio STUDIO = new Studio(Theme.LIGHT, Shots.TEXTS);
    private static final Face FACE = Face.plain(9);
    private static final Offset<Double> NEAR = within(1e-9);
    private static final Scenario EXAMPLE = Examples.article();

    private static Recorder drawn(Still still, double width, int rows) {
        Recorder canvas = new Recorder();
        Evaluation now = Evaluation.of(still.picture().setup(), still.picture().weights());
        double height = 54 + 15.5 * rows + 0.1;
        new DataSheet(STUDIO, still.picture(), now).draw(canvas, new Area(100, 50, width, height, 10));
        assertThat(canvas.outside(new Rectangle2D.Double(100, 50, width, height)))
                .isEmpty();
        assertThat(canvas.meetings(0.2)).isEmpty();
        return canvas;
    }

    private static double width(String text) {
        return STUDIO.fonts.width(text, FACE);
    }

    private static Color colour(String name) {
        return STUDIO.palette.get(name);
    }

    /** The texts of a row of the table from left to right, 0 for its head. */
    private static List<String> row(Recorder canvas, int row) {
        // letters stand 9 below the top of a line of 11.7, which has 1.9 above and below it
        double baseline = 69 + 15.5 * row + 1.9 + 9;
        return canvas.texts().stream()
                .filter(text -> Math.abs(text.baseline() - baseline) < 1e-6)
                .sorted((a, b) -> Double.compare(a.x(), b.x()))
                .map(Recorder.Mark::text)
                .toList();
    }

    @Test
    void everyRowStandsWithItsResult() {
        Recorder canvas = drawn(Shots.still(EXAMPLE, 3, 7), 600, 5);
        assertThat(row(canvas, 0)).hasSize(8).startsWith("row", "broccoli").endsWith("result", "loss");
        assertThat(row(canvas, 1)).containsExactly("1", "100", "2000", "100", "0", "0", "✓ bad shape", "0");
        assertThat(row(canvas, 2)).containsExactly("2", "200", "0", "0", "1", "1", "✓ good shape", "0");
        assertThat(row(canvas, 3)).containsExactly("▸ 3", "0", "2000", "3000", "1", "0", "✗ bad shape", "0.5");
        assertThat(row(canvas, 4)).isEmpty();
        assertThat(canvas.text("✓ good shape").colour()).isEqualTo(colour("good-text"));
        assertThat(canvas.text("✗ bad shape").colour()).isEqualTo(colour("bad-text"));
        assertThat(canvas.text("0.5").colour()).isEqualTo(colour("text"));
        assertThat(canvas.text("▸ 3").colour()).isEqualTo(colour("muted"));
        assertThat(canvas.text("broccoli").colour()).isEqualTo(colour("muted"));
        assertThat(canvas.text("broccoli").face()).isEqualTo(FACE);
    }

    /** Numbers end below each other, words begin below each other, and 9 are free between columns. */
    @Test
    void columnsAreAsWideAsTheyNeedToBe() {
        Recorder canvas = drawn(Shots.still(EXAMPLE, 3, 7), 600, 5);
        double row = 104 + Math.max(width("row"), width("▸ 3"));
        assertThat(canvas.text("row").right()).isCloseTo(row, NEAR);
        assertThat(canvas.text("▸ 3").right()).isCloseTo(row, NEAR);
        double broccoli = row + 9 + width("broccoli");
        assertThat(canvas.text("broccoli").right()).isCloseTo(broccoli, NEAR);
        assertThat(canvas.text("200").right()).isCloseTo(broccoli, NEAR);
        double tagada = broccoli + 9 + width("Tagada strawberries");
        assertThat(canvas.text("Tagada strawberries").right()).isCloseTo(tagada, NEAR);
        assertThat(canvas.texts().stream().filter(text -> text.text().equals("2000")))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.right()).isCloseTo(tagada, NEAR));
        double result = canvas.text("result").x();
        assertThat(canvas.text("✓ bad shape").x()).isEqualTo(result);
        assertThat(canvas.text("✗ bad shape").x()).isEqualTo(result);
        assertThat(canvas.text("loss").right())
                .isCloseTo(result + width("✓ good shape") + 9 + Math.max(width("loss"), width("0.5")), NEAR);
    }

    /** Half a pixel is missing, which the longest name goes without. */
    @Test
    void aLongNameIsCutWhereThereIsNoRoom() {
        Still still = Shots.still(EXAMPLE, 3, 7);
        double needed = drawn(still, 600, 5).text("loss").right() - 104 + 9;
        Recorder canvas = drawn(still, needed - 0.5, 5);
        double tagada = canvas.text("broccoli").right() + 9 + width("Tagada strawberries") - 0.5;
        assertThat(canvas.words()).doesNotContain("Tagada strawberries").anyMatch(word -> word.startsWith("Tagada"));
        assertThat(canvas.texts().stream().filter(text -> text.text().equals("2000")))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.right()).isCloseTo(tagada, NEAR));
    }

    /** An input that stands nowhere would be missed more than the end of its name. */
    @Test
    void namesAreCutBeforeAColumnIsLeftOut() {
        Still still = Shots.still(EXAMPLE, 3, 7);
        double needed = drawn(still, 600, 5).text("loss").right() - 104 + 9;
        Recorder canvas = drawn(still, needed - 100, 5);
        assertThat(canvas.words())
                .contains("2000", "3000")
                .anyMatch(word -> word.startsWith("Tag"))
                .anyMatch(word -> word.startsWith("wor"));
        assertThat(canvas.text("loss").right()).isLessThanOrEqualTo(100 + needed - 100);
    }

    @Test
    void theRowsOfTheUpdateAreMarked() {
        Recorder canvas = drawn(Shots.still(EXAMPLE, 3, 7), 600, 5);
        assertThat(canvas.fills()).singleElement().satisfies(mark -> {
            assertThat(mark.bounds()).isEqualTo(new Rectangle2D.Double(100, 69 + 3 * 15.5, 600, 15.5));
            assertThat(mark.colour()).isEqualTo(colour("selected"));
            assertThat(((RoundRectangle2D) mark.shape()).getArcWidth()).isEqualTo(6);
        });
        Recorder batch = drawn(Shots.still(Examples.xor(), 2, 7), 600, 5);
        assertThat(batch.fills()).hasSize(2);
        assertThat(row(batch, 3)).startsWith("▸ 3");
        assertThat(row(batch, 4)).startsWith("▸ 4");
    }

    @Test
    void titleLineAndMeanLossStandAroundTheRows() {
        Recorder canvas = drawn(Shots.still(EXAMPLE, 3, 7), 600, 5);
        assertThat(canvas.text("Data").x()).isEqualTo(100);
        assertThat(canvas.text("Data").baseline()).isCloseTo(50 + 10.5, NEAR);
        assertThat(canvas.text("Data").face()).isEqualTo(Face.bold(10.5));
        assertThat(canvas.text("Data").group()).isEqualTo("/data");
        assertThat(canvas.lines()).singleElement().satisfies(mark -> {
            assertThat(mark.bounds()).isEqualTo(new Rectangle2D.Double(100, 84.5, 600, 0));
            assertThat(mark.colour()).isEqualTo(colour("line"));
            assertThat(mark.pen().width()).isEqualTo(0.8);
        });
        Recorder.Mark mean = canvas.text("mean loss 0.1667");
        assertThat(mean.right()).isCloseTo(700, NEAR);
        assertThat(mean.baseline()).isCloseTo(50 + 54 + 5 * 15.5 + 0.1 - 16 + 9, NEAR);
        assertThat(mean.face()).isEqualTo(Face.bold(9));
        assertThat(canvas.words()).noneMatch(word -> word.contains("more"));
    }

    /** The second update of the four rows has the third and the fourth. */
    @Test
    void whereNotAllRowsFitThoseOfTheUpdateAreSeen() {
        Still still = Shots.still(Examples.xor(), 2, 7);
        Recorder two = drawn(still, 600, 2);
        assertThat(row(two, 1)).startsWith("2");
        assertThat(row(two, 2)).startsWith("▸ 3");
        assertThat(two.text("… 2 more").x()).isEqualTo(100);
        assertThat(two.text("… 2 more").colour()).isEqualTo(colour("muted"));
        Recorder three = drawn(still, 600, 3);
        assertThat(row(three, 1)).startsWith("2");
        assertThat(row(three, 3)).startsWith("▸ 4");
        Recorder first = drawn(Shots.still(Examples.xor(), 1, 7), 600, 3);
        assertThat(row(first, 1)).startsWith("▸ 1");
        assertThat(first.words()).contains("… 1 more");
    }

    /** A row beyond the batch, which was larger before, is its last one. */
    @Test
    void theRowThatIsLookedAtIsSeen() {
        Still still = Shots.still(Examples.xor(), 2, 7);
        Picture now = still.picture();
        Picture other = new Picture(
                now.view(),
                now.setup(),
                now.decision(),
                now.trace(),
                now.live(),
                now.trial(),
                now.weights(),
                now.timeline(),
                now.step(),
                now.flow(),
                5,
                now.opened(),
                now.signs());
        Recorder canvas = drawn(still.withPicture(other), 600, 3);
        assertThat(row(canvas, 1)).startsWith("2");
        assertThat(row(canvas, 3)).startsWith("▸ 4");
    }

    /** From the last one on; row, expectation, output, result and loss always stay. */
    @Test
    void columnsOfInputsAreLeftOutWhereThereIsNoRoom() {
        Still still = Shots.still(Examples.xor(), 2, 7);
        List<String> all = row(drawn(still, 600, 4), 0);
        assertThat(all).hasSize(7).startsWith("row", "a", "b");
        Recorder whole = drawn(still, 600, 4);
        double needed = whole.text("loss").right() - 104 + 9;
        assertThat(row(drawn(still, needed + 0.01, 4), 0)).isEqualTo(all);
        List<String> withoutB = row(drawn(still, needed - 0.01, 4), 0);
        assertThat(withoutB).hasSize(6).startsWith("row", "a").doesNotContain("b");
        List<String> least = row(drawn(still, needed - 2 * (width("0") + 9), 4), 0);
        assertThat(least).hasSize(5).doesNotContain("a", "b").startsWith("row");
    }

    /** Of several outputs the first stays; the largest decides. */
    @Test
    void severalOutputsHaveAColumnEach() {
        Scenario scenario = Gallery.read("three-classes");
        Still still = Shots.still(scenario, 1, 3);
        Recorder canvas = drawn(still, 900, 3);
        int inputs = scenario.setup().network().inputs();
        assertThat(row(canvas, 0)).hasSize(1 + inputs + 3 + 3 + 1 + 1);
        Evaluation now = Evaluation.of(scenario.setup(), scenario.weights());
        int shown = Integer.parseInt(row(canvas, 1).get(0).replace("▸ ", "")) - 1;
        assertThat(row(canvas, 1))
                .contains(Numbers.format(now.outputs().get(shown, 2)))
                .endsWith(Numbers.format(now.losses().get(shown)));
        List<String> narrow = row(drawn(still, 250, 3), 0);
        assertThat(narrow)
                .contains(row(canvas, 0).get(1 + inputs), row(canvas, 0).get(1 + inputs + 3));
        assertThat(narrow)
                .doesNotContain(row(canvas, 0).get(inputs + 3), row(canvas, 0).get(1 + inputs + 5));
    }

    @Test
    void withoutAnUpdateNoRowIsMarked() {
        Recorder canvas = drawn(StillTest.inferring(3), 600, 2);
        assertThat(canvas.fills()).isEmpty();
        assertThat(row(canvas, 1)).startsWith("1", "100");
        assertThat(canvas.words()).contains("… 1 more");
    }

    @Test
    void anOutputThatIsNoNumberIsWrong() {
        Weights broken = new Weights(List.of(
                LayerWeights.NONE, new LayerWeights(Matrix.row(Double.NaN, 0, 0), Matrix.EMPTY), LayerWeights.NONE));
        Recorder canvas = drawn(Shots.still(EXAMPLE.withWeights(broken), 1, 1), 600, 5);
        assertThat(row(canvas, 1)).endsWith("NaN", "✗ not a number", "NaN");
        assertThat(canvas.words()).contains("mean loss NaN");
    }

    /** 11 sizes of 9. */
    @Test
    void aLongWordIsCut() {
        Scenario wordy = new Scenario(
                "t",
                "",
                java.util.Optional.of(new learningflow.lesson.Decision(0.5, "m".repeat(30), "n")),
                EXAMPLE.setup(),
                EXAMPLE.weights(),
                learningflow.lesson.Spellings.NONE);
        Recorder canvas = drawn(Shots.still(wordy, 3, 7), 600, 5);
        assertThat(canvas.texts().stream().filter(text -> text.text().startsWith("✓ m")))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.text()).endsWith("m…");
                    assertThat(text.right() - text.x()).isBetween(85.0, 99.0);
                });
    }
}
