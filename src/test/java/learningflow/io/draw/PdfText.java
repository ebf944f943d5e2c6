package learningflow.io.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the texts of a PDF file with their places, where y runs down from the top of the page. */
public final class PdfText extends PDFTextStripper {
    private final List<Word> words = new ArrayList<>();

    /** @param page from 1 @param x where it begins @param baseline of its letters @param font the name of its face */
    public record Word(int page, String text, double x, double baseline, double right, double size, String font) {}

    private PdfText() {
        setSortByPosition(true);
    }

    public static List<Word> of(PDDocument pdf) throws IOException {
        PdfText reader = new PdfText();
        reader.getText(pdf);
        return reader.words;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        TextPosition first = letters.get(0);
        TextPosition last = letters.get(letters.size() - 1);
        words.add(new Word(
                getCurrentPageNo(),
                text,
                first.getXDirAdj(),
                first.getYDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getFontSizeInPt(),
                first.getFont().getName()));
    }
}
