package learningflow.io.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A canvas that notes what is drawn on it, in the coordinates of the sheet. */
public final class Recorder implements Canvas {
    /** Drawn around letters that stand at most so high above, and so deep below, in sizes of the type. */
    private static final double HIGH = 0.75;

    private static final double DEEP = 0.2;

    private final List<Mark> marks = new ArrayList<>();
    private final Deque<AffineTransform> places = new ArrayDeque<>(List.of(new AffineTransform()));
    private final Deque<String> groups = new ArrayDeque<>(List.of(""));

    /**
     * One thing that was drawn.
     *
     * @param group the ids of the groups it is in, with / between them
     * @param pen null where it is filled
     * @param text "" where it is none; its shape is a box around the letters then
     * @param x where the text begins
     * @param baseline of the text
     * @param size of the text
     */
    public record Mark(
            String group,
            Shape shape,
            Color colour,
            Pen pen,
            double opacity,
            String text,
            double x,
            double baseline,
            double size,
            Face face) {
        public boolean isText() {
            return face != null;
        }

        public boolean isLine() {
            return pen != null;
        }

        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        public double right() {
            return bounds().getMaxX();
        }
    }

    /** A palette whose colours are all different, so that each tells its name. */
    public static Palette palette() {
        Map<String, Color> colours = new java.util.TreeMap<>();
        for (String name : Palette.of(Theme.LIGHT).colours().keySet()) {
            colours.put(name, new Color(1000 * (colours.size() + 1)));
        }
        return new Palette(colours);
    }

    /** What a colour is called in {@link #palette}. */
    public static String name(Color colour) {
        return palette().colours().entrySet().stream()
                .filter(entry -> entry.getValue().equals(colour))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Whether each group that was begun has been ended. */
    public boolean isWhole() {
        return groups.size() == 1;
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    public List<Mark> fills() {
        return marks.stream().filter(mark -> !mark.isText() && !mark.isLine()).toList();
    }

    public List<Mark> lines() {
        return marks.stream().filter(Mark::isLine).toList();
    }

    public List<Mark> texts() {
        return marks.stream().filter(Mark::isText).toList();
    }

    public List<String> words() {
        return texts().stream().map(Mark::text).toList();
    }

    /** The only text that reads like that. */
    public Mark text(String text) {
        List<Mark> found =
                texts().stream().filter(mark -> mark.text().equals(text)).toList();
        if (found.size() != 1) {
            throw new AssertionError("\"" + text + "\" stands " + found.size() + " times among " + words());
        }
        return found.get(0);
    }

    /** Texts of which each covers a part of the other. @param near how far they may reach into each other */
    public List<String> meetings(double near) {
        List<String> found = new ArrayList<>();
        for (Mark one : texts()) {
            for (Mark other : texts().subList(0, texts().indexOf(one))) {
                Rectangle2D both = one.bounds().createIntersection(other.bounds());
                if (both.getWidth() > near && both.getHeight() > near) {
                    found.add(one.text() + " and " + other.text());
                }
            }
        }
        return found;
    }

    /** What reaches beyond an area. */
    public List<Mark> outside(Rectangle2D area) {
        return marks.stream()
                .filter(mark -> !around(area).contains(around(mark.bounds(), -0.01)))
                .toList();
    }

    private static Rectangle2D around(Rectangle2D area) {
        return around(area, 0.01);
    }

    private static Rectangle2D around(Rectangle2D area, double by) {
        double width = Math.max(1e-6, area.getWidth() + 2 * by);
        double height = Math.max(1e-6, area.getHeight() + 2 * by);
        return new Rectangle2D.Double(area.getX() - by, area.getY() - by, width, height);
    }

    private Shape placed(Shape shape) {
        AffineTransform place = places.peek();
        return place.isIdentity() ? shape : place.createTransformedShape(shape);
    }

    @Override
    public void fill(Shape shape, Color colour, double opacity) {
        marks.add(new Mark(groups.peek(), placed(shape), colour, null, opacity, "", 0, 0, 0, null));
    }

    @Override
    public void draw(Shape shape, Color colour, Pen pen, double opacity) {
        marks.add(new Mark(groups.peek(), placed(shape), colour, pen, opacity, "", 0, 0, 0, null));
    }

    @Override
    public void text(String text, double x, double baseline, double width, Face face, Color colour) {
        Shape box =
                placed(new Rectangle2D.Double(x, baseline - HIGH * face.size(), width, (HIGH + DEEP) * face.size()));
        Point2D at = places.peek().transform(new Point2D.Double(x, baseline), null);
        double size = face.size() * places.peek().getScaleY();
        marks.add(new Mark(groups.peek(), box, colour, null, 1, text, at.getX(), at.getY(), size, face));
    }

    @Override
    public void begin(String id, double dx, double dy, double scale) {
        AffineTransform moved = new AffineTransform(places.peek());
        moved.translate(dx, dy);
        moved.scale(scale, scale);
        places.push(moved);
        groups.push(id.isEmpty() ? groups.peek() : groups.peek() + "/" + id);
    }

    @Override
    public void end() {
        places.pop();
        groups.pop();
    }
}
