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
 * @param block a square stands for the largest of block × block numbers of a matrix; 0 if it is no matrix
 */
public record Cells(
        String id, String owner, double x, double y, int columns, double cell, Matrix values, int block, Role role) {
    /** The smallest square that is seen to be filled or hollow. */
    private static final double READABLE = 4;

    /** A list of numbers, already divided by the largest. */
    static Cells list(
            String id, String owner, double x, double y, int columns, double cell, double[] values, Role role) {
        return new Cells(id, owner, x, y, columns, cell, Matrix.row(values), 0, role);
    }

    /**
     * A matrix in the middle of an area. Where it has more numbers than there is room for squares, one square stands for
     * several: for the one furthest from 0.
     */
    static Cells matrix(String id, String owner, Box area, Matrix matrix, Role role) {
        double side = side(area, matrix.rows(), matrix.columns());
        int block = side >= READABLE ? 1 : (int) Math.ceil(READABLE / Math.max(1e-3, side));
        int rows = (matrix.rows() + block - 1) / block;
        int columns = (matrix.columns() + block - 1) / block;
        double cell = Math.min(side(area, rows, columns), 26);
        double x = area.centreX() - columns * cell / 2;
        double y = area.centreY() - rows * cell / 2;
        return new Cells(id, owner, x, y, columns, cell, summary(matrix, block, rows, columns), block, role);
    }

    private static double side(Box area, int rows, int columns) {
        return Math.min(area.width() / columns, area.height() / rows);
    }

    private static Matrix summary(Matrix matrix, int block, int rows, int columns) {
        double[] furthest = new double[rows * columns];
        double largest = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            int start = row / block * columns;
            for (int column = 0; column < matrix.columns(); column++) {
                double value = matrix.get(row * matrix.columns() + column);
                int place = start + column / block;
                if (Math.abs(value) > Math.abs(furthest[place])) {
                    furthest[place] = value;
                    largest = Double.isInfinite(value) ? largest : Math.max(largest, Math.abs(value));
                }
            }
        }
        for (int i = 0; i < furthest.length; i++) {
            double part = largest == 0 ? furthest[i] : furthest[i] / largest;
            furthest[i] = Math.max(-1, Math.min(1, part));
        }
        return Matrix.row(furthest);
    }

    /** The same squares, which are no matrix to be pointed at. */
    Cells asList() {
        return new Cells(id, owner, x, y, columns, cell, values, 0, role);
    }

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

    /** Of a matrix, what the square at (px, py) stands for: {@code block:layer:row:column:side}; "" if there is none. */
    String blockAt(double px, double py) {
        if (block == 0 || px < x || py < y || px >= x + width() || py >= y + height()) {
            return "";
        }
        int column = (int) ((px - x) / cell) * block;
        int row = (int) ((py - y) / cell) * block;
        return "block:" + id.split(":")[1] + ":" + row + ":" + column + ":" + block;
    }
}
