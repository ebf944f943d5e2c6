package learningflow.diagram;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The arrows along the wires of a layout. One that is the same as in the picture before is the very same: so hundreds of arrows
 * that stay while one weight moves are neither made nor compared again.
 */
final class Strands {
    private final Map<Wire, Arrow> forward = new IdentityHashMap<>();
    private final Map<Wire, Arrow> backward = new IdentityHashMap<>();

    Arrow forward(Wire wire, double width, boolean dashed, double head, boolean faint, Role role) {
        Arrow before = forward.get(wire);
        if (isSame(before, width, dashed, head, faint) && before.role() == role) {
            return before;
        }
        Arrow arrow = wire.forward(width, dashed, head, faint, role);
        forward.put(wire, arrow);
        return arrow;
    }

    Arrow backward(Wire wire, double width, boolean dashed, double head, boolean faint) {
        Arrow before = backward.get(wire);
        if (isSame(before, width, dashed, head, faint)) {
            return before;
        }
        Arrow arrow = wire.backward(width, dashed, head, faint);
        backward.put(wire, arrow);
        return arrow;
    }

    private static boolean isSame(Arrow before, double width, boolean dashed, double head, boolean faint) {
        return before != null
                && before.width() == width
                && before.dashed() == dashed
                && before.head() == head
                && before.faint() == faint;
    }
}
