package learningflow.view.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import learningflow.diagram.TextMeasure;

/** The two faces of the graph, one for text and one for formulas, and how wide they run. */
final class Faces implements TextMeasure {
    private static final double REFERENCE = 40;
    private static final int REMEMBERED = 4000;
    private static final String PLAIN = first(List.of("DejaVu Sans", "Segoe UI", "Helvetica Neue"), "System");
    private static final String FORMULA = first(List.of("DejaVu Serif", "Cambria", "STIX Two Text"), "Serif");

    private record Key(String text, boolean bold, boolean italic) {}

    private final Text ruler = new Text();
    private final Map<Key, Double> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static String first(List<String> families, String otherwise) {
        List<String> installed = Font.getFamilies();
        return families.stream().filter(installed::contains).findFirst().orElse(otherwise);
    }

    static Font font(double size, boolean bold, boolean italic) {
        return Font.font(
                italic ? FORMULA : PLAIN,
                bold ? FontWeight.BOLD : FontWeight.NORMAL,
                italic ? FontPosture.ITALIC : FontPosture.REGULAR,
                size);
    }

    @Override
    public double width(String text, double size, boolean bold, boolean italic) {
        return size / REFERENCE * known.computeIfAbsent(new Key(text, bold, italic), this::measured);
    }

    private double measured(Key key) {
        ruler.setFont(font(REFERENCE, key.bold(), key.italic()));
        ruler.setText(key.text());
        Bounds bounds = ruler.getLayoutBounds();
        return bounds.getWidth();
    }
}
