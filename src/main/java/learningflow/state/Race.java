package learningflow.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Frozen;
import learningflow.core.Optimizer;
import learningflow.core.Setup;
import learningflow.core.Trainer;
import learningflow.core.WeightId;
import learningflow.core.Weights;

/**
 * Optimizers that start from the same weights, with the same rows in the same order and the same learning rate.
 *
 * @param setup that they were made with, each with its own optimizer
 * @param start the weights that they began with
 * @param across the weight that is looked at from left to right
 * @param up the weight that is looked at from below
 * @param alone whether only these two move and all others are held
 * @param tracks one an optimizer
 */
public record Race(
        Setup setup, Weights start, WeightId across, WeightId up, boolean alone, int updates, List<Track> tracks) {
    /** So many updates are as many as can be looked at. */
    public static final int MOST_UPDATES = 2000;

    /**
     * The way of one optimizer; entry i of each is behind i updates.
     *
     * @param losses the mean loss over the training rows
     */
    public record Track(Optimizer optimizer, double[] across, double[] up, double[] losses) {
        public int last() {
            return losses.length - 1;
        }
    }

    public Race {
        tracks = List.copyOf(tracks);
    }

    /** Whether a run with these settings, whatever its optimizer, would give one of its tracks. */
    public boolean isOf(Setup other, Weights otherStart) {
        return setup.withOptimizer(other.optimizer()).equals(other) && start.equals(otherStart);
    }

    /** @return nothing if it was stopped */
    public static Optional<Race> run(
            Setup setup,
            Weights start,
            List<Optimizer> optimizers,
            WeightId across,
            WeightId up,
            boolean alone,
            int updates,
            Progress progress) {
        Setup held = alone ? setup.withFrozen(allBut(setup, across, up)) : setup;
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < optimizers.size(); i++) {
            if (!progress.goesOn(i / (double) optimizers.size())) {
                return Optional.empty();
            }
            Setup mine = held.withOptimizer(optimizers.get(i));
            Optional<Track> track = track(mine, start, across, up, updates, progress.part(i, optimizers.size()));
            if (track.isEmpty()) {
                return Optional.empty();
            }
            tracks.add(track.get());
        }
        return Optional.of(new Race(setup, start, across, up, alone, updates, tracks));
    }

    private static Frozen allBut(Setup setup, WeightId across, WeightId up) {
        Set<WeightId> others = new HashSet<>(setup.network().weightIds());
        others.remove(across);
        others.remove(up);
        return new Frozen(Set.of(), others);
    }

    private static Optional<Track> track(
            Setup setup, Weights start, WeightId across, WeightId up, int updates, Progress progress) {
        Trainer trainer = new Trainer(setup, Checkpoint.start(start, setup.optimizer()));
        Batches batches = setup.batches();
        double[] x = new double[updates + 1];
        double[] y = new double[updates + 1];
        double[] losses = new double[updates + 1];
        for (int made = 0; made <= updates; made++) {
            if (!progress.goesOn(made / (updates + 1.0))) {
                return Optional.empty();
            }
            x[made] = trainer.weight(across);
            y[made] = trainer.weight(up);
            losses[made] = trainer.trainingLoss();
            trainer.update(batches.get(made));
        }
        return Optional.of(new Track(setup.optimizer(), x, y, losses));
    }
}
