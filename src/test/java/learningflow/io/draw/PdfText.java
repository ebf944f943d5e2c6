package learningflow.io.draw;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the texts of a PDF file with their places, where y runs down from the top of the page. */
public final class PdfText extends PDFTextStripper {
    private final List<Word> words = new ArrayList<>();
    private final Map<TextPosition, Color> colours = new IdentityHashMap<>();

    /** @param page from 1 @param x where it begins @param baseline of its letters @param font the name of its face */
    public record Word(
            int page, String text, double x, double baseline, double right, double size, String font, Color colour) {}

    private PdfText() {
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        setSortByPosition(true);
    }

    public static List<Word> of(PDDocument pdf) throws IOException {
        PdfText reader = new PdfText();
        reader.getText(pdf);
        return reader.words;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        super.processTextPosition(letter);
        try {
            colours.put(
                    letter, new Color(getGraphicsState().getNonStrokingColor().toRGB()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                first.getFontSize(),
                first.getFont().getName(),
                colours.get(first)));
    }
}
