package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Batch;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Trainer;

/**
 * A stretch of the past that nobody interfered with: each update follows from the one before, so it can be computed again
 * from where the stretch starts, to the last bit.
 *
 * @param setup that all its updates were made with
 * @param first the batch of its first update; the others follow in the run's order
 * @param picked whether somebody picked that batch; such a stretch is one update long
 * @param otherRows whether its rows are not those of the stretch before
 * @param count how many updates it holds
 * @param stride every how many updates the checkpoint is kept
 * @param newest the kept checkpoint with the largest offset; there is always one with offset 0
 * @param kept how many checkpoints are kept
 */
record Segment(
        Setup setup, Batch first, boolean picked, boolean otherRows, int count, int stride, Keyframe newest, int kept) {
    /** What the kept checkpoints of one stretch may hold together, in numbers of 8 bytes. */
    static final long BUDGET = 4_000_000;
    /** What a checkpoint costs besides its numbers, counted in numbers of 8 bytes. */
    private static final long OVERHEAD = 40;

    /** @param offset which update of the stretch starts there, from 0 */
    record Keyframe(int offset, Checkpoint checkpoint, Keyframe older) {}

    static Segment start(Setup setup, Batch first, boolean picked, Checkpoint checkpoint) {
        return new Segment(setup, first, picked, false, 1, 1, new Keyframe(0, checkpoint, null), 1);
    }

    static Segment start(Moment first) {
        Keyframe keyframe = new Keyframe(0, first.start(), null);
        return new Segment(first.setup(), first.batch(), first.picked(), first.otherRows(), 1, 1, keyframe, 1);
    }

    Checkpoint start() {
        return checkpoint(0);
    }

    /** Where the update with this offset starts: kept, or computed again from the last one kept before it. */
    Checkpoint checkpoint(int offset) {
        Keyframe from = newest;
        while (from.offset() > offset) {
            from = from.older();
        }
        if (from.offset() == offset) {
            return from.checkpoint();
        }
        Trainer trainer = new Trainer(setup, from.checkpoint());
        Batches batches = batches();
        for (int i = from.offset(); i < offset; i++) {
            trainer.update(batch(batches, i));
        }
        return trainer.checkpoint();
    }

    Batch batch(int offset) {
        return offset == 0 ? first : batch(batches(), offset);
    }

    private Batch batch(Batches batches, int offset) {
        return offset == 0 ? first : batches.get(first.index() + offset);
    }

    Batches batches() {
        return setup.batches();
    }

    /** The place in the run's order of the batch behind this stretch. */
    long nextIndex() {
        return first.index() + count - (picked ? 1 : 0);
    }

    boolean keepsNext() {
        return count % stride == 0;
    }

    /** One more update. @param checkpoint where it starts; needed only if {@link #keepsNext()} */
    Segment grown(Optional<Checkpoint> checkpoint) {
        if (!keepsNext()) {
            return new Segment(setup, first, picked, otherRows, count + 1, stride, newest, kept);
        }
        Keyframe keyframe = new Keyframe(count, checkpoint.orElseThrow(), newest);
        Segment grown = new Segment(setup, first, picked, otherRows, count + 1, stride, keyframe, kept + 1);
        long cost = (keyframe.checkpoint().count() + OVERHEAD) * grown.kept;
        return cost > BUDGET ? grown.thinned() : grown;
    }

    /** Keeps every second of the checkpoints kept. */
    private Segment thinned() {
        return thinned(newest, stride * 2);
    }

    private Segment thinned(Keyframe all, int sparser) {
        List<Keyframe> kept = new ArrayList<>();
        for (Keyframe k = all; k != null; k = k.older()) {
            if (k.offset() % sparser == 0) {
                kept.add(k);
            }
        }
        Keyframe newest = null;
        for (int i = kept.size() - 1; i >= 0; i--) {
            newest = new Keyframe(kept.get(i).offset(), kept.get(i).checkpoint(), newest);
        }
        return new Segment(setup, first, picked, otherRows, count, sparser, newest, kept.size());
    }

    /** Its first {@code length} updates, at least 1. */
    Segment upTo(int length) {
        Keyframe last = newest;
        int fewer = kept;
        while (last.offset() >= length) {
            last = last.older();
            fewer--;
        }
        return new Segment(setup, first, picked, otherRows, length, stride, last, fewer);
    }
}
