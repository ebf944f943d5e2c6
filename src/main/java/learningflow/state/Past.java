package learningflow.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningflow.core.Batch;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;

/**
 * All updates made so far and the one under way, from the first; immutable, never empty, and bounded in memory: a number or
 * two an update for the curve, and as many checkpoints as fit, with the updates between them computed again when wanted.
 */
public final class Past {
    private final List<Segment> closed;
    private final Segment last;
    private final Curve curve;
    /** Computed when somebody asks; whoever asks first, it is the same. */
    private volatile Moment newest;

    private Past(List<Segment> closed, Segment last, Curve curve) {
        this.closed = closed;
        this.last = last;
        this.curve = curve;
    }

    /** A run that begins. */
    static Past start(Moment first, Measured measured) {
        return new Past(List.of(), Segment.start(first), measured.addedTo(Curve.EMPTY));
    }

    public int size() {
        return curve.size();
    }

    public Curve curve() {
        return curve;
    }

    /** Update {@code i}, from 0. */
    public Moment moment(int i) {
        int from = 0;
        for (Segment segment : closed) {
            if (i < from + segment.count()) {
                return moment(segment, i, i - from);
            }
            from += segment.count();
        }
        return moment(last, i, i - from);
    }

    /** The first update, from 0, of the stretch of this one: nobody interfered between them. */
    int startOfStretch(int i) {
        int from = 0;
        for (Segment segment : closed) {
            if (i < from + segment.count()) {
                return from;
            }
            from += segment.count();
        }
        return from;
    }

    /** Whether each update up to this one, from 0, follows from the one before. */
    boolean isUntouched(int upTo) {
        return startOfStretch(upTo) == 0;
    }

    /** The last update. */
    Moment newest() {
        if (newest == null) {
            newest = moment(size() - 1);
        }
        return newest;
    }

    /** What update {@code i}, from 0, is made with; known without computing anything. */
    Setup setup(int i) {
        int from = 0;
        for (Segment segment : closed) {
            from += segment.count();
            if (i < from) {
                return segment.setup();
            }
        }
        return last.setup();
    }

    private Moment moment(Segment segment, int i, int offset) {
        return new Moment(
                i + 1,
                segment.setup(),
                segment.batch(offset),
                segment.picked(),
                segment.checkpoint(offset),
                segment.otherRows() && offset == 0);
    }

    /** Which batch comes behind the last update. */
    Batch nextBatch() {
        return nextBatch(last.batches());
    }

    /** The same, from the batches of the last setup, which remember the order of their epoch. */
    Batch nextBatch(Batches batches) {
        return batches.get(last.nextIndex());
    }

    Setup lastSetup() {
        return last.setup();
    }

    /** Whether {@link #followed} wants a checkpoint. */
    boolean keepsNext() {
        return last.picked() || last.keepsNext();
    }

    /** One more update, which follows from the last one in the run's order. */
    Past followed(Optional<Checkpoint> start, Measured measured) {
        if (last.picked()) {
            return interfered(new Moment(size() + 1, last.setup(), nextBatch(), false, start.orElseThrow()), measured);
        }
        return new Past(closed, last.grown(start), measured.addedTo(curve));
    }

    /** The stretch that goes on. */
    Segment stretch() {
        return last;
    }

    /** One more update. @param grown the {@link #stretch} with it */
    Past followed(Segment grown, Measured measured) {
        return new Past(closed, grown, measured.addedTo(curve));
    }

    /** One more update, with something about it that does not follow from the last one. */
    Past interfered(Moment next, Measured measured) {
        List<Segment> all = new ArrayList<>(closed);
        all.add(last);
        return new Past(List.copyOf(all), Segment.start(next), measured.addedTo(curve));
    }

    /** The first {@code length} updates, at least 1. */
    Past upTo(int length) {
        if (length == size()) {
            return this;
        }
        List<Segment> all = new ArrayList<>(closed);
        all.add(last);
        List<Segment> kept = new ArrayList<>();
        int left = length;
        for (Segment segment : all) {
            if (left > 0) {
                kept.add(left < segment.count() ? segment.upTo(left) : segment);
                left -= segment.count();
            }
        }
        Segment newLast = kept.remove(kept.size() - 1);
        return new Past(List.copyOf(kept), newLast, curve.upTo(length));
    }
}
