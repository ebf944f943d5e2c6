package learningflow.lesson;

import java.util.Set;

/**
 * What may be touched at a stop.
 *
 * @param parts weights, biases, the learning rate, inputs
 * @param areas whole areas of the window
 */
public record Touch(Set<Part> parts, Set<Area> areas) {
    public static final Touch NOTHING = new Touch(Set.of(), Set.of());

    public static final Touch ANYTHING = new Touch(Set.of(), Set.of(Area.values()));

    /** What of the window can be named as a whole. */
    public enum Area {
        /** The weights and the learning rate. */
        WEIGHTS,
        /** The table, and while inferring what goes in. */
        DATA,
        PLOTS,
        /** Playing and stepping. */
        STEPS
    }

    public Touch {
        parts = Set.copyOf(parts);
        areas = Set.copyOf(areas);
    }

    /** Whether something of this area may be touched. */
    public boolean needs(Area area) {
        return areas.contains(area) || parts.stream().anyMatch(part -> area(part) == area);
    }

    /** Where the part is touched. */
    public static Area area(Part part) {
        boolean data = part.kind() == Part.Kind.OUTPUT || part.kind() == Part.Kind.EXPECTATION;
        return data ? Area.DATA : Area.WEIGHTS;
    }

    /** Whether a hand can change it: a weight, a bias, the learning rate, an input or an expectation. */
    public static boolean isTouchable(Part part) {
        return switch (part.kind()) {
            case WEIGHT, BIAS, RATE, EXPECTATION -> true;
            case OUTPUT -> part.layer() == 0;
            case LAYER, LOSS, DELTA, WEIGHT_IMPACT, BIAS_IMPACT -> false;
        };
    }
}
