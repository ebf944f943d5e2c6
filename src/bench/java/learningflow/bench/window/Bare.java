package learningflow.bench.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/**
 * The yardstick of the window: a bare scene with as many lines, boxes and labels, in the same places, that plays pictures
 * which were seen in the window. From one to the next it sets what is different, and does nothing else.
 */
final class Bare {
    private final List<Seen> pictures;
    private final Pane pane = new Pane();
    private final Map<Seen.Kind, List<Node>> nodes = new EnumMap<>(Seen.Kind.class);
    private final Scene scene;
    private Seen shown;
    private int next;

    /** On the JavaFX thread. */
    Bare(List<Seen> pictures, double width, double height) {
        this.pictures = pictures;
        scene = new Scene(pane, width, height);
        for (Seen.Kind kind : Seen.Kind.values()) {
            nodes.put(kind, new ArrayList<>());
            int most = pictures.stream().mapToInt(picture -> picture.of(kind).size()).max().orElse(0);
            for (int i = 0; i < most; i++) {
                Node node = node(kind);
                node.setMouseTransparent(true);
                nodes.get(kind).add(node);
            }
            pane.getChildren().addAll(nodes.get(kind));
        }
        show();
    }

    Scene scene() {
        return scene;
    }

    /** How many things of a kind change from picture to picture, on average. */
    private double changes(Seen.Kind kind) {
        double sum = 0;
        for (int i = 0; i < pictures.size(); i++) {
            sum += pictures.get(i).changed(pictures.get((i + pictures.size() - 1) % pictures.size()), kind);
        }
        return sum / pictures.size();
    }

    /** How much there is to be seen, and how much of it changes. */
    void print(Seen picture) {
        StringBuilder text = new StringBuilder("  ");
        for (Seen.Kind kind : Seen.Kind.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s %d (%.0f change)  ",
                    kind.name().toLowerCase(Locale.ROOT),
                    picture.of(kind).size(),
                    changes(kind)));
        }
        System.out.println(text.toString().stripTrailing());
    }

    /** The next picture. */
    void show() {
        Seen picture = pictures.get(next);
        next = (next + 1) % pictures.size();
        for (Seen.Kind kind : Seen.Kind.values()) {
            for (int i = 0; i < nodes.get(kind).size(); i++) {
                show(kind, nodes.get(kind).get(i), thing(picture, kind, i), thing(shown, kind, i));
            }
        }
        shown = picture;
    }

    private static Seen.Thing thing(Seen picture, Seen.Kind kind, int i) {
        return picture == null || i >= picture.of(kind).size() ? null : picture.of(kind).get(i);
    }

    private static Node node(Seen.Kind kind) {
        return switch (kind) {
            case LINE -> new Line();
            case BOX -> new Rectangle();
            case LABEL -> new Label();
            case TEXT -> new Text();
            case DOT -> new Circle();
            case CURVE -> new Path();
            case GLYPH -> new SVGPath();
        };
    }

    private static void show(Seen.Kind kind, Node node, Seen.Thing thing, Seen.Thing before) {
        if (thing == null) {
            node.setVisible(false);
            return;
        }
        if (thing.equals(before)) {
            return;
        }
        node.setVisible(true);
        node.setOpacity(thing.opacity());
        paint(node, thing);
        switch (kind) {
            case LINE -> line((Line) node, thing);
            case BOX -> box((Rectangle) node, thing);
            case LABEL -> label((Label) node, thing);
            case TEXT -> text((Text) node, thing);
            case DOT -> dot((Circle) node, thing);
            case CURVE -> curve((Path) node, thing, before);
            case GLYPH -> glyph((SVGPath) node, thing);
        }
    }

    private static void paint(Node node, Seen.Thing thing) {
        if (node instanceof Shape shape) {
            shape.setFill(thing.fill());
            shape.setStroke(thing.line());
            shape.setStrokeWidth(thing.stroke());
        }
    }

    private static void line(Line line, Seen.Thing thing) {
        line.setStartX(thing.x());
        line.setStartY(thing.y());
        line.setEndX(thing.w());
        line.setEndY(thing.h());
    }

    private static void box(Rectangle box, Seen.Thing thing) {
        box.setX(thing.x());
        box.setY(thing.y());
        box.setWidth(thing.w());
        box.setHeight(thing.h());
    }

    private static void label(Label label, Seen.Thing thing) {
        label.setText(thing.content());
        label.setFont(thing.font());
        label.relocate(thing.x(), thing.y());
    }

    private static void text(Text text, Seen.Thing thing) {
        text.setText(thing.content());
        text.setFont(thing.font());
        text.setX(thing.x());
        text.setY(thing.y());
    }

    private static void dot(Circle dot, Seen.Thing thing) {
        dot.setTranslateX(thing.x());
        dot.setTranslateY(thing.y());
        dot.setRadius(thing.w());
    }

    private static void curve(Path path, Seen.Thing thing, Seen.Thing before) {
        if (before != null && thing.path().equals(before.path())) {
            return;
        }
        List<PathElement> elements = new ArrayList<>();
        for (List<Double> corner : thing.path()) {
            elements.add(
                    corner.isEmpty()
                            ? new ClosePath()
                            : corner.size() == 3
                                    ? new MoveTo(corner.get(0), corner.get(1))
                                    : new LineTo(corner.get(0), corner.get(1)));
        }
        path.getElements().setAll(elements);
    }

    private static void glyph(SVGPath glyph, Seen.Thing thing) {
        glyph.setContent(thing.content());
        glyph.setLayoutX(thing.x());
        glyph.setLayoutY(thing.y());
        glyph.setScaleX(thing.w());
        glyph.setScaleY(thing.w());
    }
}
