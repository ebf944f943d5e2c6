package learningflow.diagram;

/**
 * How much a diagram says, most first: it says as much as can be read in the area.
 *
 * @param text what a neuron's box holds
 * @param biases whether biases stand below the boxes
 * @param weights whether weights stand on their edges where they are few
 */
record Detail(Text text, boolean biases, boolean weights) {
    /** What a neuron's box holds. */
    enum Text {
        /** {@code o²₁ = 0.43} */
        SIGNS,
        /** {@code 0.43} */
        VALUES,
        /** Squares. */
        CELLS
    }

    static final java.util.List<Detail> ALL = java.util.List.of(
            new Detail(Text.SIGNS, true, true),
            new Detail(Text.SIGNS, false, true),
            new Detail(Text.SIGNS, true, false),
            new Detail(Text.SIGNS, false, false),
            new Detail(Text.VALUES, false, false),
            new Detail(Text.CELLS, false, false));

    /** The smallest type, in pixels, that can be read; the last one can do without. */
    double smallestType(double type) {
        return switch (text) {
            case SIGNS -> Math.max(9, 0.55 * type);
            case VALUES -> Math.max(8.5, 0.45 * type);
            case CELLS -> 0;
        };
    }
}
