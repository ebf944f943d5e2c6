package learningflow.diagram;

import java.util.HashSet;
import java.util.Set;

/** What is pointed at. */
public final class Target {
    private static final double REACH = 6;

    private Target() {}

    /** The id of the box at (x, y), or else of the nearest arrow; "" if there is nothing near. */
    public static String at(Diagram diagram, double x, double y) {
        if (diagram.over().isPresent()) {
            return at(diagram.over().get(), x, y);
        }
        for (Cells cells : diagram.cells()) {
            String block = cells.blockAt(x, y);
            if (!block.isEmpty()) {
                return block;
            }
        }
        for (Box box : diagram.boxes()) {
            if (box.kind() != Box.Kind.VECTOR
                    && x >= box.x()
                    && x <= box.right()
                    && y >= box.y()
                    && y <= box.bottom()) {
                return box.id();
            }
        }
        for (Label label : diagram.labels()) {
            boolean on = x >= label.x() && x <= label.right() && y >= label.y() && y <= label.bottom();
            if (on
                    && (label.owner().startsWith("more:")
                            || diagram.arrow(label.owner()).isPresent())) {
                return label.owner();
            }
        }
        for (Label label : diagram.labels()) {
            boolean heading = label.id().matches("layer:\\d+:(name|formula)");
            double margin = label.size();
            boolean on =
                    x >= label.x() - margin && x <= label.right() + 2 * margin && y >= label.y() && y <= label.bottom();
            if (heading && on) {
                return "layer:" + label.id().split(":")[1];
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

    /** k of the layer that something belongs to, by its id, 0 for the data; −1 if it belongs to none. */
    public static int layerOf(String id) {
        if (id.startsWith("input:")) {
            return 0;
        }
        boolean layered = id.matches("(neuron|layer|more|weight|weights|bundle|flow|block):\\d+.*");
        return layered ? Integer.parseInt(id.split(":")[1]) : -1;
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
        if (id.startsWith("layer:")) {
            int k = layerOf(id);
            diagram.boxes().stream()
                    .map(Box::id)
                    .filter(box -> layerOf(box) == k)
                    .forEach(group::add);
        }
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
