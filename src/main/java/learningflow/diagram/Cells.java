package learningflow.diagram;

import learningflow.core.Matrix;

/**
 * Many numbers as a grid of squares: filled for positive ones, hollow for negative ones, the larger the number the larger the
 * square.
 *
 * @param owner id of the box or layer it says something about
 * @param values 1 × n, each divided by the largest, so from −1 to 1; row by row of the grid
 * @param columns of the grid
 * @param cell the side of one place of the grid
 */
public record Cells(String id, String owner, double x, double y, int columns, double cell, Matrix values, Role role) {
    public double width() {
        return columns * cell;
    }

    public double height() {
        return rows() * cell;
    }

    public int rows() {
        return (values.size() + columns - 1) / columns;
    }

    /** Half the side of a square. */
    public double half(int i) {
        return 0.44 * cell * Math.sqrt(Math.min(1, Math.abs(values.get(i))));
    }

    public double centreX(int i) {
        return x + (i % columns + 0.5) * cell;
    }

    public double centreY(int i) {
        return y + (i / columns + 0.5) * cell;
    }
}
