package learningflow.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import learningflow.core.Setup;
import learningflow.core.Weights;

/**
 * The same run with one learning rate after the other.
 *
 * @param setup that they were made with, each with its own learning rate
 * @param start the weights that they began with
 * @param startLoss the mean loss over the training rows that all of them start with
 * @param updates how many each made
 */
public record Sweep(Setup setup, Weights start, double startLoss, int updates, List<Point> points) {
    /** Above so many times the loss it started with a run counts as diverged, as on the screen. */
    public static final double DIVERGED = Growth.FACTOR;

    /** @param loss the mean over the training rows behind the last update; may be NaN or infinite */
    public record Point(double rate, double loss, boolean diverged) {}

    public Sweep {
        points = List.copyOf(points);
    }

    /** So many rates between two, both included, equal ratios apart. @param count at least 2 */
    public static double[] rates(double from, double to, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i ->
                        i == 0 ? from : i == count - 1 ? to : from * Math.pow(to / from, i / (double) (count - 1)))
                .toArray();
    }

    /** @return nothing if it was stopped */
    public static Optional<Sweep> run(Setup setup, Weights start, double[] rates, int updates, Progress progress) {
        List<Point> points = new ArrayList<>();
        double startLoss = Double.NaN;
        for (int i = 0; i < rates.length; i++) {
            int[] places = updates == 0 ? new int[] {0} : new int[] {0, updates};
            Optional<Experiment> made = Experiment.run(
                    setup.withLearningRate(rates[i]), start, updates, places, progress.part(i, rates.length));
            if (made.isEmpty()) {
                return Optional.empty();
            }
            startLoss = made.get().losses().loss(0);
            double loss = made.get().losses().last();
            points.add(new Point(rates[i], loss, !(loss <= DIVERGED * startLoss)));
        }
        return Optional.of(new Sweep(setup, start, startLoss, updates, points));
    }

    /** Whether a run with these settings, whatever its learning rate, would give one of its points. */
    public boolean isOf(Setup other, Weights otherStart) {
        return setup.withLearningRate(other.learningRate()).equals(other) && start.equals(otherStart);
    }

    /** The losses that did not diverge. */
    public DoubleStream losses() {
        return points.stream().filter(point -> !point.diverged()).mapToDouble(Point::loss);
    }

    /** The one with the least loss, if one did not diverge. */
    public Optional<Point> best() {
        return points.stream().filter(point -> !point.diverged()).min(Comparator.comparingDouble(Point::loss));
    }
}
