package learningflow.state;

import java.util.Optional;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Trainer;
import learningflow.core.Weights;
import learningflow.lesson.LossLine;

/**
 * A run made in the background, from its start and in the run's order of rows, of which only losses are kept: it gives what
 * the same run on the screen gives, to the last bit.
 *
 * @param losses the mean loss over the training rows
 * @param end the weights behind the last update
 */
public record Experiment(LossLine losses, Weights end) {
    /** So many updates between two looks at whether it may go on. */
    private static final int STRETCH = 64;

    /** @return nothing if it was stopped */
    public static Optional<Experiment> run(Setup setup, Weights start, int updates, Progress progress) {
        return run(setup, start, updates, LossLine.places(updates), progress);
    }

    /** @param places behind how many updates the loss is measured, ascending, the last one {@code updates} */
    static Optional<Experiment> run(Setup setup, Weights start, int updates, int[] places, Progress progress) {
        Trainer trainer = new Trainer(setup, Checkpoint.start(start, setup.optimizer()));
        Batches batches = setup.batches();
        double[] losses = new double[places.length];
        int measured = 0;
        for (int made = 0; ; made++) {
            if (measured < places.length && places[measured] == made) {
                losses[measured++] = trainer.trainingLoss();
            }
            if (made == updates) {
                return Optional.of(new Experiment(
                        new LossLine(places, losses), trainer.checkpoint().weights()));
            }
            if (made % STRETCH == 0 && !progress.goesOn(made / (double) updates)) {
                return Optional.empty();
            }
            trainer.update(batches.get(made));
        }
    }
}
