package learningflow.bench.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** All that is to be seen in a scene at a moment: the things, without what made them. */
final class Seen {
    /** What a thing is. */
    enum Kind {
        LINE,
        BOX,
        /** The text of a control. */
        LABEL,
        /** A text that stands alone, as those of a drawing do. */
        TEXT,
        DOT,
        CURVE,
        GLYPH
    }

    /**
     * A thing, in the coordinates of the scene.
     *
     * @param w width, the second x of a line, or a radius @param h height, or the second y of a line
     * @param content its text, or the outline of a glyph
     * @param path corners, one after the other; a corner that begins something new has a third number
     */
    record Thing(
            double x,
            double y,
            double w,
            double h,
            double stroke,
            double opacity,
            String content,
            List<List<Double>> path,
            Font font,
            Paint fill,
            Paint line) {}

    private final Map<Kind, List<Thing>> things = new EnumMap<>(Kind.class);

    private Seen() {
        for (Kind kind : Kind.values()) {
            things.put(kind, new ArrayList<>());
        }
    }

    /** On the JavaFX thread. */
    static Seen in(Scene scene) {
        Seen seen = new Seen();
        seen.look(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), false);
        return seen;
    }

    List<Thing> of(Kind kind) {
        return things.get(kind);
    }

    int count() {
        return things.values().stream().mapToInt(List::size).sum();
    }

    /** How many things of a kind are not what they were. */
    int changed(Seen before, Kind kind) {
        int count = 0;
        for (int i = 0; i < of(kind).size(); i++) {
            if (i >= before.of(kind).size() || !of(kind).get(i).equals(before.of(kind).get(i))) {
                count++;
            }
        }
        return count;
    }

    private void look(Node node, Bounds clip, boolean inControl) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds room = node.getClip() == null
                ? clip
                : common(clip, node.localToScene(node.getClip().getBoundsInParent()));
        Bounds place = node.localToScene(node.getLayoutBounds());
        if (place.intersects(room)) {
            take(node, place, inControl);
        }
        if (node instanceof Parent parent) {
            boolean control = inControl || node instanceof Labeled || node instanceof TextInputControl;
            parent.getChildrenUnmodifiable().forEach(child -> look(child, room, control));
        }
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private void take(Node node, Bounds place, boolean inControl) {
        if (node instanceof Line line) {
            Point2D end = line.localToScene(line.getEndX(), line.getEndY());
            Point2D start = line.localToScene(line.getStartX(), line.getStartY());
            add(Kind.LINE, line, start.getX(), start.getY(), end.getX(), end.getY(), "", List.of(), null);
        } else if (node instanceof Text text) {
            if (!text.getText().isBlank()) {
                Point2D at = text.localToScene(text.getX(), text.getY());
                Kind kind = inControl ? Kind.LABEL : Kind.TEXT;
                double y = inControl ? place.getMinY() : at.getY();
                add(kind, text, at.getX(), y, 0, 0, text.getText(), List.of(), text.getFont());
            }
        } else if (node instanceof Circle circle) {
            Point2D at = circle.localToScene(circle.getCenterX(), circle.getCenterY());
            add(Kind.DOT, circle, at.getX(), at.getY(), circle.getRadius(), 0, "", List.of(), null);
        } else if (node instanceof SVGPath glyph) {
            Point2D at = glyph.localToScene(0, 0);
            double scale = glyph.getLocalToSceneTransform().getMxx();
            add(Kind.GLYPH, glyph, at.getX(), at.getY(), scale, 0, glyph.getContent(), List.of(), null);
        } else if (node instanceof Path path) {
            add(Kind.CURVE, path, 0, 0, 0, 0, "", corners(path), null);
        } else if (node instanceof Polygon polygon) {
            add(Kind.CURVE, polygon, 0, 0, 0, 0, "", corners(polygon), null);
        } else if (node instanceof Rectangle || node instanceof ImageView || isPainted(node)) {
            add(Kind.BOX, node, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), "", List.of(), null);
        }
    }

    private static boolean isPainted(Node node) {
        return node instanceof Region region
                && (region.getBackground() != null && !region.getBackground().isEmpty()
                        || region.getBorder() != null && !region.getBorder().isEmpty());
    }

    private void add(
            Kind kind,
            Node node,
            double x,
            double y,
            double w,
            double h,
            String content,
            List<List<Double>> path,
            Font font) {
        Paint fill = Color.TRANSPARENT;
        Paint line = null;
        double stroke = 0;
        if (node instanceof Shape shape) {
            fill = shape.getFill();
            line = shape.getStroke();
            stroke = shape.getStrokeWidth();
        } else if (node instanceof Region region
                && region.getBackground() != null
                && !region.getBackground().getFills().isEmpty()) {
            fill = region.getBackground().getFills().get(0).getFill();
        }
        things.get(kind).add(new Thing(x, y, w, h, stroke, node.getOpacity(), content, path, font, fill, line));
    }

    /** Of a path whose only relative steps are those along an axis, as squares have them. */
    private static List<List<Double>> corners(Path path) {
        List<List<Double>> corners = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (PathElement element : path.getElements()) {
            if (element instanceof ClosePath) {
                corners.add(List.of());
                continue;
            }
            if (element instanceof MoveTo move) {
                x = move.getX();
                y = move.getY();
            } else if (element instanceof LineTo to) {
                x = to.getX();
                y = to.getY();
            } else if (element instanceof HLineTo across) {
                x += across.getX();
            } else if (element instanceof VLineTo down) {
                y += down.getY();
            }
            corners.add(corner(path, x, y, element instanceof MoveTo));
        }
        return corners;
    }

    private static List<List<Double>> corners(Polygon polygon) {
        List<List<Double>> corners = new ArrayList<>();
        for (int i = 0; i + 1 < polygon.getPoints().size(); i += 2) {
            corners.add(corner(polygon, polygon.getPoints().get(i), polygon.getPoints().get(i + 1), i == 0));
        }
        corners.add(List.of());
        return corners;
    }

    private static List<Double> corner(Node node, double x, double y, boolean begins) {
        Point2D at = node.localToScene(x, y);
        return begins ? List.of(at.getX(), at.getY(), 1.0) : List.of(at.getX(), at.getY());
    }
}
