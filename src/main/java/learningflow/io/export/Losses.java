package learningflow.io.export;

import java.util.Arrays;

/** The losses of updates in order: of each update's rows, and the mean over the training rows before it. */
public final class Losses {
    private double[] losses = new double[16];
    private double[] means = new double[16];
    private int size;

    /** One update more. @param mean NaN where nobody measured it */
    public void add(double loss, double mean) {
        if (size == losses.length) {
            losses = Arrays.copyOf(losses, 2 * size);
            means = Arrays.copyOf(means, 2 * size);
        }
        losses[size] = loss;
        means[size++] = mean;
    }

    Losses copy() {
        Losses copy = new Losses();
        copy.losses = losses.clone();
        copy.means = means.clone();
        copy.size = size;
        return copy;
    }

    int size() {
        return size;
    }

    double loss(int i) {
        return losses[i];
    }

    double mean(int i) {
        return means[i];
    }
}
