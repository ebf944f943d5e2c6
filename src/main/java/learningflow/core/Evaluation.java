package learningflow.core;

import java.util.stream.IntStream;

/**
 * What the network makes of every row with certain weights: the forward pass alone.
 *
 * @param outputs rows × outputs, o^m
 * @param losses rows × 1
 * @param meanLoss over all rows, those that train and those that test
 */
public record Evaluation(Matrix outputs, Matrix losses, double meanLoss) {
    private static final int ROWS_AT_ONCE = 256;

    /** @throws ShapeException if the weights do not fit the network */
    public static Evaluation of(Network network, Loss loss, Dataset data, Weights weights) {
        if (!weights.fits(network)) {
            throw new ShapeException("the weights do not fit the network");
        }
        int rows = data.rows();
        Workspace space = new Workspace(network, Math.min(rows, ROWS_AT_ONCE), 0);
        space.load(weights);
        LossStage lossStage = LossStage.of(network, loss, space);
        double[] outputs = new double[rows * network.outputs()];
        double[] losses = new double[rows];
        double sum = 0;
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, rows - from);
            space.pick(data, IntStream.range(from, from + count).toArray());
            ForwardPass.run(space);
            lossStage.forward();
            double[] last = space.o.get(network.size() - 1).data;
            System.arraycopy(last, 0, outputs, from * network.outputs(), count * network.outputs());
            System.arraycopy(space.rowLosses, 0, losses, from, count);
        }
        for (double rowLoss : losses) {
            sum += rowLoss;
        }
        return new Evaluation(Matrix.of(rows, network.outputs(), outputs), Matrix.of(rows, 1, losses), sum / rows);
    }

    public static Evaluation of(Setup setup, Weights weights) {
        return of(setup.network(), setup.loss(), setup.data(), weights);
    }

    /** The mean loss over the rows that train. */
    public double trainingLoss(Split split) {
        return mean(split.trainingUncopied());
    }

    /** The mean loss over the rows that only test; NaN if there are none. */
    public double testLoss(Split split) {
        return mean(split.testUncopied());
    }

    private double mean(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += losses.get(row);
        }
        return sum / rows.length;
    }
}
