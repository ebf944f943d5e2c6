package learningflow.io.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import learningflow.diagram.TextMeasure;

/**
 * The faces that exports are written in, and how wide they run. They come with the program, so a picture is the same on every
 * machine; letters that they have not are taken from the machine.
 */
public final class Fonts implements TextMeasure {
    private static final double REFERENCE = 100;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final List<String> FILES =
            List.of("DejaVuSans", "DejaVuSans-Bold", "DejaVuSerif-Italic", "DejaVuSerif-BoldItalic");
    private static final Font[] FACES = FILES.stream().map(Fonts::load).toArray(Font[]::new);

    /** By face and character; 0 where it was not measured yet. */
    private final double[][] known = new double[4][Character.MAX_VALUE + 1];

    /** Neighbouring letters of one font. @param own whether it is the face itself */
    record Piece(String text, Font font, boolean own) {
        Shape outline(double x, double baseline) {
            return font.createGlyphVector(EXACT, text).getOutline((float) x, (float) baseline);
        }

        double width() {
            return font.createGlyphVector(EXACT, text).getLogicalBounds().getWidth();
        }
    }

    private static Font load(String name) {
        try (InputStream bytes = bytes(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream bytes(String name) {
        return Fonts.class.getResourceAsStream("/learningflow/fonts/" + name + ".ttf");
    }

    private static int index(boolean bold, boolean italic) {
        return (bold ? 1 : 0) + (italic ? 2 : 0);
    }

    /** The file of the face, for documents that carry their fonts with them. */
    static InputStream file(Face face) {
        return bytes(FILES.get(index(face.bold(), face.italic())));
    }

    private static Font font(Face face) {
        return FACES[index(face.bold(), face.italic())].deriveFont((float) face.size());
    }

    /** A font of the machine's, for letters that the face has not. */
    private static Font other(Face face) {
        int style = (face.bold() ? Font.BOLD : Font.PLAIN) | (face.italic() ? Font.ITALIC : Font.PLAIN);
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) face.size());
    }

    /** The text in pieces of one font each. Fonts have no letters for control characters, but say that they can display them. */
    static List<Piece> pieces(String given, Face face) {
        String text = given.replaceAll("\\p{Cntrl}", " ");
        Font own = font(face);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean has = own.canDisplay(text.codePointAt(start));
            int end = start;
            while (end < text.length() && own.canDisplay(text.codePointAt(end)) == has) {
                end += Character.charCount(text.codePointAt(end));
            }
            pieces.add(new Piece(text.substring(start, end), has ? own : other(face), has));
            start = end;
        }
        return pieces;
    }

    /** The sum of its characters, as the window measures. */
    @Override
    public double width(String text, double size, boolean bold, boolean italic) {
        double[] widths = known[index(bold, italic)];
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (widths[character] == 0) {
                widths[character] = measured(character, new Face(REFERENCE, bold, italic));
            }
            sum += widths[character];
        }
        return size / REFERENCE * sum;
    }

    public double width(String text, Face face) {
        return width(text, face.size(), face.bold(), face.italic());
    }

    private static double measured(char character, Face face) {
        boolean nothing = Character.getType(character) == Character.NON_SPACING_MARK;
        Font font = font(face).canDisplay(character) ? font(face) : other(face);
        return nothing
                ? Double.MIN_VALUE
                : font.getStringBounds(String.valueOf(character), EXACT).getWidth();
    }
}
