package learningflow.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Finds what has no room in a scene: texts that leave the window, lie on others, or are shortened without telling the rest. */
final class Fits {
    private static final String CUT = "...";
    /** What holds all the rest where the type is too large for the window. */
    private static final String SCROLLED = "windowScroll";

    private static final double NARROW = 1.5;

    private final Scene scene;
    private final List<String> wrong = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();

    /** A text as far as it can be seen. */
    private record Seen(String text, Rectangle2D place) {}

    private Fits(Scene scene) {
        this.scene = scene;
    }

    static List<String> problems(Scene scene) {
        Fits fits = new Fits(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        fits.walk(scene.getRoot(), fits.room());
        fits.overlaps();
        return fits.wrong;
    }

    /** All that can be reached. */
    private Rectangle2D room() {
        Node content = ((ScrollPane) scene.lookup("#" + SCROLLED)).getContent();
        Bounds all = content.localToScene(content.getLayoutBounds());
        return new Rectangle2D(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight());
    }

    /** @param clip where it may be, or null where one scrolls */
    private void walk(Node node, Rectangle2D clip) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            labeled(labeled);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            text(text, clip);
        }
        boolean own = node instanceof TableView || node instanceof TextArea; // they scroll
        boolean drawn = node.getStyleClass().contains("graph-drawing") || "stepFormula".equals(node.getId());
        if (node instanceof Parent parent && !own && !drawn) {
            boolean scrolls = node instanceof ScrollPane && !SCROLLED.equals(node.getId());
            Rectangle2D inner = scrolls ? null : clip;
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inner));
        }
    }

    private void labeled(Labeled labeled) {
        String shown = labeled.lookupAll(".text").stream()
                .filter(node -> node instanceof Text && node.getParent() == labeled)
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse(labeled.getText());
        boolean cut = shown.contains(CUT) && !labeled.getText().contains(CUT) || shown.isEmpty();
        boolean mark = labeled.getStyleClass().contains("plot-mark-label"); // the plot says it, too
        if (cut && !mark && !tells(labeled)) {
            wrong.add("cut off: " + name(labeled) + " shows “" + shown + "” of “" + labeled.getText() + "”");
        }
    }

    /** Whether the rest can be read by pointing at it, or at the button that it is part of. */
    private static boolean tells(Labeled labeled) {
        for (Node node = labeled; node != null; node = node.getParent()) {
            Tooltip tip = node instanceof Control control ? control.getTooltip() : null;
            if (tip != null) {
                return !tip.getText().isBlank();
            }
            if (node != labeled && node instanceof Region && !(node instanceof Control)) {
                return false;
            }
        }
        return false;
    }

    private void text(Text text, Rectangle2D clip) {
        Bounds place = text.localToScene(text.getLayoutBounds());
        if (clip == null) {
            return;
        }
        Rectangle2D mine = new Rectangle2D(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        if (mine.getMinX() < clip.getMinX() - NARROW
                || mine.getMinY() < clip.getMinY() - NARROW
                || mine.getMaxX() > clip.getMaxX() + NARROW
                || mine.getMaxY() > clip.getMaxY() + NARROW) {
            wrong.add("outside: “" + text.getText() + "” in " + name(text.getParent()));
        }
        seen.add(new Seen(text.getText() + " in " + name(text.getParent()), mine));
    }

    private void overlaps() {
        for (int i = 0; i < seen.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle2D a = seen.get(i).place();
                Rectangle2D b = seen.get(j).place();
                double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (width > NARROW && height > 0.3 * Math.min(a.getHeight(), b.getHeight())) {
                    wrong.add("overlap: “" + seen.get(i).text() + "” and “"
                            + seen.get(j).text() + "”");
                }
            }
        }
    }

    private static String name(Node node) {
        return node == null ? "" : Objects.toString(node.getId(), String.join(".", node.getStyleClass()));
    }
}
