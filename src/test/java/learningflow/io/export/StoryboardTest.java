package learningflow.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learningflow.diagram.Examples;
import learningflow.io.draw.Palette;
import learningflow.io.draw.PdfInk;
import learningflow.io.draw.PdfText;
import learningflow.io.draw.Theme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five steps on pages of A4 with a margin of 34, read again. */
class StoryboardTest {
    private static final Offset<Double> NEAR = within(0.1);
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);
    private static final List<Still> STILLS = IntStream.range(0, 5)
            .mapToObj(step -> Shots.still(Examples.article(), 1, step))
            .toList();

    @TempDir
    private Path folder;

    private PDDocument written(int perPage) throws IOException {
        Job job = Shots.job(STILLS, Shots.wishes(Extent.STEP, perPage, 1), folder, new ArrayList<>());
        Format.PDF.export(job);
        assertThat(job.written()).containsExactly(folder.resolve("name.pdf"));
        return Loader.loadPDF(folder.resolve("name.pdf").toFile());
    }

    /** Where steps begin: their title has the largest letters, and stands one size below their top. */
    private static List<PdfText.Word> titles(PDDocument pdf, double scale) throws IOException {
        return PdfText.of(pdf).stream()
                .filter(word -> word.text().equals("example") && Math.abs(word.size() - 18 * scale) < 0.01)
                .toList();
    }

    private static void isAt(PdfText.Word word, int page, double x, double baseline) {
        assertThat(word.page()).isEqualTo(page);
        assertThat(word.x()).isCloseTo(x, NEAR);
        assertThat(word.baseline()).isCloseTo(baseline, NEAR);
    }

    /** The lines between steps. */
    private static List<Rectangle2D> lines(PDDocument pdf) throws IOException {
        List<Rectangle2D> lines = new ArrayList<>();
        for (PdfInk.Ink ink : PdfInk.of(pdf.getPage(0))) {
            if (Math.abs(ink.width() - 0.7) < 1e-6 && ink.colour().equals(PALETTE.get("card-line"))) {
                lines.add(ink.shape().getBounds2D());
            }
        }
        return lines;
    }

    private static void isPage(PDDocument pdf, double width, double height) throws IOException {
        assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo((float) width);
        assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo((float) height);
        PdfInk.Ink ground = PdfInk.of(pdf.getPage(0)).get(0);
        assertThat(ground.shape().getBounds2D()).isEqualTo(new Rectangle2D.Double(0, 0, width, height));
        assertThat(ground.colour()).isEqualTo(Color.WHITE);
    }

    @Test
    void oneStepAPage() throws IOException {
        try (PDDocument pdf = written(1)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(5);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Learning Flow");
            isPage(pdf, 842, 595);
            List<PdfText.Word> titles = titles(pdf, 0.78);
            assertThat(titles).hasSize(5);
            for (int i = 0; i < 5; i++) {
                isAt(titles.get(i), i + 1, 34, 34 + 0.78 * 18);
            }
            assertThat(lines(pdf)).isEmpty();
        }
    }

    /** Each has (842 − 2 · 34 − 18 − 20)/2 = 368, and the second begins 20 below the first. */
    @Test
    void twoStepsAboveEachOtherOnAnUprightPage() throws IOException {
        try (PDDocument pdf = written(2)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            isPage(pdf, 595, 842);
            List<PdfText.Word> titles = titles(pdf, 0.6);
            assertThat(titles).hasSize(5);
            isAt(titles.get(0), 1, 34, 34 + 0.6 * 18);
            isAt(titles.get(1), 1, 34, 34 + 388 + 0.6 * 18);
            isAt(titles.get(2), 2, 34, 34 + 0.6 * 18);
            isAt(titles.get(4), 3, 34, 34 + 0.6 * 18);
            assertThat(lines(pdf)).containsExactly(new Rectangle2D.Double(34, 842 - 412, 595 - 68, 0));
        }
    }

    /** Each has (842 − 68 − 20)/2 = 377 by (595 − 68 − 18 − 20)/2 = 244.5. */
    @Test
    void fourStepsAPage() throws IOException {
        try (PDDocument pdf = written(4)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            isPage(pdf, 842, 595);
            List<PdfText.Word> titles = titles(pdf, 0.5);
            assertThat(titles).hasSize(5);
            isAt(titles.get(0), 1, 34, 43);
            isAt(titles.get(1), 1, 431, 43);
            isAt(titles.get(2), 1, 34, 43 + 264.5);
            isAt(titles.get(3), 1, 431, 43 + 264.5);
            isAt(titles.get(4), 2, 34, 43);
            assertThat(lines(pdf))
                    .containsExactlyInAnyOrder(
                            new Rectangle2D.Double(34, 306.5, 842 - 68, 0), new Rectangle2D.Double(421, 52, 0, 509));
        }
    }

    /** A step is scaled, and so ends where its place does: the right end of its head. */
    @Test
    void aStepFillsItsPlace() throws IOException {
        try (PDDocument pdf = written(4)) {
            List<PdfText.Word> ends = PdfText.of(pdf).stream()
                    .filter(word -> word.page() == 1 && word.text().endsWith("of 12"))
                    .toList();
            assertThat(ends).hasSize(4);
            // its height is 244.5/0.5 = 489: 31.5 for the head, 300 for the graph, 7.5 free, letters of 16.5
            assertThat(PdfText.of(pdf)).anySatisfy(word -> {
                assertThat(word.size()).isCloseTo(0.5 * 16.5, within(0.01));
                isAt(word, 1, 34, 34 + 0.5 * (31.5 + 300 + 7.5 + 16.5));
            });
            assertThat(ends.get(0).right()).isCloseTo(34 + 377, within(0.5));
            assertThat(ends.get(1).right()).isCloseTo(431 + 377, within(0.5));
            assertThat(PdfText.of(pdf)).filteredOn(word -> word.page() == 1).allSatisfy(word -> {
                assertThat(word.x()).isBetween(33.0, 808.0);
                assertThat(word.right()).isLessThan(808.5);
                assertThat(word.baseline()).isBetween(34.0, 595 - 18.0);
            });
        }
    }

    @Test
    void theFootHasTitleAndNumberOfThePage() throws IOException {
        try (PDDocument pdf = written(1)) {
            List<PdfText.Word> foot = PdfText.of(pdf).stream()
                    .filter(word -> word.size() == 8 && Math.abs(word.baseline() - (595 - 34 + 4 + 8)) < 0.1)
                    .toList();
            assertThat(foot).hasSize(10);
            assertThat(foot.get(0).text()).isEqualTo("example");
            assertThat(foot.get(0).x()).isCloseTo(34, NEAR);
            assertThat(foot.get(1).text()).isEqualTo("1");
            assertThat(foot.get(1).right()).isCloseTo(808, NEAR);
            assertThat(foot.get(9).text()).isEqualTo("5");
        }
    }
}
