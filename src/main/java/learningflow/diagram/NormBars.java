package learningflow.diagram;

import learningflow.core.FlowNorms;

/**
 * A bar a layer, below its heading: how much learning flow arrives there. Its length is the logarithm of ‖δ^k‖ over all rows of
 * the update, from one twelve powers of ten below the largest one on; where nothing arrives there is no bar.
 */
final class NormBars {
    private static final double POWERS = 12;
    /** Of the shortest bar, so that it is seen. */
    private static final double LEAST = 0.04;

    private final Known known;
    private final Sheet sheet;
    private final FlowNorms norms;

    NormBars(Picture picture, Known known, Sheet sheet) {
        this.known = known;
        this.sheet = sheet;
        norms = picture.trace().map(FlowNorms::of).orElse(null);
    }

    /** @param k up to m + 1 for the loss @param x of its middle @param em the size of the type there */
    void draw(int k, double x, double top, double longest, double em) {
        if (norms == null || k < 1 || !known.hasDelta(k)) {
            return;
        }
        double part = part(norms.of(k), norms.largest());
        if (part > 0) {
            double width = part * longest;
            sheet.boxes.add(
                    new Box("norm:" + k, Box.Kind.NORM, x - width / 2, top, width, 0.26 * em, Role.BACKWARD, false));
        }
    }

    /** From 0 for nothing to 1 for the largest; NaN and infinity are as long as that. */
    static double part(double norm, double largest) {
        if (norm == 0) {
            return 0;
        }
        if (!Double.isFinite(norm)) {
            return 1;
        }
        return Math.max(LEAST, 1 + Math.log10(norm / largest) / POWERS);
    }
}
