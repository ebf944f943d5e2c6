package learningflow.view.plot;

import learningflow.core.Dataset;
import learningflow.core.Inference;
import learningflow.core.Matrix;
import learningflow.core.Network;
import learningflow.core.Setup;
import learningflow.core.Weights;

/**
 * What a model with one or two inputs and one output makes of inputs all over the range of the data, in the units of the
 * columns. Without any toolkit.
 *
 * @param across the first input, from its least to its largest value shown
 * @param up the second input; for one input the output
 * @param columns how many values of the first input
 * @param rows how many values of the second input; 1 for one input
 * @param outputs row by row, the lowest value of the second input first
 */
record ModelGrid(Axis.Linear across, Axis.Linear up, int columns, int rows, double[] outputs) {
    /** Multiplications that may be spent on one picture. */
    static final double AFFORDABLE = 1_500_000;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CELLS_A_SIDE = 60;
    private static final int LEAST_CELLS_A_SIDE = 12;
    private static final double MARGIN = 0.15;

    /** Whether there is such a picture of this model. */
    static boolean exists(Setup setup) {
        Network network = setup.network();
        boolean affordable = network.parameterCount() * LEAST_CELLS_A_SIDE * LEAST_CELLS_A_SIDE <= AFFORDABLE;
        return network.inputs() <= 2 && network.outputs() == 1 && affordable;
    }

    /** About how many multiplications the finest picture takes. */
    static double cost(Setup setup) {
        int cells = setup.network().inputs() == 1 ? MOST_COLUMNS : MOST_CELLS_A_SIDE * MOST_CELLS_A_SIDE;
        return Math.min(AFFORDABLE, (double) cells * setup.network().parameterCount());
    }

    /** @param multiplications that it may take; the fewer, the coarser */
    static ModelGrid of(Setup setup, Weights weights, double multiplications) {
        Dataset data = setup.data();
        double affordable = multiplications / Math.max(1, setup.network().parameterCount());
        Axis.Linear across = around(data.rawX(), 0);
        if (setup.network().inputs() == 1) {
            int columns = (int) Math.min(MOST_COLUMNS, affordable);
            double[] outputs = outputs(setup, weights, across, across, columns, 1);
            return new ModelGrid(across, around(data.rawY(), outputs), columns, 1, outputs);
        }
        Axis.Linear up = around(data.rawX(), 1);
        int side = (int) Math.max(LEAST_CELLS_A_SIDE, Math.min(MOST_CELLS_A_SIDE, Math.sqrt(affordable)));
        return new ModelGrid(across, up, side, side, outputs(setup, weights, across, up, side, side));
    }

    private static double[] outputs(
            Setup setup, Weights weights, Axis.Linear across, Axis.Linear up, int columns, int rows) {
        int inputs = setup.network().inputs();
        double[] x = new double[rows * columns * inputs];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int start = (row * columns + column) * inputs;
                x[start] = value(across, column, columns);
                if (inputs == 2) {
                    x[start + 1] = value(up, row, rows);
                }
            }
        }
        Matrix normalised = setup.data().normaliseInputs(Matrix.of(rows * columns, inputs, x));
        Matrix o = Inference.run(setup.network(), weights, normalised)
                .get(setup.network().size() - 1);
        return setup.data().reverseOutputs(o).toArray();
    }

    /** The middle of a cell. */
    private static double value(Axis.Linear axis, int cell, int cells) {
        return axis.min() + (cell + 0.5) / cells * (axis.max() - axis.min());
    }

    /** The value of the first input in the middle of this column. */
    double x(int column) {
        return value(across, column, columns);
    }

    /** The value of the second input in the middle of this row. */
    double y(int row) {
        return value(up, row, rows);
    }

    private static Axis.Linear around(Matrix values, int column) {
        double[] all = new double[values.rows()];
        for (int row = 0; row < all.length; row++) {
            all[row] = values.get(row, column);
        }
        return around(all, all);
    }

    private static Axis.Linear around(Matrix column, double[] others) {
        return around(column.toArray(), others);
    }

    private static Axis.Linear around(double[] some, double[] others) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double[] values : new double[][] {some, others}) {
            for (double value : values) {
                if (Double.isFinite(value)) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
        }
        double margin = max > min ? (max - min) * MARGIN : 1;
        return new Axis.Linear(min - margin, max + margin);
    }

    /** The output of the cell that these inputs fall into; NaN beyond the picture. */
    double at(double first, double second) {
        int column = (int) Math.floor((first - across.min()) / (across.max() - across.min()) * columns);
        int row = rows == 1 ? 0 : (int) Math.floor((second - up.min()) / (up.max() - up.min()) * rows);
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? outputs[row * columns + column] : Double.NaN;
    }
}
