package learningflow.io.draw;

import java.awt.BasicStroke;

/**
 * How a line is drawn.
 *
 * @param dash length of the strokes of a dashed line and of the gaps between them; empty for a line without
 * @param round whether its ends are
 */
public record Pen(double width, double[] dash, boolean round) {
    public static Pen of(double width) {
        return new Pen(width, new double[0], false);
    }

    public static Pen dashed(double width, double stroke, double gap) {
        return new Pen(width, new double[] {stroke, gap}, false);
    }

    public static Pen rounded(double width) {
        return new Pen(width, new double[0], true);
    }

    BasicStroke stroke() {
        float[] pattern = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            pattern[i] = (float) dash[i];
        }
        return new BasicStroke(
                (float) width,
                round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                round ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER,
                10,
                pattern.length == 0 ? null : pattern,
                0);
    }
}
