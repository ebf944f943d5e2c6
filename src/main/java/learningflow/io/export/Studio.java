package learningflow.io.export;

import java.util.ArrayList;
import java.util.List;
import learningflow.diagram.Diagrams;
import learningflow.diagram.Size;
import learningflow.io.draw.Canvas;
import learningflow.io.draw.Face;
import learningflow.io.draw.Fonts;
import learningflow.io.draw.Painter;
import learningflow.io.draw.Palette;
import learningflow.io.draw.Theme;
import learningflow.lesson.Texts;

/** What every picture is made with: colours, letters, words. */
final class Studio {
    static final double LINE = 1.3;

    final Palette palette;
    final Texts texts;
    final Fonts fonts = new Fonts();
    private final Diagrams diagrams;

    Studio(Theme theme, Texts texts) {
        palette = Palette.of(theme);
        this.texts = texts;
        diagrams = new Diagrams(fonts, texts);
    }

    void graph(Canvas canvas, Still still, Area area) {
        canvas.begin("graph", area.x(), area.y());
        Size size = new Size(area.width(), area.height(), area.em());
        new Painter(palette, fonts, canvas).paint(diagrams.of(still.picture(), size));
        canvas.end();
    }

    /** @param y top of the line @param colour of the palette */
    void line(Canvas canvas, String text, double x, double y, Face face, String colour) {
        double baseline = y + LINE / 2 * face.size() + 0.35 * face.size();
        canvas.text(text, x, baseline, fonts.width(text, face), face, palette.get(colour));
    }

    void lineEndingAt(Canvas canvas, String text, double right, double y, Face face, String colour) {
        line(canvas, text, right - fonts.width(text, face), y, face, colour);
    }

    /** As much of the text as has room, with … at its end where it is not all of it. */
    String cut(String text, double width, Face face) {
        if (fonts.width(text, face) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && fonts.width(text.substring(0, length).strip() + "…", face) > width) {
            length--;
        }
        return text.substring(0, length).strip() + "…";
    }

    /** The text in lines that fit, broken between words, or within a word that is too long by itself. */
    List<String> wrap(String text, double width, Face face) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fonts.width(longer, face) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (fonts.width(line, face) > width && line.length() > 1) {
                int end = line.length() - 1;
                while (end > 1 && fonts.width(line.substring(0, end), face) > width) {
                    end--;
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }
}
