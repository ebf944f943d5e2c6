package learningflow.diagram;

/**
 * Where a column stands: the data (0), a layer, or the loss (m + 1).
 *
 * @param x left of its boxes
 * @param size how many neurons it has
 * @param first of those that have a box each, from 0; more than 0 only in an opened layer
 * @param shown how many have a box each
 * @param fold whether they are too many for a box each
 * @param top of its first box
 * @param pitch from box to box
 * @param boxHeight of one box
 * @param headWidth how wide its heading may be
 */
record Column(
        int k,
        double x,
        double width,
        int size,
        int first,
        int shown,
        Fold fold,
        double top,
        double pitch,
        double boxHeight,
        double headWidth) {
    /** What becomes of a layer of very many neurons. */
    enum Fold {
        /** They are few. */
        NONE,
        /** One strip of cells. */
        FOLDED,
        /** Some of them have boxes, the others a line that says how many they are. */
        OPEN
    }

    boolean folded() {
        return fold == Fold.FOLDED;
    }

    double right() {
        return x + width;
    }

    double centreX() {
        return x + width / 2;
    }

    /** Behind the last neuron that has a box. */
    int end() {
        return first + shown;
    }

    double boxTop(int i) {
        return top + (i - first) * pitch;
    }

    double boxCentre(int i) {
        return boxTop(i) + boxHeight / 2;
    }

    /** Of the last box. */
    double bottom() {
        return boxTop(end() - 1) + boxHeight;
    }

    /** The id of the box of neuron i, or of the column's only one. */
    String box(int i, int m) {
        if (k == m + 1) {
            return "loss";
        }
        if (folded()) {
            return "layer:" + k;
        }
        return k == 0 ? "input:" + i : "neuron:" + k + ":" + i;
    }
}
