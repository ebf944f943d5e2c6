package learningflow.io.draw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a PDF file, page by page. Its fonts are in it, as far as they are used. */
public final class PdfBook implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new HashMap<>();
    private PDPageContentStream content;

    public PdfBook(String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Learning Flow");
        document.getDocumentInformation().setCreationDate(Calendar.getInstance());
    }

    /** The page behind the last one, in points. */
    public Canvas page(double width, double height) throws IOException {
        endPage();
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        return new PdfCanvas(this, content, height);
    }

    /** The font of a face, whatever its size. */
    PDFont font(Face face) throws IOException {
        Face sizeless = new Face(1, face.bold(), face.italic());
        PDFont font = fonts.get(sizeless);
        if (font == null) {
            try (InputStream file = Fonts.file(face)) {
                TrueTypeFont type = new TTFParser().parse(new RandomAccessReadBuffer(file));
                type.setEnableGsub(false); // a search for "flow" shall find it, so no ligatures
                font = PDType0Font.load(document, type, true);
            }
            fonts.put(sizeless, font);
        }
        return font;
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    /** Ends it. */
    public void save(Path file) throws IOException {
        endPage();
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        endPage();
        document.close();
    }
}
