package learningflow.io.export;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import learningflow.io.AtomicFile;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;
import learningflow.io.draw.PdfBook;
import learningflow.io.draw.Pen;

/** A PDF file for handouts: every step with graph, formula and caption; one, two or four of them on a page of A4. */
final class Storyboard {
    private static final double SHORT = 595;
    private static final double LONG = 842;
    private static final double MARGIN = 34;
    private static final double FOOT = 18;
    /** The size of text on the screen, of which paper shows a part. */
    private static final double EM = 15;

    private final Job job;
    private final Studio studio;
    private final PdfBook book;
    private final int perPage;
    private Canvas page;
    private int pages;
    private int onPage;

    private Storyboard(Job job, PdfBook book) {
        this.job = job;
        this.book = book;
        studio = new Studio(job.wishes().theme(), job.texts());
        perPage = job.wishes().perPage();
        onPage = perPage;
    }

    static void write(Job job) throws IOException {
        AtomicFile.write(job.file(".pdf"), unseen -> {
            try (PdfBook book = new PdfBook(job.texts().text("app.name"))) {
                Storyboard storyboard = new Storyboard(job, book);
                Reel.each(job, (take, last) -> storyboard.add(take.still()));
                book.save(unseen);
            }
        });
    }

    /** Two steps stand above each other on an upright page, the others on one that lies. */
    private double width() {
        return perPage == 2 ? SHORT : LONG;
    }

    private double height() {
        return perPage == 2 ? LONG : SHORT;
    }

    private void add(Still still) throws IOException {
        if (onPage == perPage) {
            beginPage(still);
        }
        Area place = place(onPage++);
        double scale = perPage == 1 ? 0.78 : perPage == 2 ? 0.6 : 0.5;
        page.begin("step" + onPage, place.x(), place.y(), scale);
        StepSheet.draw(page, still, new Area(0, 0, place.width() / scale, place.height() / scale, EM), studio);
        page.end();
    }

    private void beginPage(Still still) throws IOException {
        page = book.page(width(), height());
        onPage = 0;
        pages++;
        page.fill(new Rectangle2D.Double(0, 0, width(), height()), studio.palette.get("card"));
        Face face = Face.plain(8);
        double y = height() - MARGIN + 4;
        studio.line(page, still.title(), MARGIN, y, face, "muted");
        studio.lineEndingAt(page, Integer.toString(pages), width() - MARGIN, y, face, "muted");
        lines();
    }

    private void lines() {
        Pen pen = Pen.of(0.7);
        double middle = (height() - FOOT) / 2;
        if (perPage > 1) {
            page.draw(
                    new Line2D.Double(MARGIN, middle, width() - MARGIN, middle), studio.palette.get("card-line"), pen);
        }
        if (perPage == 4) {
            page.draw(
                    new Line2D.Double(width() / 2, MARGIN, width() / 2, height() - MARGIN - FOOT),
                    studio.palette.get("card-line"),
                    pen);
        }
    }

    /** Where a step of a page stands, from 0. */
    private Area place(int i) {
        int columns = perPage == 4 ? 2 : 1;
        int rows = perPage == 1 ? 1 : 2;
        double between = 20;
        double width = (width() - 2 * MARGIN - (columns - 1) * between) / columns;
        double height = (height() - 2 * MARGIN - FOOT - (rows - 1) * between) / rows;
        return new Area(
                MARGIN + i % columns * (width + between), MARGIN + i / columns * (height + between), width, height, EM);
    }
}
