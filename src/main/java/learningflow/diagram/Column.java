package learningflow.diagram;

/**
 * Where a column stands: the data (0), a layer, or the loss (m + 1).
 *
 * @param x left of its boxes
 * @param size how many neurons it has
 * @param folded whether they are too many for a box each
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
        boolean folded,
        double top,
        double pitch,
        double boxHeight,
        double headWidth) {
    double right() {
        return x + width;
    }

    double centreX() {
        return x + width / 2;
    }

    double boxTop(int i) {
        return top + i * pitch;
    }

    double boxCentre(int i) {
        return boxTop(i) + boxHeight / 2;
    }

    /** The id of the box of neuron i, or of the column's only one. */
    String box(int i, int m) {
        if (k == m + 1) {
            return "loss";
        }
        if (folded) {
            return "layer:" + k;
        }
        return k == 0 ? "input:" + i : "neuron:" + k + ":" + i;
    }
}
