package learningflow.io.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn on pages, read again. */
class PdfBookTest {
    private static final Color COLOUR = new Color(0x0072B2);

    @TempDir
    private Path folder;

    /** What draws on pages. */
    private interface Drawing {
        void on(PdfBook book) throws IOException;
    }

    private PDDocument written(Drawing drawing) throws IOException {
        Path file = folder.resolve("book.pdf");
        try (PdfBook book = new PdfBook("The title")) {
            drawing.on(book);
            book.save(file);
        }
        return Loader.loadPDF(file.toFile());
    }

    /** A page of 300 × 200. */
    private List<PdfInk.Ink> inks(java.util.function.Consumer<Canvas> drawing) throws IOException {
        try (PDDocument pdf = written(book -> drawing.accept(book.page(300, 200)))) {
            return PdfInk.of(pdf.getPage(0));
        }
    }

    private List<PdfText.Word> words(java.util.function.Consumer<Canvas> drawing) throws IOException {
        try (PDDocument pdf = written(book -> drawing.accept(book.page(300, 200)))) {
            return PdfText.of(pdf);
        }
    }

    @Test
    void aBookHasATitleAndPagesOfTheirSizes() throws IOException {
        try (PDDocument pdf = written(book -> {
            book.page(300, 200).fill(new Rectangle2D.Double(1, 1, 1, 1), COLOUR);
            book.page(595, 842).fill(new Rectangle2D.Double(2, 2, 2, 2), COLOUR);
        })) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("The title");
            assertThat(pdf.getDocumentInformation().getCreator()).isEqualTo("Learning Flow");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNotNull();
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(300);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(200);
            assertThat(pdf.getPage(1).getMediaBox().getHeight()).isEqualTo(842);
            assertThat(PdfInk.of(pdf.getPage(0))).hasSize(1);
            assertThat(PdfInk.of(pdf.getPage(1))).hasSize(1);
        }
    }

    @Test
    void aShapeIsFilledWhereItIsWithYRunningUp() throws IOException {
        assertThat(inks(page -> page.fill(new Rectangle2D.Double(10, 20, 30, 40), COLOUR)))
                .singleElement()
                .satisfies(ink -> {
                    assertThat(ink.shape().getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 140, 30, 40));
                    assertThat(ink.colour()).isEqualTo(COLOUR);
                    assertThat(ink.opacity()).isEqualTo(1);
                    assertThat(ink.width()).isZero();
                });
    }

    @Test
    void opacityEndsWithItsShape() throws IOException {
        List<PdfInk.Ink> inks = inks(page -> {
            page.fill(new Rectangle2D.Double(10, 20, 30, 40), COLOUR, 0.28);
            page.draw(new Line2D.Double(0, 0, 1, 1), COLOUR, Pen.of(1), 0.55);
            page.fill(new Rectangle2D.Double(10, 20, 30, 40), Color.RED);
        });
        assertThat(inks.get(0).opacity()).isCloseTo(0.28, within(1e-6));
        assertThat(inks.get(1).opacity()).isCloseTo(0.55, within(1e-6));
        assertThat(inks.get(2).opacity()).isEqualTo(1);
        assertThat(inks.get(2).colour()).isEqualTo(Color.RED);
    }

    @Test
    void linesHaveTheirPens() throws IOException {
        List<PdfInk.Ink> inks = inks(page -> {
            page.draw(new Line2D.Double(10, 20, 40, 60), COLOUR, Pen.dashed(2, 7, 5));
            page.draw(new Line2D.Double(10, 20, 40, 60), Color.RED, Pen.rounded(3));
            page.draw(new Line2D.Double(10, 20, 40, 60), Color.RED, Pen.of(1));
        });
        assertThat(inks.get(0).colour()).isEqualTo(COLOUR);
        assertThat(inks.get(0).width()).isEqualTo(2);
        assertThat(inks.get(0).dash()).containsExactly(7, 5);
        assertThat(inks.get(0).roundEnds()).isFalse();
        assertThat(inks.get(0).roundBends()).isFalse();
        assertThat(inks.get(0).shape().getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 140, 30, 40));
        assertThat(inks.get(1).roundEnds()).isTrue();
        assertThat(inks.get(1).roundBends()).isTrue();
        assertThat(inks.get(1).dash()).isEmpty();
        assertThat(inks.get(2).roundEnds()).isFalse();
    }

    @Test
    void aGroupMovesAndScalesWhatIsInItItsPenToo() throws IOException {
        List<PdfInk.Ink> inks = inks(page -> {
            page.begin("g", 100, 50, 2);
            page.draw(new Line2D.Double(10, 20, 40, 60), COLOUR, Pen.dashed(2, 7, 5));
            page.end();
            page.fill(new Rectangle2D.Double(10, 20, 30, 40), COLOUR);
        });
        assertThat(inks.get(0).shape().getBounds2D()).isEqualTo(new Rectangle2D.Double(120, 30, 60, 80));
        assertThat(inks.get(0).width()).isEqualTo(4);
        assertThat(inks.get(0).dash()).containsExactly(14, 10);
        assertThat(inks.get(1).shape().getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 140, 30, 40));
    }

    /** In the middle a quadratic curve from a by b to c is at (a + 2b + c)/4, a cubic one at (a + 3b + 3c + d)/8. */
    @Test
    void curvesStayCurves() throws IOException {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.quadTo(40, 100, 80, 0);
        path.curveTo(80, 40, 160, 40, 160, 0);
        path.lineTo(200, 0);
        path.quadTo(250, 20, 300, 0);
        path.closePath();
        List<PdfInk.Ink> inks = inks(page -> page.draw(path, COLOUR, Pen.of(1)));
        Path2D read = inks.get(0).shape();
        int last = -1;
        for (PathIterator steps = read.getPathIterator(null); !steps.isDone(); steps.next()) {
            last = steps.currentSegment(new double[6]);
        }
        assertThat(last).isEqualTo(PathIterator.SEG_CLOSE);
        read.transform(new java.awt.geom.AffineTransform(1, 0, 0, -1, 0, 200));
        assertThat(read.contains(40, 49.9)).isTrue();
        assertThat(read.contains(40, 50.1)).isFalse();
        assertThat(read.contains(20, 37.4)).isTrue(); // a quarter along: 2 · ¼ · ¾ · 100 = 37.5
        assertThat(read.contains(20, 37.6)).isFalse();
        assertThat(read.contains(60, 37.4)).isTrue();
        assertThat(read.contains(60, 37.6)).isFalse();
        assertThat(read.contains(120, 29.9)).isTrue();
        assertThat(read.contains(120, 30.1)).isFalse();
        assertThat(read.contains(250, 9.9)).isTrue();
        assertThat(read.contains(250, 10.1)).isFalse();
    }

    /** A contour that begins where the one before was closed bends from its own beginning. */
    @Test
    void aCurveBehindAClosedContourBeginsAtItsOwnPoint() throws IOException {
        Path2D path = new Path2D.Double();
        path.moveTo(10, 10);
        path.lineTo(20, 10);
        path.closePath();
        path.moveTo(100, 0);
        path.quadTo(140, 100, 180, 0);
        Path2D read = inks(page -> page.fill(path, COLOUR)).get(0).shape();
        assertThat(read.contains(140, 200 - 49.9)).isTrue();
        assertThat(read.contains(140, 200 - 50.1)).isFalse();
    }

    @Test
    void textStandsWhereItIsMeasured() throws IOException {
        Fonts fonts = new Fonts();
        Face face = Face.bold(10);
        List<PdfText.Word> words = words(page -> {
            page.text("flow", 30, 40, 0, face, COLOUR);
            page.begin("g", 100, 50, 2);
            page.text("δ³", 10, 20, 0, Face.formula(10), COLOUR);
            page.end();
        });
        assertThat(words).hasSize(2);
        assertThat(words.get(0).text()).isEqualTo("flow");
        assertThat(words.get(0).x()).isCloseTo(30, within(0.01));
        assertThat(words.get(0).baseline()).isCloseTo(40, within(0.01));
        assertThat(words.get(0).right()).isCloseTo(30 + fonts.width("flow", face), within(0.1));
        assertThat(words.get(0).size()).isEqualTo(10);
        assertThat(words.get(0).font()).contains("DejaVuSans-Bold");
        assertThat(words.get(0).colour()).isEqualTo(COLOUR);
        assertThat(words.get(1).text()).isEqualTo("δ³");
        assertThat(words.get(1).x()).isCloseTo(120, within(0.01));
        assertThat(words.get(1).baseline()).isCloseTo(90, within(0.01));
        assertThat(words.get(1).size()).isEqualTo(20);
        assertThat(words.get(1).font()).contains("DejaVuSerif-Italic");
    }

    /** Its shape, then the rest of the text behind it. */
    @Test
    void lettersThatTheFacesHaveNotAreDrawn() throws IOException {
        Face face = Face.plain(10);
        Fonts fonts = new Fonts();
        try (PDDocument pdf = written(book -> book.page(300, 200).text("x\uD83C\uDF53y", 30, 40, 0, face, COLOUR))) {
            List<PdfInk.Ink> inks = PdfInk.of(pdf.getPage(0));
            assertThat(inks).singleElement().satisfies(ink -> {
                assertThat(ink.shape().getBounds2D().getMinX())
                        .isGreaterThanOrEqualTo(30 + fonts.width("x", face) - 0.01);
                assertThat(ink.shape().getBounds2D().getMaxY()).isBetween(160.0, 172.0);
                assertThat(ink.colour()).isEqualTo(COLOUR);
            });
            double wide = Fonts.pieces("x\uD83C\uDF53", face).stream()
                    .mapToDouble(Fonts.Piece::width)
                    .sum();
            List<PdfText.Word> words = PdfText.of(pdf);
            assertThat(words.get(words.size() - 1).right()).isCloseTo(30 + wide + fonts.width("y", face), within(0.1));
        }
    }

    @Test
    void aFaceOfAnySizeIsInTheFileOnce() throws IOException {
        try (PDDocument pdf = written(book -> {
            Canvas page = book.page(300, 200);
            page.text("a", 1, 20, 0, Face.plain(10), COLOUR);
            page.text("b", 1, 40, 0, Face.plain(12), COLOUR);
            page.text("c", 1, 60, 0, Face.bold(12), COLOUR);
        })) {
            var resources = pdf.getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .hasSize(2)
                    .allSatisfy(name ->
                            assertThat(resources.getFont(name).isEmbedded()).isTrue());
        }
    }
}
