package learningflow.state;

import learningflow.core.Batch;
import learningflow.core.Batching;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Trace;
import learningflow.core.Trainer;

/**
 * One update of the past: all that is needed to compute it.
 *
 * @param number from 1
 * @param picked whether somebody picked its batch, out of the run's order
 * @param start the weights, and what the optimizer remembers, before it
 * @param otherRows whether the rows of the data, or which of them train, are not those of the update before, so that a row's
 *     number does not mean the same here and there
 */
public record Moment(int number, Setup setup, Batch batch, boolean picked, Checkpoint start, boolean otherRows) {
    /** With the same rows as the update before. */
    Moment(int number, Setup setup, Batch batch, boolean picked, Checkpoint start) {
        this(number, setup, batch, picked, start, false);
    }

    public Trace trace() {
        return new Trainer(setup.withBatching(fitting()), start).trace(batch, number);
    }

    /** A picked batch may be larger than those of the run. */
    private Batching fitting() {
        Batching batching = setup.batching();
        return batch.size() <= batching.size()
                ? batching
                : new Batching(batch.size(), batching.shuffle(), batching.seed());
    }
}
