package learningflow.diagram;

import java.util.List;

/**
 * How much a diagram says, most first: it says as much as can be read in the area.
 *
 * @param text what a neuron's box holds
 * @param biases whether biases stand below the boxes
 * @param weights how weights stand on their edges where they are few
 */
record Detail(Text text, boolean biases, Weights weights) {
    /** What a neuron's box holds. */
    enum Text {
        /** {@code o²₁ = 0.43} */
        SIGNS,
        /** {@code 0.43} */
        VALUES,
        /** Squares. */
        CELLS
    }

    /** What stands on an edge. */
    enum Weights {
        /** {@code w²₁ = +0.43}, with room around it. */
        SIGNS,
        /** {@code w²₁ = +0.43}, as close as may be. */
        TIGHT_SIGNS,
        /** {@code +0.43} */
        VALUES,
        NONE
    }

    static final List<Detail> ALL = List.of(
            new Detail(Text.SIGNS, true, Weights.SIGNS),
            new Detail(Text.SIGNS, true, Weights.TIGHT_SIGNS),
            new Detail(Text.SIGNS, true, Weights.VALUES),
            new Detail(Text.SIGNS, false, Weights.VALUES),
            new Detail(Text.VALUES, true, Weights.VALUES),
            new Detail(Text.VALUES, false, Weights.VALUES),
            new Detail(Text.VALUES, false, Weights.NONE),
            new Detail(Text.CELLS, false, Weights.NONE));

    /** Of what is not as important, in sizes of the diagram's type. */
    static final double SECOND = 0.94;

    /** Type that can be read, in pixels. */
    static final double SMALLEST = 10.65;

    /** Everything stands as close as it may. */
    boolean isTight() {
        return weights != Weights.SIGNS;
    }

    /** The smallest type, in pixels, that can be read from where one sits; the last one can do without. */
    double smallestType(double type) {
        return switch (text) {
            case SIGNS -> Math.max(isTight() ? SMALLEST : 1.1 * SMALLEST, 0.6 * type);
            case VALUES -> Math.max(SMALLEST, 0.5 * type);
            case CELLS -> 0;
        };
    }
}
