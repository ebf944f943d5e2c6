package learningflow.view.plot;

import java.util.ArrayList;
import java.util.List;
import learningflow.core.Profile;
import learningflow.core.WeightId;

/**
 * The loss over two weights, all others held: on a grid, and the lines of equal loss through it. Without any toolkit.
 *
 * @param values row by row, the lowest value of {@code up} first; (n + 1)² of them
 * @param levels the losses that lines are drawn for, ascending
 * @param lines per level its pieces, each x₁, y₁, x₂, y₂
 */
public record Contours(Window window, int n, double[] values, double[] levels, List<List<double[]>> lines) {
    static final int CELLS = 36;
    private static final int LEVELS = 10;

    public static Contours of(Profile profile, WeightId first, WeightId second, Window window) {
        int n = CELLS;
        double[] values = new double[(n + 1) * (n + 1)];
        for (int row = 0; row <= n; row++) {
            for (int column = 0; column <= n; column++) {
                values[row * (n + 1) + column] =
                        profile.at(first, value(window.across(), column, n), second, value(window.up(), row, n));
            }
        }
        double[] levels = levels(values);
        List<List<double[]>> lines = new ArrayList<>();
        for (double level : levels) {
            lines.add(lines(window, n, values, level));
        }
        return new Contours(window, n, values, levels, lines);
    }

    private static double value(Axis.Linear axis, double i, int n) {
        return axis.min() + (axis.max() - axis.min()) * i / n;
    }

    /** In steps that grow like a parabola, so that its lines are evenly far apart. */
    private static double[] levels(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (!(most - least > 1e-12 * Math.abs(most))) {
            return new double[0];
        }
        double[] levels = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            double part = (i + 0.5) / LEVELS;
            levels[i] = least + (most - least) * part * part;
        }
        return levels;
    }

    /** Marching squares, each cut into two triangles, in which a plane has one line at most. */
    private static List<double[]> lines(Window window, int n, double[] values, double level) {
        List<double[]> pieces = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                double[][] corners = new double[4][];
                for (int i = 0; i < 4; i++) {
                    int x = column + i % 2;
                    int y = row + i / 2;
                    corners[i] = new double[] {
                        value(window.across(), x, n), value(window.up(), y, n), values[y * (n + 1) + x]
                    };
                }
                triangle(pieces, level, corners[0], corners[1], corners[2]);
                triangle(pieces, level, corners[1], corners[3], corners[2]);
            }
        }
        return pieces;
    }

    private static void triangle(List<double[]> pieces, double level, double[]... corners) {
        double[] piece = new double[4];
        int ends = 0;
        for (int i = 0; i < 3; i++) {
            double[] a = corners[i];
            double[] b = corners[(i + 1) % 3];
            if (!Double.isFinite(a[2])) {
                return;
            }
            if (a[2] < level != b[2] < level && ends < 4) {
                double part = (level - a[2]) / (b[2] - a[2]);
                piece[ends++] = a[0] + part * (b[0] - a[0]);
                piece[ends++] = a[1] + part * (b[1] - a[1]);
            }
        }
        if (ends == 4) {
            pieces.add(piece);
        }
    }

    /** The loss at the point of the grid nearest to this place, with that point: x, y, loss. */
    double[] nearest(double x, double y) {
        int column = place(window.across(), x);
        int row = place(window.up(), y);
        return new double[] {
            value(window.across(), column, n), value(window.up(), row, n), values[row * (n + 1) + column]
        };
    }

    private int place(Axis.Linear axis, double value) {
        return (int) Math.max(0, Math.min(Math.round((value - axis.min()) / (axis.max() - axis.min()) * n), n));
    }
}
