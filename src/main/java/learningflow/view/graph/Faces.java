package learningflow.view.graph;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import learningflow.diagram.Label;
import learningflow.diagram.TextMeasure;

/** The two faces of the graph, one for text and one for formulas, and how wide they run. */
final class Faces implements TextMeasure {
    private static final double REFERENCE = 40;
    private static final String PLAIN = first(List.of("DejaVu Sans", "Segoe UI", "Helvetica Neue"), "System");
    private static final String FORMULA = first(List.of("DejaVu Serif", "Cambria", "STIX Two Text"), "Serif");

    private final Text ruler = new Text();
    /** By style and character; 0 where it was not measured yet. */
    private final double[][] known = new double[4][Character.MAX_VALUE + 1];

    private static String first(List<String> families, String otherwise) {
        for (String family : families) {
            if (Font.font(family).getFamily().equals(family)) { // asking for all that there are takes long
                return family;
            }
        }
        return otherwise;
    }

    static Font font(double size, boolean bold, boolean italic) {
        return Font.font(
                italic ? FORMULA : PLAIN,
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                italic ? FontPosture.ITALIC : FontPosture.REGULAR,
                size);
    }

    /** The sum of its characters: numbers change all the time, the characters they are made of do not. */
    @Override
    public double width(String text, double size, boolean bold, boolean italic) {
        double[] widths = known[(bold ? 1 : 0) + (italic ? 2 : 0)];
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (widths[character] == 0) {
                widths[character] = measured(character, bold, italic);
            }
            sum += widths[character];
        }
        return size / REFERENCE * sum;
    }

    double width(String text, Label label) {
        return width(text, label.size(), label.bold(), label.italic());
    }

    private double measured(char character, boolean bold, boolean italic) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return Double.MIN_VALUE;
        }
        ruler.setFont(font(REFERENCE, bold, italic));
        ruler.setText(Character.toString(character));
        return ruler.getLayoutBounds().getWidth();
    }
}
