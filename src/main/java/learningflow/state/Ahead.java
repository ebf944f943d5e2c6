package learningflow.state;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import learningflow.core.Batch;
import learningflow.core.Batches;
import learningflow.core.Checkpoint;
import learningflow.core.Setup;
import learningflow.core.Trainer;

/**
 * Goes on from a run, fast: one update after the other, without a trace. What asks for all rows, the mean loss and what is
 * shown, is found out on a second thread, while the updates behind it are made already. They come into the past when that is
 * known; so the past is, to the last bit, what it would be if all were done in turn, and a goal ends it at the same update.
 * Used by one thread.
 */
final class Ahead implements AutoCloseable {
    /** Weights times rows up to which all rows are looked at at every update, and at once: to ask another thread takes longer. */
    private static final long CHEAP = 20_000;
    /** What is to be shown waits so long for an update whose mean loss is wanted anyhow, in nanoseconds. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);
    /** So many updates wait for what is found out, at most, … */
    private static final int MOST = 10_000;
    /** … with so many looks: the second thread may have to wait for a processor now and then. */
    private static final int MOST_LOOKS = 8;
    /** Numbers that the weights kept for them may hold. */
    private static final long MOST_NUMBERS = 2_000_000;

    private final Run from;
    private final Goal goal;
    private final Setup setup;
    private final Trainer trainer;
    private final Batches batches;
    private final boolean cheap;
    private final Lookout lookout;
    private final ArrayDeque<Made> ahead = new ArrayDeque<>();
    /** Up to the last update of which all is known. */
    private Past past;
    /** With all updates made. */
    private Segment stretch;

    private final long mostLooks;
    /** How many are not taken into the past yet. */
    private int looks;
    /** Whether what is to be seen is being looked at. */
    private boolean showing;
    /** Of the last update of the past, null if nobody looked. */
    private Lookout.Look newest;
    /** When somebody first wanted to see something, 0 for not now. */
    private long wanted;

    /** An update made. @param means null if they are what the look finds */
    private record Made(Segment stretch, double loss, Measured means, Lookout.Look look) {
        boolean isKnown() {
            return look == null || look.isDone();
        }
    }

    Ahead(Run run, Goal goal) {
        Run start = run.isUpdated() ? run.nextUpdate() : run;
        from = run;
        this.goal = goal;
        past = start.past().upTo(start.at() + 1);
        setup = start.moment().setup();
        batches = setup.batches();
        cheap = setup.network().parameterCount() * setup.data().rows() <= CHEAP;
        lookout = new Lookout(setup);
        mostLooks = Math.max(
                1, Math.min(MOST_LOOKS, MOST_NUMBERS / (1 + setup.network().parameterCount())));
        trainer = new Trainer(setup, start.moment().start());
        trainer.update(start.moment().batch());
        if (past.stretch().picked()) {
            Batch batch = past.nextBatch(batches);
            Optional<Checkpoint> begun = Optional.of(trainer.checkpoint());
            Measured means = isMeasured(batch) ? Measured.means(trainer) : Measured.noMeans();
            past = past.followed(begun, means.withLoss(trainer.update(batch)));
        }
        stretch = past.stretch();
    }

    boolean isReached() {
        return goal.isReached(past);
    }

    /** How many updates there are, those ahead of the past too. */
    int made() {
        return past.size() + ahead.size();
    }

    /** Makes an update, or takes one into the past. @param show whether something new is to be seen soon */
    void goOn(boolean show) {
        wanted = !show || showing ? 0 : wanted == 0 ? System.nanoTime() : wanted;
        Made first = ahead.peek();
        if (first != null && first.isKnown()) {
            take(ahead.remove());
            return;
        }
        Batch batch = batches.get(stretch.nextIndex());
        if (goal.isEnough(made()) || first != null && (looks >= mostLooks && asks(batch) || ahead.size() >= MOST)) {
            first.look.finish();
        } else {
            update(batch);
        }
    }

    private boolean isMeasured(Batch batch) {
        return cheap || batch.index() % batches.perEpoch() == 0;
    }

    /** Whether an update can't be made without a look at all rows by the second thread. */
    private boolean asks(Batch batch) {
        return isMeasured(batch) && !cheap;
    }

    private void update(Batch batch) {
        boolean last = goal.isEnough(made() + 1);
        boolean shown = last || wanted != 0 && (isMeasured(batch) || System.nanoTime() - wanted > PATIENCE);
        boolean looked = shown || asks(batch);
        Optional<Checkpoint> start =
                looked || stretch.keepsNext() ? Optional.of(trainer.checkpoint()) : Optional.empty();
        Lookout.Look look = looked ? look(batch, start.orElseThrow(), shown) : null;
        Measured means = !isMeasured(batch) ? Measured.noMeans() : looked ? null : Measured.means(trainer);
        stretch = stretch.grown(start);
        ahead.add(new Made(stretch, trainer.update(batch), means, look));
    }

    private Lookout.Look look(Batch batch, Checkpoint start, boolean whole) {
        looks++;
        showing |= whole;
        return lookout.look(new Moment(made() + 1, setup, batch, false, start), whole);
    }

    private void take(Made made) {
        newest = made.look;
        if (made.look != null) {
            looks--;
            showing &= !made.look.isWhole();
        }
        Measured means = made.means == null ? made.look.means() : made.means;
        past = past.followed(made.stretch, means.withLoss(made.loss));
    }

    /** The run as far as all is known, where that is something new to be seen. */
    Optional<Run> seen() {
        Lookout.Look look = newest;
        newest = null;
        if (look != null && (look.isWhole() || isReached())) {
            return Optional.of(from.grown(past, look.whole()));
        }
        return isReached() ? Optional.of(from.grown(past)) : Optional.empty();
    }

    @Override
    public void close() {
        lookout.close();
    }
}
