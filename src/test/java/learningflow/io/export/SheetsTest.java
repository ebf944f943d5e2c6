package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import learningflow.diagram.Examples;
import learningflow.io.draw.Face;
import learningflow.io.draw.Palette;
import learningflow.io.draw.Recorder;
import learningflow.io.draw.Theme;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step, and the whole stage: what is where. */
class SheetsTest {
    private static final Studio STUDIO = new Studio(Theme.LIGHT, Shots.TEXTS);
    private static final Offset<Double> NEAR = within(1e-9);
    private static final Still DELTA = Shots.still(Examples.article(), 3, 7);

    private static Recorder step(double width, double height) {
        Recorder canvas = new Recorder();
        StepSheet.draw(canvas, DELTA, new Area(100, 50, width, height, 10), STUDIO);
        return canvas;
    }

    private static Rectangle2D bounds(Recorder canvas, String group) {
        return canvas.marks().stream()
                .filter(mark -> mark.group().startsWith(group))
                .map(Recorder.Mark::bounds)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    private static Recorder.Mark title(Recorder canvas) {
        return canvas.texts().stream()
                .filter(text -> text.group().equals("/caption"))
                .findFirst()
                .orElseThrow();
    }

    /** The head takes 21, the caption 105, and the graph what is left of 500: 374. */
    @Test
    void aStepHasItsHeadItsGraphAndItsCaption() {
        Recorder canvas = step(800, 500);
        assertThat(canvas.outside(new Rectangle2D.Double(100, 50, 800, 500))).isEmpty();
        assertThat(canvas.meetings(1)).isEmpty();
        Rectangle2D graph = bounds(canvas, "/graph");
        assertThat(graph.getMinY()).isBetween(71.0, 90.0);
        assertThat(graph.getMaxY()).isBetween(420.0, 445.0);
        assertThat(graph.getMinX()).isBetween(100.0, 120.0);
        assertThat(graph.getMaxX()).isBetween(880.0, 900.0);
        assertThat(title(canvas).baseline()).isCloseTo(50 + 21 + 374 + 5 + 11, NEAR);
    }

    /** Half of 200 − 21. */
    @Test
    void theGraphHasHalfOfASmallSheet() {
        assertThat(title(step(800, 200)).baseline())
                .isCloseTo(50 + 21 + 89.5 + 5 + title(step(800, 200)).size(), NEAR);
    }

    @Test
    void theHeadSaysWhatItIsAndWhereInTime() {
        Recorder canvas = step(800, 500);
        Recorder.Mark name = canvas.text("example");
        assertThat(name.x()).isEqualTo(100);
        assertThat(name.baseline()).isCloseTo(62, NEAR);
        assertThat(name.face()).isEqualTo(Face.bold(12));
        assertThat(name.colour()).isEqualTo(STUDIO.palette.get("text"));
        Recorder.Mark where = canvas.text(DELTA.where(Shots.TEXTS));
        assertThat(where.right()).isCloseTo(900, NEAR);
        assertThat(where.baseline()).isCloseTo(52 + 9.5, NEAR);
        assertThat(where.face()).isEqualTo(Face.plain(9.5));
        assertThat(where.colour()).isEqualTo(STUDIO.palette.get("muted"));
    }

    /** 10 are free before where it is. */
    @Test
    void aLongTitleIsCut() {
        Recorder canvas = new Recorder();
        Still longer = new Still("m".repeat(200), DELTA.picture(), DELTA.update(), DELTA.losses());
        StepSheet.head(canvas, longer, new Area(100, 50, 800, 500, 10), STUDIO);
        double room = canvas.text(DELTA.where(Shots.TEXTS)).x() - 10;
        Recorder.Mark title = canvas.texts().stream()
                .filter(text -> text.text().startsWith("m"))
                .findFirst()
                .orElseThrow();
        assertThat(title.text()).endsWith("m…");
        assertThat(title.right()).isBetween(room - STUDIO.fonts.width("m", Face.bold(12)), room + 1e-9);
    }

    /** Of 1412 × 777 at (14, 11): the head takes 23, the graph 0.6 of what is left, 8 are free between cards. */
    @Test
    void theStageHasACardForEachThing() {
        Recorder canvas = new Recorder();
        new StageSheet(STUDIO).draw(canvas, DELTA, new Area(14, 11, 1412, 777, 10));
        assertThat(canvas.outside(new Rectangle2D.Double(14, 11, 1412, 777))).isEmpty();
        assertThat(canvas.meetings(1)).isEmpty();
        List<Recorder.Mark> cards =
                canvas.fills().stream().filter(mark -> mark.group().isEmpty()).toList();
        double graph = 0.6 * 754;
        double top = 34 + graph + 8;
        double low = 754 - graph - 8;
        isCard(cards.get(0), 14, 34, 1412, graph);
        isCard(cards.get(1), 14, top, 0.37 * 1412, low);
        isCard(cards.get(2), 14 + 0.37 * 1412 + 8, top, 0.38 * 1412, low);
        isCard(cards.get(3), 14 + 0.75 * 1412 + 16, top, 0.25 * 1412 - 16, low);
        assertThat(cards).hasSize(4);
        List<String> groups = List.of("/graph", "/caption", "/data", "/loss-curve");
        for (int i = 0; i < 4; i++) {
            Rectangle2D card = cards.get(i).bounds();
            Rectangle2D inner = new Rectangle2D.Double(
                    card.getX() + 9, card.getY() + 7, card.getWidth() - 18, card.getHeight() - 14);
            Rectangle2D content = bounds(canvas, groups.get(i));
            assertThat(content.getX()).isBetween(inner.getX() - 0.1, inner.getX() + 20);
            assertThat(content.getY()).isBetween(inner.getY() - 0.1, inner.getY() + 20);
            assertThat(content.getMaxX()).isLessThan(inner.getMaxX() + 0.1);
            assertThat(content.getMaxY()).isLessThan(inner.getMaxY() + 0.1);
        }
        List<Recorder.Mark> lines =
                canvas.lines().stream().filter(mark -> mark.group().isEmpty()).toList();
        assertThat(lines).hasSize(4).allSatisfy(line -> {
            assertThat(line.colour()).isEqualTo(STUDIO.palette.get("card-line"));
            assertThat(line.pen().width()).isEqualTo(1);
        });
        assertThat(lines)
                .extracting(Recorder.Mark::bounds)
                .isEqualTo(cards.stream().map(Recorder.Mark::bounds).toList());
    }

    private static void isCard(Recorder.Mark mark, double x, double y, double width, double height) {
        Rectangle2D card = mark.bounds();
        assertThat(card.getX()).isCloseTo(x, NEAR);
        assertThat(card.getY()).isCloseTo(y, NEAR);
        assertThat(card.getWidth()).isCloseTo(width, NEAR);
        assertThat(card.getHeight()).isCloseTo(height, NEAR);
        assertThat(mark.colour()).isEqualTo(STUDIO.palette.get("card"));
        assertThat(((RoundRectangle2D) mark.shape()).getArcWidth()).isEqualTo(12);
    }

    /** Behind the update o of the third row is 1.3, and 0.4 and 0 are those of the others: (0.08 + 0.5 + 0.045)/3. */
    @Test
    void theStageShowsTheDataWithTheWeightsOfEachStill() {
        StageSheet stage = new StageSheet(STUDIO);
        assertThat(words(stage, DELTA)).contains("example", "mean loss 0.1667");
        assertThat(words(stage, Shots.still(Examples.article(), 3, 12))).doesNotContain("mean loss 0.1667");
        assertThat(words(stage, DELTA)).contains("mean loss 0.1667");
        assertThat(words(stage, Shots.still(Examples.xor(), 1, 2))).doesNotContain("mean loss 0.1667");
    }

    private static List<String> words(StageSheet stage, Still still) {
        Recorder canvas = new Recorder();
        stage.draw(canvas, still, new Area(14, 11, 1412, 777, 10));
        return canvas.words();
    }

    @ParameterizedTest
    @EnumSource(Extent.class)
    void imagesAreAsLargeAsTheyShallBeOnTheGroundOfTheirTheme(Extent extent) {
        BufferedImage image = new Easel(extent, Theme.DARK, Shots.TEXTS).image(DELTA, 0.5);
        assertThat(image.getWidth()).isEqualTo(extent.width() / 2);
        assertThat(image.getHeight()).isEqualTo(extent.height() / 2);
        Color ground = Palette.of(Theme.DARK).get(extent == Extent.STAGE ? "window" : "card");
        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(ground);
        assertThat(new Color(image.getRGB(image.getWidth() - 1, image.getHeight() - 1)))
                .isEqualTo(ground);
    }

    /** With letters of 17 the sheet begins 17 from the left and 13.6 from the top. */
    @Test
    void anSvgFileHasTheSameOnIt() {
        Easel easel = new Easel(Extent.STEP, Theme.PROJECTOR, Shots.TEXTS);
        String svg = new String(easel.svg(DELTA), StandardCharsets.UTF_8);
        assertThat(svg)
                .contains("width=\"960\" height=\"600\"")
                .contains("<title>example · " + DELTA.where(Shots.TEXTS) + "</title>")
                .contains("x=\"17\" y=\"34\" font-size=\"20.4\"")
                .contains("id=\"graph\" transform=\"translate(17 49.3)\"")
                .contains("id=\"caption\"");
        String graph = new String(new Easel(Extent.GRAPH, Theme.LIGHT, Shots.TEXTS).svg(DELTA), StandardCharsets.UTF_8);
        assertThat(graph).contains("translate(14 11.2)").doesNotContain("id=\"caption\"");
        String stage = new String(new Easel(Extent.STAGE, Theme.LIGHT, Shots.TEXTS).svg(DELTA), StandardCharsets.UTF_8);
        assertThat(stage).contains("id=\"data\"", "id=\"loss-curve\"");
    }
}
