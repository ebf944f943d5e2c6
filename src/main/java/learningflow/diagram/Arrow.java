package learningflow.diagram;

/**
 * A straight arrow between two boxes.
 *
 * @param from id of the box on its left
 * @param to id of the box on its right
 * @param head length of the head, whose tip is at (x2, y2); 0 for none
 * @param stopped whether it ends at a bar instead, because nothing gets through
 * @param faint one of so many that each must stand back
 */
public record Arrow(
        String id,
        String from,
        String to,
        double x1,
        double y1,
        double x2,
        double y2,
        double width,
        boolean dashed,
        double head,
        boolean stopped,
        boolean faint,
        Role role) {

    public double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    /** Whether it ends in a head. */
    public boolean isHeaded() {
        return head > 0 && !stopped && length() > 0;
    }

    /** Where something is that has gone a part of the way, from 0 to 1. */
    public double xAt(double part) {
        return x1 + (x2 - x1) * part;
    }

    public double yAt(double part) {
        return y1 + (y2 - y1) * part;
    }

    /** The first part of it, on top of it, without a head. */
    Arrow first(double part, String name, Role newRole) {
        return new Arrow(name, from, to, x1, y1, xAt(part), yAt(part), width, dashed, 0, false, faint, newRole);
    }

    Arrow as(Role newRole) {
        return new Arrow(id, from, to, x1, y1, x2, y2, width, dashed, head, stopped, faint, newRole);
    }
}
