package learningflow.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** Finds what has no room in a scene: texts that leave the window, lie on others, or are shortened. */
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
        Parent scroll = (Parent) scene.lookup("#" + SCROLLED);
        if (scroll == null) {
            return new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight());
        }
        Node content = scroll.getChildrenUnmodifiable().get(0);
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
        boolean own = node instanceof TableView || node instanceof ListView || node instanceof TextArea; // they scroll
        boolean drawn = node.getStyleClass().contains("graph-drawing") || "stepFormula".equals(node.getId());
        if (drawn) {
            node.lookupAll(".graph-text").stream()
                    .filter(part -> part instanceof Text said
                            && said.isVisible()
                            && said.getText().endsWith("…"))
                    .forEach(part -> wrong.add("cut off in the graph: " + ((Text) part).getText()));
        }
        if (node instanceof Parent parent && !own && !drawn) {
            Rectangle2D inner = node instanceof ScrollPane ? null : clip;
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
        if (cut) {
            wrong.add("cut off: " + name(labeled) + " shows “" + shown + "” of “" + labeled.getText() + "”");
        }
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
        Rectangle2D card = card(text);
        if (card != null && (mine.getMaxY() > card.getMaxY() + NARROW || mine.getMaxX() > card.getMaxX() + NARROW)) {
            wrong.add("out of its card: “" + text.getText() + "” in " + name(text.getParent()));
        }
        seen.add(new Seen(text.getText() + " in " + name(text.getParent()), mine));
    }

    /** The panel that it stands in, or null. */
    private static Rectangle2D card(Node text) {
        Node node = text;
        while (node != null && !node.getStyleClass().contains("card")) {
            node = node.getParent();
        }
        if (node == null) {
            return null;
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
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
