package learningflow.state;

import java.util.Optional;
import learningflow.core.Batch;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Trainer;

/** Goes on from the update on the screen, fast: one update after the other, without a trace. Used by one thread at a time. */
final class Continuation {
    /** Weights times rows up to which the mean over all rows is worth measuring at every update. */
    private static final long CHEAP = 20_000;

    private final Setup setup;
    private final Trainer trainer;
    private final Batches batches;
    private final boolean cheap;
    private Past past;

    Continuation(Run run) {
        Run from = run.isUpdated() ? run.nextUpdate() : run;
        past = from.past().upTo(from.at() + 1);
        setup = from.moment().setup();
        batches = setup.batches();
        cheap = setup.network().parameterCount() * setup.data().rows() <= CHEAP;
        trainer = new Trainer(setup, from.moment().start());
        trainer.update(from.moment().batch());
    }

    Past past() {
        return past;
    }

    /** One more update behind those of the past. */
    void update() {
        Optional<Checkpoint> start = past.keepsNext() ? Optional.of(trainer.checkpoint()) : Optional.empty();
        Batch batch = past.nextBatch(batches);
        Measured means = measures(batch) ? Measured.means(trainer) : Measured.noMeans();
        past = past.followed(start, means.withLoss(trainer.update(batch)));
    }

    private boolean measures(Batch batch) {
        return cheap || batch.index() % batches.perEpoch() == 0;
    }
}
