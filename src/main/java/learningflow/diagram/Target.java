package learningflow.diagram;

import java.util.HashSet;
import java.util.Set;

/** What is pointed at. */
public final class Target {
    private static final double REACH = 6;

    private Target() {}

    /** The id of the box at (x, y), or else of the nearest arrow; "" if there is nothing near. */
    public static String at(Diagram diagram, double x, double y) {
        for (Box box : diagram.boxes()) {
            if (x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom()) {
                return box.id();
            }
        }
        for (Label label : diagram.labels()) {
            boolean on = x >= label.x() && x <= label.right() && y >= label.y() && y <= label.bottom();
            if (on && diagram.arrow(label.owner()).isPresent()) {
                return label.owner();
            }
        }
        String nearest = "";
        double least = REACH;
        for (Arrow arrow : diagram.arrows()) {
            double distance = distance(arrow, x, y);
            if (distance < least && !arrow.from().isEmpty()) {
                least = distance;
                nearest = arrow.id();
            }
        }
        return nearest.replaceFirst("(:flow|:back)+$", "");
    }

    private static double distance(Arrow arrow, double x, double y) {
        double dx = arrow.x2() - arrow.x1();
        double dy = arrow.y2() - arrow.y1();
        double square = dx * dx + dy * dy;
        double part = square == 0 ? 0 : ((x - arrow.x1()) * dx + (y - arrow.y1()) * dy) / square;
        double on = Math.max(0, Math.min(1, part));
        return Math.hypot(x - arrow.xAt(on), y - arrow.yAt(on));
    }

    /** It and its neighbours: the arrows of a box and the boxes at their other ends, the boxes of an arrow. */
    public static Set<String> group(Diagram diagram, String id) {
        Set<String> group = new HashSet<>(Set.of(id, id + ":back"));
        for (Arrow arrow : diagram.arrows()) {
            boolean own = group.contains(arrow.id()) || arrow.id().startsWith(id + ":");
            if (own || arrow.from().equals(id) || arrow.to().equals(id)) {
                group.add(arrow.id());
                group.add(arrow.id().replaceFirst("(:flow|:back)+$", ""));
                group.add(arrow.from());
                group.add(arrow.to());
            }
        }
        return group;
    }
}
